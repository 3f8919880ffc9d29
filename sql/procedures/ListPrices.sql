-- Generated from catalog/Resources/Prices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListPrices - GET /v1/prices
  The rows of dbo.StripePrices, with named parameters.
  N'*' or left out: not filtered. NULL: matches nothing, and no request is made. A day in a comparison is the whole day, UTC.

  EXEC stripe.ListPrices @CreatedOnOrLaterThan = N'monthstart';

  Parameters and columns: docs/reference/Prices.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListPrices
    @ProductId nvarchar(4000) = N'*',
    @Active bit = NULL,
    @CreatedLaterThan nvarchar(4000) = N'*',
    @CreatedOnOrLaterThan nvarchar(4000) = N'*',
    @CreatedEarlierThan nvarchar(4000) = N'*',
    @CreatedOnOrEarlierThan nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.ListPrices', @Filter = N'@Created',
        @LaterThan = @CreatedLaterThan, @OnOrLaterThan = @CreatedOnOrLaterThan, @EarlierThan = @CreatedEarlierThan, @OnOrEarlierThan = @CreatedOnOrEarlierThan;

    DECLARE @Created nvarchar(4000) = stripe_internal.RangeOf(
        @CreatedLaterThan, @CreatedOnOrLaterThan, @CreatedEarlierThan, @CreatedOnOrEarlierThan);

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
    FROM dbo.StripePrices(@ProductId, @Active, @Created, @Extra, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListPrices TO stripe_reader;
GO
