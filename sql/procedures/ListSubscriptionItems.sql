-- Generated from catalog/Resources/SubscriptionItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListSubscriptionItems - GET /v1/subscription_items
  The rows of dbo.StripeSubscriptionItems, with named parameters.
  NULL: no rows, and no request is made.

  EXEC stripe.ListSubscriptionItems @SubscriptionId = N'sub_…';

  Parameters and columns: docs/reference/SubscriptionItems.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListSubscriptionItems
    @SubscriptionId nvarchar(4000),
    @SubscriptionJson nvarchar(max) = NULL,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

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
    FROM dbo.StripeSubscriptionItems(@SubscriptionId, @SubscriptionJson, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListSubscriptionItems TO stripe_reader;
GO
