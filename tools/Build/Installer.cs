using System.Text;

namespace StripeClr.Build;

/// <summary>Makes one file for plain SSMS of <c>sql/install.sql</c> and all that it includes.</summary>
public static class Installer
{
    private const string Include = ":r $(Root)/";
    private const string Directive = ":";

    // sqlcmd's variables do not exist in plain SSMS; a value of the session reaches every batch.
    private const string PasswordVariable = "N'$(MasterKeyPassword)'";
    private const string PasswordOfSession = "CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.MasterKeyPassword'))";

    // Plain SSMS goes on after a failed batch; this turns the rest into nothing.
    private const string StopAfterError = """
        GO
        IF @@ERROR <> 0 SET NOEXEC ON;
        GO

        """;

    private const string Footer = """
        SET NOEXEC OFF;
        GO

        """;

    private const string Header = """
        -- StripeClr: installs into the current database, or upgrades it. For SSMS (choose the database, then F5) and sqlcmd -I -b -i.
        -- Made from sql/install.sql and what it includes. Run it again at any time: accounts, call log and users' grants stay.
        --
        -- Fill in a password when the database has no master key yet, and keep it: another server can open the keys only with it.
        EXEC sys.sp_set_session_context @key = N'stripe.MasterKeyPassword', @value = N'';
        GO

        """;

    /// <summary>Writes <c>artifacts/StripeClr-install.sql</c>.</summary>
    public static void Pack(Repository repository)
    {
        var target = repository.Path("artifacts/StripeClr-install.sql");
        File.WriteAllText(target, Text(repository));
        Console.WriteLine($"Written: {target} ({new FileInfo(target).Length / 1024} KB)");
    }

    private static string Text(Repository repository)
    {
        var text = new StringBuilder(Header);
        foreach (var line in File.ReadLines(repository.Path("sql/install.sql")).SkipWhile(line => !line.StartsWith(Directive, StringComparison.Ordinal)))
        {
            if (line.StartsWith(Include, StringComparison.Ordinal))
            {
                text.Append(File.ReadAllText(repository.Path("sql/" + line[Include.Length..].Trim()))).Append('\n');
            }
            else if (!line.StartsWith(Directive, StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
            }
        }

        return text.Replace(PasswordVariable, PasswordOfSession).Replace("\nGO\n", "\n" + StopAfterError).Append(Footer).ToString();
    }
}
