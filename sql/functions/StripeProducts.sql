-- Generated from catalog/Resources/Products.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeProducts, dbo.StripeProduct and dbo.StripeProductFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.Products
(
    @Connection nvarchar(max),
    @Path nvarchar(4000),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Id nvarchar(255),
    Name nvarchar(max),
    Type nvarchar(255),
    Active bit,
    Description nvarchar(max),
    DefaultPrice nvarchar(255),
    StatementDescriptor nvarchar(4000),
    UnitLabel nvarchar(4000),
    Url nvarchar(4000),
    Shippable bit,
    TaxCode nvarchar(255),
    PackageHeight decimal(18,4),
    PackageLength decimal(18,4),
    PackageWeight decimal(18,4),
    PackageWidth decimal(18,4),
    Images nvarchar(max),
    Caption nvarchar(max),
    MarketingFeaturesJson nvarchar(max),
    Created datetime2(0),
    Updated datetime2(0),
    Deleted bit,
    LiveMode bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Products].[Read];
GO
/*
  dbo.StripeProducts - GET /v1/products
  Products, newest first as a rule; ORDER BY when it matters. Stripe filters by the arguments; WHERE filters after download.
  DEFAULT: not filtered. NULL: matches nothing, and no request is made; a bit that is NULL matches both.

  SELECT TOP (5) *
  FROM dbo.StripeProducts(DEFAULT /*Active*/, N'>= monthstart' /*Created*/, DEFAULT /*Extra*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/Products.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeProducts
(
    @Active bit = NULL,
    @Created nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
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
    FROM (
        SELECT
        (
            SELECT
                @Active AS [active],
                JSON_QUERY(stripe_internal.Range(@Created)) AS [created],
                @Extra AS [$extra]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.Products
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Created IS NOT NULL THEN N'/v1/products' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeProducts TO stripe_reader;
GO
