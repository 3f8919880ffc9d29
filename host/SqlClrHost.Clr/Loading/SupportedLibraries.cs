using System.Collections.Frozen;
using System.Reflection;

namespace SqlClrHost.Clr.Loading;

/// <summary>The .NET Framework libraries that SQL Server lets an assembly refer to without registering them.</summary>
internal static class SupportedLibraries
{
    // Name and public key token must both fit; a version that is too high or too low does not matter to SQL Server.
    private static readonly FrozenDictionary<string, string> KeyTokens = new Dictionary<string, string>
    {
        ["mscorlib"] = "b77a5c561934e089",
        ["System"] = "b77a5c561934e089",
        ["System.Configuration"] = "b03f5f7f11d50a3a",
        ["System.Core"] = "b77a5c561934e089",
        ["System.Data"] = "b77a5c561934e089",
        ["System.Data.SqlXml"] = "b77a5c561934e089",
        ["System.Security"] = "b03f5f7f11d50a3a",
        ["System.Transactions"] = "b77a5c561934e089",
        ["System.Xml"] = "b77a5c561934e089",
        ["System.Xml.Linq"] = "b77a5c561934e089",
    }.ToFrozenDictionary();

    public static bool Contains(AssemblyName reference) =>
        KeyTokens.TryGetValue(reference.Name!, out string? token)
        && reference.GetPublicKeyToken() is { } actual
        && Convert.ToHexStringLower(actual) == token;
}
