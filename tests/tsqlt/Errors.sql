-- What can go wrong between SQL Server and Stripe, as functions and procedures report it.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'ErrorsTests';
GO
CREATE OR ALTER PROCEDURE ErrorsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a function names the account that does not exist]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'%StripeClr 54002 unknown_account: Account "man" does not exist.%stripe.Accounts%', @ExpectedErrorNumber = 6522;
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, N'man') AS c;
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a procedure names the account that does not exist]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54002 unknown_account: Account "man" does not exist.%', @ExpectedErrorNumber = 54002;
    EXEC stripe.CreateCustomer @Name = N'Jane', @Account = N'man';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test no account at all is said with the way to set one]
AS
BEGIN
    DELETE FROM stripe_internal.AccountKey;

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54002 unknown_account: No account has been set. EXEC stripe.SetAccount%', @ExpectedErrorNumber = 54002;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test two accounts and no default is said]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'second';
    EXEC stripe.SetAccount @Name = N'fake', @IsDefault = 0;

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54002 unknown_account: @Account is NULL, and none of the % is the default.%', @ExpectedErrorNumber = 54002;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a wrong connected account is refused before the call]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54001 bad_argument: @Account is "fake/shop".%"fake/acct_%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateCustomer @Name = N'Jane', @Account = N'fake/shop';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a connected account without its number is refused before the call]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54001 bad_argument: @Account is "fake/acct_".%"fake/acct_...".', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateCustomer @Name = N'Jane', @Account = N'fake/acct_';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a wrong key is 401 in a procedure]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'fake', @ApiKey = N'sk_test_wrong0123456789abcdef';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'Stripe 401 invalid_request_error: Invalid API Key provided: %', @ExpectedErrorNumber = 54401;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a wrong key is 401 in a function]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.SetAccount @Name = N'fake', @ApiKey = N'sk_test_wrong0123456789abcdef';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'%Stripe 401 invalid_request_error: Invalid API Key provided: %', @ExpectedErrorNumber = 6522;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoice(N'in_1', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a restricted key without the permission is 403]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'fake', @ApiKey = N'rk_test_readonly0123456789';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'Stripe 403 invalid_request_error: %does not have the required permissions%', @ExpectedErrorNumber = 54403;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a write says that nothing happened when Stripe is not reached]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'down', @BaseUrl = N'http://127.0.0.1:9';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54010 not_reached: Stripe was not reached: %Nothing was changed%[[]POST /v1/customers key=k1]',
        @ExpectedErrorNumber = 54010;
    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'k1', @Account = N'down';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a read says that Stripe is not reached]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.SetAccount @Name = N'down', @BaseUrl = N'http://127.0.0.1:9';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54010 not_reached: %GET /v1/customers%', @ExpectedErrorNumber = 6260;
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, N'down') AS c;
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a procedure says so when this server cannot decrypt the key]
AS
BEGIN
    UPDATE stripe_internal.AccountKey SET KeyCipher = CONVERT(varbinary(512), REPLICATE(0x01, 256)) WHERE Name = N'fake';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54005 key_not_readable: The key of account "fake" %stripe.SetAccount%', @ExpectedErrorNumber = 54005;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
CREATE OR ALTER PROCEDURE ErrorsTests.[test a function says so when this server cannot decrypt the key]
AS
BEGIN
    DECLARE @Rows int;

    UPDATE stripe_internal.AccountKey SET KeyCipher = CONVERT(varbinary(512), REPLICATE(0x01, 256)) WHERE Name = N'fake';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'%StripeClr 54005 key_not_readable: The key of account "fake" %', @ExpectedErrorNumber = 6522;
    SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
END;
GO
