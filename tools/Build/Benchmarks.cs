namespace StripeClr.Build;

/// <summary>The benchmarks, which no other command needs.</summary>
public static class Benchmarks
{
    private const string Project = "benchmarks/StripeClr.Benchmarks/StripeClr.Benchmarks.csproj";

    /// <summary>Builds them with every analyzer.</summary>
    public static void Build(Repository repository) => Steps.Build(repository, Project);

    /// <summary>Builds and runs them; gives their exit code.</summary>
    public static int Run(Repository repository, IEnumerable<string> arguments)
    {
        Build(repository);
        AssemblyScripts.Write(repository);
        return Command.Attach("dotnet", [repository.Output("StripeClr.Benchmarks", "release/StripeClr.Benchmarks.dll"), .. arguments], repository.Root);
    }
}
