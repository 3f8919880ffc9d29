using Mono.Cecil;

namespace SqlClrVerifier.Tests;

/// <summary>The compiled test assemblies, as bytes.</summary>
internal static class TestAssemblies
{
    public static byte[] Clean => Read("CleanAssembly");

    public static byte[] Planted => Read("PlantedViolations");

    public static byte[] PlantedModern => Read("PlantedModernViolations");

    public static string PathOf(string name) => Path.Combine(TestContext.CurrentContext.TestDirectory, name + ".dll");

    /// <summary>A copy of the clean assembly with one thing changed.</summary>
    public static byte[] CleanBut(Action<ModuleDefinition> change)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(Clean));
        change(module);
        return Write(module);
    }

    /// <summary>The same assembly as another build would write it, with another module id.</summary>
    public static byte[] Rebuilt(byte[] image)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(image));
        module.Mvid = Guid.NewGuid();
        return Write(module);
    }

    public static byte[] Write(ModuleDefinition module)
    {
        using var image = new MemoryStream();
        module.Write(image);
        return image.ToArray();
    }

    private static byte[] Read(string name) => File.ReadAllBytes(PathOf(name));
}
