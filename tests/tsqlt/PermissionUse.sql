-- Who may use what, by really using it: every object of StripeClr, as docs/security.md says it of each kind of user.
-- Permissions.sql looks at the same in the catalog.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'PermissionUseTests';
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    CREATE USER PermissionUser WITHOUT LOGIN;
END;
GO
-- The objects and one use of each; every argument is NULL, for which functions give no rows and procedures refuse.
-- Area: whose object it is. Kind: what permission its use takes.
CREATE OR ALTER FUNCTION PermissionUseTests.Uses ()
RETURNS TABLE
AS
RETURN
SELECT
    named.Name,
    CASE
        WHEN s.name = N'stripe_internal' THEN N'internal'
        WHEN o.name IN (N'SetAccount', N'RemoveAccount', N'RekeyAccounts', N'PurgeCallLog', N'Accounts', N'CallLog') THEN N'admin'
        WHEN o.name = N'TestConnection' THEN N'test'
        WHEN o.type = N'P' AND o.name NOT LIKE N'List%' AND o.name <> N'UseAccount' THEN N'writer'
        ELSE N'reader'
    END AS Area,
    CASE WHEN o.type IN (N'P', N'PC', N'FN', N'FS') THEN N'EXECUTE' ELSE N'SELECT' END AS Kind,
    CASE
        WHEN o.type IN (N'P', N'PC') THEN CONCAT(N'EXEC ', named.Name, N' ', arguments.Named, N';')
        WHEN o.type IN (N'FN', N'FS') THEN CONCAT(N'DECLARE @n int = CASE WHEN ', named.Name, N'(', arguments.InOrder, N') IS NULL THEN 0 ELSE 1 END;')
        WHEN o.type IN (N'U', N'V') THEN CONCAT(N'DECLARE @n int = (SELECT COUNT(*) FROM ', named.Name, N');')
        ELSE CONCAT(N'DECLARE @n int = (SELECT COUNT(*) FROM ', named.Name, N'(', arguments.InOrder, N') AS f);')
    END AS Statement
FROM sys.objects AS o
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
CROSS APPLY (VALUES (CONCAT(QUOTENAME(s.name), N'.', QUOTENAME(o.name)))) AS named (Name)
OUTER APPLY (
    SELECT
        STRING_AGG(CONVERT(nvarchar(max), CONCAT(p.name, CASE p.name WHEN N'@DryRun' THEN N' = 1' ELSE N' = NULL' END)), N', ')
            WITHIN GROUP (ORDER BY p.parameter_id) AS Named,
        STRING_AGG(CONVERT(nvarchar(max), N'NULL'), N', ') AS InOrder
    FROM sys.parameters AS p
    WHERE p.object_id = o.object_id AND p.parameter_id > 0
) AS arguments
WHERE o.type IN (N'P', N'PC', N'FN', N'FS', N'IF', N'TF', N'FT', N'U', N'V')
    AND (s.name IN (N'stripe', N'stripe_internal') OR (s.name = N'dbo' AND o.name LIKE N'Stripe%'));
GO
-- Tries everything as PermissionUser. The use of an object is allowed when nothing on the way through it is refused.
CREATE OR ALTER PROCEDURE PermissionUseTests.AssertUses
    @AllowedAreas nvarchar(100),
    @AllowedKinds nvarchar(100) = N'SELECT, EXECUTE'
AS
BEGIN
    DECLARE @Name nvarchar(300) = N'';
    DECLARE @Statement nvarchar(max);
    DECLARE @Number int;
    DECLARE @Text nvarchar(4000);
    DECLARE @Objects int;

    SELECT
        u.Name,
        u.Statement,
        CONVERT(bit, CASE WHEN CHARINDEX(u.Area, @AllowedAreas) > 0 AND CHARINDEX(u.Kind, @AllowedKinds) > 0 THEN 1 ELSE 0 END) AS IsAllowed,
        CONVERT(int, NULL) AS Number,
        CONVERT(nvarchar(4000), NULL) AS Text
    INTO #Use
    FROM PermissionUseTests.Uses() AS u;

    SET @Objects = (SELECT COUNT(*) FROM #Use);
    SET @Objects = CASE WHEN @Objects > 100 THEN 1 ELSE 0 END;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Objects, @Message = N'The objects were found.';

    WHILE 1 = 1
    BEGIN
        SET @Name = (SELECT MIN(u.Name) FROM #Use AS u WHERE u.Name > @Name);

        IF @Name IS NULL
        BEGIN
            BREAK;
        END;

        SET @Statement = (SELECT u.Statement FROM #Use AS u WHERE u.Name = @Name);
        SELECT @Number = NULL, @Text = NULL;

        EXECUTE AS USER = N'PermissionUser';
        BEGIN TRY
            EXEC sys.sp_executesql @stmt = @Statement;
        END TRY
        BEGIN CATCH
            SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
        END CATCH;
        REVERT;

        UPDATE #Use SET Number = @Number, Text = @Text WHERE Name = @Name;
    END;

    -- 229: the permission was denied. Beyond that only our own refusals of NULL arguments pass.
    SELECT u.Name, u.IsAllowed, u.Number, u.Text
    INTO #Wrong
    FROM #Use AS u
    WHERE (u.IsAllowed = 0 AND COALESCE(u.Number, 0) <> 229)
        OR (u.IsAllowed = 1 AND u.Number NOT IN (54001, 54002, 6522))
        OR (u.Number = 6522 AND u.Text NOT LIKE N'%StripeException: StripeClr 5400[12] %');

    SELECT @Text = LEFT(STRING_AGG(CONVERT(nvarchar(max), CONCAT(w.Name, N' ', COALESCE(CONVERT(nvarchar(20), w.Number), N'was allowed'))), N', '), 4000) FROM #Wrong AS w;
    EXEC tSQLt.AssertEmptyTable @TableName = N'#Wrong', @Message = @Text;
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test nobody in particular may use nothing]
AS
BEGIN
    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test stripe_reader may read]
AS
BEGIN
    ALTER ROLE stripe_reader ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'reader, test';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test stripe_writer may read and write]
