-- Generated from catalog/Resources/InvoiceItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeInvoiceItems, dbo.StripeInvoiceItem and dbo.StripeInvoiceItemFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.InvoiceItems
(
    @Connection nvarchar(max),
    @Path nvarchar(4000),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Id nvarchar(255),
    CustomerId nvarchar(255),
    CustomerAccount nvarchar(255),
    InvoiceId nvarchar(255),
    SubscriptionId nvarchar(255),
    SubscriptionItemId nvarchar(255),
    Amount bigint,
    NetAmount bigint,
    Currency nvarchar(255),
    Quantity bigint,
    QuantityDecimal decimal(28,12),
    UnitAmount bigint,
    UnitAmountDecimal decimal(28,12),
    PriceId nvarchar(255),
    ProductId nvarchar(255),
    Description nvarchar(max),
    Discountable bit,
    DiscountIds nvarchar(max),
    TaxRateIds nvarchar(max),
    Proration bit,
    PeriodStart datetime2(0),
    PeriodEnd datetime2(0),
    Created datetime2(0),
    TestClock nvarchar(255),
    Deleted bit,
    LiveMode bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.InvoiceItems].[Read];
GO
/*
  dbo.StripeInvoiceItems - GET /v1/invoiceitems
  Invoice items, newest first as a rule; ORDER BY when it matters. Stripe filters by the arguments; WHERE filters after download.
  DEFAULT: not filtered. NULL: matches nothing, and no request is made; a bit that is NULL matches both.

  SELECT TOP (5) *
  FROM dbo.StripeInvoiceItems(DEFAULT /*CustomerId*/, DEFAULT /*InvoiceId*/, DEFAULT /*Pending*/, N'>= monthstart' /*Created*/, DEFAULT /*Extra*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/InvoiceItems.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoiceItems
(
    @CustomerId nvarchar(4000) = N'*',
    @InvoiceId nvarchar(4000) = N'*',
    @Pending bit = NULL,
    @Created nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
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
    FROM (
        SELECT
        (
            SELECT
                NULLIF(@CustomerId, N'*') AS [customer],
                NULLIF(@InvoiceId, N'*') AS [invoice],
                @Pending AS [pending],
                JSON_QUERY(stripe_internal.Range(@Created)) AS [created],
                @Extra AS [$extra]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.InvoiceItems
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @CustomerId IS NOT NULL AND @InvoiceId IS NOT NULL AND @Created IS NOT NULL THEN N'/v1/invoiceitems' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoiceItems TO stripe_reader;
GO
