-- Generated from catalog/Resources/Products.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.DeleteProduct - DELETE /v1/products/{id}
  Deletes for good: a product that has no prices. Others can be taken off sale with stripe.UpdateProduct and @Active = 0. Stripe acts at once: ROLLBACK does not undo it.
  The row has the id, and Deleted = 1. It takes no @IdempotencyKey: Stripe has none for DELETE, which may be repeated as it is.

  EXEC stripe.DeleteProduct @ProductId = N'prod_empty…';

  Parameters and columns: docs/reference/Products.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.DeleteProduct
    @ProductId nvarchar(4000),
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

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.DeleteProduct', @Parameter = N'@ProductId', @Value = @ProductId;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @ProductId AS '{id}',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.DeleteProduct',
        @Method = N'DELETE',
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
                @Procedure = N'stripe.DeleteProduct', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
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
GRANT EXECUTE ON stripe.DeleteProduct TO stripe_writer;
GO
