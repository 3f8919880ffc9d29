SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- Stops the installation, before it changes anything, where StripeClr cannot run.
-- Turns on the server option "clr enabled" when it is off.
-- Docs: docs/errors.md
SET NOCOUNT ON;

DECLARE @Problem nvarchar(2048) = CASE
    WHEN DB_NAME() IN (N'master', N'model', N'msdb', N'tempdb')
        THEN N'StripeClr cannot be installed in a system database. Connect to the database that shall hold it.'
    WHEN CONVERT(int, SERVERPROPERTY(N'EngineEdition')) = 5
        THEN N'Azure SQL Database does not run CLR assemblies. Use SQL Server on Windows or Azure SQL Managed Instance.'
    -- Azure SQL Managed Instance (8) calls itself version 12, and is always newer than that.
    WHEN CONVERT(int, SERVERPROPERTY(N'EngineEdition')) <> 8 AND CONVERT(int, SERVERPROPERTY(N'ProductMajorVersion')) < 14
        THEN N'StripeClr needs SQL Server 2017 or newer. Install it on a newer server.'
    WHEN CONVERT(nvarchar(10), SERVERPROPERTY(N'PathSeparator')) = N'/'
        THEN N'SQL Server for Linux runs SAFE assemblies only, and StripeClr needs EXTERNAL_ACCESS. Use SQL Server on Windows.'
    WHEN (SELECT d.compatibility_level FROM sys.databases AS d WHERE d.database_id = DB_ID()) < 130
        THEN N'The compatibility level of this database is below 130, so it has no JSON. ALTER DATABASE CURRENT SET COMPATIBILITY_LEVEL = 140;'
END;

IF @Problem IS NOT NULL
BEGIN
    THROW 54001, @Problem, 1;
END;

IF EXISTS (SELECT 1 FROM sys.configurations AS c WHERE c.name = N'clr enabled' AND c.value_in_use = 0)
BEGIN
    PRINT N'Turning on the server option "clr enabled".';
    EXEC sys.sp_configure @configname = N'clr enabled', @configvalue = 1;
    RECONFIGURE;
END;
GO
