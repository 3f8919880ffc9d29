using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>GRANT, DENY and REVOKE.</summary>
internal static class PermissionStatements
{
    public static bool Grant(Frame frame, GrantStatement statement)
    {
        string state = statement.WithGrantOption ? PermissionEntry.Grantable : PermissionEntry.Granted;
        return ForEach(frame, statement, entry => Replace(frame, entry with { State = state }));
    }

    public static bool Deny(Frame frame, DenyStatement statement) => ForEach(frame, statement, entry =>
    {
        TakeBackGrants(frame, entry, statement.CascadeOption);
        Replace(frame, entry with { State = PermissionEntry.Denied });
    });

    public static bool Revoke(Frame frame, RevokeStatement statement) => ForEach(frame, statement, entry =>
    {
        PermissionList permissions = frame.Session.Host.Database.Principals.Permissions;
        PermissionEntry? existing = permissions.FirstOrDefault(e => IsSame(e, entry));
        if (existing is null || (statement.GrantOptionFor && !existing.IsGrantable))
        {
            return;
        }

        TakeBackGrants(frame, entry, statement.CascadeOption);
        PermissionEntry? left = statement.GrantOptionFor ? existing with { State = PermissionEntry.Granted } : null;
        frame.Session.Log.Record(permissions.Change(e => IsSame(e, entry), left));
    });

    /// <summary>Goes through every permission and every grantee of a statement, after all of them have been checked.</summary>
    private static bool ForEach(Frame frame, SecurityStatement statement, Action<PermissionEntry> apply)
    {
        if (statement.AsClause is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.GrantAs);
        }

        SqlSession session = frame.Session;
        (Securable securable, DatabaseObject? item) = SecurableNames.Find(frame, statement.SecurityTargetObject);
        string[] permissions = [.. statement.Permissions.Select(p => Read(p, securable, item))];
        CheckAuthority(session, securable, permissions);
        string grantor = Grantor(session, securable, permissions);
        foreach (SecurityPrincipal written in statement.Principals)
        {
            Principal grantee = Grantee(session.Host.Database.Principals, written);
            if (IsSpecial(session, securable, grantee))
            {
                frame.Sink.Message(EngineErrors.NothingToGrant());
                continue;
            }

            Array.ForEach(permissions, p => apply(new PermissionEntry(PermissionEntry.Granted, p, securable, grantee.Name, grantor)));
        }

        return true;
    }

    private static string Read(Permission permission, Securable securable, DatabaseObject? item)
    {
        string name = string.Join(' ', permission.Identifiers.Select(i => i.Value)).ToUpperInvariant();
        if (permission.Columns.Count > 0)
        {
            throw NotSupported.Feature(permission, RefusedFeatures.ColumnPermission);
        }

        if (PermissionHierarchy.Knows(securable.Kind, name))
        {
            return name;
        }

        bool isOfObjects = PermissionHierarchy.Knows(SecurableKind.Rowset, name) || PermissionHierarchy.Knows(SecurableKind.Routine, name);
        throw isOfObjects && item is not null
            ? EngineErrors.IncompatiblePrivilege(name)
            : NotSupported.Feature(permission, RefusedFeatures.Permission, $"{name} on {securable.Word}");
    }

    private static void CheckAuthority(SqlSession session, Securable securable, string[] permissions)
    {
        if (permissions.All(p => session.Permissions.MayGrant(securable, p)))
        {
            return;
        }

        throw securable.Kind == SecurableKind.Database
            ? EngineErrors.CannotGrant()
            : EngineErrors.DoesNotExist("find", securable.Word, securable.Name);
    }

    /// <summary>Who acts with the rights of the owner grants in the owner's name; who has the grant option in his own.</summary>
    private static string Grantor(SqlSession session, Securable securable, string[] permissions) =>
        session.Permissions.Has(securable, "CONTROL") || permissions.Length == 0 ? securable.Owner ?? Principals.DboName : session.Security.Current.User.Name;

    private static Principal Grantee(Principals principals, SecurityPrincipal written)
    {
        string name = written.PrincipalType == PrincipalType.Public ? Principals.PublicName : written.Identifier?.Value ?? Principals.PublicName;
        return principals.Find(name) ?? throw EngineErrors.DoesNotExist("find", "user", name);
    }

    private static bool IsSpecial(SqlSession session, Securable securable, Principal grantee) =>
        grantee.Name is Principals.DboName or "sys" or "INFORMATION_SCHEMA"
        || grantee == session.Security.Current.User
        || grantee.Name.Equals(securable.Owner, StringComparison.OrdinalIgnoreCase);

    private static void Replace(Frame frame, PermissionEntry entry) =>
        frame.Session.Log.Record(frame.Session.Host.Database.Principals.Permissions.Change(e => IsSame(e, entry), entry));

    private static bool IsSame(PermissionEntry a, PermissionEntry b) => a.Concerns(b) && a.IsTo(b.Grantee) && a.IsBy(b.Grantor);

    /// <summary>What somebody granted on by his grant option goes with it, if CASCADE says so; and what those granted on, too.</summary>
    private static void TakeBackGrants(Frame frame, PermissionEntry entry, bool isCascade)
    {
        PermissionList permissions = frame.Session.Host.Database.Principals.Permissions;
        PermissionEntry[] further = [.. permissions.Where(e => e.Concerns(entry) && e.IsBy(entry.Grantee) && !e.IsTo(entry.Grantee))];
        bool isGrantable = permissions.Any(e => IsSame(e, entry) && e.IsGrantable);
        if (isGrantable && !isCascade)
        {
            throw EngineErrors.CascadeNeeded();
        }

        if (!isGrantable)
        {
            return;
        }

        foreach (PermissionEntry next in further)
        {
            TakeBackGrants(frame, next, isCascade: true);
            frame.Session.Log.Record(permissions.Change(e => e == next));
        }
    }
}
