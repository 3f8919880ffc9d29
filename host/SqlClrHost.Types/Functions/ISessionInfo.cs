namespace SqlClrHost.Types;

/// <summary>What the built-in functions ask the session that runs them.</summary>
public interface ISessionInfo
{
    /// <summary>The statement's clock: every GETDATE of one statement gives the same time.</summary>
    DateTimeOffset UtcNow { get; }

    /// <summary>The server's time zone, which GETDATE and SYSDATETIMEOFFSET show.</summary>
    TimeZoneInfo TimeZone { get; }

    string LoginName { get; }

    string OriginalLoginName { get; }

    string UserName { get; }

    string DatabaseName { get; }

    string ServerName { get; }

    string? HostName { get; }

    string? ApplicationName { get; }

    int SessionId { get; }

    int TransactionCount { get; }

    /// <summary>1 in a transaction, 0 outside, -1 in a doomed one.</summary>
    int XactState { get; }

    /// <summary>The error that the innermost CATCH block handles; null outside CATCH.</summary>
    ErrorInfo? CurrentError { get; }

    /// <summary>@@ERROR: the number of the previous statement's error, or 0.</summary>
    int LastErrorNumber { get; }

    long RowCount { get; }

    /// <summary>SCOPE_IDENTITY(): a decimal(38,0), or null.</summary>
    object? ScopeIdentity { get; }

    /// <summary>@@IDENTITY: a decimal(38,0), or null.</summary>
    object? LastIdentity { get; }

    /// <summary>@@PROCID: the running module; null in a batch.</summary>
    int? ProcedureId { get; }

    ICertificates Certificates { get; }

    SqlVariant? SessionContext(string key);

    int? ObjectId(string name, string? type);

    string? ObjectName(int id);

    string? ObjectSchemaName(int objectId);

    /// <summary>OBJECT_DEFINITION: the text of a module.</summary>
    string? ObjectDefinition(int id);

    /// <summary>The schema's id; of the caller's default schema when <paramref name="name"/> is null.</summary>
    int? SchemaId(string? name);

    /// <summary>The schema's name; of the caller's default schema when <paramref name="id"/> is null.</summary>
    string? SchemaName(int? id);

    /// <summary>DB_ID: of the current database when <paramref name="name"/> is null.</summary>
    int? DatabaseId(string? name);

    string? DatabaseNameOf(int id);

    /// <summary>The id of a user or role; of the current user when <paramref name="name"/> is null.</summary>
    int? PrincipalId(string? name);

    string? PrincipalName(int id);

    /// <summary>The id of a user-defined type.</summary>
    int? UserTypeId(string name);

    string? UserTypeName(int id);

    /// <summary>COL_LENGTH in bytes, or null when table or column does not exist.</summary>
    SqlType? ColumnType(string table, string column);

    string? ColumnName(int tableId, int columnId);

    /// <summary>IS_ROLEMEMBER: null when the role or the principal does not exist.</summary>
    bool? IsRoleMember(string role, string? principal);

    /// <summary>IS_SRVROLEMEMBER: null when the role or the login does not exist.</summary>
    bool? IsServerRoleMember(string role, string? login);

    /// <summary>HAS_PERMS_BY_NAME: null when the securable, its class or the permission does not exist.</summary>
    bool? HasPermission(string? securable, string? securableClass, string permission);

    SqlVariant? ServerProperty(string name);

    SqlVariant? DatabaseProperty(string database, string name);

    SqlVariant? AssemblyProperty(string assembly, string name);

    int? ObjectProperty(int objectId, string name);
}
