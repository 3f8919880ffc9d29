-- Generated from catalog/Resources/InvoiceItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeInvoiceItem - GET /v1/invoiceitems/{invoiceitem}
  One invoice item by its id. No row when @Id is NULL or Stripe has no such object.

  SELECT * FROM dbo.StripeInvoiceItem(N'ii_…' /*Id*/, DEFAULT /*Account*/);
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoiceItem
(
    @Id nvarchar(4000),
    @Account sysname = NULL
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
    FROM (SELECT (SELECT @Id AS [{invoiceitem}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
    CROSS APPLY stripe_internal.InvoiceItems
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Id IS NOT NULL THEN N'/v1/invoiceitems/{invoiceitem}' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoiceItem TO stripe_reader;
GO
