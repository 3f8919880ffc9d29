-- Generated from catalog/Resources/Subscriptions.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeSubscriptions, dbo.StripeSubscription and dbo.StripeSubscriptionFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.Subscriptions
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
    Status nvarchar(255),
    Currency nvarchar(255),
    CollectionMethod nvarchar(255),
    CurrentPeriodStart datetime2(0),
    CurrentPeriodEnd datetime2(0),
    StartDate datetime2(0),
    Created datetime2(0),
    EndedAt datetime2(0),
    CanceledAt datetime2(0),
    CancelAt datetime2(0),
    CancelAtPeriodEnd bit,
    CancellationReason nvarchar(255),
    CancellationFeedback nvarchar(255),
    TrialStart datetime2(0),
    TrialEnd datetime2(0),
    BillingCycleAnchor datetime2(0),
    BillingMode nvarchar(255),
    DaysUntilDue int,
    LatestInvoiceId nvarchar(255),
    DefaultPaymentMethod nvarchar(255),
    DefaultSource nvarchar(255),
    ScheduleId nvarchar(255),
    PendingSetupIntent nvarchar(255),
    PauseCollectionBehavior nvarchar(255),
    PauseResumesAt datetime2(0),
    ApplicationFeePercent decimal(5,2),
    TransferDestination nvarchar(255),
    OnBehalfOf nvarchar(255),
    DiscountIds nvarchar(max),
    CouponId nvarchar(255),
    ItemCount int,
    ItemsHasMore bit,
    PriceId nvarchar(255),
    ProductId nvarchar(255),
    Quantity bigint,
    Description nvarchar(4000),
    LiveMode bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Subscriptions].[Read];
GO
/*
  dbo.StripeSubscriptions - GET /v1/subscriptions
  Subscriptions, canceled ones too, newest first as a rule; ORDER BY when it matters. Stripe filters by the arguments; WHERE filters after download.
  DEFAULT: not filtered. NULL: matches nothing, and no request is made.

  SELECT TOP (5) *
  FROM dbo.StripeSubscriptions(DEFAULT /*CustomerId*/, N'active' /*Status*/, N'>= monthstart' /*Created*/, DEFAULT /*PriceId*/, DEFAULT /*Extra*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/Subscriptions.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeSubscriptions
(
    @CustomerId nvarchar(4000) = N'*',
    @Status nvarchar(4000) = N'*',
    @Created nvarchar(4000) = N'*',
    @PriceId nvarchar(4000) = N'*',
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
        r.Status,
        r.Currency,
        r.CollectionMethod,
        r.CurrentPeriodStart,
        r.CurrentPeriodEnd,
        r.StartDate,
        r.Created,
        r.EndedAt,
        r.CanceledAt,
        r.CancelAt,
        r.CancelAtPeriodEnd,
        r.CancellationReason,
        r.CancellationFeedback,
        r.TrialStart,
        r.TrialEnd,
        r.BillingCycleAnchor,
        r.BillingMode,
        r.DaysUntilDue,
        r.LatestInvoiceId,
        r.DefaultPaymentMethod,
        r.DefaultSource,
        r.ScheduleId,
        r.PendingSetupIntent,
        r.PauseCollectionBehavior,
        r.PauseResumesAt,
        r.ApplicationFeePercent,
        r.TransferDestination,
        r.OnBehalfOf,
        r.DiscountIds,
        r.CouponId,
        r.ItemCount,
        r.ItemsHasMore,
        r.PriceId,
        r.ProductId,
        r.Quantity,
        r.Description,
        r.LiveMode,
        r.MetadataJson,
        r.RawJson
    FROM (
        SELECT
        (
            SELECT
                NULLIF(@CustomerId, N'*') AS [customer],
                CASE WHEN @Status = N'*' THEN N'all' ELSE @Status END AS [status],
                JSON_QUERY(stripe_internal.Range(@Created)) AS [created],
                NULLIF(@PriceId, N'*') AS [price],
                @Extra AS [$extra]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.Subscriptions
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @CustomerId IS NOT NULL AND @Status IS NOT NULL AND @Created IS NOT NULL AND @PriceId IS NOT NULL THEN N'/v1/subscriptions' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeSubscriptions TO stripe_reader;
GO
