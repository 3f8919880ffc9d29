using SqlClrHost;

namespace StripeClr.Surface.Tests.Database;

/// <summary>A development database with StripeClr in it, installed by sql/install.sql as a user installs it.</summary>
public sealed class InstalledDatabase
{
    private const string AssemblyScript = "sql/assembly/StripeClr.sql";

    private readonly SqlHost _host = new();

    /// <summary>Makes a database and installs into it.</summary>
    /// <exception cref="InvalidOperationException">An error of the installation, with its place.</exception>
    public InstalledDatabase()
    {
        if (!File.Exists(Repository.FileAt(AssemblyScript)))
        {
            throw new InvalidOperationException($"{AssemblyScript} is missing: run ./build.sh test, which writes the assemblies as T-SQL.");
        }

        using var session = Open();
        var variables = new Dictionary<string, string> { ["Root"] = Repository.FileAt("sql"), ["MasterKeyPassword"] = "Aa1!" + Guid.NewGuid().ToString("N") };
        foreach (var batch in SqlCmdScript.ReadFile(Repository.FileAt("sql/install.sql"), variables))
        {
            var result = session.Run(batch.Text);
            if (result.Errors.Count > 0)
            {
                throw new InvalidOperationException($"sql/install.sql failed in {batch.File}, batch at line {batch.Line}:{Environment.NewLine}{result.ErrorText}");
            }
        }
    }

    /// <summary>A new session.</summary>
    internal DatabaseSession Open() => new(new SqlSession(_host));

    /// <summary>Runs a batch in a session of its own, whatever comes of it.</summary>
    public BatchResult Run(string batch)
    {
        using var session = Open();
        return session.Run(batch);
    }

    /// <summary>Runs a batch that must not fail.</summary>
    public BatchResult Query(string batch)
    {
        var result = Run(batch);
        Assert.That(result.ErrorText, Is.Empty, batch);
        return result;
    }

    /// <summary>Runs a script of the repository, batch by batch in one session; no batch may fail.</summary>
    public IReadOnlyList<BatchResult> RunScript(string path)
    {
        using var session = Open();
        var results = new List<BatchResult>();
        foreach (var batch in SqlCmdScript.ReadFile(Repository.FileAt(path)))
        {
            var result = session.Run(batch.Text);
            Assert.That(result.ErrorText, Is.Empty, $"{path}, batch at line {batch.Line}");
            results.Add(result);
        }

        return results;
    }
}
