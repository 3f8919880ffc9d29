-- Generated from catalog/Resources/SubscriptionItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeSubscriptionItemFromJson
  The row of a subscription item that you have as JSON: RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripeSubscriptionItemFromJson(@Json) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripeSubscriptionItemFromJson
(
    @Json nvarchar(max)
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
    FROM stripe_internal.SubscriptionItems(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripeSubscriptionItemFromJson TO stripe_reader;
GO
