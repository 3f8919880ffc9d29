using SqlClrHost.Tests.Engine;

namespace SqlClrHost.Tests.Security;

/// <summary>A database for permission tests: anna is a user, desk a role that she is in, and schema app has one object of each kind.</summary>
internal static class SecuritySql
{
    private const string Setup = """
        CREATE USER anna WITHOUT LOGIN; CREATE USER bert WITHOUT LOGIN;
        CREATE ROLE desk; CREATE ROLE house;
        ALTER ROLE desk ADD MEMBER anna; ALTER ROLE house ADD MEMBER desk;
        GO
        CREATE SCHEMA app AUTHORIZATION dbo;
        GO
        CREATE TABLE app.T (n int NOT NULL, s nvarchar(10) NULL); INSERT app.T (n, s) VALUES (1, N'one');
        GO
        CREATE VIEW app.V AS SELECT t.n FROM app.T AS t;
        GO
        CREATE FUNCTION app.Inline() RETURNS TABLE AS RETURN (SELECT t.n FROM app.T AS t);
        GO
        CREATE FUNCTION app.Scalar() RETURNS int AS BEGIN RETURN (SELECT MAX(t.n) FROM app.T AS t); END;
        GO
        CREATE FUNCTION app.Multi() RETURNS @r TABLE (n int) AS BEGIN INSERT @r SELECT t.n FROM app.T AS t; RETURN; END;
        GO
        CREATE PROCEDURE app.P AS SELECT t.n FROM app.T AS t;
        GO
        CREATE PROCEDURE app.Dynamic AS EXEC (N'SELECT t.n FROM app.T AS t;');
        GO

        """;

    /// <summary>Runs a script in that database as dbo, and gives what it sent after the set-up.</summary>
    public static string Run(string script)
    {
        using var sql = new Sql();
        RecordingSink setup = sql.Execute(Setup);
        return setup.Errors.Count == 0 ? sql.Execute(script).Text : setup.Text;
    }

    /// <summary>Runs statements as dbo and then one as anna.</summary>
    public static string RunAsAnna(string asDbo, string asAnna) => Run($"{asDbo}\nGO\nEXECUTE AS USER = N'anna';\nGO\n{asAnna}");
}
