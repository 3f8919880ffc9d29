using System.Reflection;
using SqlClrHost.Clr.Loading;

namespace SqlClrHost.Clr;

/// <summary>An assembly in the database: a .NET Framework DLL, loaded from the bytes that CREATE ASSEMBLY was given.</summary>
public sealed class ClrAssembly : IDisposable
{
    private readonly SqlClrLoadContext _context;

    private ClrAssembly(AssemblyImage image, SqlClrLoadContext context, IReadOnlyList<ClrAssembly> references)
    {
        _context = context;
        Name = image.SqlName;
        ClrName = image.ClrName;
        Mvid = image.Mvid;
        References = references;
        Assembly = context.LoadMain();
    }

    /// <summary>The name in sys.assemblies, which need not be the name inside the DLL.</summary>
    public string Name { get; }

    /// <summary>The identity as sys.assemblies.clr_name shows it, all in lower case.</summary>
    public string ClrName { get; }

    /// <summary>ASSEMBLYPROPERTY(…, 'MvID'): tells two builds apart.</summary>
    public Guid Mvid { get; }

    /// <summary>The assemblies of the same database that this one refers to.</summary>
    public IReadOnlyList<ClrAssembly> References { get; }

    internal Assembly Assembly { get; }

    /// <summary>Loads a DLL.</summary>
    /// <param name="sqlName">The name in CREATE ASSEMBLY.</param>
    /// <param name="bytes">The DLL as it stands.</param>
    /// <param name="resolveReferenced">Gives an assembly of the database by the name inside its DLL, or null.</param>
    /// <exception cref="Types.SqlError">
    /// The DLL is malformed (6544), refers to an assembly that is not there (6503), or uses .NET Framework types or members that
    /// this host lacks; all of these are named in the one error.
    /// </exception>
    public static ClrAssembly Load(string sqlName, byte[] bytes, Func<string, ClrAssembly?> resolveReferenced)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(resolveReferenced);
        using var image = new AssemblyImage(sqlName, bytes);
        List<ClrAssembly> references = ResolveReferences(image, resolveReferenced);
        var context = new SqlClrLoadContext(image, references);
        var assembly = new ClrAssembly(image, context, references);
        try
        {
            MissingMembers.Check(image, assembly.Assembly.ManifestModule);
        }
        catch
        {
            assembly.Dispose();
            throw;
        }

        return assembly;
    }

    /// <summary>The name inside the DLL, by which other DLLs refer to it.</summary>
    public string SimpleName => Assembly.GetName().Name!;

    /// <summary>Unloads the DLL once no call of it is running any more.</summary>
    public void Dispose() => _context.Unload();

    private static List<ClrAssembly> ResolveReferences(AssemblyImage image, Func<string, ClrAssembly?> resolve)
    {
        var references = new List<ClrAssembly>();
        foreach (AssemblyName reference in image.References)
        {
            if (!SupportedLibraries.Contains(reference))
                references.Add(resolve(reference.Name!) ?? throw ClrErrors.ReferenceNotFound(reference));
        }

        return references;
    }
}
