using NUnit.Framework;

namespace SqlClrHost.Tests.Engine;

/// <summary>Schemas, principals, permissions, keys, assemblies, server settings, and the views that list them.</summary>
[TestFixture]
public sealed class CatalogTests
{
    [TestCase("CREATE SCHEMA s AUTHORIZATION dbo;\nGO\nCREATE TABLE s.T (n int); SELECT SCHEMA_NAME(schema_id), name, type FROM sys.objects", "(s, T, U );")]
    [TestCase("CREATE SCHEMA s;\nGO\nCREATE SCHEMA s;", "!2714")]
    [TestCase("CREATE SCHEMA s AUTHORIZATION nobody;", "!15151")]
    [TestCase("CREATE SCHEMA s;\nGO\nCREATE TABLE s.T (n int); DROP SCHEMA s", "!3729")]
    [TestCase("CREATE SCHEMA s;\nGO\nDROP SCHEMA s; DROP SCHEMA IF EXISTS s; SELECT SCHEMA_ID(N's')", "(NULL);")]
    [TestCase("CREATE ROLE r AUTHORIZATION dbo; CREATE USER u WITHOUT LOGIN; ALTER ROLE r ADD MEMBER u; SELECT IS_ROLEMEMBER(N'r', N'u'), IS_ROLEMEMBER(N'r', N'guest')", "(1, 0);")]
    [TestCase("CREATE ROLE r; CREATE ROLE r", "!15023")]
    [TestCase("ALTER ROLE r ADD MEMBER dbo", "!15151")]
    [TestCase("CREATE ROLE r; ALTER ROLE r ADD MEMBER nobody", "!15151")]
    [TestCase("CREATE ROLE r; CREATE USER u WITHOUT LOGIN; ALTER ROLE r ADD MEMBER u; DROP ROLE r", "!15144")]
    [TestCase("DROP USER u", "!15151")]
    [TestCase("DROP USER IF EXISTS u; DROP ROLE IF EXISTS r", "")]
    [TestCase("CREATE USER u FOR LOGIN l", "!15007")]
    [TestCase("CREATE TABLE dbo.T (n int); GRANT SELECT ON dbo.T TO public; DENY EXECUTE ON SCHEMA::dbo TO public; SELECT class_desc, permission_name, state_desc FROM sys.database_permissions ORDER BY class", "(OBJECT_OR_COLUMN, SELECT, GRANT)(SCHEMA, EXECUTE, DENY);")]
    [TestCase("GRANT SELECT ON dbo.Nope TO public", "!15151")]
    [TestCase("GRANT EXECUTE ON SCHEMA::nope TO public", "!15151")]
    [TestCase("CREATE TABLE dbo.T (n int); GRANT SELECT ON dbo.T TO nobody", "!15151")]
    [TestCase("CREATE TABLE dbo.T (n int); GRANT SELECT ON dbo.T TO public; DROP TABLE dbo.T; SELECT COUNT(*) FROM sys.database_permissions", "(0);")]
    [TestCase("CREATE TABLE dbo.T (n int); GRANT SELECT ON dbo.T TO public; REVOKE SELECT ON dbo.T FROM public; SELECT COUNT(*) FROM sys.database_permissions", "(0);")]
    [TestCase("CREATE TABLE dbo.T (n int); BEGIN TRAN; GRANT SELECT ON dbo.T TO public; ROLLBACK; SELECT COUNT(*) FROM sys.database_permissions", "(0);")]
    [TestCase("CREATE PROCEDURE dbo.P WITH EXECUTE AS 'nobody' AS RETURN;", "!15151")]
    [TestCase("CREATE USER u WITHOUT LOGIN;\nGO\nCREATE FUNCTION dbo.F() RETURNS int WITH EXECUTE AS 'u' AS BEGIN RETURN 1; END;\nGO\nSELECT USER_NAME(execute_as_principal_id) FROM sys.sql_modules", "(u);")]
    [TestCase("CREATE OR ALTER PROCEDURE dbo.P AS RETURN;\nGO\nGRANT EXECUTE ON dbo.P TO public;\nGO\nCREATE OR ALTER PROCEDURE dbo.P AS RETURN 1;\nGO\nSELECT COUNT(*) FROM sys.database_permissions", "(1);", TestName = "CREATE OR ALTER keeps permissions")]
    public void Principals(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [TestCase("CREATE CERTIFICATE c WITH SUBJECT = N'x'", "!15581")]
    [TestCase("CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'Pa$$w0rd'; CREATE CERTIFICATE c WITH SUBJECT = N'x'; SELECT name, subject FROM sys.certificates; SELECT name FROM sys.symmetric_keys", "(c, x); (##MS_DatabaseMasterKey##);")]
    [TestCase("CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'Pa$$w0rd'; CREATE CERTIFICATE c WITH SUBJECT = N'x'; SELECT CONVERT(varchar(10), DECRYPTBYCERT(CERT_ID(N'c'), ENCRYPTBYCERT(CERT_ID(N'c'), 'secret')))", "(secret);")]
    [TestCase("CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'Pa$$w0rd'; CREATE CERTIFICATE c WITH SUBJECT = N'x'; SELECT ENCRYPTBYCERT(CERT_ID(N'c'), REPLICATE('x', 246))", "(NULL);")]
    [TestCase("CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'Pa$$w0rd'; BEGIN TRAN; CREATE CERTIFICATE c WITH SUBJECT = N'x'; ROLLBACK; SELECT CERT_ID(N'c')", "(NULL);")]
    [TestCase("CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'Pa$$w0rd'; CREATE CERTIFICATE c WITH SUBJECT = N'x'; DROP MASTER KEY", "!15580")]
    [TestCase("DROP CERTIFICATE c", "!15151")]
    public void Keys(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [TestCase("CREATE ASSEMBLY a FROM 0x4D5A", "!10343")]
    [TestCase("CREATE ASSEMBLY a FROM 0x4D5A WITH PERMISSION_SET = UNSAFE", "!10327")]
    [TestCase("DECLARE @h varbinary(64) = HASHBYTES(N'SHA2_512', 0x4D\\\n5A); EXEC sys.sp_add_trusted_assembly @h, N'x'; CREATE ASSEMBLY a FROM 0x4D\\\n5A", "!6544", TestName = "A trusted hash lets the bytes through; they must be an assembly")]
    [TestCase("EXEC sp_add_trusted_assembly 0x01", "!10344")]
    [TestCase("DECLARE @h varbinary(64) = HASHBYTES(N'SHA2_512', 0x01); EXEC sp_add_trusted_assembly @h; EXEC sp_drop_trusted_assembly @h; SELECT COUNT(*) FROM sys.trusted_assemblies", "(0);")]
    [TestCase("CREATE ASSEMBLY a FROM 'C:\\a.dll'", "!-1")]
    [TestCase("CREATE FUNCTION dbo.F(@s int) RETURNS int AS EXTERNAL NAME a.b.c", "!6528")]
    [TestCase("DROP ASSEMBLY IF EXISTS a; DROP ASSEMBLY a", "!15151")]
    [TestCase("EXEC sp_configure 'clr enabled', 1; SELECT CAST(value AS int), CAST(value_in_use AS int) FROM sys.configurations WHERE name = N'clr enabled'; RECONFIGURE; SELECT CAST(value_in_use AS int) FROM sys.configurations WHERE name = N'clr enabled'", "'Configuration option 'clr enabled' changed from 0 to 1. Run the RECONFIGURE statement to install.' (1, 0); (1);")]
    [TestCase("EXEC sp_configure 'clr strict security', 0", "!15123", TestName = "An advanced option must be shown first")]
    [TestCase("EXEC sp_configure 'nope', 0", "!15123")]
    [TestCase("EXEC sp_configure 'clr enabled', 5", "!15129")]
    public void Assemblies(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [TestCase("CREATE TABLE dbo.T (Id int IDENTITY NOT NULL, Name nvarchar(20) NULL, A decimal(9,2) NULL); SELECT name, TYPE_NAME(user_type_id), max_length, precision, scale, is_nullable, is_identity FROM sys.columns ORDER BY column_id", "(Id, int, 4, 10, 0, 0, 1)(Name, nvarchar, 40, 0, 0, 1, 0)(A, decimal, 5, 9, 2, 1, 0);")]
    [TestCase("CREATE PROCEDURE dbo.P @a int, @b nvarchar(max) = NULL OUTPUT AS RETURN;\nGO\nSELECT p.name, p.is_output FROM sys.parameters p JOIN sys.procedures o ON o.object_id = p.object_id ORDER BY parameter_id", "(@a, 0)(@b, 1);")]
    [TestCase("CREATE VIEW dbo.V AS SELECT 1 AS a;\nGO\nSELECT definition FROM sys.sql_modules WHERE object_id = OBJECT_ID(N'dbo.V', N'V')", "(CREATE VIEW dbo.V AS SELECT 1 AS a;\n);")]
    [TestCase("CREATE TABLE #t (n int); SELECT name FROM tempdb.sys.columns WHERE object_id = OBJECT_ID(N'tempdb..#t')", "(n);")]
    [TestCase("SELECT name FROM sys.databases WHERE database_id = DB_ID()", "(Development);")]
    [TestCase("SELECT DB_NAME(), SCHEMA_NAME(), USER_NAME(), OBJECT_ID(N'dbo.nope')", "(Development, dbo, dbo, NULL);")]
    [TestCase("SELECT * FROM other.dbo.T", "!-1")]
    [TestCase("USE nowhere", "!911")]
    [TestCase("USE Development; SELECT 1", "(1);")]
    public void Views(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [TestCase("SET ANSI_NULLS OFF", "!-1")]
    [TestCase("SET ANSI_NULLS, QUOTED_IDENTIFIER ON; SET LOCK_TIMEOUT 5000; SET TRANSACTION ISOLATION LEVEL READ COMMITTED", "")]
    [TestCase("SET QUOTED_IDENTIFIER OFF;\nGO\nSELECT \"text\"", "(text);")]
    [TestCase("SET NOEXEC ON; SELECT 1; SET NOEXEC OFF; SELECT 2", "(2);")]
    [TestCase("SET LANGUAGE Norsk", "!-1")]
    [TestCase("CREATE TABLE dbo.T (n int); CREATE UNIQUE INDEX ix ON dbo.T (n) WHERE n > 0;\nGO\nSET QUOTED_IDENTIFIER OFF;\nGO\nINSERT dbo.T VALUES (1)", "!1934", TestName = "A filtered index needs QUOTED_IDENTIFIER ON")]
    public void Options(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));
}
