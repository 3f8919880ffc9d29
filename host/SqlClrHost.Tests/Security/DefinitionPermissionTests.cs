using NUnit.Framework;

namespace SqlClrHost.Tests.Security;

/// <summary>What creating, changing and dropping takes (docs: the "Permissions" section of each statement).</summary>
[TestFixture]
public sealed class DefinitionPermissionTests
{
    [TestCase("", "CREATE TABLE dbo.X (n int)", "!262")]
    [TestCase("", "SELECT 1 AS n INTO dbo.X", "!262")]
    [TestCase("", "SELECT 1 AS n INTO #x; SELECT n FROM #x", "(1);")]
    [TestCase("GRANT CREATE TABLE TO anna", "CREATE TABLE app.X (n int)", "!2760", TestName = "Creating takes ALTER on the schema too")]
    [TestCase("GRANT CREATE TABLE TO anna; GRANT ALTER ON SCHEMA::app TO anna", "CREATE TABLE app.X (n int); ALTER TABLE app.X ADD m int; DROP TABLE app.X", "")]
    [TestCase("GRANT CREATE TABLE TO anna; GRANT ALTER ON SCHEMA::app TO anna", "CREATE TABLE app.X (n int); SELECT n FROM app.X", "!229", TestName = "The table belongs to the schema's owner, not to its maker")]
    [TestCase("", "CREATE VIEW app.X AS SELECT 1 AS n", "!262")]
    [TestCase("", "CREATE PROCEDURE app.X AS RETURN;", "!262")]
    [TestCase("", "CREATE FUNCTION app.X() RETURNS int AS BEGIN RETURN 1; END;", "!262")]
    [TestCase("", "CREATE OR ALTER PROCEDURE app.P AS RETURN;", "!3704")]
    [TestCase("GRANT ALTER ON app.P TO anna", "CREATE OR ALTER PROCEDURE app.P AS RETURN;", "")]
    [TestCase("GRANT ALTER ON app.P TO anna", "DROP PROCEDURE app.P", "!3701", TestName = "ALTER on an object does not drop it")]
    [TestCase("GRANT CONTROL ON app.P TO anna", "DROP PROCEDURE app.P", "")]
    [TestCase("", "ALTER TABLE app.T ADD m int", "!1088")]
    [TestCase("GRANT ALTER ON app.T TO anna", "ALTER TABLE app.T ADD m int", "")]
    [TestCase("", "CREATE INDEX ix ON app.T (n)", "!1088")]
    [TestCase("", "DROP TABLE app.T", "!3701")]
    [TestCase("", "DROP TABLE IF EXISTS app.T", "!3701")]
    [TestCase("", "CREATE SCHEMA mine", "!262")]
    [TestCase("", "DROP SCHEMA app", "!15151")]
    [TestCase("EXEC (N'CREATE SCHEMA spare;'); GRANT ALTER ON SCHEMA::spare TO anna", "DROP SCHEMA spare", "!15151", TestName = "ALTER on a schema does not drop it")]
    [TestCase("EXEC (N'CREATE SCHEMA spare;'); GRANT CONTROL ON SCHEMA::spare TO anna", "DROP SCHEMA spare", "")]
    [TestCase("EXEC (N'CREATE SCHEMA spare;'); ALTER ROLE db_ddladmin ADD MEMBER anna", "DROP SCHEMA spare", "")]
    [TestCase("", "CREATE ROLE r", "!15247")]
    [TestCase("", "CREATE USER u WITHOUT LOGIN", "!15247")]
    [TestCase("", "DROP USER bert", "!15151")]
    [TestCase("", "ALTER ROLE desk ADD MEMBER bert", "!15151")]
    [TestCase("", "ALTER AUTHORIZATION ON SCHEMA::app TO anna", "!15151")]
    [TestCase("", "CREATE ASSEMBLY a FROM 0x4D5A", "!262")]
    [TestCase("", "EXEC sp_configure 'clr enabled', 1", "!15247")]
    [TestCase("", "RECONFIGURE", "!5812")]
    [TestCase("", "EXEC sp_add_trusted_assembly 0x01", "!15247")]
    [TestCase("", "SELECT COUNT(*) FROM sys.trusted_assemblies", "!300")]
    [TestCase("", "EXEC sp_set_session_context N'k', N'v'; SELECT SESSION_CONTEXT(N'k')", "(v);")]
    [TestCase("GRANT CREATE VIEW TO anna; GRANT ALTER ON SCHEMA::app TO anna", "CREATE VIEW app.X AS SELECT t.n FROM app.T AS t;\nGO\nSELECT n FROM app.X", "!229", TestName = "Creating a view does not read it")]
    public void Statement_WhenUserMayNot_IsRefused(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));
}
