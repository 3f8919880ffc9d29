-- Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.DeleteCustomer - DELETE /v1/customers/{customer}
  Deletes for good: a customer, whose subscriptions are canceled. Stripe acts at once: ROLLBACK does not undo it.
  The row has the id, and Deleted = 1. It takes no @IdempotencyKey: Stripe has none for DELETE, which may be repeated as it is.

  EXEC stripe.DeleteCustomer @CustomerId = N'cus_…';

  Parameters and columns: docs/reference/Customers.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.DeleteCustomer
    @CustomerId nvarchar(4000),
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

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.DeleteCustomer', @Parameter = N'@CustomerId', @Value = @CustomerId;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @CustomerId AS '{customer}',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.DeleteCustomer',
        @Method = N'DELETE',
        @Path = N'/v1/customers/{customer}',
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
            SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomerFromJson(@ResultJson) AS r);
        END TRY
        BEGIN CATCH
            EXEC stripe_internal.ExplainMissingRow
                @Procedure = N'stripe.DeleteCustomer', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
            RETURN;
        END CATCH;

        SELECT
            r.Id,
            r.Name,
            r.BusinessName,
            r.IndividualName,
            r.Email,
            r.Phone,
            r.Description,
            r.Created,
            r.Currency,
            r.Balance,
            r.Delinquent,
            r.Deleted,
            r.DefaultSource,
            r.DefaultPaymentMethod,
            r.InvoiceFooter,
            r.InvoicePrefix,
            r.NextInvoiceSequence,
            r.TaxExempt,
            r.PreferredLocales,
            r.AddressLine1,
            r.AddressLine2,
            r.AddressCity,
            r.AddressState,
            r.AddressPostalCode,
            r.AddressCountry,
            r.ShippingName,
            r.ShippingPhone,
            r.ShippingLine1,
            r.ShippingLine2,
            r.ShippingCity,
            r.ShippingState,
            r.ShippingPostalCode,
            r.ShippingCountry,
            r.DiscountId,
            r.CouponId,
            r.PromotionCodeId,
            r.CustomerAccount,
            r.TestClock,
            r.LiveMode,
            r.MetadataJson,
            r.RawJson
        FROM dbo.StripeCustomerFromJson(@ResultJson) AS r;
    END;
END;
GO
GRANT EXECUTE ON stripe.DeleteCustomer TO stripe_writer;
GO
