using System.Reflection;

namespace SqlClrHost.Clr;

/// <summary>Writes assembly identities as SQL Server shows them.</summary>
internal static class AssemblyIdentity
{
    /// <summary>name, version, culture and key token in lower case.</summary>
    public static string Describe(AssemblyName name)
    {
        string culture = string.IsNullOrEmpty(name.CultureName) ? "neutral" : name.CultureName;
        byte[]? token = name.GetPublicKeyToken();
        string key = token is { Length: > 0 } ? Convert.ToHexStringLower(token) : "null";
        return $"{name.Name}, version={name.Version}, culture={culture}, publickeytoken={key}".ToLowerInvariant();
    }
}
