-- Generated from catalog/Resources/InvoiceItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.DeleteInvoiceItem - DELETE /v1/invoiceitems/{invoiceitem}
  Deletes for good: an invoice item that is pending or on a draft. Stripe acts at once: ROLLBACK does not undo it.
  The row has the id, and Deleted = 1. It takes no @IdempotencyKey: Stripe has none for DELETE, which may be repeated as it is.

  EXEC stripe.DeleteInvoiceItem @InvoiceItemId = N'ii_…';

  Parameters and columns: docs/reference/InvoiceItems.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.DeleteInvoiceItem
    @InvoiceItemId nvarchar(4000),
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

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.DeleteInvoiceItem', @Parameter = N'@InvoiceItemId', @Value = @InvoiceItemId;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @InvoiceItemId AS '{invoiceitem}',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.DeleteInvoiceItem',
        @Method = N'DELETE',
        @Path = N'/v1/invoiceitems/{invoiceitem}',
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
            SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoiceItemFromJson(@ResultJson) AS r);
        END TRY
        BEGIN CATCH
            EXEC stripe_internal.ExplainMissingRow
                @Procedure = N'stripe.DeleteInvoiceItem', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
            RETURN;
        END CATCH;

        SELECT
            r.Id,
            r.CustomerId,
            r.CustomerAccount,
            r.InvoiceId,
            r.SubscriptionId,
            r.SubscriptionItemId,
            r.Amount,
            r.NetAmount,
            r.Currency,
            r.Quantity,
            r.QuantityDecimal,
            r.UnitAmount,
            r.UnitAmountDecimal,
            r.PriceId,
            r.ProductId,
            r.Description,
            r.Discountable,
            r.DiscountIds,
            r.TaxRateIds,
            r.Proration,
            r.PeriodStart,
            r.PeriodEnd,
            r.Created,
            r.TestClock,
            r.Deleted,
            r.LiveMode,
            r.MetadataJson,
            r.RawJson
        FROM dbo.StripeInvoiceItemFromJson(@ResultJson) AS r;
    END;
END;
GO
GRANT EXECUTE ON stripe.DeleteInvoiceItem TO stripe_writer;
GO
