using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>GRANT, DENY and REVOKE.</summary>
internal static class PermissionStatements
{
    public static bool Grant(Frame frame, GrantStatement statement) =>
        Set(frame, statement, statement.WithGrantOption ? "GRANT_WITH_GRANT_OPTION" : "GRANT", isRevoke: false);

    public static bool Deny(Frame frame, DenyStatement statement) => Set(frame, statement, "DENY", isRevoke: false);

    public static bool Revoke(Frame frame, RevokeStatement statement) => Set(frame, statement, "REVOKE", isRevoke: true);

    private static bool Set(Frame frame, SecurityStatement statement, string state, bool isRevoke)
    {
        Principals principals = frame.Session.Host.Database.Principals;
        var securable = Securable.Find(frame, statement.SecurityTargetObject);
        foreach (SecurityPrincipal grantee in statement.Principals)
        {
            string name = grantee.PrincipalType == PrincipalType.Public ? "public" : grantee.Identifier?.Value ?? "public";
            Principal principal = principals.Find(name) ?? throw EngineErrors.DoesNotExist("find", "user", name);
            foreach (PermissionEntry entry in Entries(statement, securable, state, principal.Name))
            {
                IReadOnlyList<PermissionEntry> before = principals.Set(entry, isRevoke);
                frame.Session.Log.Record(() => principals.RestorePermissions(before));
            }
        }

        return true;
    }

    private static IEnumerable<PermissionEntry> Entries(SecurityStatement statement, Securable securable, string state, string grantee)
    {
        foreach (Permission permission in statement.Permissions)
        {
            string name = string.Join(' ', permission.Identifiers.Select(i => i.Value)).ToUpperInvariant();
            string?[] columns = permission.Columns.Count == 0 ? [null] : [.. permission.Columns.Select(c => c.Value)];
            foreach (string? column in columns)
            {
                yield return new PermissionEntry(state, name, securable.Class, securable.ClassName, securable.Id, column, grantee, "dbo");
            }
        }
    }
}
