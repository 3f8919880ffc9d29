-- That the assertions fail when they should, be it tSQLt's own or the stand-in's.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'FrameworkTests';
GO
-- Runs a batch that must fail as an assertion does.
CREATE OR ALTER PROCEDURE FrameworkTests.AssertFails
    @Batch nvarchar(max)
AS
BEGIN
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        EXEC (@Batch);
    END TRY
    BEGIN CATCH
        SET @Error = ERROR_MESSAGE();
    END CATCH;

    IF @Error IS NULL OR @Error NOT LIKE N'%tSQLt.Failure%'
    BEGIN
        EXEC tSQLt.Fail @Message0 = N'This assertion did not fail: ', @Message1 = @Batch, @Message2 = N' ', @Message3 = @Error;
    END;
END;
GO
CREATE OR ALTER PROCEDURE FrameworkTests.[test assertions about values fail when values differ]
AS
BEGIN
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEquals @Expected = 1, @Actual = 2;';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEquals @Expected = NULL, @Actual = 0;';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEquals @Expected = N''a'', @Actual = NULL;';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertNotEquals @Expected = 1, @Actual = 1;';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEqualsString @Expected = N''a'', @Actual = N''b'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = N'''';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertLike @ExpectedPattern = N''a%'', @Actual = N''ba'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertLike @ExpectedPattern = N''a%'', @Actual = NULL;';
END;
GO
CREATE OR ALTER PROCEDURE FrameworkTests.[test AssertEqualsTable fails when a row is missing, too many or different]
AS
BEGIN
    SELECT e.Id, e.Name INTO #Expected FROM (VALUES (1, N'a'), (1, N'a'), (2, NULL)) AS e (Id, Name);
    SELECT e.Id, e.Name INTO #Same FROM #Expected AS e;
    SELECT DISTINCT e.Id, e.Name INTO #Missing FROM #Expected AS e;
    SELECT e.Id, COALESCE(e.Name, N'') AS Name INTO #Different FROM #Expected AS e;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Same';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEqualsTable @Expected = N''#Expected'', @Actual = N''#Missing'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEqualsTable @Expected = N''#Missing'', @Actual = N''#Expected'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEqualsTable @Expected = N''#Expected'', @Actual = N''#Different'';';
END;
GO
CREATE OR ALTER PROCEDURE FrameworkTests.[test assertions about objects fail when they are not as said]
AS
BEGIN
    SELECT 1 AS Id INTO #OneRow;

    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertEmptyTable @TableName = N''#OneRow'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC tSQLt.AssertObjectExists @ObjectName = N''stripe.Nothing'';';
    EXEC tSQLt.AssertObjectExists @ObjectName = N'stripe.PayInvoice';
END;
GO
CREATE OR ALTER PROCEDURE FrameworkTests.[test assertions about requests fail when others were made]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.SetUp;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(N'jane@example.com', DEFAULT, DEFAULT, DEFAULT) AS c);

    EXEC FakeStripe.AssertRequests @Expected = 1;
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC FakeStripe.AssertRequests @Expected = 0;';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC FakeStripe.AssertSent @Name = N''email'', @Expected = NULL;';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC FakeStripe.AssertAllSent @Expected = N''{"email":"jane@example.com"}'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC FakeStripe.AssertHeader @Name = N''stripe-version'', @Expected = N''2024-06-20'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC FakeStripe.AssertNoKey @Text = N''key sk_test_9f86d081884c7d659a2feaa0c55ad015'', @Where = N''Here'';';
    EXEC FrameworkTests.AssertFails @Batch = N'EXEC FakeStripe.AssertNoKey @Text = NULL, @Where = N''Here'';';
END;
GO
CREATE OR ALTER PROCEDURE FrameworkTests.[test a spied procedure is recorded and runs the command instead]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    CREATE TABLE #Ran (Id int NOT NULL);
    EXEC FakeStripe.SetUp;
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe.VoidInvoice', @CommandToExecute = N'INSERT INTO #Ran (Id) VALUES (1);';
    EXEC stripe.VoidInvoice @InvoiceId = N'in_1', @DryRun = 1;

    SELECT s.InvoiceId, s.DryRun INTO #Actual FROM stripe.VoidInvoice_SpyProcedureLog AS s CROSS JOIN #Ran AS r;
    SELECT CONVERT(nvarchar(4000), N'in_1') AS InvoiceId, CONVERT(bit, 1) AS DryRun INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
