using System.Reflection;
using System.Runtime.Loader;

namespace ClrSafe.Tests;

/// <summary>
/// The scenarios compiled against one Newtonsoft.Json, loaded apart from everything else, so that no other
/// Newtonsoft.Json (a test runner may bring one) can take its place.
/// </summary>
internal sealed class ScenarioAssembly : AssemblyLoadContext
{
    private readonly string _directory;
    private readonly Func<string, IReadOnlyDictionary<string, string>> _run;

    public ScenarioAssembly(string path) : base(Path.GetFileNameWithoutExtension(path))
    {
        _directory = Path.GetDirectoryName(path)!;
        _run = LoadFromAssemblyPath(path).GetType("ClrSafe.Scenarios.AllScenarios", throwOnError: true)!
            .GetMethod("Run")!.CreateDelegate<Func<string, IReadOnlyDictionary<string, string>>>();
    }

    /// <summary>The Newtonsoft.Json that the scenarios have used so far.</summary>
    public Assembly Newtonsoft => Assemblies.Single(assembly => assembly.GetName().Name!.StartsWith("Newtonsoft.Json", StringComparison.Ordinal));

    public IReadOnlyDictionary<string, string> Run(string group) => _run(group);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_directory, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
