-- Generated from catalog/Resources/InvoiceLines.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeInvoiceLineFromJson
  The row of an invoice line that you have as JSON: RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripeInvoiceLineFromJson(@Json) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoiceLineFromJson
(
    @Json nvarchar(max)
)
RETURNS TABLE
AS RETURN
(
    SELECT
        r.Id,
        r.InvoiceId,
        r.Type,
        r.Amount,
        r.Subtotal,
        r.AmountExcludingTax,
        r.Currency,
        r.Description,
        r.Quantity,
        r.QuantityDecimal,
        r.UnitAmountDecimal,
        r.PriceId,
        r.ProductId,
        r.PeriodStart,
        r.PeriodEnd,
        r.Proration,
        r.SubscriptionId,
        r.SubscriptionItemId,
        r.InvoiceItemId,
        r.TaxAmount,
        r.TaxRateIds,
        r.DiscountAmount,
        r.DiscountIds,
        r.Discountable,
        r.LiveMode,
        r.MetadataJson,
        r.RawJson
    FROM stripe_internal.InvoiceLines(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoiceLineFromJson TO stripe_reader;
GO
