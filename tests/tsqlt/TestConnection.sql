SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'TestConnectionTests';
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
-- The row that stripe.TestConnection returns, without the time that it took.
CREATE OR ALTER PROCEDURE TestConnectionTests.Connect
    @Account sysname = NULL
AS
BEGIN
    CREATE TABLE #Row
    (
        Account nvarchar(400) NOT NULL,
        Mode nvarchar(4) NOT NULL,
        ApiVersion nvarchar(4000) NOT NULL,
        Milliseconds bigint NOT NULL,
        Message nvarchar(max) NOT NULL
    );
    INSERT INTO #Row EXEC stripe.TestConnection @Account = @Account;

    INSERT INTO #Actual (Account, Mode, ApiVersion, Message)
    SELECT r.Account, r.Mode, r.ApiVersion, r.Message FROM #Row AS r WHERE r.Milliseconds >= 0;
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test one row says that the default account is connected, by the smallest request]
AS
BEGIN
    CREATE TABLE #Actual (Account nvarchar(400) NOT NULL, Mode nvarchar(4) NOT NULL, ApiVersion nvarchar(4000) NOT NULL, Message nvarchar(max) NOT NULL);

    EXEC TestConnectionTests.Connect;

    SELECT N'fake' AS Account, N'test' AS Mode, N'2026-10-28.endive' AS ApiVersion, N'Connected.' AS Message INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertCalls @Expected = N'GET /v1/balance';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test the version is the account's own when it has one]
AS
BEGIN
    CREATE TABLE #Actual (Account nvarchar(400) NOT NULL, Mode nvarchar(4) NOT NULL, ApiVersion nvarchar(4000) NOT NULL, Message nvarchar(max) NOT NULL);

    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    EXEC TestConnectionTests.Connect @Account = N'old';

    SELECT N'old' AS Account, N'test' AS Mode, N'2024-06-20' AS ApiVersion, N'Connected.' AS Message INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a live key that may only read is connected in live mode]
AS
BEGIN
    CREATE TABLE #Actual (Account nvarchar(400) NOT NULL, Mode nvarchar(4) NOT NULL, ApiVersion nvarchar(4000) NOT NULL, Message nvarchar(max) NOT NULL);

    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';
    EXEC TestConnectionTests.Connect @Account = N'live';

    SELECT N'live' AS Account, N'live' AS Mode, N'2026-10-28.endive' AS ApiVersion, N'Connected.' AS Message INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a connected account is named as it was given]
AS
BEGIN
    CREATE TABLE #Actual (Account nvarchar(400) NOT NULL, Mode nvarchar(4) NOT NULL, ApiVersion nvarchar(4000) NOT NULL, Message nvarchar(max) NOT NULL);

    EXEC TestConnectionTests.Connect @Account = N'fake/acct_1Shop';

    SELECT N'fake/acct_1Shop' AS Account, N'test' AS Mode, N'2026-10-28.endive' AS ApiVersion, N'Connected.' AS Message INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertHeader @Name = N'stripe-account', @Expected = N'acct_1Shop';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a restricted key without the right is connected with limits]
AS
BEGIN
    CREATE TABLE #Actual (Account nvarchar(400) NOT NULL, Mode nvarchar(4) NOT NULL, ApiVersion nvarchar(4000) NOT NULL, Message nvarchar(max) NOT NULL);

    DECLARE @Message nvarchar(max);

    EXEC FakeStripe.SetAccount @Name = N'limited', @ApiKey = N'rk_test_denied0123456789';
    EXEC TestConnectionTests.Connect @Account = N'limited';

    SELECT @Message = a.Message FROM #Actual AS a WHERE a.Account = N'limited';
    EXEC tSQLt.AssertLike @ExpectedPattern = N'Connected with limits: The provided key%', @Actual = @Message;
    EXEC FakeStripe.AssertNoKey @Text = @Message, @Where = N'The message';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a secret key that Stripe gives no access is an error]
AS
BEGIN
    EXEC FakeStripe.Fault @Kind = N'status', @Status = 403, @Type = N'invalid_request_error', @Message = N'This account was closed.';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 403 %This account was closed.%', @ExpectedErrorNumber = 54403;
    EXEC stripe.TestConnection;
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a connected account that is not there is an error for a restricted key, too]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'limited', @ApiKey = N'rk_test_0123456789abcdef';
    EXEC FakeStripe.Fault @Kind = N'status', @Status = 403, @Type = N'invalid_request_error', @Code = N'account_invalid', @Message = N'No such account.';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 403 invalid_request_error/account_invalid: %', @ExpectedErrorNumber = 54403;
    EXEC stripe.TestConnection @Account = N'limited/acct_1Gone';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a wrong key is Stripe's error]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'wrong', @ApiKey = N'sk_test_wrong0123456789';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 401 %', @ExpectedErrorNumber = 54401;
    EXEC stripe.TestConnection @Account = N'wrong';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a server that is not there is not reached]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'away', @BaseUrl = N'http://127.0.0.1:9';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'StripeClr 54010 not_reached: %', @ExpectedErrorNumber = 54010;
    EXEC stripe.TestConnection @Account = N'away';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test an account that is not there is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'StripeClr 54002 unknown_account: Account "man" %', @ExpectedErrorNumber = 54002;
    EXEC stripe.TestConnection @Account = N'man';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test nothing is recorded]
AS
BEGIN
    DELETE FROM stripe_internal.CallLogEntry;
    EXEC stripe.TestConnection;

    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE TestConnectionTests.[test a request that breaks inside this server is not taken for a connection]
AS
BEGIN
    CREATE TABLE #Actual (Account nvarchar(400) NOT NULL, Mode nvarchar(4) NOT NULL, ApiVersion nvarchar(4000) NOT NULL, Message nvarchar(max) NOT NULL);

    EXEC tSQLt.SpyProcedure
        @ProcedureName = N'stripe_internal.Send',
        @CommandToExecute = N'IF @DryRun = 1 BEGIN; SELECT @Attempts = 0, @ResultJson = N''{}''; END;';
    EXEC TestConnectionTests.Connect;

    EXEC tSQLt.AssertEmptyTable @TableName = N'#Actual';
END;
GO
