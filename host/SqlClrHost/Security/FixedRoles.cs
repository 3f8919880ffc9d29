using System.Collections.Frozen;

namespace SqlClrHost.Security;

/// <summary>What the fixed database roles may do, and may not: permissions on the database that nobody can revoke.</summary>
internal static class FixedRoles
{
    public const string SecurityAdministrator = "db_securityadmin";

    private static readonly string[] Nothing = [];
    private static readonly string[] Changes = ["INSERT", "UPDATE", "DELETE"];

    private static readonly FrozenDictionary<string, string[]> Granted = new Dictionary<string, string[]>
    {
        ["db_owner"] = ["CONTROL"],
        ["db_accessadmin"] = ["ALTER ANY USER", "CREATE SCHEMA"],
        [SecurityAdministrator] = ["ALTER ANY ROLE", "CREATE SCHEMA", "VIEW DEFINITION"],
        ["db_ddladmin"] =
        [
            "ALTER ANY ASSEMBLY", "ALTER ANY CERTIFICATE", "ALTER ANY SCHEMA", "CREATE FUNCTION", "CREATE PROCEDURE", "CREATE TABLE", "CREATE VIEW",
            "REFERENCES",
        ],
        ["db_datareader"] = ["SELECT"],
        ["db_datawriter"] = Changes,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]> Denied = new Dictionary<string, string[]>
    {
        ["db_denydatareader"] = ["SELECT"],
        ["db_denydatawriter"] = Changes,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static bool IsGranted(string role, string permission) => Granted.GetValueOrDefault(role, Nothing).Contains(permission);

    public static bool IsDenied(string role, string permission) => Denied.GetValueOrDefault(role, Nothing).Contains(permission);
}
