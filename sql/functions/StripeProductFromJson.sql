-- Generated from catalog/Resources/Products.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeProductFromJson
  The row of a product that you have as JSON: @ResultJson of a procedure, RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripeProductFromJson(@ResultJson) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripeProductFromJson
(
    @Json nvarchar(max)
)
RETURNS TABLE
AS RETURN
(
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
    FROM stripe_internal.Products(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripeProductFromJson TO stripe_reader;
GO
