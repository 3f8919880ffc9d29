-- Generated from catalog/Resources/Subscriptions.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeSubscriptionFromJson
  The row of a subscription that you have as JSON: RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripeSubscriptionFromJson(@Json) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripeSubscriptionFromJson
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
    FROM stripe_internal.Subscriptions(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripeSubscriptionFromJson TO stripe_reader;
GO
