using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>A parameter as CREATE FUNCTION or CREATE PROCEDURE declares it.</summary>
/// <param name="Name">The name with its @.</param>
/// <param name="Type">The declared T-SQL type.</param>
/// <param name="Output">Whether it is declared OUTPUT.</param>
public sealed record ClrParameter(string Name, SqlType Type, bool Output = false);
