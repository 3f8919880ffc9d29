-- Stripe's sentences, in SQL Server's 2,048 characters.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeMessagesTests';
GO
CREATE OR ALTER PROCEDURE StripeMessagesTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeMessagesTests.[test percent signs in Stripe's sentence arrive as they are]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Message nvarchar(max);

    EXEC FakeStripe.Fault @Kind = N'message', @Message = N'%s %d 100%de %%';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'k%1';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SET @Message = (SELECT e.Message FROM stripe.ParseError(@Text) AS e WHERE e.IdempotencyKey = N'k%1');
    EXEC tSQLt.AssertEqualsString @Expected = N'%s %d 100%de %%', @Actual = @Message;
END;
GO
CREATE OR ALTER PROCEDURE StripeMessagesTests.[test percent signs arrive from a function too]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.Fault @Kind = N'message', @Message = N'%s %d 100%de';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%Stripe 400 invalid_request_error: [%]s [%]d 100[%]de [[]GET /v1/customers%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
END;
GO
CREATE OR ALTER PROCEDURE StripeMessagesTests.[test a sentence of 40,000 characters is cut and the bracket is whole]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Length int;

    EXEC FakeStripe.Fault @Kind = N'message', @Length = 40000;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SET @Length = LEN(@Text);
    EXEC tSQLt.AssertEquals @Expected = 2048, @Actual = @Length;
    EXEC tSQLt.AssertLike
        @ExpectedPattern = N'Stripe 400 invalid_request_error: The card was refused%… [[]POST /v1/customers request=req_%key=customer-7]', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE StripeMessagesTests.[test a long sentence of percent signs fits with the bracket whole]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Message nvarchar(max) = REPLICATE(CONVERT(nvarchar(max), N'%'), 3000);
    DECLARE @Sentence nvarchar(max);
    DECLARE @Others int;

    EXEC FakeStripe.Fault @Kind = N'message', @Message = @Message;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SET @Sentence = (SELECT e.Message FROM stripe.ParseError(@Text) AS e WHERE e.IdempotencyKey = N'customer-7');
    SET @Others = LEN(REPLACE(@Sentence, N'%', N''));
    -- Nothing but the mark of the cut.
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Others, @Message = @Text;
END;
GO
