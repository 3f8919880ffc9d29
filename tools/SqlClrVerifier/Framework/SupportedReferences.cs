namespace SqlClrVerifier.Framework;

/// <summary>The assemblies that a verified assembly may refer to.</summary>
internal static class SupportedReferences
{
    /// <summary>
    /// SQL Server supports a few more (System.Xml.Linq, System.Transactions…); these five are what the product needs,
    /// and every other one would be a new dependency to think about.
    /// </summary>
    public static readonly IReadOnlyList<string> Framework = ["mscorlib", "System", "System.Core", "System.Data", "System.Xml"];

    /// <summary>Assemblies that the installation itself puts into the database. They are made without a key.</summary>
    public static readonly IReadOnlyList<string> Database = ["Newtonsoft.Json.ClrSafe"];

    /// <summary>The public key token of the five framework assemblies.</summary>
    public const string FrameworkPublicKeyToken = "b77a5c561934e089";

    public static readonly Version FrameworkVersion = new(4, 0, 0, 0);

    public static bool IsFramework(string assemblyName) => Framework.Contains(assemblyName, StringComparer.OrdinalIgnoreCase);
}
