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

    /// <summary>The procedure, function or trigger whose statement failed; null in a batch.</summary>
    public string? Procedure { get; private set; }

    /// <summary>The line within the batch or the module; 0 until the engine has set it.</summary>
    public int Line { get; private set; }

    /// <summary>Says where the error happened. Only the first call counts: the innermost statement knows best.</summary>
    public SqlError At(string? procedure, int line)
    {
        if (!_isLocated)
        {
            _isLocated = true;
            Procedure = procedure;
            Line = line;
        }

        return this;
    }
}
