using NUnit.Framework;

namespace SqlClrHost.Tests.Security;

/// <summary>Roles, fixed and made (docs: Database-Level Roles).</summary>
[TestFixture]
public sealed class RoleTests
{
    [TestCase("db_owner", "SELECT n FROM app.T; EXEC app.P; CREATE TABLE dbo.X (n int); DROP TABLE dbo.X; CREATE ROLE r; CREATE USER u WITHOUT LOGIN", "(1); (1);")]
    [TestCase("db_datareader", "SELECT n FROM app.T; SELECT n FROM app.V; SELECT n FROM app.Inline(); EXEC app.P", "(1); (1); (1); !229")]
    [TestCase("db_datareader", "INSERT app.T (n) VALUES (2)", "!229")]
    [TestCase("db_datawriter", "INSERT app.T (n) VALUES (2); UPDATE app.T SET s = N'x'; DELETE app.T; SELECT n FROM app.T", "!229")]
    [TestCase("db_ddladmin", "CREATE TABLE app.X (n int); ALTER TABLE app.X ADD m int; DROP TABLE app.X; SELECT n FROM app.T", "!229")]
    [TestCase("db_ddladmin", "CREATE PROCEDURE app.X AS RETURN;\nGO\nALTER PROCEDURE app.X AS SELECT 1;\nGO\nDROP PROCEDURE app.X; CREATE ROLE r", "!15247")]
    [TestCase("db_accessadmin", "CREATE USER u WITHOUT LOGIN; DROP USER u; CREATE ROLE r", "!15247")]
    [TestCase("db_securityadmin", "CREATE ROLE r; GRANT SELECT ON app.T TO r; ALTER ROLE r ADD MEMBER bert; CREATE USER u WITHOUT LOGIN", "!15247")]
    [TestCase("db_securityadmin", "ALTER ROLE db_datareader ADD MEMBER bert", "!15151", TestName = "db_securityadmin does not change fixed roles")]
    [TestCase("db_owner", "ALTER ROLE db_datareader ADD MEMBER bert", "")]
    [TestCase("db_backupoperator", "SELECT n FROM app.T", "!229")]
    public void FixedRole_GivesItsRights(string role, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna($"ALTER ROLE {role} ADD MEMBER anna", asAnna), Is.EqualTo(expected));

    [TestCase("ALTER ROLE db_owner ADD MEMBER anna; DENY SELECT ON app.T TO public", "SELECT n FROM app.T", "!229", TestName = "db_owner is not dbo: a DENY counts")]
    [TestCase("ALTER ROLE db_owner ADD MEMBER anna; DENY EXECUTE ON SCHEMA::app TO public", "EXEC app.P", "!229")]
    [TestCase("GRANT SELECT ON app.T TO anna; ALTER ROLE db_denydatareader ADD MEMBER anna", "SELECT n FROM app.T", "!229")]
    [TestCase("GRANT INSERT ON app.T TO anna; ALTER ROLE db_denydatawriter ADD MEMBER desk", "INSERT app.T (n) VALUES (2)", "!229")]
    [TestCase("ALTER ROLE db_datareader ADD MEMBER house", "SELECT n FROM app.T", "(1);", TestName = "A role in a fixed role passes its rights on")]
    [TestCase("GRANT SELECT ON app.T TO house; ALTER ROLE house DROP MEMBER desk", "SELECT n FROM app.T", "!229")]
    [TestCase("DENY SELECT ON app.T TO public", "REVERT; SELECT n FROM app.T", "(1);", TestName = "dbo passes a DENY to public")]
    public void Roles_WithDeny(string asDbo, string asAnna, string expected) => Assert.That(SecuritySql.RunAsAnna(asDbo, asAnna), Is.EqualTo(expected));

    [TestCase("ALTER ROLE desk ADD MEMBER house", "!15413", TestName = "Roles do not go in circles")]
    [TestCase("ALTER ROLE desk ADD MEMBER desk", "!15413")]
    [TestCase("ALTER ROLE desk ADD MEMBER dbo", "!15405")]
    [TestCase("ALTER ROLE [public] ADD MEMBER anna", "!15150")]
    [TestCase("ALTER ROLE desk ADD MEMBER nobody", "!15151")]
    [TestCase("ALTER ROLE desk DROP MEMBER nobody", "!15151")]
    [TestCase("ALTER ROLE desk ADD MEMBER anna; ALTER ROLE desk DROP MEMBER bert; SELECT COUNT(*) FROM sys.database_role_members", "(2);", TestName = "A member twice, and no member, say nothing")]
    [TestCase("DROP ROLE db_owner", "!15150")]
    [TestCase("DROP USER dbo", "!15150")]
    [TestCase("DROP ROLE desk", "!15144")]
    [TestCase("DROP USER anna; SELECT IS_ROLEMEMBER(N'desk', N'anna')", "(NULL);")]
    [TestCase("BEGIN TRAN; GRANT SELECT ON app.T TO anna; DROP USER anna; ROLLBACK; SELECT IS_ROLEMEMBER(N'desk', N'anna'), IS_ROLEMEMBER(N'house', N'anna')", "(1, 1);")]
    [TestCase("GRANT IMPERSONATE ON USER::anna TO bert; DROP USER anna; SELECT COUNT(*) FROM sys.database_permissions WHERE class_desc = N'DATABASE_PRINCIPAL'", "(0);", TestName = "Permissions on a user go with it")]
    [TestCase("CREATE USER c WITHOUT LOGIN WITH DEFAULT_SCHEMA = app", "!-1")]
    [TestCase("SELECT permission_name, state FROM sys.database_permissions WHERE grantee_principal_id = USER_ID(N'anna')", "(CONNECT, G);", TestName = "A new user may connect")]
    public void Roles_WhenChanged(string sql, string expected) => Assert.That(SecuritySql.Run(sql), Is.EqualTo(expected));
}
