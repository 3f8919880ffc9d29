using NUnit.Framework;
using SqlClrHost.Tests.Engine;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Security;

/// <summary>Logins, and sessions that they open (docs: CREATE LOGIN, CREATE USER, Server-Level Roles).</summary>
[TestFixture]
public sealed class LoginTests
{
    private const string Carl = "CREATE LOGIN carl WITH PASSWORD = N'Pa$$w0rd'; ";

    [TestCase(Carl + "CREATE USER carl; EXECUTE AS LOGIN = N'carl'; SELECT USER_NAME(), SUSER_SNAME(), ORIGINAL_LOGIN()", "(carl, carl, sa);")]
    [TestCase(Carl + "CREATE USER u FOR LOGIN carl; EXECUTE AS USER = N'u'; SELECT USER_NAME(), SUSER_SNAME()", "(u, carl);")]
    [TestCase(Carl + "EXECUTE AS LOGIN = N'carl'", "!15406", TestName = "A login without user does not come into the database")]
    [TestCase("CREATE USER carl", "!15007")]
    [TestCase(Carl + Carl, "!15025")]
    [TestCase(Carl + "CREATE USER a FOR LOGIN carl; CREATE USER b FOR LOGIN carl", "!15063")]
    [TestCase("CREATE LOGIN [CONTOSO\\Accounting] FROM WINDOWS; CREATE USER [CONTOSO\\Accounting]; EXECUTE AS LOGIN = N'CONTOSO\\Accounting'; SELECT USER_NAME()", "(CONTOSO\\Accounting);")]
    [TestCase("CREATE LOGIN c FROM CERTIFICATE x", "!-1")]
    [TestCase("DROP LOGIN carl", "!15151")]
    [TestCase(Carl + "DROP LOGIN carl; CREATE USER carl", "!15007")]
    [TestCase(Carl + "ALTER SERVER ROLE sysadmin ADD MEMBER carl; EXECUTE AS LOGIN = N'carl'; SELECT USER_NAME(), IS_SRVROLEMEMBER(N'sysadmin')", "(dbo, 1);", TestName = "A sysadmin is dbo")]
    [TestCase(Carl + "ALTER SERVER ROLE sysadmin ADD MEMBER carl; ALTER SERVER ROLE sysadmin DROP MEMBER carl; SELECT IS_SRVROLEMEMBER(N'sysadmin', N'carl')", "(0);")]
    [TestCase(Carl + "ALTER SERVER ROLE serveradmin ADD MEMBER carl", "!-1")]
    [TestCase("CREATE USER anna WITHOUT LOGIN; EXECUTE AS USER = N'anna'; CREATE LOGIN x WITH PASSWORD = N'y'", "!15247")]
    [TestCase(Carl + "CREATE USER carl; SELECT name, authentication_type_desc FROM sys.database_principals WHERE name IN (N'carl', N'dbo') ORDER BY name", "(carl, INSTANCE)(dbo, INSTANCE);")]
    public void Login_InScripts(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [Test]
    public void Session_WhenLoginIsAUser_ActsAsIt()
    {
        using var server = new Sql();
        server.Execute(Carl + "CREATE USER carl; CREATE TABLE dbo.T (n int); CREATE TABLE dbo.Open1 (n int); GRANT SELECT ON dbo.Open1 TO carl;");
        using var session = new SqlSession(server.Host, "CARL");
        var sink = new RecordingSink();

        session.Execute("SELECT USER_NAME(), ORIGINAL_LOGIN(); SELECT n FROM dbo.Open1; SELECT n FROM dbo.T; REVERT; SELECT USER_NAME();", sink);

        Assert.That(sink.Text, Is.EqualTo("(carl, carl); ; !229 (carl);"));
    }

    [TestCase("", 18456, TestName = "An unknown login")]
    [TestCase(Carl, 4060, TestName = "A login that is no user")]
    public void Session_WhenLoginMayNotComeIn_IsRefused(string setup, int expected)
    {
        using var server = new Sql();
        server.Execute(setup);

        Assert.That(() => new SqlSession(server.Host, "carl"), Throws.InstanceOf<SqlError>().With.Property(nameof(SqlError.Number)).EqualTo(expected));
    }
}
