using System.Security.Cryptography;
using SqlClrHost;

namespace StripeSql.Installation;

/// <summary>Installs StripeClr as a user does: by sql/install.sql and stripe.SetAccount.</summary>
internal static class Installer
{
    public static void Install(SqlSession session, Repository repository)
    {
        string assembly = Path.Combine(repository.SqlFolder, "assembly", "StripeClr.sql");
        if (!File.Exists(assembly))
            throw new StripeSqlException($"{assembly} is missing: run ./build.sh, which writes the assemblies as T-SQL.");
        var variables = new Dictionary<string, string>
        {
            ["Root"] = repository.SqlFolder,
            // Nobody ever needs it again: the database ends with this process.
            ["MasterKeyPassword"] = "Aa1!" + Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),
        };
        Statement.Run("sql/install.sql failed", sink =>
        {
            var scripts = new ScriptRunner(session, variables);
            scripts.Run(scripts.ReadFile(repository.InstallScript), sink, CancellationToken.None);
        });
    }

    public static void SetAccount(SqlSession session, StripeTarget target) =>
        Statement.Run("stripe.SetAccount failed", session, target.SetAccountStatement());
}
