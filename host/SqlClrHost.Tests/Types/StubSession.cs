using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

/// <summary>A session whose every answer is known.</summary>
internal sealed class StubSession : ISessionInfo, ICertificates
{
    public static readonly StubSession Instance = new();

    public DateTimeOffset UtcNow => new(2026, 10, 1, 10, 20, 30, 456, TimeSpan.Zero);

    public TimeZoneInfo TimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("Test", TimeSpan.FromHours(2), "Test", "Test");

    public string LoginName => "login";

    public string OriginalLoginName => "original";

    public string UserName => "user";

    public string DatabaseName => "Db";

    public string ServerName => "SERVER";

    public string? HostName => "host";

    public string? ApplicationName => null;

    public int SessionId => 51;

    public int TransactionCount => 1;

    public int XactState => -1;

    public ErrorInfo? CurrentError => new(54001, "bad", 16, 2, "p", 7);

    public int LastErrorNumber => 0;

    public long RowCount => 3;

    public object? ScopeIdentity => null;

    public object? LastIdentity => null;

    public int? ProcedureId => null;

    public ICertificates Certificates => this;

    public SqlVariant? SessionContext(string key) => key == "k" ? new SqlVariant(SqlType.NVarChar(1), "v") : null;

    public int? ObjectId(string name, string? type) => name == "dbo.T" && type is null or "U" ? 5 : null;

    public string? ObjectName(int id) => id == 5 ? "T" : null;

    public string? ObjectSchemaName(int objectId) => objectId == 5 ? "dbo" : null;

    public string? ObjectDefinition(int id) => null;

    public int? SchemaId(string? name) => name is null or "dbo" ? 1 : null;

    public string? SchemaName(int? id) => id is null or 1 ? "dbo" : null;

    public int? DatabaseId(string? name) => name is null or "Db" ? 5 : null;

    public string? DatabaseNameOf(int id) => id == 5 ? "Db" : null;

    public int? PrincipalId(string? name) => name is null ? 1 : null;

    public string? PrincipalName(int id) => id == 1 ? "dbo" : null;

    public int? UserTypeId(string name) => null;

    public string? UserTypeName(int id) => null;

    public SqlType? ColumnType(string table, string column) => column == "c" ? SqlType.NVarChar(10) : null;

    public string? ColumnName(int tableId, int columnId) => "c";

    public bool? IsRoleMember(string role, string? principal) => role == "r" ? principal is null : null;

    public bool? IsServerRoleMember(string role, string? login) => false;

    public bool? HasPermission(string? securable, string? securableClass, string permission) => permission == "SELECT" ? true : null;

    public SqlVariant? ServerProperty(string name) => null;

    public SqlVariant? DatabaseProperty(string database, string name) => null;

    public SqlVariant? AssemblyProperty(string assembly, string name) => null;

    public int? ObjectProperty(int objectId, string name) => null;

    public int? CertificateId(string name) => name == "Keys" ? 256 : null;

    public byte[]? Encrypt(int? id, byte[]? clear) => id == 256 && clear is not null ? [.. clear.Reverse()] : null;

    public byte[]? Decrypt(int? id, byte[]? cipher) => Encrypt(id, cipher);
}
