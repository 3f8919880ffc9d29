-- Who gets at the keys, and who does not, as docs/security.md says it. PermissionUse.sql has the user and tries.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'KeyAccessTests';
GO
CREATE OR ALTER PROCEDURE KeyAccessTests.SetUp
AS
BEGIN
    EXEC PermissionUseTests.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE KeyAccessTests.AssertModuleReachesKey
AS
BEGIN
    EXEC PermissionUseTests.AssertTry
        @Statement = N'CREATE PROCEDURE dbo.ReachKey @Connection nvarchar(max) OUTPUT AS SET @Connection = stripe_internal.ConnectionString(NULL);', @Expected = NULL;
    EXEC PermissionUseTests.AssertTry
        @Statement = N'DECLARE @c nvarchar(max); EXEC dbo.ReachKey @Connection = @c OUTPUT; IF JSON_VALUE(@c, N''$.ApiKey'') IS NULL THROW 50000, N''No key.'', 1;',
        @Expected = NULL;
END;
GO
CREATE OR ALTER PROCEDURE KeyAccessTests.[test all roles together cannot touch the tables or the certificate]
AS
BEGIN
    ALTER ROLE stripe_writer ADD MEMBER PermissionUser;
    ALTER ROLE stripe_admin ADD MEMBER PermissionUser;
    ALTER ROLE db_datareader ADD MEMBER PermissionUser;
    ALTER ROLE db_datawriter ADD MEMBER PermissionUser;
    GRANT EXECUTE TO PermissionUser;

    EXEC PermissionUseTests.AssertTry @Statement = N'SELECT k.KeyCipher FROM stripe_internal.AccountKey AS k;', @Expected = 229;
    EXEC PermissionUseTests.AssertTry @Statement = N'UPDATE stripe_internal.AccountKey SET AllowWrites = 1;', @Expected = 229;
    EXEC PermissionUseTests.AssertTry @Statement = N'INSERT INTO stripe_internal.AccountPlace (Name, ServerName, DatabaseName) VALUES (N''x'', N''x'', N''x'');', @Expected = 229;
    EXEC PermissionUseTests.AssertTry @Statement = N'DELETE FROM stripe_internal.CallLogEntry;', @Expected = 229;
    EXEC PermissionUseTests.AssertTry @Statement = N'DECLARE @c nvarchar(max) = stripe_internal.ConnectionString(NULL);', @Expected = 229;
    EXEC PermissionUseTests.AssertTry @Statement = N'EXECUTE AS USER = N''stripe_key_reader'';', @Expected = 15517;
    EXEC PermissionUseTests.AssertTry @Statement = N'IF CERT_ID(N''StripeKeys'') IS NOT NULL THROW 50000, N''The certificate shows.'', 1;', @Expected = NULL;
END;
GO
CREATE OR ALTER PROCEDURE KeyAccessTests.[test whoever may make modules in dbo reaches the keys by ownership chaining]
AS
BEGIN
    GRANT CREATE PROCEDURE TO PermissionUser;
    GRANT ALTER ON SCHEMA::dbo TO PermissionUser;
    GRANT EXECUTE TO PermissionUser;

    EXEC KeyAccessTests.AssertModuleReachesKey;
END;
GO
CREATE OR ALTER PROCEDURE KeyAccessTests.[test db_owner reaches the keys by taking the denial back]
AS
BEGIN
    ALTER ROLE db_owner ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertTry @Statement = N'DECLARE @c nvarchar(max) = stripe_internal.ConnectionString(NULL);', @Expected = 229;
    EXEC PermissionUseTests.AssertTry
        @Statement = N'
            REVOKE EXECUTE ON SCHEMA::stripe_internal FROM public;
            IF JSON_VALUE(stripe_internal.ConnectionString(NULL), N''$.ApiKey'') IS NULL THROW 50000, N''No key.'', 1;',
        @Expected = NULL;
END;
GO
CREATE OR ALTER PROCEDURE KeyAccessTests.[test db_securityadmin reaches the keys by giving a role of its own the right to make modules]
AS
BEGIN
    CREATE ROLE PermissionUserRole;
    ALTER ROLE PermissionUserRole ADD MEMBER PermissionUser;
    ALTER ROLE db_securityadmin ADD MEMBER PermissionUser;

    EXEC PermissionUseTests.AssertTry
        @Statement = N'
            GRANT CREATE PROCEDURE TO PermissionUserRole;
            GRANT ALTER, EXECUTE ON SCHEMA::dbo TO PermissionUserRole;',
        @Expected = NULL;
    EXEC KeyAccessTests.AssertModuleReachesKey;
END;
GO
CREATE OR ALTER PROCEDURE KeyAccessTests.[test the right to act as the reader of the keys does not give one]
AS
BEGIN
    GRANT IMPERSONATE ON USER::stripe_key_reader TO PermissionUser;

    EXEC PermissionUseTests.AssertTry
        @Statement = N'EXECUTE AS USER = N''stripe_key_reader''; DECLARE @c varbinary(512) = (SELECT TOP (1) k.KeyCipher FROM stripe_internal.AccountKey AS k); REVERT;',
        @Expected = 229;
    EXEC PermissionUseTests.AssertTry
        @Statement = N'EXECUTE AS USER = N''stripe_key_reader''; DECLARE @c nvarchar(max) = stripe_internal.ConnectionString(NULL); REVERT;',
        @Expected = 229;
END;
GO
