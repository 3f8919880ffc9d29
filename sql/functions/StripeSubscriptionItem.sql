-- Generated from catalog/Resources/SubscriptionItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeSubscriptionItem - GET /v1/subscription_items/{item}
  One subscription item by its id. No row when @Id is NULL or Stripe has no such object.

  SELECT * FROM dbo.StripeSubscriptionItem(N'si_…' /*Id*/, DEFAULT /*Account*/);
*/
CREATE OR ALTER FUNCTION dbo.StripeSubscriptionItem
(
    @Id nvarchar(4000),
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
    FROM (SELECT (SELECT @Id AS [{item}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
    CROSS APPLY stripe_internal.SubscriptionItems
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Id IS NOT NULL THEN N'/v1/subscription_items/{item}' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeSubscriptionItem TO stripe_reader;
GO
