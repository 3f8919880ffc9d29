namespace SqlClrHost.Types;

/// <summary>GETDATE, SYSDATETIME and the like: the statement's clock.</summary>
internal static class CurrentTimeFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        Define("GETDATE", SqlType.DateTime, Local),
        Define("CURRENT_TIMESTAMP", SqlType.DateTime, Local),
        Define("GETUTCDATE", SqlType.DateTime, s => s.UtcNow),
        Define("SYSDATETIME", SqlType.DateTime2(), Local),
        Define("SYSUTCDATETIME", SqlType.DateTime2(), s => s.UtcNow),
        Define("SYSDATETIMEOFFSET", SqlType.DateTimeOffset(), Local),
    ];

    private static FunctionDefinition Define(string name, SqlType type, Func<ISessionInfo, DateTimeOffset> clock) =>
        new(name, 0, call => call.Strict(type, [], (session, _) => Conversion.ConvertValue(clock(session), SqlType.DateTimeOffset(), type, null), deterministic: false));

    private static DateTimeOffset Local(ISessionInfo session) => TimeZoneInfo.ConvertTime(session.UtcNow, session.TimeZone);
}
