-- Who may use what, as it is recorded in the catalog.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'PermissionsTests';
GO
CREATE OR ALTER PROCEDURE PermissionsTests.[test everything internal is denied to public]
AS
BEGIN
    SELECT p.permission_name AS Permission
    INTO #Actual
    FROM sys.database_permissions AS p
    WHERE p.class_desc = N'SCHEMA' AND p.major_id = SCHEMA_ID(N'stripe_internal') AND p.state_desc = N'DENY'
        AND p.grantee_principal_id = DATABASE_PRINCIPAL_ID(N'public')
        AND p.permission_name IN (N'SELECT', N'EXECUTE');
    SELECT CONVERT(nvarchar(128), e.Permission) AS Permission INTO #Expected FROM (VALUES (N'SELECT'), (N'EXECUTE')) AS e (Permission);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE PermissionsTests.[test every public object is granted to one role]
AS
BEGIN
    SELECT CONCAT(s.name, N'.', o.name) AS Name
    INTO #NotGranted
    FROM sys.objects AS o
    JOIN sys.schemas AS s ON s.schema_id = o.schema_id
    WHERE o.type IN (N'IF', N'FN', N'P', N'V') AND (s.name = N'stripe' OR (s.name = N'dbo' AND o.name LIKE N'Stripe%'))
        AND NOT EXISTS (
            SELECT 1
            FROM sys.database_permissions AS p
            WHERE p.major_id = o.object_id AND p.class_desc = N'OBJECT_OR_COLUMN' AND p.state_desc = N'GRANT'
                AND p.grantee_principal_id IN (
                    DATABASE_PRINCIPAL_ID(N'stripe_reader'), DATABASE_PRINCIPAL_ID(N'stripe_writer'), DATABASE_PRINCIPAL_ID(N'stripe_admin')));

    EXEC tSQLt.AssertEmptyTable @TableName = N'#NotGranted';
END;
GO
CREATE OR ALTER PROCEDURE PermissionsTests.[test nothing internal is granted to the roles]
AS
BEGIN
    SELECT o.name AS Name
    INTO #Granted
    FROM sys.database_permissions AS p
    JOIN sys.objects AS o ON o.object_id = p.major_id
    WHERE p.class_desc = N'OBJECT_OR_COLUMN' AND p.state_desc = N'GRANT' AND o.schema_id = SCHEMA_ID(N'stripe_internal');

    EXEC tSQLt.AssertEmptyTable @TableName = N'#Granted';
END;
GO
CREATE OR ALTER PROCEDURE PermissionsTests.[test schemas and assemblies belong to dbo]
AS
BEGIN
    SELECT owned.Name
    INTO #Foreign
    FROM (
        SELECT s.name AS Name, s.principal_id AS OwnerId FROM sys.schemas AS s WHERE s.name IN (N'stripe', N'stripe_internal')
        UNION ALL
        SELECT a.name, a.principal_id FROM sys.assemblies AS a WHERE a.name IN (N'StripeClr', N'Newtonsoft.Json.ClrSafe')
    ) AS owned
    WHERE owned.OwnerId <> DATABASE_PRINCIPAL_ID(N'dbo');

    EXEC tSQLt.AssertEmptyTable @TableName = N'#Foreign';
END;
GO
CREATE OR ALTER PROCEDURE PermissionsTests.[test the assemblies have the least permission set they work with]
AS
BEGIN
    SELECT CONVERT(nvarchar(128), a.name) AS Name, CONVERT(nvarchar(60), a.permission_set_desc) AS PermissionSet
    INTO #Actual
    FROM sys.assemblies AS a
    WHERE a.name IN (N'StripeClr', N'Newtonsoft.Json.ClrSafe');
    SELECT CONVERT(nvarchar(128), e.Name) AS Name, CONVERT(nvarchar(60), e.PermissionSet) AS PermissionSet
    INTO #Expected
    FROM (VALUES (N'StripeClr', N'EXTERNAL_ACCESS'), (N'Newtonsoft.Json.ClrSafe', N'SAFE_ACCESS')) AS e (Name, PermissionSet);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
