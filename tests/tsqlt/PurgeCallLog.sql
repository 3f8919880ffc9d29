-- stripe.PurgeCallLog.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'PurgeCallLogTests';
GO
-- Of each outcome a row of today, of 9 days and of 11 days ago.
CREATE OR ALTER PROCEDURE PurgeCallLogTests.SetUp
AS
BEGIN
    DELETE FROM stripe_internal.CallLogEntry;
    INSERT INTO stripe_internal.CallLogEntry (CalledAt, ProcedureName, Account, Method, Path, Outcome)
    SELECT DATEADD(DAY, -age.Days, SYSUTCDATETIME()), N'stripe.PayInvoice', N'fake', N'POST', CONCAT(N'/v1/', age.Days), outcome.Name
    FROM (VALUES (0), (9), (11)) AS age (Days)
    CROSS JOIN (VALUES (N'sending'), (N'done'), (N'failed'), (N'unknown')) AS outcome (Name);
END;
GO
CREATE OR ALTER PROCEDURE PurgeCallLogTests.[test older rows of every outcome go and the others stay]
AS
BEGIN
    EXEC stripe.PurgeCallLog @OlderThanDays = 10;

    SELECT c.Path, COUNT(*) AS Outcomes INTO #Actual FROM stripe.CallLog AS c GROUP BY c.Path;
    SELECT CONVERT(nvarchar(4000), e.Path) AS Path, e.Outcomes INTO #Expected FROM (VALUES (N'/v1/0', 4), (N'/v1/9', 4)) AS e (Path, Outcomes);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE PurgeCallLogTests.[test more rows than a batch takes go too]
AS
BEGIN
    DECLARE @Rows int;

    INSERT INTO stripe_internal.CallLogEntry (CalledAt, ProcedureName, Account, Method, Path)
    SELECT N'2020-01-01', N'stripe.PayInvoice', N'fake', N'POST', N'/v1/old'
    FROM STRING_SPLIT(REPLICATE(CONVERT(nvarchar(max), N' '), 10099), N' ') AS s;

    EXEC stripe.PurgeCallLog @OlderThanDays = 10;

    SET @Rows = (SELECT COUNT(*) FROM stripe.CallLog AS c);
    EXEC tSQLt.AssertEquals @Expected = 8, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE PurgeCallLogTests.[test NULL, less than a day and more than a century are refused]
AS
BEGIN
    DECLARE @Refused int = 0;
    DECLARE @Rows int;

    BEGIN TRY
        EXEC stripe.PurgeCallLog @OlderThanDays = NULL;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + ERROR_NUMBER();
    END CATCH;

    BEGIN TRY
        EXEC stripe.PurgeCallLog @OlderThanDays = 0;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + ERROR_NUMBER();
    END CATCH;

    BEGIN TRY
        EXEC stripe.PurgeCallLog @OlderThanDays = 2147483647;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + ERROR_NUMBER();
    END CATCH;

    SET @Rows = (SELECT COUNT(*) FROM stripe.CallLog AS c);
    EXEC tSQLt.AssertEquals @Expected = 162003, @Actual = @Refused;
    EXEC tSQLt.AssertEquals @Expected = 12, @Actual = @Rows;
END;
GO
