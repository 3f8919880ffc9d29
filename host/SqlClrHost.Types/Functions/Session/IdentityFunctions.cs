namespace SqlClrHost.Types;

/// <summary>Who and where the session is, and what its last statement did.</summary>
internal static class IdentityFunctions
{
    private static readonly SqlType Identity = SqlType.Decimal(38, 0);

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        Define("SUSER_SNAME", SqlType.SysName, s => s.LoginName),
        Define("SUSER_NAME", SqlType.SysName, s => s.LoginName),
        Define("SYSTEM_USER", SqlType.SysName, s => s.LoginName),
        Define("ORIGINAL_LOGIN", SqlType.SysName, s => s.OriginalLoginName),
        Define("CURRENT_USER", SqlType.SysName, s => s.UserName),
        Define("SESSION_USER", SqlType.SysName, s => s.UserName),
        Define("USER", SqlType.SysName, s => s.UserName),
        Define("HOST_NAME", SqlType.SysName, s => s.HostName),
        Define("APP_NAME", SqlType.SysName, s => s.ApplicationName),
        Define("XACT_STATE", SqlType.SmallInt, s => (short)s.XactState),
        Define("SCOPE_IDENTITY", Identity, s => s.ScopeIdentity),
        Define("ROWCOUNT_BIG", SqlType.BigInt, s => s.RowCount),
        Define("@@IDENTITY", Identity, s => s.LastIdentity),
        Define("@@ROWCOUNT", SqlType.Int, s => (int)s.RowCount),
        Define("@@ERROR", SqlType.Int, s => s.LastErrorNumber),
        Define("@@TRANCOUNT", SqlType.Int, s => s.TransactionCount),
        Define("@@SPID", SqlType.SmallInt, s => (short)s.SessionId),
        Define("@@PROCID", SqlType.Int, s => s.ProcedureId ?? 0),
        Define("@@SERVERNAME", SqlType.SysName, s => s.ServerName),
        Define("@@DATEFIRST", SqlType.TinyInt, _ => (byte)7),
        Define("@@LANGUAGE", SqlType.SysName, _ => "us_english"),
        Define("@@MAX_PRECISION", SqlType.TinyInt, _ => SqlType.MaxPrecision),
        new("SESSION_CONTEXT", 1, c => c.Strict(SqlType.Variant, [SqlType.SysName], (session, v) => session.SessionContext((string)v[0]), deterministic: false)),
        new("NEWID", 0, c => c.Strict(SqlType.UniqueIdentifier, [], _ => Guid.NewGuid(), deterministic: false)),
        new("NEWSEQUENTIALID", 0, _ => throw SqlErrors.NotSupported("NEWSEQUENTIALID")),
    ];

    private static FunctionDefinition Define(string name, SqlType type, Func<ISessionInfo, object?> read) =>
        new(name, 0, call => call.Strict(type, [], (session, _) => read(session), deterministic: false));
}
