using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Frames of modules, with their parameters declared.</summary>
internal static class ModuleFrames
{
    public const int MaxNesting = 32;

    /// <summary>For the query of a view or an inline function: it has parameters at most, and runs no statements.</summary>
    public static Frame ForQuery(Frame caller, Routine? function, object?[] values)
    {
        var frame = new Frame(caller.Session, caller, caller.Sink) { Module = function };
        DeclareParameters(frame, function?.Parameters ?? [], values);
        return frame;
    }

    public static Frame ForRoutine(Frame caller, Routine routine, object?[] values, IResultSink sink, SqlType? returnType = null)
    {
        var frame = new Frame(caller.Session, caller, sink) { Module = routine, ReturnType = returnType };
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

    /// <summary>Runs a module's body one level deeper; what it sets by SET is set back after it.</summary>
    public static void Enter(Frame frame, ModuleSettings? settings, Action body)
    {
        SqlSession session = frame.Session;
        if (session.NestLevel >= MaxNesting)
        {
            throw EngineErrors.NestingTooDeep();
        }

        SessionOptions before = session.Options;
        if (settings is not null)
        {
            session.Options = before with { QuotedIdentifier = settings.QuotedIdentifier, AnsiNulls = settings.AnsiNulls };
        }

        session.NestLevel++;
        try
        {
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
            session.CurrentFrame = frame.Caller;
        }
    }
}
