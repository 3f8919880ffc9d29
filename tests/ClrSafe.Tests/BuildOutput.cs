using System.Reflection;

namespace ClrSafe.Tests;

/// <summary>Where the build has put the files that the tests read.</summary>
internal static class BuildOutput
{
    public static string StockScenarios => Path.Combine(Metadata("StockScenarios"), "Scenarios.Stock.dll");

    public static string ClrSafeScenarios => Path.Combine(Metadata("ClrSafeScenarios"), "Scenarios.ClrSafe.dll");

    public static string ClrSafeAssembly => Path.Combine(Metadata("ClrSafeScenarios"), "Newtonsoft.Json.ClrSafe.dll");

    public static string FrameworkReferences => Metadata("FrameworkReferences");

    public static string Roots => Path.Combine(AppContext.BaseDirectory, "roots.xml");

    public static string CommittedHash => Path.Combine(AppContext.BaseDirectory, "Newtonsoft.Json.ClrSafe.dll.sha512");

    private static string Metadata(string key) =>
        typeof(BuildOutput).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
