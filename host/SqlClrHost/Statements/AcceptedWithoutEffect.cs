using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>
/// The whole list of what the host takes and then does nothing with. The names in these statements are checked;
/// GRANT, DENY, roles and users are kept in the catalog besides.
/// </summary>
internal static class AcceptedWithoutEffect
{
    /// <summary>Feature, and what it would do on SQL Server.</summary>
    public static IReadOnlyDictionary<string, string> Features { get; } = new Dictionary<string, string>
    {
        ["GRANT, DENY, REVOKE"] = "permissions are listed in sys.database_permissions and not enforced",
        ["role membership"] = "listed in sys.database_role_members and answered by IS_ROLEMEMBER; gives no rights",
        ["EXECUTE AS, REVERT, WITH EXECUTE AS"] = "the user must exist; the statement or module runs as dbo all the same",
        ["ALTER AUTHORIZATION"] = "object and owner must exist; the owner is not changed",
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
                throw NotSupported.Feature(statement, "this SET option or value");
            }
        }

        return Flow.Next;
    }

    public static Flow ExecuteAs(Frame frame, ExecuteAsStatement statement)
    {
        if (statement.ExecuteContext is { Kind: ExecuteAsOption.User, Principal: StringLiteral user }
            && frame.Session.Host.Database.Principals.Find(user.Value) is null)
        {
            throw EngineErrors.CannotExecuteAs(user.Value);
        }

        return Flow.Next;
    }

    public static bool Authorization(Frame frame, AlterAuthorizationStatement statement)
    {
        Database database = frame.Session.Host.Database;
        if (!statement.ToSchemaOwner && database.Principals.Find(statement.PrincipalName.Value) is null)
        {
            throw EngineErrors.DoesNotExist("find", "principal", statement.PrincipalName.Value);
        }

        Securable.Find(frame, statement.SecurityTargetObject);
        return true;
    }

    private static bool Holds(GeneralSetCommandType type, string value) => type switch
    {
        GeneralSetCommandType.Language => value.Equals("us_english", StringComparison.OrdinalIgnoreCase),
        GeneralSetCommandType.DateFormat => value.Equals("mdy", StringComparison.OrdinalIgnoreCase),
        GeneralSetCommandType.DateFirst => value == "7",
        _ => false,
    };
}
