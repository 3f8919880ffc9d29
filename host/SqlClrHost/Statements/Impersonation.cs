using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>EXECUTE AS and REVERT.</summary>
internal static class Impersonation
{
    public static Flow ExecuteAs(Frame frame, ExecuteAsStatement statement)
    {
        if (statement.WithNoRevert || statement.Cookie is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.ImpersonationOption);
        }

        Enter(frame, statement.ExecuteContext);
        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }

    public static Flow Revert(Frame frame, RevertStatement statement)
    {
        if (statement.Cookie is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.RevertCookie);
        }

        frame.Session.Security.Revert();
        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }

    /// <summary>EXEC ('…') AS USER = '…': the text alone runs as the user.</summary>
    public static void Around(Frame frame, ExecuteContext? context, Action run)
    {
        SecurityContext before = frame.Session.Security.Current;
        try
        {
            if (context is not null)
            {
                Enter(frame, context);
            }

            run();
        }
        finally
        {
            frame.Session.Security.Restore(before);
        }
    }

    private static void Enter(Frame frame, ExecuteContext context)
    {
        string Name() => (string?)Expressions.Evaluate(frame, context.Principal, SqlType.SysName) ?? "";
        switch (context.Kind)
        {
            case ExecuteAsOption.User:
                frame.Session.Security.ExecuteAsUser(Name());
                break;
            case ExecuteAsOption.Login:
                frame.Session.Security.ExecuteAsLogin(Name());
                break;
            default:
                throw NotSupported.Feature(context, RefusedFeatures.ImpersonationKind, context.Kind.ToString());
        }
    }
}
