namespace StripeClr.Build;

/// <summary>What several commands share.</summary>
public static class Steps
{
    /// <summary>Builds a project or the solution; says only what is wrong.</summary>
    public static void Build(Repository repository, string project, params string[] options) =>
        Command.Run("dotnet", ["msbuild", repository.Path(project), "-restore", "-nologo", "-m", "-v:q", .. options], repository.Root);

    /// <summary>Builds all of it anew with every analyzer, whatever an earlier command left built without them.</summary>
    public static void BuildChecked(Repository repository) => Build(repository, "StripeClr.sln", "-t:Rebuild");

    /// <summary>Builds all that a T-SQL session needs: the assemblies, their scripts, the host and the fake Stripe.</summary>
    public static void BuildHost(Repository repository)
    {
        // Whoever wants to see a query run should not wait for the analyzers: they are a third of the time.
        Build(repository, "host/StripeSql/StripeSql.csproj", "-p:RunAnalyzers=false");
        AssemblyScripts.Write(repository);
    }

    /// <summary>Starts the command line of the development host.</summary>
    public static int StripeSql(Repository repository, IEnumerable<string> arguments) =>
        Command.Attach("dotnet", [repository.Output("StripeSql", "release/StripeSql.dll"), .. arguments], Environment.CurrentDirectory);

    /// <summary>The same, giving what it prints on stdout and its exit code.</summary>
    public static (string Text, int ExitCode) StripeSqlOutput(Repository repository, IEnumerable<string> arguments) =>
        Command.Output("dotnet", [repository.Output("StripeSql", "release/StripeSql.dll"), .. arguments], repository.Root);

    /// <summary>Writes everything that is written by tools, or, with <c>--check</c>, says which of it is stale.</summary>
    public static int Generate(Repository repository, params string[] options)
    {
        var catalogue = Catalogue(repository, options);
        Build(repository, "host/StripeSql/StripeSql.csproj", "-p:RunAnalyzers=false");
        var limits = StripeSql(repository, ["limits", repository.Path("docs/limits.md"), .. options]);
        return catalogue != 0 ? catalogue : limits;
    }

    /// <summary>Runs the generator over catalog/.</summary>
    private static int Catalogue(Repository repository, params string[] options)
    {
        Build(repository, "catalog/Catalog.csproj");
        return Command.Attach("dotnet", [repository.Output("Catalog", "release/StripeClr.Catalog.dll"), repository.Root, .. options], repository.Root);
    }
}
