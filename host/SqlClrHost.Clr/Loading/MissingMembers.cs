using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using SqlClrHost.Types;

namespace SqlClrHost.Clr.Loading;

/// <summary>
/// Looks for .NET Framework types and members that a DLL uses and this host lacks. Without it they would surface one by one,
/// as the methods that use them are first called.
/// </summary>
internal static class MissingMembers
{
    // Generic type and method parameters of an open signature are filled with object: enough to find the member by.
    private static readonly Type[] AnyArguments = [.. Enumerable.Repeat(typeof(object), 16)];

    public static void Check(AssemblyImage image, Module module)
    {
        List<string> missing = [.. MissingTypes(image)];
        if (missing.Count == 0)
            missing.AddRange(MissingMembersOf(image.Metadata, module));
        if (missing.Count > 0)
            throw NotInHost(image.SqlName, missing);
    }

    private static IEnumerable<string> MissingTypes(AssemblyImage image)
    {
        HashSet<string> libraries = [.. image.References.Where(SupportedLibraries.Contains).Select(reference => reference.Name!)];
        return FrameworkType.All(image.Metadata)
            .Where(type => libraries.Contains(type.Library) && FrameworkTypeResolver.Resolve(type) is null)
            .Select(type => type.FullName)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> MissingMembersOf(MetadataReader metadata, Module module) =>
        metadata.MemberReferences
            .Where(handle => !CanResolve(module, metadata.GetMemberReference(handle), MetadataTokens.GetToken(handle)))
            .Select(handle => Describe(metadata, module, metadata.GetMemberReference(handle)))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static bool CanResolve(Module module, MemberReference reference, int token)
    {
        try
        {
            module.ResolveMember(token, AnyArguments, AnyArguments);
            return true;
        }
        catch (MissingMemberException)
        {
            return false;
        }
        catch (Exception e) when (reference.Parent.Kind == HandleKind.TypeSpecification && e is TypeLoadException or ArgumentException or BadImageFormatException)
        {
            return true; // object breaks a constraint of the generic type; the type itself has been found.
        }
    }

    private static string Describe(MetadataReader metadata, Module module, MemberReference reference)
    {
        string name = metadata.GetString(reference.Name);
        return module.ResolveType(MetadataTokens.GetToken(reference.Parent), AnyArguments, AnyArguments).FullName + "." + name;
    }

    private static SqlError NotInHost(string name, List<string> missing) =>
        SqlErrors.NotSupported($"assembly '{name}', because it uses {string.Join(", ", missing)}");
}
