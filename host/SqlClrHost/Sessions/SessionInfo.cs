using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Security;
using SqlClrHost.Types;

namespace SqlClrHost.Sessions;

/// <summary>What the built-in functions learn of the session and its database.</summary>
internal sealed class SessionInfo(SqlSession session) : ISessionInfo
{
    private Database Database => session.Host.Database;

    public DateTimeOffset UtcNow => session.StatementTime;

    public TimeZoneInfo TimeZone => session.Host.Options.Clock.LocalTimeZone;

    public string LoginName => session.Security.Current.Login;

    public string OriginalLoginName => session.Security.OriginalLogin;

    public string UserName => session.Security.Current.User.Name;

    public string DatabaseName => Database.Name;

    public string ServerName => session.Host.Options.ServerName;

    public string? HostName => Environment.MachineName;

    public string? ApplicationName => "SqlClrHost";

    public int SessionId => session.Id;

    public int TransactionCount => session.Log.Count;

    public int XactState => session.Log.Count == 0 ? 0 : session.Log.IsDoomed ? -1 : 1;

    public ErrorInfo? CurrentError => session.CaughtError;

    public int LastErrorNumber => session.LastErrorNumber;

    public long RowCount => session.RowCount;

    public object? ScopeIdentity => session.CurrentFrame?.ScopeIdentity;

    public object? LastIdentity => session.LastIdentity;

    public int? ProcedureId => session.CurrentFrame?.Module?.Id;

    public ICertificates Certificates { get; } = new VisibleCertificates(session);

    public SqlVariant? SessionContext(string key) => session.ContextValues.GetValueOrDefault(key).Value;

    public int? ObjectId(string name, string? type)
    {
        DatabaseObject? found = FindObject(name);
        return found is null || (type is not null && !found.TypeCode.Trim().Equals(type.Trim(), StringComparison.OrdinalIgnoreCase)) ? null : found.Id;
    }

    public string? ObjectName(int id) => FindObject(id)?.Name;

    public string? ObjectSchemaName(int objectId) => FindObject(objectId)?.Schema.Name;

    public string? ObjectDefinition(int id) => Database.Find(id) is { } item ? VisibleMetadata.Definition(session, item) : null;

    public int? SchemaId(string? name) => Database.FindSchema(name ?? ObjectNames.DefaultSchema)?.Id;

    public string? SchemaName(int? id) => id is null ? ObjectNames.DefaultSchema : Database.Schemas.FirstOrDefault(s => s.Id == id)?.Name;

    public int? DatabaseId(string? name)
    {
        if (name is null || IsCurrentDatabase(name))
        {
            return Database.Id;
        }

        int index = Array.FindIndex(SystemDatabases.Names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : index + 1;
    }

    public string? DatabaseNameOf(int id) =>
        id == Database.Id ? Database.Name : id >= 1 && id <= SystemDatabases.Names.Length ? SystemDatabases.Names[id - 1] : null;

    public int? PrincipalId(string? name) => FindPrincipal(name ?? UserName)?.Id;

    public string? PrincipalName(int id) => VisibleMetadata.Principals(session).FirstOrDefault(p => p.Id == id)?.Name;

    public int? UserTypeId(string name) => null;

    public string? UserTypeName(int id) => null;

    public SqlType? ColumnType(string table, string column) =>
        Columns(FindObject(table))?.FirstOrDefault(c => c.Name.Equals(column, StringComparison.OrdinalIgnoreCase))?.Type;

    public string? ColumnName(int tableId, int columnId) => Columns(FindObject(tableId))?.ElementAtOrDefault(columnId - 1)?.Name;

    public bool? IsRoleMember(string role, string? principal)
    {
        string member = principal ?? UserName;
        return FindPrincipal(role) is { IsRole: true } && FindPrincipal(member) is not null ? Database.Principals.IsInRole(role, member) : null;
    }

    public bool? IsServerRoleMember(string role, string? login)
    {
        bool? isSysadmin = login is null ? session.Security.Current.IsSysadmin : session.Host.Logins.Find(login)?.IsSysadmin;
        return isSysadmin is null || !ServerRoles.Contains(role, StringComparer.OrdinalIgnoreCase) ? null
            : role.Equals("public", StringComparison.OrdinalIgnoreCase) || (role.Equals("sysadmin", StringComparison.OrdinalIgnoreCase) && isSysadmin.Value);
    }

    public bool? HasPermission(string? securable, string? securableClass, string permission) =>
        NamedPermissions.Has(session, securable, securableClass, permission, FindAnyObject);

    public SqlVariant? ServerProperty(string name) => ServerProperties.Find(session.Host, name);

    public SqlVariant? DatabaseProperty(string database, string name) =>
        IsCurrentDatabase(database) ? ServerProperties.FindOfDatabase(name) : null;

    public SqlVariant? AssemblyProperty(string assembly, string name) =>
        Database.FindAssembly(assembly) is { } entry && session.Permissions.Sees(Securable.Of(Database, entry)) ? ServerProperties.FindOfAssembly(entry, name) : null;

    public int? ObjectProperty(int objectId, string name) => FindObject(objectId) is { } item ? ObjectProperties.Find(item, name) : null;

    private static readonly string[] ServerRoles =
        ["sysadmin", "securityadmin", "serveradmin", "setupadmin", "processadmin", "diskadmin", "dbcreator", "bulkadmin", "public"];

    private static IReadOnlyList<ColumnInfo>? Columns(DatabaseObject? item) => item switch
    {
        Table table => table.ColumnInfos,
        View view => view.Columns,
        SystemView view => view.Columns,
        _ => null,
    };

    private bool IsCurrentDatabase(string name) => name.Equals(Database.Name, StringComparison.OrdinalIgnoreCase);

    private Principal? FindPrincipal(string name) =>
        Database.Principals.Find(name) is { } principal && VisibleMetadata.IsVisible(session, principal) ? principal : null;

    private DatabaseObject? FindObject(int id) => Database.Find(id) is { } item && VisibleMetadata.IsVisible(session, item) ? item : null;

    private DatabaseObject? FindObject(string name) => FindAnyObject(name) is { } item && VisibleMetadata.IsVisible(session, item) ? item : null;

    /// <summary>The object of a name, whether the user may see it or not.</summary>
    private DatabaseObject? FindAnyObject(string name)
    {
        IReadOnlyList<string> parts = IdentifierText.Split(name);
        if (parts.Count is 0 or > 3)
        {
            return null;
        }

        string last = parts[^1];
        if (last.StartsWith('#'))
        {
            return session.CurrentFrame?.FindTempTable(last) ?? session.TempTables.GetValueOrDefault(last);
        }

        if (parts.Count == 3 && !IsCurrentDatabase(parts[0]))
        {
            return null;
        }

        string? schema = parts.Count > 1 && parts[^2].Length > 0 ? parts[^2] : null;
        return Database.Find(schema, last);
    }
}
