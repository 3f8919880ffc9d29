using System.Globalization;
using SqlClrHost.Types;

namespace SqlClrHost.Errors;

/// <summary>The errors of the engine, with SQL Server's numbers and texts. Those of types and functions are in <see cref="SqlErrors"/>.</summary>
internal static partial class EngineErrors
{
    private const byte SyntaxLevel = 15;

    private static SqlError Syntax(int number, string message, byte state = 1) => new(number, message, state, SyntaxLevel);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
