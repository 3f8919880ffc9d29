-- Generated from catalog/Resources/Subscriptions.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListSubscriptions - GET /v1/subscriptions
  The rows of dbo.StripeSubscriptions, with named parameters.
  N'*' or left out: not filtered. NULL: matches nothing, and no request is made. A day in a comparison is the whole day, UTC.

  EXEC stripe.ListSubscriptions @Status = N'active', @CreatedOnOrLaterThan = N'monthstart';

  Parameters and columns: docs/reference/Subscriptions.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListSubscriptions
    @CustomerId nvarchar(4000) = N'*',
    @Status nvarchar(4000) = N'*',
    @CreatedLaterThan nvarchar(4000) = N'*',
    @CreatedOnOrLaterThan nvarchar(4000) = N'*',
    @CreatedEarlierThan nvarchar(4000) = N'*',
    @CreatedOnOrEarlierThan nvarchar(4000) = N'*',
    @PriceId nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.ListSubscriptions', @Filter = N'@Created',
        @LaterThan = @CreatedLaterThan, @OnOrLaterThan = @CreatedOnOrLaterThan, @EarlierThan = @CreatedEarlierThan, @OnOrEarlierThan = @CreatedOnOrEarlierThan;

    DECLARE @Created nvarchar(4000) = stripe_internal.RangeOf(
        @CreatedLaterThan, @CreatedOnOrLaterThan, @CreatedEarlierThan, @CreatedOnOrEarlierThan);

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
    FROM dbo.StripeSubscriptions(@CustomerId, @Status, @Created, @PriceId, @Extra, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListSubscriptions TO stripe_reader;
GO
