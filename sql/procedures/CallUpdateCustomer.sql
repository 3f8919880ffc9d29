SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CallUpdateCustomer: the calls of stripe.UpdateCustomer. Stripe takes a payment method and a tax id of an existing customer
-- by calls of their own:
--     POST /v1/payment_methods/{payment_method}/attach    with @PaymentMethod           key: <key>/attach
--     POST /v1/customers/{customer}/tax_ids               with @TaxIdType, @TaxIdValue  key: <key>/tax-id
--     POST @Path, the update itself                       always, and last              key: <key>
-- Because the update comes last, it can name the payment method, and its answer is the customer as it is now.
-- All are checked before the first is sent. When a later one fails, the error says what the earlier ones have done; the same call with the same
-- @IdempotencyKey finishes it, and does nothing twice. Each call has its row in stripe.CallLog.
-- A dry run of more than one call gives a JSON array of the requests, in the order in which they would go.
CREATE OR ALTER PROCEDURE stripe_internal.CallUpdateCustomer
    @Procedure sysname,
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @Parameters nvarchar(max),
    @CustomerId nvarchar(4000),
    @PaymentMethod nvarchar(4000) = NULL,
    @TaxIdType nvarchar(4000) = NULL,
    @TaxIdValue nvarchar(4000) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL,
    @DryRun bit = 0,
    @Account sysname = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Attach nvarchar(max);
    DECLARE @TaxId nvarchar(max);
    DECLARE @AttachRequest nvarchar(max);
    DECLARE @TaxIdRequest nvarchar(max);
    DECLARE @AttachKey nvarchar(4000);
    DECLARE @TaxIdKey nvarchar(4000);
    DECLARE @Done nvarchar(max);

    IF @PaymentMethod IS NULL AND @TaxIdType IS NULL AND @TaxIdValue IS NULL
    BEGIN
        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @IdempotencyKey, @DryRun = @DryRun, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
        RETURN;
    END;

    EXEC stripe_internal.ChooseIdempotencyKey
        @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Reserved = 7, @IdempotencyKey = @IdempotencyKey OUTPUT;
    SELECT @AttachKey = @IdempotencyKey + N'/attach', @TaxIdKey = @IdempotencyKey + N'/tax-id';

    IF @PaymentMethod IS NOT NULL
    BEGIN
        EXEC stripe_internal.RequireValue @Procedure = @Procedure, @Parameter = N'@PaymentMethod', @Value = @PaymentMethod;
        SET @Attach = (
            SELECT @PaymentMethod AS '{payment_method}', @CustomerId AS 'customer'
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = N'POST', @Path = N'/v1/payment_methods/{payment_method}/attach', @Parameters = @Attach,
            @IdempotencyKey = @AttachKey, @DryRun = 1, @Account = @Account, @IsQuiet = 1, @ResultJson = @AttachRequest OUTPUT;
    END;

    IF @TaxIdType IS NOT NULL OR @TaxIdValue IS NOT NULL
    BEGIN
        EXEC stripe_internal.RequireValue @Procedure = @Procedure, @Parameter = N'@TaxIdType', @Value = @TaxIdType;
        EXEC stripe_internal.RequireValue @Procedure = @Procedure, @Parameter = N'@TaxIdValue', @Value = @TaxIdValue;
        SET @TaxId = (
            SELECT @CustomerId AS '{customer}', @TaxIdType AS 'type', @TaxIdValue AS 'value'
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = N'POST', @Path = N'/v1/customers/{customer}/tax_ids', @Parameters = @TaxId,
            @IdempotencyKey = @TaxIdKey, @DryRun = 1, @Account = @Account, @IsQuiet = 1, @ResultJson = @TaxIdRequest OUTPUT;
    END;

    EXEC stripe_internal.[Call]
        @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey, @DryRun = 1, @Account = @Account, @IsQuiet = 1, @ResultJson = @ResultJson OUTPUT;

    IF @DryRun = 1
    BEGIN
        SET @ResultJson = CONCAT(N'[', @AttachRequest + N',', @TaxIdRequest + N',', @ResultJson, N']');
        EXEC stripe_internal.PrintText @Text = @ResultJson;
        RETURN;
    END;

    SET @ResultJson = NULL;

    BEGIN TRY
        IF @Attach IS NOT NULL
        BEGIN
            EXEC stripe_internal.[Call]
                @Procedure = @Procedure, @Method = N'POST', @Path = N'/v1/payment_methods/{payment_method}/attach', @Parameters = @Attach,
                @IdempotencyKey = @AttachKey, @Account = @Account;
            SET @Done = CONCAT(N'payment method ', @PaymentMethod, N' was attached');
        END;

        IF @TaxId IS NOT NULL
        BEGIN
            EXEC stripe_internal.[Call]
                @Procedure = @Procedure, @Method = N'POST', @Path = N'/v1/customers/{customer}/tax_ids', @Parameters = @TaxId,
                @IdempotencyKey = @TaxIdKey, @Account = @Account;
            SET @Done = CONCAT(@Done + N', ', N'the tax id was added');
        END;

        EXEC stripe_internal.[Call]
            @Procedure = @Procedure, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @IdempotencyKey, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
    END TRY
    BEGIN CATCH
        EXEC stripe_internal.RaisePartial @Procedure = @Procedure, @Done = @Done, @IdempotencyKey = @IdempotencyKey;
    END CATCH;
END;
GO
