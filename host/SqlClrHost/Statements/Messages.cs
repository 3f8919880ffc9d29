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

    /// <summary>Text, level and state stand before the arguments.</summary>
    private const int FixedArguments = 3;

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
        int written = Integer(frame, statement.ThirdParameter);
        var state = (byte)(written < 0 ? 1 : Math.Min(written, byte.MaxValue));
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

        MessageArgument[] arguments = [.. statement.OptionalParameters.Select((p, i) => Argument(frame, p, FixedArguments + i + 1))];
        string text = MessageFormat.Format((string?)Conversion.Convert(value, first.Type, SqlType.NVarChar(2048)) ?? "", arguments);
        return text.Length > MaxMessage ? string.Concat(text.AsSpan(0, MaxMessage - 3), "...") : text;
    }

    /// <summary>RAISERROR takes integers, texts and bytes.</summary>
    private static MessageArgument Argument(Frame frame, ScalarExpression expression, int position)
    {
        BoundExpression bound = Expressions.Bind(frame, expression);
        return bound.Type.IsInteger || bound.Type.IsCharacter || bound.Type.IsBinary
            ? new MessageArgument(bound.Evaluate(new Evaluation(frame)), bound.Type)
            : throw EngineErrors.MessageArgumentType(bound.Type.Name, position);
    }

    private static int Integer(Frame frame, ScalarExpression expression) => (int?)Expressions.Evaluate(frame, expression, SqlType.Int) ?? 0;
}
