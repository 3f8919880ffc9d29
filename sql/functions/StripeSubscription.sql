-- Generated from catalog/Resources/Subscriptions.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeSubscription - GET /v1/subscriptions/{subscription_exposed_id}
  One subscription by its id. No row when @Id is NULL or Stripe has no such object.

  SELECT * FROM dbo.StripeSubscription(N'sub_…' /*Id*/, DEFAULT /*Account*/);
*/
CREATE OR ALTER FUNCTION dbo.StripeSubscription
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
    FROM (SELECT (SELECT @Id AS [{subscription_exposed_id}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
    CROSS APPLY stripe_internal.Subscriptions
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Id IS NOT NULL THEN N'/v1/subscriptions/{subscription_exposed_id}' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeSubscription TO stripe_reader;
GO
