SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- Assembly {{Name}}, {{PermissionSet}}. Trusts it by its SHA2_512 hash and creates it; skipped when this very build is there already.
-- An older build goes first, with StripeClr, which refers to it, and StripeClr's functions and procedures in stripe_internal:
-- install.sql creates those again, after all assemblies. Users' grants are on the public objects, which stay.
-- Where anything else in the database stands on the old build, the installation stops here and names it.
SET NOCOUNT ON;

DECLARE @Bytes varbinary(max) = 0x{{Bytes}};
DECLARE @Hash varbinary(64) = HASHBYTES(N'SHA2_512', @Bytes);
DECLARE @Installed uniqueidentifier = CONVERT(uniqueidentifier, CONVERT(nvarchar(36), ASSEMBLYPROPERTY(N'{{Name}}', N'MvID')));
DECLARE @Others nvarchar(max);
DECLARE @Problem nvarchar(2048);
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
    -- What is not ours and stands on the old build would have to go, too: nobody has asked for that.
    SELECT @Others = STRING_AGG(CONVERT(nvarchar(max), other.Name), N', ')
    FROM (
        SELECT N'assembly ' + QUOTENAME(a.name) AS Name
        FROM sys.assemblies AS a
        JOIN sys.assembly_references AS r ON r.assembly_id = a.assembly_id
        JOIN sys.assemblies AS referenced ON referenced.assembly_id = r.referenced_assembly_id
        WHERE referenced.name IN (N'{{Name}}', N'StripeClr') AND a.name NOT IN (N'{{Name}}', N'StripeClr')
        UNION
        SELECT QUOTENAME(SCHEMA_NAME(o.schema_id)) + N'.' + QUOTENAME(o.name)
        FROM sys.assemblies AS a
        JOIN sys.assembly_modules AS m ON m.assembly_id = a.assembly_id
        JOIN sys.objects AS o ON o.object_id = m.object_id
        WHERE a.name IN (N'{{Name}}', N'StripeClr') AND SCHEMA_NAME(o.schema_id) <> N'stripe_internal'
    ) AS other;
    IF @Others IS NOT NULL
    BEGIN
        SET @Problem = LEFT(CONCAT(N'Assembly {{Name}} cannot be replaced: other objects of this database stand on it. ',
            N'Drop these, install again and create them again: ', @Others), 2048);
        THROW 54001, @Problem, 1;
    END;

    -- No routine is schema-bound, so their order does not matter.
    SELECT @Drop = STRING_AGG(CONVERT(nvarchar(max), CONCAT(
        N'DROP ', CASE o.type WHEN N'PC' THEN N'PROCEDURE ' ELSE N'FUNCTION ' END,
        QUOTENAME(SCHEMA_NAME(o.schema_id)), N'.', QUOTENAME(o.name), N';')), N' ')
    FROM sys.assemblies AS a
    JOIN sys.assembly_modules AS m ON m.assembly_id = a.assembly_id
    JOIN sys.objects AS o ON o.object_id = m.object_id
    WHERE a.name IN (N'{{Name}}', N'StripeClr');
    IF @Drop IS NOT NULL
    BEGIN
        EXEC sys.sp_executesql @stmt = @Drop;
    END;

    -- StripeClr refers to the JSON library, so it goes first.
    DROP ASSEMBLY IF EXISTS StripeClr WITH NO DEPENDENTS;
    DROP ASSEMBLY IF EXISTS [{{Name}}] WITH NO DEPENDENTS;
END;

IF ASSEMBLYPROPERTY(N'{{Name}}', N'MvID') IS NULL
BEGIN
    CREATE ASSEMBLY [{{Name}}] AUTHORIZATION dbo FROM @Bytes WITH PERMISSION_SET = {{PermissionSet}};
END;
GO
