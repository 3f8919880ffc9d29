using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>The error catalogue: one factory a message number, with SQL Server's own text.</summary>
public static partial class SqlErrors
{
    /// <summary>The level of errors that SQL Server finds while it compiles a batch.</summary>
    private const byte SyntaxLevel = 15;

    /// <summary>The number of every refusal of something that SQL Server can do and this host cannot.</summary>
    /// <remarks>Below zero: no error of SQL Server, and none that THROW or RAISERROR can raise, looks like it.</remarks>
    public const int NotSupportedNumber = -1;

    /// <summary>The number of a failure of the host itself.</summary>
    public const int HostFaultNumber = -2;

    /// <summary>Refuses a feature of SQL Server that the host does not have; never a message of SQL Server itself.</summary>
    public static SqlError NotSupported(string feature) =>
        new(NotSupportedNumber, $"The development host does not support {feature}. Run this statement on SQL Server.");

    /// <summary>Something in the host broke: nothing that runs here after it would prove anything.</summary>
    public static SqlError HostFault(Exception fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(HostFaultNumber, $"The development host itself failed ({fault.GetType().Name}: {fault.Message}). That is a fault of the host, not of the statement: please report it.", innerException: fault);
    }

    private static SqlError Syntax(int number, string message, byte state = 1) => new(number, message, state, SyntaxLevel);

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
