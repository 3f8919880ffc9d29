-- stripe.UpdateCustomer when one of its calls is refused or fails.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'UpdateCustomerFailuresTests';
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test the error of a later call says what was done, and its key is the caller's]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Text nvarchar(4000);
    DECLARE @Outcomes nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'message', @Path = N'/v1/customers/', @Message = N'No such tax.';
    BEGIN TRY
        EXEC stripe.UpdateCustomer
            @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @TaxIdType = N'eu_vat', @TaxIdValue = N'DE1',
            @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT e.Number, e.Method, e.Path, e.IdempotencyKey, e.Part INTO #Actual FROM stripe.ParseError(@Text) AS e;
    SELECT 54400 AS Number, N'POST' AS Method, CONCAT(N'/v1/customers/', @CustomerId, N'/tax_ids') AS Path, N'customer-7' AS IdempotencyKey, N'tax-id' AS Part INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual', @Message = @Text;
    EXEC tSQLt.AssertLike
        @ExpectedPattern = N'Stripe 400 %: No such tax. Before that: payment method pm_card_mastercard was attached. That stays: %another key. [[]POST %',
        @Actual = @Text;
    SELECT @Outcomes = STRING_AGG(l.Outcome, N', ') WITHIN GROUP (ORDER BY l.CallId) FROM stripe.CallLog AS l;
    EXEC tSQLt.AssertEqualsString @Expected = N'done, failed', @Actual = @Outcomes;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test a sentence of any length leaves what was done whole]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'message', @Path = N'/v1/customers/', @Length = 40000;
    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike
        @ExpectedPattern = N'Stripe 400 %… Before that: payment method pm_card_mastercard was attached.%[[]POST /v1/customers/%key=customer-7]', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test the same key finishes what broke off and does nothing twice]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Number int;
    DECLARE @TaxIds nvarchar(max);
    DECLARE @Count int;
    DECLARE @Tries int = 0;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'reset_before', @Path = N'/v1/customers/', @After = 1;
    WHILE @Tries < 2
    BEGIN
        SET @Tries = @Tries + 1;
        BEGIN TRY
            EXEC stripe.UpdateCustomer
                @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789',
                @IdempotencyKey = N'customer-7', @ReturnRow = 0;
            SET @Count = @Tries;
        END TRY
        BEGIN CATCH
            SET @Number = ERROR_NUMBER();
        END CATCH;
    END;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Count, @Message = N'The first try fails, the second goes through.';
    EXEC tSQLt.AssertEquals @Expected = 54011, @Actual = @Number;
    SELECT @Count = COUNT(*) FROM dbo.StripeRequest(CONCAT(N'/v1/customers/', @CustomerId, N'/tax_ids'), DEFAULT, DEFAULT) AS r;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Count, @Message = N'Tax ids.';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test a bad argument of the update is refused before anything is sent]
AS
BEGIN
    DECLARE @Number int;

    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @PaymentMethod = N'pm_card_mastercard', @Metadata = N'no object', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC FakeStripe.AssertRequests @Expected = 0;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test an empty payment method is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.UpdateCustomer: @PaymentMethod is empty.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @PaymentMethod = N'';
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test a type without value of a tax id is refused, and a value without type]
AS
BEGIN
    DECLARE @Refused int = 0;

    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @TaxIdType = N'eu_vat';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%@TaxIdType needs @TaxIdValue%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @TaxIdValue = N'DE123456789';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%@TaxIdValue needs @TaxIdType%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test a key that leaves no room for the further calls is refused]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Key nvarchar(4000) = REPLICATE(N'k', 249);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'%stripe.UpdateCustomer: @IdempotencyKey has 249 characters, and Stripe takes 255, of which%need 7%', @ExpectedErrorNumber = 54001;
    EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @IdempotencyKey = @Key;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test nothing is sent for an account that may only read]
AS
BEGIN
    DECLARE @Number int;

    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';
    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @PaymentMethod = N'pm_1', @Account = N'live';
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54003, @Actual = @Number;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test an error of the server's own between the calls leaves the outcome unknown]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Text nvarchar(4000);
    DECLARE @Number int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC tSQLt.SpyProcedure
        @ProcedureName = N'stripe_internal.CompleteCall', @CommandToExecute = N'RAISERROR (N''Out of memory.'', 16, 1);';
    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Text = ERROR_MESSAGE(), @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54011 %with the same @IdempotencyKey%Out of memory.% [[]key=customer-7]', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test what was done is said where the error has doomed the transaction, too]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'message', @Path = N'/v1/customers/', @Message = N'No such tax.';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 400 %Before that: payment method pm_card_mastercard was attached.%', @ExpectedErrorNumber = 54400;
    SET XACT_ABORT ON;
    EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_mastercard', @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test an error of the first call is the plain one, with the caller's key]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'message', @Path = N'/v1/payment_methods/', @Message = N'No such method.';
    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @PaymentMethod = N'pm_card_visa', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'Stripe 400 %: No such method. [[]POST %/attach % part=attach key=customer-7]', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test the key of one of its requests is refused as key of the whole]
AS
BEGIN
    DECLARE @Refused int = 0;

    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @IdempotencyKey = N'customer-7/attach';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%ends in /attach,%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @IdempotencyKey = N'customer-7/tax-id';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%ends in /tax-id,%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test blank halves of a tax id are refused, in creating and in updating]
AS
BEGIN
    DECLARE @Refused int = 0;

    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @TaxIdType = N'eu_vat', @TaxIdValue = N' ';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%@TaxIdValue is empty.%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @TaxIdType = N'', @TaxIdValue = N'';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%@TaxIdType is empty.%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE UpdateCustomerFailuresTests.[test an empty recipient is refused with what clears the address]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@ShippingName is empty. @Extra = N''{"shipping":""}'' clears %', @ExpectedErrorNumber = 54001;
    EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @ShippingName = N'';
END;
GO
