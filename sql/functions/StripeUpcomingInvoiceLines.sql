SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeUpcomingInvoiceLines - the lines of dbo.StripeUpcomingInvoice
  What the next invoice would charge for: the lines that the preview holds, and further ones by GET /v1/invoices/{invoice}/lines, or, on accounts with
  an API version before 2025-03-31.basil, GET /v1/invoices/upcoming/lines.
  The arguments are those of dbo.StripeUpcomingInvoice, with the same meaning.

  SELECT l.SubscriptionId, l.Description, l.Quantity, l.Amount, l.Currency
  FROM dbo.StripeUpcomingInvoiceLines(N'cus_…' /*CustomerId*/, DEFAULT /*SubscriptionId*/, DEFAULT /*Account*/) AS l;

  Columns: docs/reference/InvoiceLines.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeUpcomingInvoiceLines
(
    @CustomerId nvarchar(4000) = N'*',
    @SubscriptionId nvarchar(4000) = N'*',
    @Account sysname = NULL
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
    FROM dbo.StripeUpcomingInvoice(@CustomerId, @SubscriptionId, @Account) AS i
    CROSS APPLY
    (
        -- An old preview has no id of its own: its lines are asked for as it was.
        SELECT
        (
            SELECT
                i.Id AS [{invoice}],
                CASE WHEN i.Id IS NULL THEN i.CustomerId END AS [customer],
                CASE WHEN i.Id IS NULL THEN i.SubscriptionId END AS [subscription]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.InvoiceLines
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN i.Id IS NULL THEN N'/v1/invoices/upcoming/lines' ELSE N'/v1/invoices/{invoice}/lines' END,
        q.Query,
        i.RawJson
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeUpcomingInvoiceLines TO stripe_reader;
GO
