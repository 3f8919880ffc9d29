using NUnit.Framework;
using SqlClrHost.Tests.Engine;
using StripeSql;
using StripeSql.Installation;

namespace SqlClrHost.Tests.StripeSql;

[TestFixture]
public sealed class SessionUserTests
{
    [TestCase("", "(o'neil], o'neil]); !229")]
    [TestCase("readers", "(o'neil], o'neil]); (1);")]
    public void Open_WhenRolesExist_GivesTheirRights(string roles, string expected)
    {
        using var server = new Sql();
        server.Execute("CREATE TABLE dbo.T (n int); INSERT dbo.T VALUES (1); CREATE ROLE readers; GRANT SELECT ON dbo.T TO readers;");
        using SqlSession session = SessionUser.Open(server.Host, "o'neil]", roles.Split(',', StringSplitOptions.RemoveEmptyEntries));
        var sink = new RecordingSink();

        session.Execute("SELECT USER_NAME(), ORIGINAL_LOGIN(); SELECT n FROM dbo.T;", sink);

        Assert.That(sink.Text, Is.EqualTo(expected));
    }

    [Test]
    public void Open_WhenARoleIsMissing_SaysWhich()
    {
        using var server = new Sql();

        Assert.That(() => SessionUser.Open(server.Host, "anna", ["nope"]), Throws.InstanceOf<StripeSqlException>().With.Message.Contains("--role nope").And.Message.Contains("15151"));
    }

    [Test]
    public void Open_WhenTheNameIsAUserWithoutLogin_SaysSo()
    {
        using var server = new Sql();
        server.Execute("CREATE USER anna WITHOUT LOGIN;");

        Assert.That(() => SessionUser.Open(server.Host, "anna", []), Throws.InstanceOf<StripeSqlException>().With.Message.Contains("Login failed for user 'anna'"));
    }
}
