-- Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.CreateCustomer - POST /v1/customers
  Makes a customer. Stripe acts at once: ROLLBACK does not undo it.
  NULL: not sent, Stripe's default applies. Empty text: no value.
  Empty text is refused for @TaxIdType, @TaxIdValue, @ShippingName.

  EXEC stripe.CreateCustomer @Name = N'Jane Example', @Email = N'jane@example.com';

  Parameters and columns: docs/reference/Customers.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.CreateCustomer
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
    @CustomerId nvarchar(255) = NULL OUTPUT,
    @ResultJson nvarchar(max) = NULL OUTPUT,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateCustomer', @Parameter = N'@Balance', @Value = @Balance;
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.CreateCustomer', @Parameter = N'@TaxIdType', @Value = @TaxIdType,
        @Remedy = N'Give it a value, or leave it out.';
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.CreateCustomer', @Parameter = N'@TaxIdValue', @Value = @TaxIdValue,
        @Remedy = N'Give it a value, or leave it out.';
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.CreateCustomer', @Parameter = N'@ShippingName', @Value = @ShippingName,
        @Remedy = N'@Extra = N''{"shipping":""}'' clears the recipient with the whole shipping address.';

    IF @TaxIdType IS NOT NULL AND @TaxIdValue IS NULL
    BEGIN
        EXEC stripe_internal.RefuseAlone @Procedure = N'stripe.CreateCustomer', @Parameter = N'@TaxIdType', @Needs = N'@TaxIdValue';
    END;

    IF @TaxIdValue IS NOT NULL AND @TaxIdType IS NULL
    BEGIN
        EXEC stripe_internal.RefuseAlone @Procedure = N'stripe.CreateCustomer', @Parameter = N'@TaxIdValue', @Needs = N'@TaxIdType';
    END;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @Name AS 'name',
            @Description AS 'description',
            @Email AS 'email',
            @PaymentMethod AS 'payment_method',
            @Phone AS 'phone',
            CONVERT(bigint, @Balance) AS 'balance',
            @Coupon AS 'coupon',
            @PreferredLocales AS 'preferred_locales[]',
            @PromotionCode AS 'promotion_code',
            @TaxIdType AS 'tax_id_data[0][type]',
            @TaxIdValue AS 'tax_id_data[0][value]',
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

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.CreateCustomer',
        @Method = N'POST',
        @Path = N'/v1/customers',
        @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey OUTPUT,
        @DryRun = @DryRun,
        @Account = @Account,
        @ResultJson = @ResultJson OUTPUT;

    IF @DryRun = 1
    BEGIN
        RETURN;
    END;

    SET @CustomerId = JSON_VALUE(@ResultJson, N'$.id');

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
                @Procedure = N'stripe.CreateCustomer', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
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
GRANT EXECUTE ON stripe.CreateCustomer TO stripe_writer;
GO
