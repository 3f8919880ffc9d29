using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>
/// The whole list of what the host takes and then does nothing with. The names in these statements are checked.
/// </summary>
internal static class AcceptedWithoutEffect
{
    /// <summary>Feature, and what it would do on SQL Server.</summary>
    public static IReadOnlyDictionary<string, string> Features { get; } = new Dictionary<string, string>
    {
        ["CREATE LOGIN … WITH PASSWORD = …, options"] = "nobody logs in over a network: the password and its policy are not kept",
        ["CREATE CERTIFICATE … START_DATE, EXPIRY_DATE"] = "not looked at when data is encrypted, as on SQL Server; sys.certificates does not show the end",
        ["EXECUTE AS of a CLR function"] = "the user must exist; CLR code has no connection to the database here",
        ["SET TRANSACTION ISOLATION LEVEL"] = "there are no concurrent transactions",
        ["SET LANGUAGE, DATEFORMAT, DATEFIRST, LOCK_TIMEOUT, DEADLOCK_PRIORITY"] = "us_english, mdy and 7 always hold; nothing waits for locks",
        ["table and query hints"] = "there is no optimizer and there are no locks",
        ["WITH (index options)"] = "an index only keeps keys unique",
        ["RAISERROR … WITH LOG, NOWAIT"] = "there is no server log; messages are never held back",
        ["WITH RECOMPILE, WITH SCHEMABINDING"] = "plans are not kept; dependencies are not guarded",
    };

    public static Flow Run(Frame frame, TSqlStatement statement)
    {
        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }

    /// <summary>SET with a value: only what holds anyway is taken.</summary>
    public static Flow Run(Frame frame, SetCommandStatement statement)
    {
        foreach (SetCommand command in statement.Commands)
        {
            bool isKnown = command is GeneralSetCommand
            {
                CommandType: GeneralSetCommandType.LockTimeout or GeneralSetCommandType.DeadlockPriority,
            };
            bool holds = command is GeneralSetCommand { Parameter: Literal literal } general && Holds(general.CommandType, literal.Value);
            if (!isKnown && !holds)
            {
                throw NotSupported.Feature(statement, RefusedFeatures.SetOption, NameOf(command));
            }
        }

        return Flow.Next;
    }

    private static string NameOf(SetCommand command) =>
        command is GeneralSetCommand general ? general.CommandType.ToString().ToUpperInvariant() : FragmentText.Of(command);

    private static bool Holds(GeneralSetCommandType type, string value) => type switch
    {
        GeneralSetCommandType.Language => value.Equals("us_english", StringComparison.OrdinalIgnoreCase),
        GeneralSetCommandType.DateFormat => value.Equals("mdy", StringComparison.OrdinalIgnoreCase),
        GeneralSetCommandType.DateFirst => value == "7",
        _ => false,
    };
}
