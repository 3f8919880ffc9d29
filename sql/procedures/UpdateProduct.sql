-- Generated from catalog/Resources/Products.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.UpdateProduct - POST /v1/products/{id}
  Changes a product. Stripe acts at once: ROLLBACK does not undo it.
  NULL: not sent. Empty text: the field is cleared.

  EXEC stripe.UpdateProduct @ProductId = N'prod_…', @Active = 0;

  Parameters and columns: docs/reference/Products.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.UpdateProduct
    @ProductId nvarchar(4000),
    @Name nvarchar(max) = NULL,
    @Type nvarchar(4000) = NULL,
    @Active bit = NULL,
    @Description nvarchar(max) = NULL,
    @Caption nvarchar(4000) = NULL,
    @PackageDimensionsHeight decimal(38,16) = NULL,
    @PackageDimensionsLength decimal(38,16) = NULL,
    @PackageDimensionsWeight decimal(38,16) = NULL,
    @PackageDimensionsWidth decimal(38,16) = NULL,
    @Shippable bit = NULL,
    @StatementDescriptor nvarchar(4000) = NULL,
    @UnitLabel nvarchar(4000) = NULL,
    @Url nvarchar(4000) = NULL,
    @Image1 nvarchar(4000) = NULL,
    @Image2 nvarchar(4000) = NULL,
    @Image3 nvarchar(4000) = NULL,
    @Image4 nvarchar(4000) = NULL,
    @Image5 nvarchar(4000) = NULL,
    @Image6 nvarchar(4000) = NULL,
    @Image7 nvarchar(4000) = NULL,
    @Image8 nvarchar(4000) = NULL,
    @Metadata nvarchar(max) = NULL,
    @Extra nvarchar(max) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL,
    @DryRun bit = 0,
    @ReturnRow bit = 1,
    @ResultJson nvarchar(max) = NULL OUTPUT,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.UpdateProduct', @Parameter = N'@ProductId', @Value = @ProductId;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @ProductId AS '{id}',
            @Name AS 'name',
            @Type AS 'type',
            @Active AS 'active',
            @Description AS 'description',
            @Caption AS 'caption',
            @PackageDimensionsHeight AS 'package_dimensions[height]',
            @PackageDimensionsLength AS 'package_dimensions[length]',
            @PackageDimensionsWeight AS 'package_dimensions[weight]',
            @PackageDimensionsWidth AS 'package_dimensions[width]',
            @Shippable AS 'shippable',
            @StatementDescriptor AS 'statement_descriptor',
            @UnitLabel AS 'unit_label',
            @Url AS 'url',
            @Image1 AS 'images[0]',
            @Image2 AS 'images[1]',
            @Image3 AS 'images[2]',
            @Image4 AS 'images[3]',
            @Image5 AS 'images[4]',
            @Image6 AS 'images[5]',
            @Image7 AS 'images[6]',
            @Image8 AS 'images[7]',
            @Metadata AS 'metadata{}',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.UpdateProduct',
        @Method = N'POST',
        @Path = N'/v1/products/{id}',
        @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey OUTPUT,
        @DryRun = @DryRun,
        @Account = @Account,
        @ResultJson = @ResultJson OUTPUT;

    IF @DryRun = 1
    BEGIN
        RETURN;
    END;

    IF @ReturnRow = 1
    BEGIN
        -- Stripe has acted: a row that cannot be made must not look like a call that failed. It is made once to see, outside
        -- the SELECT, because the caller's own errors there (INSERT ... EXEC into a table of other columns) must reach the caller.
        DECLARE @Rows int;

        BEGIN TRY
            SET @Rows = (SELECT COUNT(*) FROM dbo.StripeProductFromJson(@ResultJson) AS r);
        END TRY
        BEGIN CATCH
            EXEC stripe_internal.ExplainMissingRow
                @Procedure = N'stripe.UpdateProduct', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
            RETURN;
        END CATCH;

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
        FROM dbo.StripeProductFromJson(@ResultJson) AS r;
    END;
END;
GO
GRANT EXECUTE ON stripe.UpdateProduct TO stripe_writer;
GO
