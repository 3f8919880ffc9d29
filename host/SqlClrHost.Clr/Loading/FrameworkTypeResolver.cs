using System.Collections.Frozen;
using System.Reflection;

namespace SqlClrHost.Clr.Loading;

/// <summary>Finds what stands in for a .NET Framework type: a type of this project, or .NET's own of the same name.</summary>
internal static class FrameworkTypeResolver
{
    // Only these libraries have types that this project replaces.
    private static readonly FrozenSet<string> ReplacedLibraries = FrozenSet.Create("System", "System.Data");

    // .NET's own versions of these would use .NET's WebRequest and WebException, which the replaced ones do not know.
    private static readonly FrozenSet<string> Withheld = FrozenSet.Create(
        "System.Net.WebClient",
        "System.Net.FtpWebRequest",
        "System.Net.FtpWebResponse",
        "System.Net.FileWebRequest",
        "System.Net.FileWebResponse",
        "System.Net.IWebRequestCreate");

    public static bool IsReplaced(string library) => ReplacedLibraries.Contains(library);

    public static Type? Resolve(FrameworkType type)
    {
        if (Withheld.Contains(type.FullName))
            return null;
        Type? replacement = IsReplaced(type.Library) ? typeof(FrameworkTypeResolver).Assembly.GetType(type.FullName) : null;
        return replacement ?? FindInNet(type);
    }

    private static Type? FindInNet(FrameworkType type)
    {
        try
        {
            return Assembly.Load(type.Library).GetType(type.FullName, throwOnError: false);
        }
        catch (FileNotFoundException)
        {
            return null; // .NET has a forwarder for it, but to a package that is not part of the runtime.
        }
    }
}
