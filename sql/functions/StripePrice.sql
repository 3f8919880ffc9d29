-- Generated from catalog/Resources/Prices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripePrice - GET /v1/prices/{price}
  One price by its id. No row when @Id is NULL or Stripe has no such object.

  SELECT * FROM dbo.StripePrice(N'price_…' /*Id*/, DEFAULT /*Account*/);
*/
CREATE OR ALTER FUNCTION dbo.StripePrice
(
    @Id nvarchar(4000),
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
    FROM (SELECT (SELECT @Id AS [{price}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
    CROSS APPLY stripe_internal.Prices
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Id IS NOT NULL THEN N'/v1/prices/{price}' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripePrice TO stripe_reader;
GO
