-- Generated from catalog/Resources/InvoiceLines.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeInvoiceLines and dbo.StripeInvoiceLineFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.InvoiceLines
(
    @Connection nvarchar(max),
    @Path nvarchar(4000),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Id nvarchar(255),
    InvoiceId nvarchar(255),
    Type nvarchar(255),
    Amount bigint,
    Subtotal bigint,
    AmountExcludingTax bigint,
    Currency nvarchar(255),
    Description nvarchar(max),
    Quantity bigint,
    QuantityDecimal decimal(28,12),
    UnitAmountDecimal decimal(28,12),
    PriceId nvarchar(255),
    ProductId nvarchar(255),
    PeriodStart datetime2(0),
    PeriodEnd datetime2(0),
    Proration bit,
    SubscriptionId nvarchar(255),
    SubscriptionItemId nvarchar(255),
    InvoiceItemId nvarchar(255),
    TaxAmount bigint,
    TaxRateIds nvarchar(max),
    DiscountAmount bigint,
    DiscountIds nvarchar(max),
    Discountable bit,
    LiveMode bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.InvoiceLines].[Read];
GO
/*
  dbo.StripeInvoiceLines - GET /v1/invoices/{invoice}/lines
  The lines of an invoice.
  With the invoice's JSON (RawJson, or @ResultJson of a procedure) the rows come from it, and Stripe is asked only for what it lacks.
  @InvoiceId NULL: no rows, and no request is made.

  SELECT TOP (5) *
  FROM dbo.StripeInvoiceLines(N'in_open…' /*InvoiceId*/, DEFAULT /*InvoiceJson*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/InvoiceLines.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoiceLines
(
    @InvoiceId nvarchar(4000),
    @InvoiceJson nvarchar(max) = NULL,
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
    FROM (
        SELECT
        (
            SELECT
                @InvoiceId AS [{invoice}]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.InvoiceLines
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @InvoiceId IS NOT NULL THEN N'/v1/invoices/{invoice}/lines' END,
        q.Query,
        @InvoiceJson
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoiceLines TO stripe_reader;
GO
