using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>IF, WHILE, RETURN and WAITFOR.</summary>
internal static class ControlFlow
{
    private const int NullStatus = 282;

    public static Flow If(Frame frame, IfStatement statement)
    {
        if (IsTrue(frame, statement.Predicate))
        {
            return StatementRunner.Run(frame, statement.ThenStatement);
        }

        return statement.ElseStatement is null ? Flow.Next : StatementRunner.Run(frame, statement.ElseStatement);
    }

    public static Flow While(Frame frame, WhileStatement statement)
    {
        while (IsTrue(frame, statement.Predicate))
        {
            Flow flow = StatementRunner.Run(frame, statement.Statement);
            if (flow == Flow.Break)
            {
                break;
            }

            if (flow == Flow.Return)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    public static Flow Return(Frame frame, ReturnStatement statement)
    {
        if (statement.Expression is not null)
        {
            frame.ReturnValue = Expressions.Evaluate(frame, statement.Expression, frame.ReturnType ?? SqlType.Int);
            if (frame is { ReturnValue: null, IsFunction: false })
            {
                frame.Sink.Message(new InfoMessage(
                    $"The '{frame.Module?.Name}' procedure attempted to return a status of NULL, which is not allowed. A status of 0 will be returned instead.",
                    NullStatus,
                    Procedure: frame.ModuleName,
                    Line: statement.StartLine));
            }
        }

        return Flow.Return;
    }

    /// <summary>WAITFOR DELAY.</summary>
    public static Flow WaitFor(Frame frame, WaitForStatement statement)
    {
        if (statement.WaitForOption != WaitForOption.Delay)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.WaitForEvent);
        }

        string? text = (string?)Expressions.Evaluate(frame, statement.Parameter, SqlType.NVarChar(SqlType.MaxUnicode));
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan delay))
        {
            throw EngineErrors.InvalidTime(text);
        }

        frame.Session.Cancellation.WaitHandle.WaitOne(delay);
        frame.Session.Cancellation.ThrowIfCancellationRequested();
        return Flow.Next;
    }

    private static bool IsTrue(Frame frame, BooleanExpression condition)
    {
        bool result = new ExpressionBinder(new BindingContext(frame), Scope.Empty).BindPredicate(condition)(new Evaluation(frame)) == true;
        frame.Session.LastErrorNumber = 0;
        return result;
    }
}
