-- Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.UpdateCustomer - POST /v1/customers/{customer}
  Changes a customer. A payment method and a tax id go first, each by a call of its own; the same @IdempotencyKey repeats all safely. Stripe acts at once: ROLLBACK does not undo it.
  NULL: not sent. Empty text: the field is cleared.
  Empty text is refused for @PaymentMethod, @TaxIdType, @TaxIdValue, @ShippingName.

  EXEC stripe.UpdateCustomer @CustomerId = N'cus_…', @Phone = N'+1 555 0100', @Metadata = N'{"customer_no":"1042"}';

  Parameters and columns: docs/reference/Customers.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.UpdateCustomer
    @CustomerId nvarchar(4000),
    @Name nvarchar(4000) = NULL,
    @Description nvarchar(max) = NULL,
    @Email nvarchar(4000) = NULL,
    @PaymentMethod nvarchar(4000) = NULL,
    @Phone nvarchar(4000) = NULL,
    @Balance decimal(38,10) = NULL,
    @Coupon nvarchar(4000) = NULL,
    @PreferredLocales nvarchar(max) = NULL,
    @PromotionCode nvarchar(4000) = NULL,
    @TaxIdType nvarchar(4000) = NULL,
    @TaxIdValue nvarchar(4000) = NULL,
    @AddressLine1 nvarchar(4000) = NULL,
    @AddressLine2 nvarchar(4000) = NULL,
    @AddressCity nvarchar(4000) = NULL,
    @AddressState nvarchar(4000) = NULL,
    @AddressCountry nvarchar(4000) = NULL,
    @AddressPostalCode nvarchar(4000) = NULL,
    @ShippingName nvarchar(4000) = NULL,
    @ShippingPhone nvarchar(4000) = NULL,
    @ShippingAddressLine1 nvarchar(4000) = NULL,
    @ShippingAddressLine2 nvarchar(4000) = NULL,
    @ShippingAddressCity nvarchar(4000) = NULL,
    @ShippingAddressState nvarchar(4000) = NULL,
    @ShippingAddressCountry nvarchar(4000) = NULL,
    @ShippingAddressPostalCode nvarchar(4000) = NULL,
    @InvoicePrefix nvarchar(4000) = NULL,
    @DefaultPaymentMethod nvarchar(4000) = NULL,
    @InvoiceFooter nvarchar(max) = NULL,
    @NextInvoiceSequence decimal(38,10) = NULL,
    @TaxExempt nvarchar(4000) = NULL,
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

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@CustomerId', @Value = @CustomerId;
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@PaymentMethod', @Value = @PaymentMethod,
        @Remedy = N'Give it a value, or leave it out.';
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@Balance', @Value = @Balance;
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@TaxIdType', @Value = @TaxIdType,
        @Remedy = N'Give it a value, or leave it out.';
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@TaxIdValue', @Value = @TaxIdValue,
        @Remedy = N'Give it a value, or leave it out.';
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@ShippingName', @Value = @ShippingName,
        @Remedy = N'@Extra = N''{"shipping":""}'' clears the recipient with the whole shipping address.';

    IF @TaxIdType IS NOT NULL AND @TaxIdValue IS NULL
    BEGIN
        EXEC stripe_internal.RefuseAlone @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@TaxIdType', @Needs = N'@TaxIdValue';
    END;

    IF @TaxIdValue IS NOT NULL AND @TaxIdType IS NULL
    BEGIN
        EXEC stripe_internal.RefuseAlone @Procedure = N'stripe.UpdateCustomer', @Parameter = N'@TaxIdValue', @Needs = N'@TaxIdType';
    END;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @CustomerId AS '{customer}',
            @Name AS 'name',
            @Description AS 'description',
            @Email AS 'email',
            @Phone AS 'phone',
            CONVERT(bigint, @Balance) AS 'balance',
            @Coupon AS 'coupon',
            @PreferredLocales AS 'preferred_locales[]',
            @PromotionCode AS 'promotion_code',
            @AddressLine1 AS 'address[line1]',
            @AddressLine2 AS 'address[line2]',
            @AddressCity AS 'address[city]',
            @AddressState AS 'address[state]',
            @AddressCountry AS 'address[country]',
            @AddressPostalCode AS 'address[postal_code]',
            @ShippingName AS 'shipping[name]',
            @ShippingPhone AS 'shipping[phone]',
            @ShippingAddressLine1 AS 'shipping[address][line1]',
            @ShippingAddressLine2 AS 'shipping[address][line2]',
            @ShippingAddressCity AS 'shipping[address][city]',
            @ShippingAddressState AS 'shipping[address][state]',
            @ShippingAddressCountry AS 'shipping[address][country]',
            @ShippingAddressPostalCode AS 'shipping[address][postal_code]',
            @InvoicePrefix AS 'invoice_prefix',
            @DefaultPaymentMethod AS 'invoice_settings[default_payment_method]',
            @InvoiceFooter AS 'invoice_settings[footer]',
            @NextInvoiceSequence AS 'next_invoice_sequence',
            @TaxExempt AS 'tax_exempt',
            @Metadata AS 'metadata{}',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.CallUpdateCustomer
        @Procedure = N'stripe.UpdateCustomer',
        @Method = N'POST',
        @Path = N'/v1/customers/{customer}',
        @Parameters = @Parameters,
        @CustomerId = @CustomerId,
        @PaymentMethod = @PaymentMethod,
        @TaxIdType = @TaxIdType,
        @TaxIdValue = @TaxIdValue,
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
                @Procedure = N'stripe.UpdateCustomer', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
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
GRANT EXECUTE ON stripe.UpdateCustomer TO stripe_writer;
GO
