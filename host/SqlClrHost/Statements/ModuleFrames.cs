using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Frames of modules, with their parameters declared.</summary>
internal static class ModuleFrames
{
    public const int MaxNesting = 32;

    /// <summary>For the query of a view or an inline function: it has parameters at most, and runs no statements.</summary>
    public static Frame ForQuery(Frame caller, DatabaseObject module, object?[] values)
    {
        var function = module as Routine;
        var frame = new Frame(caller.Session, caller, caller.Sink) { Module = function, ChainOwner = module.Owner };
        DeclareParameters(frame, function?.Parameters ?? [], values);
        return frame;
    }

    public static Frame ForRoutine(Frame caller, Routine routine, object?[] values, IResultSink sink, SqlType? returnType = null)
    {
        var frame = new Frame(caller.Session, caller, sink) { Module = routine, ReturnType = returnType, ChainOwner = routine.Owner };
        DeclareParameters(frame, routine.Parameters, values);
        return frame;
    }

    public static void DeclareParameters(Frame frame, IReadOnlyList<RoutineParameter> parameters, object?[] values)
    {
        for (int i = 0; i < parameters.Count; i++)
        {
            frame.Declare(parameters[i].Name, new Variable(parameters[i].Type) { Value = values[i] });
        }
    }

    /// <summary>Runs a module's body one level deeper; what it sets by SET and by EXECUTE AS is set back after it.</summary>
    public static void Enter(Frame frame, ModuleSettings? settings, Action body)
    {
        SqlSession session = frame.Session;
        if (session.NestLevel >= MaxNesting)
        {
            throw EngineErrors.NestingTooDeep();
        }

        SessionOptions before = session.Options;
        SecurityContext context = session.Security.Current;
        if (settings is not null)
        {
            session.Options = before with { QuotedIdentifier = settings.QuotedIdentifier, AnsiNulls = settings.AnsiNulls };
        }

        session.NestLevel++;
        try
        {
            session.Security.EnterModule(frame.Module, settings);
            body();
        }
        catch (ScopeAbortException abort) when (abort.Frame == frame)
        {
            throw abort.Error;
        }
        finally
        {
            session.NestLevel--;
            session.Options = before;
            session.Security.Restore(context);
            session.CurrentFrame = frame.Caller;
        }
    }
}
