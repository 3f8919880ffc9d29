using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Types;
using SqlClrVerifier;

namespace SqlClrHost.Statements;

/// <summary>What CREATE ASSEMBLY checks in the code of a SAFE or EXTERNAL_ACCESS assembly, with SQL Server's rules.</summary>
internal static class AssemblyVerification
{
    private const int ReferenceRule = 2;
    private const int StaticFieldNumber = 6211;
    private const int StaticStoreNumber = 6212;

    /// <summary>What is no assembly at all, the loading refuses.</summary>
    private const int MalformedNumber = 6544;

    /// <summary>The references are left to the loading, which knows the database's own assemblies.</summary>
    private static readonly HashSet<int> Rules = [.. VerifierOptions.CreateAssemblyRules.Where(r => r != ReferenceRule)];

    /// <exception cref="SqlError">The code breaks a rule of its permission set (6211, 6212, 6218).</exception>
    public static void Check(Database database, string name, byte[] bytes, string permissionSet)
    {
        if (permissionSet == "UNSAFE_ACCESS")
        {
            return;
        }

        var options = new VerifierOptions
        {
            PermissionSet = permissionSet == "SAFE_ACCESS" ? PermissionSet.Safe : PermissionSet.ExternalAccess,
            Rules = Rules,
            DatabaseAssemblies = [.. database.Assemblies.Select(a => a.Bytes)],
        };
        VerificationResult violations = AssemblyVerifier.Verify(bytes, options);
        if (violations.Count > 0 && violations[0].MessageNumber != MalformedNumber)
        {
            throw Error(name, permissionSet == "SAFE_ACCESS" ? "safe" : "external_access", violations);
        }
    }

    private static SqlError Error(string name, string set, VerificationResult violations)
    {
        Violation first = violations[0];
        string[] parts = first.Member.Split("::", 2);
        return first.MessageNumber switch
        {
            StaticFieldNumber when parts.Length == 2 => EngineErrors.StaticField(name, set, parts[0], parts[1]),
            StaticStoreNumber when parts.Length == 2 => EngineErrors.StaticStore(name, set, parts[0], parts[1]),
            _ => EngineErrors.VerificationFailed(name, violations.Select(v => $"{v.Member} {v.Text}")),
        };
    }
}
