-- Generated from catalog/Resources/Prices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripePrices, dbo.StripePrice and dbo.StripePriceFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.Prices
(
    @Connection nvarchar(max),
    @Path nvarchar(4000),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Id nvarchar(255),
    ProductId nvarchar(255),
    Active bit,
    Currency nvarchar(255),
    UnitAmount bigint,
    UnitAmountDecimal decimal(28,12),
    Type nvarchar(255),
    BillingScheme nvarchar(255),
    RecurringInterval nvarchar(255),
    RecurringIntervalCount int,
    RecurringUsageType nvarchar(255),
    RecurringMeter nvarchar(255),
    RecurringTrialPeriodDays int,
    TiersMode nvarchar(255),
    TaxBehavior nvarchar(255),
    LookupKey nvarchar(255),
    Nickname nvarchar(max),
    TiersJson nvarchar(max),
    Created datetime2(0),
    Deleted bit,
    LiveMode bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Prices].[Read];
GO
/*
  dbo.StripePrices - GET /v1/prices
  Prices, as a rule newest first and active ones before the others; ORDER BY when it matters. Stripe filters by the arguments; WHERE filters after download.
  DEFAULT: not filtered. NULL: matches nothing, and no request is made; a bit that is NULL matches both.

  SELECT TOP (5) *
  FROM dbo.StripePrices(DEFAULT /*ProductId*/, DEFAULT /*Active*/, N'>= monthstart' /*Created*/, DEFAULT /*Extra*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/Prices.md.
*/
CREATE OR ALTER FUNCTION dbo.StripePrices
(
    @ProductId nvarchar(4000) = N'*',
    @Active bit = NULL,
    @Created nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
    @Account sysname = NULL
)
RETURNS TABLE
AS RETURN
(
    SELECT
        r.Id,
        r.ProductId,
        r.Active,
        r.Currency,
        r.UnitAmount,
        r.UnitAmountDecimal,
        r.Type,
        r.BillingScheme,
        r.RecurringInterval,
        r.RecurringIntervalCount,
        r.RecurringUsageType,
        r.RecurringMeter,
        r.RecurringTrialPeriodDays,
        r.TiersMode,
        r.TaxBehavior,
        r.LookupKey,
        r.Nickname,
        r.TiersJson,
        r.Created,
        r.Deleted,
        r.LiveMode,
        r.MetadataJson,
        r.RawJson
    FROM (VALUES (CONVERT(bit, 1)), (CONVERT(bit, 0))) AS v (Active)
    CROSS APPLY (
        SELECT
        (
            SELECT
                NULLIF(@ProductId, N'*') AS [product],
                v.Active AS [active],
                JSON_QUERY(stripe_internal.Range(@Created)) AS [created],
                @Extra AS [$extra]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.Prices
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @ProductId IS NOT NULL AND @Created IS NOT NULL AND COALESCE(@Active, v.Active) = v.Active THEN N'/v1/prices' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripePrices TO stripe_reader;
GO
