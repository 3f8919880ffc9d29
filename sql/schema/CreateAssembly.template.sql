SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- Assembly {{Name}}, {{PermissionSet}}. Trusts it by its SHA2_512 hash and creates it; skipped when this very build is there already.
-- An older build goes first, with the assemblies that refer to it and all their functions and procedures in stripe_internal:
-- install.sql creates those again, after all assemblies. Users' grants are on the public objects, which stay.
SET NOCOUNT ON;

DECLARE @Bytes varbinary(max) = 0x{{Bytes}};
DECLARE @Hash varbinary(64) = HASHBYTES(N'SHA2_512', @Bytes);
DECLARE @Installed uniqueidentifier = CONVERT(uniqueidentifier, CONVERT(nvarchar(36), ASSEMBLYPROPERTY(N'{{Name}}', N'MvID')));
DECLARE @Drop nvarchar(max);

-- The list belongs to the server: it needs CONTROL SERVER, and other databases may use the same hash.
IF HAS_PERMS_BY_NAME(NULL, NULL, N'CONTROL SERVER') = 1
BEGIN
    IF NOT EXISTS (SELECT 1 FROM sys.trusted_assemblies AS t WHERE t.hash = @Hash)
    BEGIN
        EXEC sys.sp_add_trusted_assembly @hash = @Hash, @description = N'{{Name}} (StripeClr)';
    END;
END
ELSE
BEGIN
    PRINT N'Without CONTROL SERVER the hash of {{Name}} cannot be added to the trusted assemblies: a sysadmin must have done it.';
END;

IF @Installed <> N'{{Mvid}}'
BEGIN
    -- No routine is schema-bound, so their order does not matter.
    SELECT @Drop = STRING_AGG(CONVERT(nvarchar(max), CONCAT(
        N'DROP ', CASE o.type WHEN N'PC' THEN N'PROCEDURE ' ELSE N'FUNCTION ' END,
        QUOTENAME(SCHEMA_NAME(o.schema_id)), N'.', QUOTENAME(o.name), N';')), N' ')
    FROM sys.assemblies AS a
    JOIN sys.assembly_modules AS m ON m.assembly_id = a.assembly_id
    JOIN sys.objects AS o ON o.object_id = m.object_id
    WHERE a.name = N'{{Name}}'
        OR a.assembly_id IN (
            SELECT r.assembly_id
            FROM sys.assembly_references AS r
            JOIN sys.assemblies AS referenced ON referenced.assembly_id = r.referenced_assembly_id
            WHERE referenced.name = N'{{Name}}');
    IF @Drop IS NOT NULL
    BEGIN
        EXEC sys.sp_executesql @stmt = @Drop;
    END;

    SELECT @Drop = STRING_AGG(CONVERT(nvarchar(max), CONCAT(N'DROP ASSEMBLY ', QUOTENAME(a.name), N' WITH NO DEPENDENTS;')), N' ')
    FROM sys.assemblies AS a
    JOIN sys.assembly_references AS r ON r.assembly_id = a.assembly_id
    JOIN sys.assemblies AS referenced ON referenced.assembly_id = r.referenced_assembly_id
    WHERE referenced.name = N'{{Name}}';
    IF @Drop IS NOT NULL
    BEGIN
        EXEC sys.sp_executesql @stmt = @Drop;
    END;

    DROP ASSEMBLY [{{Name}}] WITH NO DEPENDENTS;
END;

IF ASSEMBLYPROPERTY(N'{{Name}}', N'MvID') IS NULL
BEGIN
    CREATE ASSEMBLY [{{Name}}] AUTHORIZATION dbo FROM @Bytes WITH PERMISSION_SET = {{PermissionSet}};
END;
GO
