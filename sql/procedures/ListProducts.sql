-- Generated from catalog/Resources/Products.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListProducts - GET /v1/products
  The rows of dbo.StripeProducts, with named parameters.
  N'*' or left out: not filtered. NULL: matches nothing, and no request is made. A day in a comparison is the whole day, UTC.

  EXEC stripe.ListProducts @CreatedOnOrLaterThan = N'monthstart';

  Parameters and columns: docs/reference/Products.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListProducts
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

    EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.ListProducts', @Filter = N'@Created',
        @LaterThan = @CreatedLaterThan, @OnOrLaterThan = @CreatedOnOrLaterThan, @EarlierThan = @CreatedEarlierThan, @OnOrEarlierThan = @CreatedOnOrEarlierThan;

    DECLARE @Created nvarchar(4000) = stripe_internal.RangeOf(
        @CreatedLaterThan, @CreatedOnOrLaterThan, @CreatedEarlierThan, @CreatedOnOrEarlierThan);

    SELECT
        r.Id,
        r.Name,
        r.Type,
        r.Active,
        r.Description,
        r.DefaultPrice,
        r.StatementDescriptor,
        r.UnitLabel,
        r.Url,
        r.Shippable,
        r.TaxCode,
        r.PackageHeight,
        r.PackageLength,
        r.PackageWeight,
        r.PackageWidth,
        r.Images,
        r.Caption,
        r.MarketingFeaturesJson,
        r.Created,
        r.Updated,
        r.Deleted,
        r.LiveMode,
        r.MetadataJson,
        r.RawJson
    FROM dbo.StripeProducts(@Active, @Created, @Extra, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListProducts TO stripe_reader;
GO
