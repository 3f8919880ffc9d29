using System.Text;
using SqlClrHost;

namespace StripeSql.Installation;

/// <summary>Opens a session for a login that may do no more than its roles.</summary>
internal static class SessionUser
{
    private static readonly CompositeFormat CreateUser = CompositeFormat.Parse("""
        IF DATABASE_PRINCIPAL_ID({1}) IS NULL
        BEGIN
            CREATE LOGIN {0} WITH PASSWORD = N'not kept by the host';
            CREATE USER {0} FOR LOGIN {0};
        END;
        """);

    /// <exception cref="StripeSqlException">A role does not exist, or the name is that of a user without login.</exception>
    public static SqlSession Open(SqlHost host, string login, IEnumerable<string> roles)
    {
        string name = Quote(login);
        using (var administrator = new SqlSession(host))
        {
            Statement.Run($"-U {login}", administrator, string.Format(null, CreateUser, name, Literal(login)));
            foreach (string role in roles)
                Statement.Run($"--role {role}", administrator, $"ALTER ROLE {Quote(role)} ADD MEMBER {name};");
        }

        try
        {
            return new SqlSession(host, login);
        }
        catch (SqlClrHost.Types.SqlError error)
        {
            throw new StripeSqlException($"-U {login}: {error.Message}");
        }
    }

    private static string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    private static string Literal(string name) => $"N'{name.Replace("'", "''", StringComparison.Ordinal)}'";
}
