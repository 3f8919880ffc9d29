-- Generated from catalog/Resources/Prices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripePriceFromJson
  The row of a price that you have as JSON: RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripePriceFromJson(@Json) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripePriceFromJson
(
    @Json nvarchar(max)
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
    FROM stripe_internal.Prices(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripePriceFromJson TO stripe_reader;
GO
