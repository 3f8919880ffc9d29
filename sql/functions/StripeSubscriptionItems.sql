-- Generated from catalog/Resources/SubscriptionItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeSubscriptionItems, dbo.StripeSubscriptionItem and dbo.StripeSubscriptionItemFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.SubscriptionItems
(
    @Connection nvarchar(max),
    @Path nvarchar(4000),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Id nvarchar(255),
    SubscriptionId nvarchar(255),
    PriceId nvarchar(255),
    ProductId nvarchar(255),
    Currency nvarchar(255),
    UnitAmount bigint,
    UnitAmountDecimal decimal(28,12),
    RecurringInterval nvarchar(255),
    RecurringIntervalCount int,
    UsageType nvarchar(255),
    Quantity bigint,
    CurrentPeriodStart datetime2(0),
    CurrentPeriodEnd datetime2(0),
    BilledUntil datetime2(0),
    Created datetime2(0),
    DiscountIds nvarchar(max),
    TaxRateIds nvarchar(max),
    Deleted bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.SubscriptionItems].[Read];
GO
/*
  dbo.StripeSubscriptionItems - GET /v1/subscription_items
  The items of a subscription.
  With the subscription's JSON (RawJson, or @ResultJson of a procedure) the rows come from it, and Stripe is asked only for what it lacks.
  @SubscriptionId NULL: no rows, and no request is made.

  SELECT TOP (5) *
  FROM dbo.StripeSubscriptionItems(N'sub_…' /*SubscriptionId*/, DEFAULT /*SubscriptionJson*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/SubscriptionItems.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeSubscriptionItems
(
    @SubscriptionId nvarchar(4000),
    @SubscriptionJson nvarchar(max) = NULL,
    @Account sysname = NULL
)
RETURNS TABLE
AS RETURN
(
    SELECT
        r.Id,
        r.SubscriptionId,
        r.PriceId,
        r.ProductId,
        r.Currency,
        r.UnitAmount,
        r.UnitAmountDecimal,
        r.RecurringInterval,
        r.RecurringIntervalCount,
        r.UsageType,
        r.Quantity,
        r.CurrentPeriodStart,
        r.CurrentPeriodEnd,
        r.BilledUntil,
        r.Created,
        r.DiscountIds,
        r.TaxRateIds,
        r.Deleted,
        r.MetadataJson,
        r.RawJson
    FROM (
        SELECT
        (
            SELECT
                @SubscriptionId AS [subscription]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.SubscriptionItems
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @SubscriptionId IS NOT NULL THEN N'/v1/subscription_items' END,
        q.Query,
        @SubscriptionJson
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeSubscriptionItems TO stripe_reader;
GO
