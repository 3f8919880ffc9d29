-- Idempotency keys that Stripe may have forgotten.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'KeyAgeTests';
GO
CREATE OR ALTER PROCEDURE KeyAgeTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
-- Makes the calls recorded so far older than they are.
CREATE OR ALTER PROCEDURE KeyAgeTests.Age
    @Hours int,
    @Outcome nvarchar(10) = NULL
AS
BEGIN
    UPDATE stripe_internal.CallLogEntry
    SET CalledAt = DATEADD(HOUR, -@Hours, CalledAt), Outcome = COALESCE(@Outcome, Outcome);
    EXEC FakeStripe.ClearRequests;
END;
GO
CREATE OR ALTER PROCEDURE KeyAgeTests.[test a key that Stripe may have forgotten does not repeat what was done]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Key nvarchar(255);
    DECLARE @Rows int;

    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC KeyAgeTests.Age @Hours = 25;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike
        @ExpectedPattern = N'StripeClr 54016 key_expired: stripe.CreateCustomer: % 25 hours ago (%Z), and Stripe did it.%nothing was sent.%use another key. [[]POST /v1/customers key=customer-7]',
        @Actual = @Text;
    SET @Key = (SELECT e.IdempotencyKey FROM stripe.ParseError(@Text) AS e WHERE e.Number = 54016 AND e.Code = N'key_expired');
    EXEC tSQLt.AssertEqualsString @Expected = N'customer-7', @Actual = @Key;
    EXEC FakeStripe.AssertRequests @Expected = 0;
    SET @Rows = (SELECT COUNT(*) FROM stripe.CallLog AS c WHERE c.IdempotencyKey = N'customer-7');
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows, @Message = N'What is refused leaves no row.';
END;
GO
CREATE OR ALTER PROCEDURE KeyAgeTests.[test a key that Stripe may have forgotten does not repeat what nobody knows the end of]
AS
BEGIN
    DECLARE @Refused int = 0;

    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC KeyAgeTests.Age @Hours = 25, @Outcome = N'unknown';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'StripeClr 54016 %how it ended is not known%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC KeyAgeTests.Age @Hours = 0, @Outcome = N'sending';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'StripeClr 54016 %how it ended is not known%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE KeyAgeTests.[test an old key goes where nothing was done with it]
AS
BEGIN
    DECLARE @Requests int;

    -- It failed; it named another object; it is younger than a day; it belongs to another account.
    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC KeyAgeTests.Age @Hours = 25, @Outcome = N'failed';
    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC stripe.CreateProduct @Name = N'Plan', @IdempotencyKey = N'customer-7x', @ReturnRow = 0;
    UPDATE stripe_internal.CallLogEntry SET IdempotencyKey = N'customer-8', CalledAt = DATEADD(HOUR, -25, CalledAt) WHERE IdempotencyKey = N'customer-7x';
    EXEC stripe.CreateCustomer @Name = N'Jim', @IdempotencyKey = N'customer-8', @ReturnRow = 0;
    EXEC KeyAgeTests.Age @Hours = 23;
    EXEC stripe.CreateCustomer @Name = N'Jim', @IdempotencyKey = N'customer-8', @ReturnRow = 0;
    EXEC KeyAgeTests.Age @Hours = 2;
    EXEC FakeStripe.SetAccount @Name = N'other';
    EXEC stripe.CreateCustomer @Name = N'Jim', @IdempotencyKey = N'customer-8', @ReturnRow = 0, @Account = N'other';
    EXEC stripe.CreateCustomer @Name = N'Jim', @IdempotencyKey = N'CUSTOMER-8', @ReturnRow = 0;

    EXEC FakeStripe.CountRequests @Path = N'/v1/customers', @Method = N'POST', @Count = @Requests OUTPUT;
    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Requests, @Message = N'Since the log was last cleared.';
END;
GO
CREATE OR ALTER PROCEDURE KeyAgeTests.[test a dry run shows a call whose key is old]
AS
BEGIN
    DECLARE @Shown nvarchar(max);

    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC KeyAgeTests.Age @Hours = 25;
    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @DryRun = 1, @ResultJson = @Shown OUTPUT;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%customer-7%', @Actual = @Shown;
END;
GO
CREATE OR ALTER PROCEDURE KeyAgeTests.[test an old key of a further request stops the procedure at that request]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Text nvarchar(4000);

    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC KeyAgeTests.Age @Hours = 25;
    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = @CustomerId, @TaxIdType = N'eu_vat', @TaxIdValue = N'DE123456789', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54016 key_expired: %/tax_ids part=tax-id key=customer-7]', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE KeyAgeTests.[test a check that says nothing allows nothing]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.CheckKeyAge';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54014 not_sent: %could not be checked%nothing was sent%key=customer-7]', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
