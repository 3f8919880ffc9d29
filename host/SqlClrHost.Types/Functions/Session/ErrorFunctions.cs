namespace SqlClrHost.Types;

/// <summary>ERROR_NUMBER() and its kin: NULL outside CATCH.</summary>
internal static class ErrorFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        Define("ERROR_NUMBER", SqlType.Int, e => e.Number),
        Define("ERROR_MESSAGE", SqlType.NVarChar(SqlType.MaxUnicode), e => e.Message),
        Define("ERROR_SEVERITY", SqlType.Int, e => e.Severity),
        Define("ERROR_STATE", SqlType.Int, e => e.State),
        Define("ERROR_PROCEDURE", SqlType.SysName, e => e.Procedure),
        Define("ERROR_LINE", SqlType.Int, e => e.Line),
    ];

    private static FunctionDefinition Define(string name, SqlType type, Func<ErrorInfo, object?> read) =>
        new(name, 0, call => call.Strict(type, [], (session, _) => session.CurrentError is { } error ? read(error) : null, deterministic: false));
}
