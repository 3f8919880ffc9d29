using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>PRINT, RAISERROR and THROW.</summary>
internal static class Messages
{
    private const int UserErrorNumber = 50000;
    private const int HighestInfoLevel = 10;
    private const int HighestUserLevel = 18;
    private const int MaxMessage = 2047;
    private const int MaxPrint = 4000;

    public static Flow Print(Frame frame, PrintStatement statement)
    {
        string text = (string?)Expressions.Evaluate(frame, statement.Expression, SqlType.NVarChar(MaxPrint)) ?? "";
        frame.Sink.Message(new InfoMessage(text.Length == 0 ? " " : text, Procedure: frame.ModuleName, Line: statement.StartLine));
        return Flow.Next;
    }

    public static Flow RaiseError(Frame frame, RaiseErrorStatement statement)
    {
        SqlSession session = frame.Session;
        int level = Integer(frame, statement.SecondParameter);
        var state = (byte)Math.Clamp(Integer(frame, statement.ThirdParameter), 0, byte.MaxValue);
        string text = MessageText(frame, statement, level);
        if (level > HighestUserLevel)
        {
            throw EngineErrors.RaiseErrorLevel();
        }

        if (level <= HighestInfoLevel)
        {
            bool setsError = statement.RaiseErrorOptions.HasFlag(RaiseErrorOptions.SetError);
            session.LastErrorNumber = setsError ? UserErrorNumber : 0;
            frame.Sink.Message(new InfoMessage(text, UserErrorNumber, (byte)Math.Max(level, 0), state, frame.ModuleName, statement.StartLine));
            return Flow.Next;
        }

        SqlError error = new SqlError(UserErrorNumber, text, state, (byte)level).At(frame.ModuleName, statement.StartLine);
        session.LastErrorNumber = UserErrorNumber;
        if (session.TryDepth > 0)
        {
            if (session.Options.XactAbort)
            {
                session.Log.Doom();
            }

            throw error;
        }

        // XACT_ABORT does not apply to RAISERROR: the batch goes on.
        BatchRunner.Report(frame, error);
        return Flow.Next;
    }

    public static Flow Throw(Frame frame, ThrowStatement statement)
    {
        if (statement.ErrorNumber is null)
        {
            ErrorInfo caught = frame.Session.CaughtError ?? throw EngineErrors.ThrowOutsideCatch();
            throw new SqlError(caught.Number, caught.Message, (byte)caught.State, (byte)caught.Severity).At(caught.Procedure, caught.Line);
        }

        int number = Integer(frame, statement.ErrorNumber);
        if (number < UserErrorNumber)
        {
            throw EngineErrors.ThrowNumber(number);
        }

        string text = (string?)Expressions.Evaluate(frame, statement.Message, SqlType.NVarChar(2048)) ?? "";
        var state = (byte)Math.Clamp(Integer(frame, statement.State), 0, byte.MaxValue);
        throw new SqlError(number, MessageFormat.WithoutArguments(text), state);
    }

    private static string MessageText(Frame frame, RaiseErrorStatement statement, int level)
    {
        BoundExpression first = Expressions.Bind(frame, statement.FirstParameter);
        object? value = first.Evaluate(new Evaluation(frame));
        if (first.Type.IsInteger)
        {
            throw EngineErrors.UnknownMessage(System.Convert.ToInt32(value, CultureInfo.InvariantCulture), level);
        }

        object?[] arguments = [.. statement.OptionalParameters.Select(p => Expressions.Bind(frame, p).Evaluate(new Evaluation(frame)))];
        string text = MessageFormat.Format((string?)Conversion.Convert(value, first.Type, SqlType.NVarChar(2048)) ?? "", arguments);
        return text.Length > MaxMessage ? string.Concat(text.AsSpan(0, MaxMessage - 3), "...") : text;
    }

    private static int Integer(Frame frame, ScalarExpression expression) => (int?)Expressions.Evaluate(frame, expression, SqlType.Int) ?? 0;
}
