using System.Diagnostics.CodeAnalysis;

namespace SqlClrHost.Types;

/// <summary>An error as SQL Server raises it: number, level, state and text, and where it happened.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It stands for an error message of SQL Server, not for a fault of the host.")]
public sealed class SqlError : Exception
{
    /// <summary>The level of an error that the user can correct.</summary>
    public const byte UserLevel = 16;

    private bool _isLocated;

    public SqlError(int number, string message, byte state = 1, byte level = UserLevel, Exception? innerException = null)
        : base(message, innerException)
    {
        Number = number;
        State = state;
        Level = level;
    }

    public int Number { get; }

    public byte Level { get; }

    public byte State { get; }

    /// <summary>Whether it says something of the host and nothing of the statement: no TRY block may hide it, and nothing runs after it.</summary>
    public bool IsOfHost => Number < 0;

    /// <summary>The error that SQL Server sends before this one, which CATCH does not see.</summary>
    public SqlError? Preceding { get; private init; }

    /// <summary>The procedure, function or trigger whose statement failed; null in a batch.</summary>
    public string? Procedure { get; private set; }

    /// <summary>The line within the batch or the module; 0 until the engine has set it.</summary>
    public int Line { get; private set; }

    /// <summary>This error, sent after another that says more.</summary>
    public SqlError After(SqlError preceding) => new(Number, Message, State, Level) { Preceding = preceding };

    /// <summary>Says where the error happened. Only the first call counts: the innermost statement knows best.</summary>
    public SqlError At(string? procedure, int line)
    {
        if (!_isLocated)
        {
            _isLocated = true;
            Procedure = procedure;
            Line = line;
            Preceding?.At(procedure, line);
        }

        return this;
    }
}
