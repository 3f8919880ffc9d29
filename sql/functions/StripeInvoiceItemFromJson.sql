-- Generated from catalog/Resources/InvoiceItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeInvoiceItemFromJson
  The row of an invoice item that you have as JSON: @ResultJson of a procedure, RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripeInvoiceItemFromJson(@ResultJson) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoiceItemFromJson
(
    @Json nvarchar(max)
)
RETURNS TABLE
AS RETURN
(
    SELECT
        r.Id,
        r.CustomerId,
        r.CustomerAccount,
        r.InvoiceId,
        r.SubscriptionId,
        r.SubscriptionItemId,
        r.Amount,
        r.NetAmount,
        r.Currency,
        r.Quantity,
        r.QuantityDecimal,
        r.UnitAmount,
        r.UnitAmountDecimal,
        r.PriceId,
        r.ProductId,
        r.Description,
        r.Discountable,
        r.DiscountIds,
        r.TaxRateIds,
        r.Proration,
        r.PeriodStart,
        r.PeriodEnd,
        r.Created,
        r.TestClock,
        r.Deleted,
        r.LiveMode,
        r.MetadataJson,
        r.RawJson
    FROM stripe_internal.InvoiceItems(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoiceItemFromJson TO stripe_reader;
GO
