namespace SqlClrHost.Types;

/// <summary>Names, ids and properties of what is in the catalog.</summary>
internal static class MetadataFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("OBJECT_ID", 1, 2, BindObjectId),
        InDatabase("OBJECT_NAME", (s, id) => s.ObjectName(id)),
        InDatabase("OBJECT_SCHEMA_NAME", (s, id) => s.ObjectSchemaName(id)),
        Define("OBJECT_DEFINITION", SqlType.NVarCharMax, [SqlType.Int], (s, v) => s.ObjectDefinition((int)v[0])),
        Optional("SCHEMA_ID", SqlType.Int, SqlType.SysName, (s, v) => s.SchemaId((string?)v)),
        Optional("SCHEMA_NAME", SqlType.SysName, SqlType.Int, (s, v) => s.SchemaName((int?)v)),
        Optional("DB_ID", SqlType.Int, SqlType.SysName, (s, v) => s.DatabaseId((string?)v)),
        Optional("DB_NAME", SqlType.SysName, SqlType.Int, (s, v) => v is int id ? s.DatabaseNameOf(id) : s.DatabaseName),
        Optional("USER_NAME", SqlType.SysName, SqlType.Int, (s, v) => v is int id ? s.PrincipalName(id) : s.UserName),
        Optional("USER_ID", SqlType.Int, SqlType.SysName, (s, v) => s.PrincipalId((string?)v)),
        Optional("DATABASE_PRINCIPAL_ID", SqlType.Int, SqlType.SysName, (s, v) => s.PrincipalId((string?)v)),
        Define("TYPE_ID", SqlType.Int, [SqlType.NVarCharMax], (s, v) => SystemTypes.IdOf((string)v[0]) ?? s.UserTypeId((string)v[0])),
        Define("TYPE_NAME", SqlType.SysName, [SqlType.Int], (s, v) => SystemTypes.NameOf((int)v[0]) ?? s.UserTypeName((int)v[0])),
        Define("COL_LENGTH", SqlType.SmallInt, [SqlType.NVarCharMax, SqlType.NVarCharMax], (s, v) => s.ColumnType((string)v[0], (string)v[1]) is { } type ? (short)DataLength.OfType(type) : null),
        Define("COL_NAME", SqlType.SysName, [SqlType.Int, SqlType.Int], (s, v) => s.ColumnName((int)v[0], (int)v[1])),
        Define("OBJECTPROPERTY", SqlType.Int, [SqlType.Int, SqlType.NVarCharMax], (s, v) => s.ObjectProperty((int)v[0], (string)v[1])),
        Define("SERVERPROPERTY", SqlType.Variant, [SqlType.NVarCharMax], (s, v) => s.ServerProperty((string)v[0])),
        Define("DATABASEPROPERTYEX", SqlType.Variant, [SqlType.NVarCharMax, SqlType.NVarCharMax], (s, v) => s.DatabaseProperty((string)v[0], (string)v[1])),
        Define("ASSEMBLYPROPERTY", SqlType.Variant, [SqlType.NVarCharMax, SqlType.NVarCharMax], (s, v) => s.AssemblyProperty((string)v[0], (string)v[1])),
        Define("IS_MEMBER", SqlType.Int, [SqlType.SysName], (s, v) => ToInt(s.IsRoleMember((string)v[0], null))),
        new("IS_ROLEMEMBER", 1, 2, c => BindMembership(c, (s, role, member) => s.IsRoleMember(role, member))),
        new("IS_SRVROLEMEMBER", 1, 2, c => BindMembership(c, (s, role, member) => s.IsServerRoleMember(role, member))),
        new("HAS_PERMS_BY_NAME", 3, BindHasPermission),
    ];

    private static FunctionDefinition Define(string name, SqlType result, SqlType[] parameters, Func<ISessionInfo, object[], object?> read) =>
        new(name, parameters.Length, call => call.Strict(result, parameters, read, deterministic: false));

    /// <summary>A function of an object's id that may be followed by the id of its database.</summary>
    private static FunctionDefinition InDatabase(string name, Func<ISessionInfo, int, string?> read) =>
        new(name, 1, 2, call => call.Count == 1
            ? call.Strict(SqlType.SysName, [SqlType.Int], (session, values) => read(session, (int)values[0]), deterministic: false)
            : call.Strict(SqlType.SysName, [SqlType.Int, SqlType.Int], (session, values) => (int)values[1] == session.DatabaseId(null) ? read(session, (int)values[0])
                : throw SqlErrors.NotSupported($"{name} in another database"), deterministic: false));

    /// <summary>A function that means the current one when its argument is left out, and is NULL for NULL.</summary>
    private static FunctionDefinition Optional(string name, SqlType result, SqlType parameter, Func<ISessionInfo, object?, object?> read) =>
        new(name, 0, 1, call => call.Count == 0
            ? call.Strict(result, [], (session, _) => read(session, null), deterministic: false)
            : call.Strict(result, [parameter], (session, values) => read(session, values[0]), deterministic: false));

    private static BoundFunction BindObjectId(FunctionCall call) => call.Count == 1
        ? call.Strict(SqlType.Int, [SqlType.NVarCharMax], (session, v) => session.ObjectId((string)v[0], null), deterministic: false)
        : call.Strict(SqlType.Int, [SqlType.NVarCharMax, SqlType.NVarCharMax], (session, v) => session.ObjectId((string)v[0], ((string)v[1]).TrimEnd(' ')), deterministic: false);

    private static BoundFunction BindMembership(FunctionCall call, Func<ISessionInfo, string, string?, bool?> isMember)
    {
        SqlType[] parameters = [.. Enumerable.Repeat(SqlType.SysName, call.Count)];
        return call.Strict(SqlType.Int, parameters, (session, v) => ToInt(isMember(session, (string)v[0], v.Length == 2 ? (string)v[1] : null)), deterministic: false);
    }

    private static BoundFunction BindHasPermission(FunctionCall call) =>
        call.Lenient(SqlType.Int, [SqlType.NVarCharMax, SqlType.NVarCharMax, SqlType.NVarCharMax], (session, v) =>
            v[2] is string permission ? ToInt(session.HasPermission((string?)v[0], (string?)v[1], permission)) : null, deterministic: false);

    private static int? ToInt(bool? value) => value is { } known ? (known ? 1 : 0) : null;
}
