using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>The error catalogue: one factory a message number, with SQL Server's own text.</summary>
public static partial class SqlErrors
{
    /// <summary>The level of errors that SQL Server finds while it compiles a batch.</summary>
    private const byte SyntaxLevel = 15;

    /// <summary>The number of every refusal of something that SQL Server can do and this host cannot.</summary>
    public const int NotSupportedNumber = 50001;

    /// <summary>Refuses a feature of SQL Server that the host does not have; never a message of SQL Server itself.</summary>
    public static SqlError NotSupported(string feature) =>
        new(NotSupportedNumber, $"The development host does not support {feature}. Run this statement on SQL Server.");

    private static SqlError Syntax(int number, string message, byte state = 1) => new(number, message, state, SyntaxLevel);

    private static string Text(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
