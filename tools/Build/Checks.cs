using System.Security.Cryptography;

namespace StripeClr.Build;

/// <summary>What must hold of the committed files and the assemblies, beside the tests.</summary>
public static class Checks
{
    /// <summary>Runs all checks, each to its end, and says which failed.</summary>
    public static int All(Repository repository)
    {
        Steps.BuildChecked(repository);
        Benchmarks.Build(repository);
        AssemblyScripts.Write(repository);
        _ = Mono.IsAvailable(repository);
        var failed = new List<string>();
        Check(failed, "generated files", Steps.Generate(repository, "--check") == 0);
        Check(failed, "formatting", IsFormatted(repository, repository.Path("StripeClr.sln"), "--no-restore") && IsFormatted(repository, repository.Path("benchmarks"), "--folder"));
        Check(failed, "SQL Server's rules on both assemblies and all scripts", Verify(repository, "--scripts", repository.Path("sql"), repository.ClrSafe, repository.StripeClr));
        Check(failed, "SQL Server's rules for SAFE", Verify(repository, "--permission-set", "SAFE", repository.ClrSafe));
        Check(failed, "committed hash of the CLR-safe build", HasCommittedHash(repository));
        Console.WriteLine(failed.Count == 0 ? "check: all passed" : "check: failed: " + string.Join(", ", failed));
        return failed.Count == 0 ? 0 : 1;
    }

    private static bool IsFormatted(Repository repository, string workspace, string option) =>
        Command.Attach("dotnet", ["format", "whitespace", workspace, "--verify-no-changes", option], repository.Root) == 0;

    // Where there is no Mono, the verifier itself says that it skipped the IL.
    private static bool Verify(Repository repository, params string[] arguments)
    {
        var verifier = repository.Output("SqlClrVerifier", "release/SqlClrVerifier.dll");
        return Command.Attach("dotnet", [verifier, "--allow-doubtful", "StripeClr.Http.ProxySetting::Apply", .. arguments], repository.Root) == 0;
    }

    private static bool HasCommittedHash(Repository repository)
    {
        var committed = File.ReadAllText(repository.Path("src/Newtonsoft.Json.ClrSafe/Newtonsoft.Json.ClrSafe.dll.sha512")).Trim();
        return committed == Convert.ToHexStringLower(SHA512.HashData(File.ReadAllBytes(repository.ClrSafe)));
    }

    private static void Check(List<string> failed, string name, bool passed)
    {
        Console.WriteLine($"{(passed ? "passed" : "FAILED")}: {name}");
        if (!passed)
        {
            failed.Add(name);
        }
    }
}
