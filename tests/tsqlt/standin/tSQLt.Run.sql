-- A small stand-in for tSQLt (https://tsqlt.org), for servers without it and for the development host. It has tSQLt's own names and meaning
-- for what the tests here use, in plain T-SQL. Where tSQLt is installed, leave this folder out: the same tests run on it.
--   EXEC tSQLt.RunAll;    EXEC tSQLt.Run N'PayInvoiceTests';    EXEC tSQLt.Run N'PayInvoiceTests.[test the invoice is paid]';
-- Each test runs inside a transaction that is rolled back after it. Names that begin with Private_ are no part of tSQLt.
-- This file runs the tests; tSQLt.Classes.sql makes them, tSQLt.Assertions.sql judges.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
IF SCHEMA_ID(N'tSQLt') IS NULL
BEGIN
    EXEC (N'CREATE SCHEMA tSQLt AUTHORIZATION dbo;');
END;
GO
-- Holds the error of a test against what the test expected. NULL: as expected.
CREATE OR ALTER PROCEDURE tSQLt.Private_CompareError
    @Text nvarchar(max),
    @Number int,
    @Severity int,
    @State int,
    @Difference nvarchar(max) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    SELECT @Difference = CASE
        WHEN e.IsExpected = 0
            THEN CONCAT(e.FailMessage + N' ', N'Expected no error to be raised. Instead this error was encountered: ', @Text)
        WHEN @Text <> e.ExpectedMessage
            THEN CONCAT(e.FailMessage + N' ', N'Expected Message: <', e.ExpectedMessage, N'> Actual Message: <', @Text, N'>')
        WHEN @Text NOT LIKE e.ExpectedMessagePattern
            THEN CONCAT(e.FailMessage + N' ', N'Expected Message to be like <', e.ExpectedMessagePattern, N'> Actual Message: <', @Text, N'>')
        WHEN @Number <> e.ExpectedErrorNumber
            THEN CONCAT(e.FailMessage + N' ', N'Expected Error Number: ', e.ExpectedErrorNumber, N' Actual Error Number: ', @Number, N' <', @Text, N'>')
        WHEN @Severity <> e.ExpectedSeverity
            THEN CONCAT(e.FailMessage + N' ', N'Expected Severity: ', e.ExpectedSeverity, N' Actual Severity: ', @Severity)
        WHEN @State <> e.ExpectedState
            THEN CONCAT(e.FailMessage + N' ', N'Expected State: ', e.ExpectedState, N' Actual State: ', @State)
    END
    FROM #ExpectException AS e;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.Private_RunTest
    @ClassName sysname,
    @TestCase sysname
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Command nvarchar(max) = N'EXEC ' + QUOTENAME(@ClassName) + N'.' + QUOTENAME(@TestCase) + N';';
    DECLARE @SetUp nvarchar(max);
    DECLARE @Result nvarchar(100) = N'Success';
    DECLARE @Msg nvarchar(max);
    DECLARE @Text nvarchar(max);
    DECLARE @Number int;
    DECLARE @Severity int;
    DECLARE @State int;
    DECLARE @TransactionCount int;
    DECLARE @TestResultId int;
    DECLARE @TestEndTime datetime2(7);

    CREATE TABLE #ExpectException
    (
        IsExpected bit NOT NULL,
        ExpectedMessage nvarchar(max) NULL,
        ExpectedSeverity int NULL,
        ExpectedState int NULL,
        ExpectedMessagePattern nvarchar(max) NULL,
        ExpectedErrorNumber int NULL,
        FailMessage nvarchar(max) NULL
    );

    SELECT @SetUp = N'EXEC ' + QUOTENAME(@ClassName) + N'.' + QUOTENAME(p.name) + N';'
    FROM sys.procedures AS p
    WHERE p.schema_id = SCHEMA_ID(@ClassName) AND LOWER(p.name) = N'setup';

    DELETE FROM tSQLt.TestMessage;
    INSERT INTO tSQLt.TestMessage (Msg)
    VALUES (NULL);

    INSERT INTO tSQLt.TestResult (Class, TestCase, Result, TestStartTime)
    VALUES (@ClassName, @TestCase, N'A severe error happened during test execution. Test did not finish.', SYSDATETIME());
    SET @TestResultId = SCOPE_IDENTITY();

    BEGIN TRANSACTION;
    SAVE TRANSACTION tSQLtTest;
    SET @TransactionCount = @@TRANCOUNT;

    BEGIN TRY
        IF @SetUp IS NOT NULL
        BEGIN
            EXEC (@SetUp);
        END;

        EXEC (@Command);
        SET @TestEndTime = SYSDATETIME();

        IF EXISTS (SELECT 1 FROM #ExpectException AS e WHERE e.IsExpected = 1)
        BEGIN
            SET @Text = (SELECT CONCAT(e.FailMessage + N' ', N'Expected an error to be raised.') FROM #ExpectException AS e);
            EXEC tSQLt.Fail @Message0 = @Text;
        END;
    END TRY
    BEGIN CATCH
        SET @TestEndTime = COALESCE(@TestEndTime, SYSDATETIME());
        SET @Text = ERROR_MESSAGE();
        SET @Number = ERROR_NUMBER();
        SET @Severity = ERROR_SEVERITY();
        SET @State = ERROR_STATE();
        SET @Msg = CONCAT(@Text, N'[', @Severity, N',', @State, N']{', ERROR_PROCEDURE(), N',', ERROR_LINE(), N'} (', @Number, N')');

        IF @Text LIKE N'%tSQLt.Failure%'
        BEGIN
            SET @Msg = (SELECT m.Msg FROM tSQLt.TestMessage AS m);
            SET @Result = N'Failure';
        END
        ELSE IF EXISTS (SELECT 1 FROM #ExpectException AS e)
        BEGIN
            EXEC tSQLt.Private_CompareError @Text = @Text, @Number = @Number, @Severity = @Severity, @State = @State, @Difference = @Msg OUTPUT;
            SET @Result = CASE WHEN @Msg IS NULL THEN N'Success' ELSE N'Failure' END;
        END
        ELSE
        BEGIN
            SET @Result = N'Error';
        END;
    END CATCH;

    BEGIN TRY
        ROLLBACK TRANSACTION tSQLtTest;
    END TRY
    BEGIN CATCH
        -- A doomed transaction can only be rolled back whole. A test may doom it, but not end it.
        SET @Text = ERROR_MESSAGE();
        SET @TransactionCount = @TransactionCount - @@TRANCOUNT;

        IF @@TRANCOUNT > 0
        BEGIN
            ROLLBACK TRANSACTION;
        END;

        BEGIN TRANSACTION;

        IF @Result <> N'Success' OR @TransactionCount <> 0
        BEGIN
            SET @Msg = CONCAT(@Msg, N' (There was also a ROLLBACK ERROR --> ', @Text, N')');
            SET @Result = N'Error';
        END;
    END CATCH;

    UPDATE tSQLt.TestResult
    SET Result = @Result, Msg = @Msg, TestEndTime = @TestEndTime
    WHERE Id = @TestResultId;

    COMMIT TRANSACTION;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.Private_RunTestClass
    @ClassName sysname
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @TestCase sysname = N'';

    WHILE 1 = 1
    BEGIN
        SET @TestCase = (
            SELECT MIN(p.name)
            FROM sys.procedures AS p
            WHERE p.schema_id = SCHEMA_ID(@ClassName) AND LOWER(p.name) LIKE N'test%' AND p.name > @TestCase);

        IF @TestCase IS NULL
        BEGIN
            BREAK;
        END;

        EXEC tSQLt.Private_RunTest @ClassName = @ClassName, @TestCase = @TestCase;
    END;
END;
GO
-- One row a test, and the summary: an error when a test did not succeed, so that a script that ran the tests fails, too.
CREATE OR ALTER PROCEDURE tSQLt.Private_OutputTestResults
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Summary nvarchar(400);
    DECLARE @Unsuccessful int;

    SELECT
        r.Class,
        r.TestCase AS Name,
        r.Result,
        r.Msg AS Message,
        DATEDIFF(MILLISECOND, r.TestStartTime, r.TestEndTime) AS Milliseconds
    FROM tSQLt.TestResult AS r
    ORDER BY r.Id;

    SELECT
        @Unsuccessful = SUM(CASE WHEN r.Result = N'Success' THEN 0 ELSE 1 END),
        @Summary = CONCAT(N'Test Case Summary: ', COUNT(*), N' test case(s) executed, ',
            SUM(CASE WHEN r.Result = N'Success' THEN 1 ELSE 0 END), N' succeeded, 0 skipped, ',
            SUM(CASE WHEN r.Result = N'Failure' THEN 1 ELSE 0 END), N' failed, ',
            SUM(CASE WHEN r.Result NOT IN (N'Success', N'Failure') THEN 1 ELSE 0 END), N' errored.')
    FROM tSQLt.TestResult AS r;

    IF @Unsuccessful > 0
    BEGIN
        RAISERROR (N'%s', 16, 10, @Summary);
    END
    ELSE
    BEGIN
        PRINT @Summary;
    END;
END;
GO
-- @TestName: a class, or class and test.
CREATE OR ALTER PROCEDURE tSQLt.Run
    @TestName nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @ClassName sysname;
    DECLARE @TestCase sysname;

    DELETE FROM tSQLt.TestResult;

    SELECT @ClassName = c.Name
    FROM tSQLt.Private_TestClass AS c
    WHERE c.Name = @TestName OR QUOTENAME(c.Name) = @TestName;

    IF @ClassName IS NOT NULL
    BEGIN
        EXEC tSQLt.Private_RunTestClass @ClassName = @ClassName;
    END
    ELSE
    BEGIN
        SELECT @ClassName = SCHEMA_NAME(p.schema_id), @TestCase = p.name
        FROM sys.procedures AS p
        WHERE p.object_id = OBJECT_ID(@TestName);

        IF @TestCase IS NULL
        BEGIN
            RAISERROR (N'There is no test class and no test %s.', 16, 10, @TestName);
            RETURN;
        END;

        EXEC tSQLt.Private_RunTest @ClassName = @ClassName, @TestCase = @TestCase;
    END;

    EXEC tSQLt.Private_OutputTestResults;
END;
GO
CREATE OR ALTER PROCEDURE tSQLt.RunAll
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @ClassName sysname = N'';

    DELETE FROM tSQLt.TestResult;

    WHILE 1 = 1
    BEGIN
        SET @ClassName = (SELECT MIN(c.Name) FROM tSQLt.Private_TestClass AS c WHERE c.Name > @ClassName);

        IF @ClassName IS NULL
        BEGIN
            BREAK;
        END;

        EXEC tSQLt.Private_RunTestClass @ClassName = @ClassName;
    END;

    EXEC tSQLt.Private_OutputTestResults;
END;
GO
