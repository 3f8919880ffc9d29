-- From where an account may write: the restored or renamed copy, and the replicas of an availability group.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'PlacesTests';
GO
CREATE OR ALTER PROCEDURE PlacesTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
-- As after a restore: the database says that the account was confirmed elsewhere.
CREATE OR ALTER PROCEDURE PlacesTests.MoveElsewhere
AS
BEGIN
    UPDATE stripe_internal.AccountPlace SET ServerName = N'OLDSERVER', DatabaseName = N'Production', ConfirmedAt = N'2026-01-02' WHERE Name = N'fake';
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test a copy of the database does not write and says what to do]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Text nvarchar(4000);
    DECLARE @Rows int;

    EXEC PlacesTests.MoveElsewhere;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54003, @Actual = @Number;
    EXEC tSQLt.AssertLike
        @ExpectedPattern = N'%may not write from%nothing was sent%replica%EXEC stripe.SetAccount @Name = N''fake'', @AllowWrites = 1;%test-mode key%@ApiKey =%confirmed for database "Production" on server "OLDSERVER".',
        @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c);
    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Rows, @Message = N'A copy still reads.';
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test a copy under another name on the same server does not write]
AS
BEGIN
    UPDATE stripe_internal.AccountPlace SET DatabaseName = N'Production' WHERE Name = N'fake';

    EXEC tSQLt.ExpectException @ExpectedErrorNumber = 54003;
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test a copy shows what it would send]
AS
BEGIN
    DECLARE @Shown nvarchar(max);

    EXEC PlacesTests.MoveElsewhere;
    EXEC stripe.CreateCustomer @Name = N'Jane', @DryRun = 1, @ResultJson = @Shown OUTPUT;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%name=Jane%', @Actual = @Shown;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test AllowWrites confirms the present place and keeps the others]
AS
BEGIN
    DECLARE @Places nvarchar(max);
    DECLARE @Here nvarchar(max) = CONCAT(N'database "', DB_NAME(), N'" on server "', CONVERT(sysname, SERVERPROPERTY(N'ServerName')), N'"');

    EXEC PlacesTests.MoveElsewhere;
    EXEC stripe.SetAccount @Name = N'fake', @AllowWrites = 1;
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;

    SET @Here = CONCAT(@Here, N', database "Production" on server "OLDSERVER"');
    SELECT @Places = a.ConfirmedPlaces FROM stripe.Accounts AS a WHERE a.Name = N'fake';
    EXEC tSQLt.AssertEqualsString @Expected = @Here, @Actual = @Places;
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test the key confirms the present place]
AS
BEGIN
    EXEC PlacesTests.MoveElsewhere;
    EXEC stripe.SetAccount @Name = N'fake', @ApiKey = N'sk_test_another0123456789abcdef';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;

    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'cdef';
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test another setting is changed and confirms nothing]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @MaxRetries int;
    DECLARE @CanWriteHere bit;
    DECLARE @Printed nvarchar(max);

    EXEC PlacesTests.MoveElsewhere;
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.PrintText';
    EXEC stripe.SetAccount @Name = N'fake', @MaxRetries = 7, @IsDefault = 1;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    SELECT @MaxRetries = a.MaxRetries, @CanWriteHere = a.CanWriteHere FROM stripe.Accounts AS a WHERE a.Name = N'fake';
    EXEC tSQLt.AssertEquals @Expected = 7, @Actual = @MaxRetries;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @CanWriteHere;
    EXEC tSQLt.AssertEquals @Expected = 54003, @Actual = @Number;
    SELECT @Printed = s.[Text] FROM stripe_internal.PrintText_SpyProcedureLog AS s;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%Account "fake" still cannot write from this database%@Name = N''fake'', @AllowWrites = 1;', @Actual = @Printed;
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test a place is confirmed once]
AS
BEGIN
    EXEC stripe.SetAccount @Name = N'fake', @AllowWrites = 1;
    EXEC stripe.SetAccount @Name = N'fake', @AllowWrites = 1;

    SELECT p.ServerName, p.DatabaseName, p.ConfirmedBy INTO #Actual FROM stripe_internal.AccountPlace AS p WHERE p.Name = N'fake';
    SELECT CONVERT(sysname, SERVERPROPERTY(N'ServerName')) AS ServerName, CONVERT(sysname, DB_NAME()) AS DatabaseName, CONVERT(sysname, ORIGINAL_LOGIN()) AS ConfirmedBy
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test a key of the other mode leaves the present place alone]
AS
BEGIN
    DECLARE @Rows int;

    EXEC PlacesTests.MoveElsewhere;
    EXEC stripe.SetAccount @Name = N'fake', @AllowWrites = 1;
    EXEC stripe.SetAccount @Name = N'fake', @ApiKey = N'sk_test_another0123456789abcdef';
    SET @Rows = (SELECT COUNT(*) FROM stripe_internal.AccountPlace AS p WHERE p.Name = N'fake');
    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Rows, @Message = N'A key of the same mode keeps the places.';

    EXEC stripe.SetAccount @Name = N'fake', @ApiKey = N'sk_live_0123456789abcdef', @AllowWrites = 1;
    SELECT p.DatabaseName INTO #Actual FROM stripe_internal.AccountPlace AS p WHERE p.Name = N'fake';
    SELECT CONVERT(sysname, DB_NAME()) AS DatabaseName INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test the view says whether this place may write]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'elsewhere';
    UPDATE stripe_internal.AccountPlace SET DatabaseName = N'Production' WHERE Name = N'elsewhere';
    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';

    SELECT a.Name, a.AllowWrites, a.CanWriteHere INTO #Actual FROM stripe.Accounts AS a WHERE a.Name IN (N'elsewhere', N'fake', N'live');
    SELECT CONVERT(sysname, e.Name) AS Name, CONVERT(bit, e.AllowWrites) AS AllowWrites, CONVERT(bit, e.CanWriteHere) AS CanWriteHere
    INTO #Expected
    FROM (VALUES (N'elsewhere', 1, 0), (N'fake', 1, 1), (N'live', 0, 0)) AS e (Name, AllowWrites, CanWriteHere);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE PlacesTests.[test a removed account leaves no place to one of the same name]
AS
BEGIN
    DECLARE @Places nvarchar(max);

    EXEC FakeStripe.SetAccount @Name = N'second';
    UPDATE stripe_internal.AccountPlace SET DatabaseName = N'Production' WHERE Name = N'second';
    EXEC stripe.RemoveAccount @Name = N'second';
    EXEC FakeStripe.SetAccount @Name = N'second';

    SELECT @Places = a.ConfirmedPlaces FROM stripe.Accounts AS a WHERE a.Name = N'second' AND a.ConfirmedPlaces LIKE N'%Production%';
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @Places;
END;
GO
