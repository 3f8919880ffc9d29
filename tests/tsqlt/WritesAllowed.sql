-- Which accounts may change something in Stripe.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'WritesAllowedTests';
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test an account with a live key reads and does not write]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Number int;
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, N'live') AS c);
    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Rows;
    EXEC FakeStripe.ClearRequests;

    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @Account = N'live';
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54003, @Actual = @Number;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54003 writes_not_allowed: Account "live" %@AllowWrites = 1%', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test an account with a live key writes after it was allowed]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef', @AllowWrites = 1;
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT, @Account = N'live';

    EXEC tSQLt.AssertLike @ExpectedPattern = N'cus[_]%', @Actual = @CustomerId;
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test a dry run is allowed to an account that may only read]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);

    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';
    EXEC stripe.CreateCustomer @Name = N'Jane', @DryRun = 1, @ResultJson = @ResultJson OUTPUT, @Account = N'live';

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%name=Jane%', @Actual = @ResultJson;
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test an account with a test key can be made to read only, and a dry run goes on]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Shown nvarchar(max);

    EXEC stripe.SetAccount @Name = N'fake', @AllowWrites = 0;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;
    EXEC stripe.CreateCustomer @Name = N'Jane', @DryRun = 1, @ResultJson = @Shown OUTPUT;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54003 writes_not_allowed: Account "fake" has a test-mode key and may only read;%', @Actual = @Text;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%name=Jane%', @Actual = @Shown;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test a live key in place of a test key takes the right to write away]
AS
BEGIN
    DECLARE @AllowWrites bit;

    EXEC stripe.SetAccount @Name = N'fake', @ApiKey = N'sk_live_0123456789abcdef';
    SELECT @AllowWrites = a.AllowWrites FROM stripe.Accounts AS a WHERE a.Name = N'fake';

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @AllowWrites;
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test an account that is not found may not write]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'StripeClr 54003 writes_not_allowed: Account "gone" %nothing was sent%', @ExpectedErrorNumber = 54003;
    EXEC stripe_internal.CheckWriteAllowed @Account = N'gone';
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test no account may not write]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedErrorNumber = 54003;
    EXEC stripe_internal.CheckWriteAllowed @Account = NULL;
END;
GO
CREATE OR ALTER PROCEDURE WritesAllowedTests.[test a check that says nothing allows nothing]
AS
BEGIN
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.CheckWriteAllowed';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'StripeClr 54003 writes_not_allowed: %nothing was sent%', @ExpectedErrorNumber = 54003;
    EXEC stripe.CreateCustomer @Name = N'Jane';
END;
GO
