-- Generated from catalog/Resources/InvoiceLines.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListInvoiceLines - GET /v1/invoices/{invoice}/lines
  The rows of dbo.StripeInvoiceLines, with named parameters.
  NULL: no rows, and no request is made.

  EXEC stripe.ListInvoiceLines @InvoiceId = N'in_open…';

  Parameters and columns: docs/reference/InvoiceLines.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListInvoiceLines
    @InvoiceId nvarchar(4000),
    @InvoiceJson nvarchar(max) = NULL,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

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
    FROM dbo.StripeInvoiceLines(@InvoiceId, @InvoiceJson, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListInvoiceLines TO stripe_reader;
GO
