-- Removes StripeClr from the current database.
--
-- sqlcmd:  sqlcmd -S server -d database -I -b -i uninstall.sql -v DropData=0
-- SSMS: Query, SQLCMD Mode; then take the dashes from this line, which in sqlcmd would win over -v.
-- :setvar DropData 0
--
-- DropData=0 keeps accounts and call log, the certificates that encrypt the keys, and the roles with their members: install.sql finds them again.
-- DropData=1 removes these too. The database master key always stays: others may use it.
-- What is removed is looked up in the catalog: every routine and view in the schemas stripe and stripe_internal,
-- and the functions dbo.Stripe... that are built on stripe_internal.
:on error exit
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
SET NOCOUNT ON;

DECLARE @Drop nvarchar(max);

-- Public objects first. None is schema-bound, so their order does not matter.
SELECT @Drop = STRING_AGG(CONVERT(nvarchar(max), CONCAT(
    N'DROP ', CASE WHEN o.type = N'V' THEN N'VIEW' WHEN o.type IN (N'P', N'PC') THEN N'PROCEDURE' ELSE N'FUNCTION' END, N' ',
    QUOTENAME(s.name), N'.', QUOTENAME(o.name), N';')), N' ')
FROM sys.objects AS o
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
LEFT JOIN sys.sql_modules AS m ON m.object_id = o.object_id
WHERE o.type IN (N'V', N'P', N'PC', N'FN', N'IF', N'TF', N'FS', N'FT')
    AND (s.name IN (N'stripe', N'stripe_internal')
        OR (s.name = N'dbo' AND o.type = N'IF' AND o.name LIKE N'Stripe%' AND m.definition LIKE N'%stripe[_]internal.%'));
IF @Drop IS NOT NULL
BEGIN
    EXEC sys.sp_executesql @stmt = @Drop;
END;

DROP ASSEMBLY IF EXISTS StripeClr WITH NO DEPENDENTS;
GO
-- Another assembly may use the JSON library by now: then it stays.
BEGIN TRY
    DROP ASSEMBLY IF EXISTS [Newtonsoft.Json.ClrSafe] WITH NO DEPENDENTS;
END TRY
BEGIN CATCH
    PRINT CONCAT(N'Assembly Newtonsoft.Json.ClrSafe stays: ', ERROR_MESSAGE());
END CATCH;

-- Of a version that stored the list of currencies.
DROP TABLE IF EXISTS stripe_internal.Currency;
DROP SCHEMA IF EXISTS stripe;
GO
IF N'$(DropData)' = N'1'
BEGIN
    DROP TABLE IF EXISTS stripe_internal.CallLogEntry;
    DROP TABLE IF EXISTS stripe_internal.AccountPlace;
    DROP TABLE IF EXISTS stripe_internal.AccountKey;
    DROP SCHEMA IF EXISTS stripe_internal;

    DECLARE @Members nvarchar(max);

    SELECT @Members = STRING_AGG(CONVERT(nvarchar(max), CONCAT(
        N'ALTER ROLE ', QUOTENAME(r.name), N' DROP MEMBER ', QUOTENAME(u.name), N';')), N' ')
    FROM sys.database_role_members AS m
    JOIN sys.database_principals AS r ON r.principal_id = m.role_principal_id
    JOIN sys.database_principals AS u ON u.principal_id = m.member_principal_id
    WHERE r.name IN (N'stripe_reader', N'stripe_writer', N'stripe_admin');
    IF @Members IS NOT NULL
    BEGIN
        EXEC sys.sp_executesql @stmt = @Members;
    END;

    DROP ROLE IF EXISTS stripe_reader;
    DROP ROLE IF EXISTS stripe_writer;
    DROP ROLE IF EXISTS stripe_admin;

    DECLARE @Certificates nvarchar(max);

    SELECT @Certificates = STRING_AGG(CONVERT(nvarchar(max), CONCAT(N'DROP CERTIFICATE ', QUOTENAME(c.name), N';')), N' ')
    FROM sys.certificates AS c
    WHERE c.name = N'StripeKeys' OR c.name LIKE N'StripeKeys[_]%';
    IF @Certificates IS NOT NULL
    BEGIN
        EXEC sys.sp_executesql @stmt = @Certificates;
    END;

    DROP USER IF EXISTS stripe_key_reader;
    PRINT N'Accounts, call log, certificates and roles are removed.';
END
ELSE
BEGIN
    PRINT N'Kept: accounts, call log, certificates and the roles. DropData=1 removes them.';
END;

PRINT N'The trusted hashes stay: they belong to the server, and another database may use them. To look: '
    + N'SELECT description, hash FROM sys.trusted_assemblies; to remove one: EXEC sys.sp_drop_trusted_assembly @hash = 0x...;';
GO
