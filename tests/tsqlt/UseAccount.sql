-- stripe.UseAccount: the account of the session.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'UseAccountTests';
GO
-- ROLLBACK does not undo the choice of the test before.
CREATE OR ALTER PROCEDURE UseAccountTests.SetUp
AS
BEGIN
    EXEC stripe.UseAccount @Name = NULL;
    EXEC FakeStripe.SetUp;
    EXEC FakeStripe.SetAccount @Name = N'second', @ApiKey = N'sk_test_0123456789abcdefSCND';
    EXEC FakeStripe.SetAccount @Name = N'third', @ApiKey = N'sk_test_0123456789abcdefTHRD';
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test functions and procedures use the session's account]
AS
BEGIN
    DECLARE @Rows int;

    EXEC stripe.UseAccount @Name = N'second';
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c);
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'SCND';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'SCND';
    EXEC stripe.UseAccount @Name = NULL;
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test the account of a call wins]
AS
BEGIN
    DECLARE @Rows int;

    EXEC stripe.UseAccount @Name = N'second';
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', N'third') AS i);
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'THRD';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @Account = N'third';
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'THRD';
    EXEC stripe.UseAccount @Name = NULL;
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test NULL leads back to the default account]
AS
BEGIN
    DECLARE @Rows int;

    EXEC stripe.UseAccount @Name = N'second';
    EXEC stripe.UseAccount @Name = NULL;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', DEFAULT) AS i);

    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'd015';
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test the log names the session's account, and the connected account]
AS
BEGIN
    EXEC stripe.UseAccount @Name = N'SECOND';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    EXEC stripe.UseAccount @Name = N'second/acct_1Shop';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    EXEC FakeStripe.AssertHeader @Name = N'stripe-account', @Expected = N'acct_1Shop';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @Account = N'third';
    EXEC stripe.UseAccount @Name = NULL;

    SELECT c.Account INTO #Actual FROM stripe.CallLog AS c;
    SELECT CONVERT(nvarchar(400), e.Account) AS Account INTO #Expected FROM (VALUES (N'second'), (N'second/acct_1Shop'), (N'third')) AS e (Account);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test the guard looks at the session's account]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';
    EXEC stripe.UseAccount @Name = N'live';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane';
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
    END CATCH;
    EXEC stripe.UseAccount @Name = NULL;

    EXEC tSQLt.AssertEquals @Expected = 54003, @Actual = @Number, @Message = @Text;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%Account "live" has a live-mode key%', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test TestConnection shows the session's account]
AS
BEGIN
    CREATE TABLE #Row (Account nvarchar(400) NULL, Mode nvarchar(10) NULL, ApiVersion nvarchar(100) NULL, Milliseconds bigint NULL, Message nvarchar(max) NULL);
    DECLARE @Account nvarchar(400);

    EXEC stripe.UseAccount @Name = N'second/acct_1Shop';
    INSERT INTO #Row EXEC stripe.TestConnection;
    EXEC stripe.UseAccount @Name = NULL;

    SELECT @Account = r.Account FROM #Row AS r;
    EXEC tSQLt.AssertEqualsString @Expected = N'second/acct_1Shop', @Actual = @Account;
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test an unknown account is refused at once and the session keeps what it had]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Account sysname;

    EXEC stripe.UseAccount @Name = N'second';
    BEGIN TRY
        EXEC stripe.UseAccount @Name = N'none';
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    SET @Account = CONVERT(sysname, SESSION_CONTEXT(N'stripe.Account'));
    EXEC stripe.UseAccount @Name = NULL;
    EXEC tSQLt.AssertEquals @Expected = 54002, @Actual = @Number;
    EXEC tSQLt.AssertEqualsString @Expected = N'second', @Actual = @Account;
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test a name that is too long is refused and not cut]
AS
BEGIN
    DECLARE @Name nvarchar(4000) = N'second/acct_' + REPLICATE(N'1', 200);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@Name has 212 characters%', @ExpectedErrorNumber = 54002;
    EXEC stripe.UseAccount @Name = @Name;
END;
GO
CREATE OR ALTER PROCEDURE UseAccountTests.[test an account removed meanwhile is named with where it came from]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC stripe.UseAccount @Name = N'second';
    EXEC stripe.RemoveAccount @Name = N'second';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;
    EXEC stripe.UseAccount @Name = NULL;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54002 unknown_account: Account "second" of stripe.UseAccount does not exist.%', @Actual = @Text;
END;
GO