AS
BEGIN
    ALTER ROLE stripe_writer ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'reader, test, writer';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test stripe_admin may set accounts and see the log, and not read]
AS
BEGIN
    ALTER ROLE stripe_admin ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'test, admin';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test EXECUTE on the whole database reaches the procedures and nothing internal]
AS
BEGIN
    GRANT EXECUTE TO PermissionUser;

    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'reader, test, writer, admin', @AllowedKinds = N'EXECUTE';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test db_datareader reaches the table functions and views and nothing internal]
AS
BEGIN
    ALTER ROLE db_datareader ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'reader, test, writer, admin', @AllowedKinds = N'SELECT';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test db_datawriter reaches nothing]
AS
BEGIN
    ALTER ROLE db_datawriter ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test db_owner reaches everything but what is internal]
AS
BEGIN
    ALTER ROLE db_owner ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertUses @AllowedAreas = N'reader, test, writer, admin';
END;
GO
-- What PermissionUser is told when trying it; NULL when it went well.
CREATE OR ALTER PROCEDURE PermissionUseTests.TryStatement
    @Statement nvarchar(max),
    @Number int OUTPUT
AS
BEGIN
    SET @Number = NULL;

    EXECUTE AS USER = N'PermissionUser';
    BEGIN TRY
        EXEC sys.sp_executesql @stmt = @Statement;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;
    REVERT;
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.AssertTry
    @Statement nvarchar(max),
    @Expected int
AS
BEGIN
    DECLARE @Number int;

    EXEC PermissionUseTests.TryStatement @Statement = @Statement, @Number = @Number OUTPUT;
    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Number, @Message = @Statement;
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test a reader reads every row and does not write]
AS
BEGIN
    ALTER ROLE stripe_reader ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertTry
        @Statement = N'DECLARE @n int = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c); IF @n <> 40 THROW 50000, N''Rows are missing.'', 1;',
        @Expected = NULL;
    EXEC FakeStripe.ClearRequests;
    EXEC PermissionUseTests.AssertTry @Statement = N'EXEC stripe.CreateCustomer @Name = N''Jane'';', @Expected = 229;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test a writer writes, and the log says which login it was]
AS
BEGIN
    DECLARE @LoginName sysname;

    ALTER ROLE stripe_writer ADD MEMBER PermissionUser;
    DELETE FROM stripe_internal.CallLogEntry;
    EXEC PermissionUseTests.AssertTry @Statement = N'EXEC stripe.CreateCustomer @Name = N''Jane'', @ReturnRow = 0;', @Expected = NULL;

    SELECT @LoginName = c.LoginName FROM stripe.CallLog AS c WHERE c.Outcome = N'done';
    SET @LoginName = NULLIF(@LoginName, ORIGINAL_LOGIN());
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @LoginName;
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = N'/v1/customers', @Method = N'POST';
END;
GO
CREATE OR ALTER PROCEDURE PermissionUseTests.[test an administrator stores an account and tries it, and sees nothing of Stripe's]
AS
BEGIN
    DECLARE @SetAccount nvarchar(max) = CONCAT(
        N'EXEC stripe.SetAccount @Name = N''new'', @ApiKey = N''sk_test_0123456789abcdef'', @BaseUrl = N''', (SELECT s.BaseUrl FROM FakeStripe.Server AS s), N''';');

    ALTER ROLE stripe_admin ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertTry @Statement = @SetAccount, @Expected = NULL;
    EXEC PermissionUseTests.AssertTry @Statement = N'EXEC stripe.TestConnection @Account = N''new'';', @Expected = NULL;
    EXEC PermissionUseTests.AssertTry @Statement = N'EXEC stripe.ListCustomers @Account = N''new'';', @Expected = 229;
    EXEC PermissionUseTests.AssertTry @Statement = N'EXEC stripe.RemoveAccount @Name = N''new'';', @Expected = NULL;
END;
GO
