using SqlClrHost;
using StripeSql.Installation;

namespace StripeSql;

/// <summary>A development database with StripeClr in it, a session on it, and the Stripe that its account leads to.</summary>
internal sealed class StripeDatabase : IDisposable
{
    private readonly FakeStripeProcess? _fake;

    private StripeDatabase(ScriptRunner scripts, SqlSession session, FakeStripeProcess? fake, string? fakeUrl, string description)
    {
        Scripts = scripts;
        Session = session;
        _fake = fake;
        FakeUrl = fakeUrl;
        Description = description;
    }

    /// <summary>Runs scripts in the session.</summary>
    public ScriptRunner Scripts { get; }

    public SqlSession Session { get; }

    /// <summary>Where the fake Stripe listens; null when the account leads to another one.</summary>
    public string? FakeUrl { get; }

    /// <summary>What the prompt says it talks to.</summary>
    public string Description { get; }

    /// <summary>Makes the database; messages of the installation show only when it fails.</summary>
    /// <param name="settings">What the options say.</param>
    /// <param name="findRepository">Finds the clone, when anything of it is needed.</param>
    public static StripeDatabase Open(SessionSettings settings, Func<Repository> findRepository)
    {
        var host = new SqlHost();
        if (!settings.Install)
            return Open(host, settings, null, null, "an empty database");
        Repository repository = findRepository();
        FakeStripeProcess? fake = settings.Stripe == StripeTarget.Fake
            ? FakeStripeProcess.Start(repository.FakeStripe, settings.Invoices, settings.Customers)
            : null;
        try
        {
            StripeTarget? server = fake is null ? StripeTarget.ForUrl(settings.Stripe, settings.KeyVariable) : null;
            // In a session of its own: the SET statements of the scripts shall not last for the user.
            using var installing = new SqlSession(host);
            Installer.Install(installing, repository);
            StripeTarget target = server ?? StripeTarget.ForFake(fake!.WaitForUrl());
            Installer.SetAccount(installing, target);
            return fake is null
                ? Open(host, settings, null, null, target.ToString())
                : Open(host, settings, fake, target.BaseUrl, $"a fake Stripe with {settings.Invoices} invoices");
        }
        catch
        {
            fake?.Dispose();
            throw;
        }
    }

    private static StripeDatabase Open(SqlHost host, SessionSettings settings, FakeStripeProcess? fake, string? fakeUrl, string description)
    {
        SqlSession session = settings.User is { } user ? SessionUser.Open(host, user, settings.Roles ?? []) : new SqlSession(host);
        return new StripeDatabase(new ScriptRunner(session, settings.Variables), session, fake, fakeUrl, description);
    }

    public void Dispose()
    {
        Session.Dispose();
        _fake?.Dispose();
    }
}
