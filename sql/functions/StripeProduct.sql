-- Generated from catalog/Resources/Products.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeProduct - GET /v1/products/{id}
  One product by its id. No row when @Id is NULL or Stripe has no such object.

  SELECT * FROM dbo.StripeProduct(N'prod_…' /*Id*/, DEFAULT /*Account*/);
*/
CREATE OR ALTER FUNCTION dbo.StripeProduct
(
    @Id nvarchar(4000),
    @Account sysname = NULL
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
    FROM (SELECT (SELECT @Id AS [{id}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
    CROSS APPLY stripe_internal.Products
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Id IS NOT NULL THEN N'/v1/products/{id}' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeProduct TO stripe_reader;
GO
