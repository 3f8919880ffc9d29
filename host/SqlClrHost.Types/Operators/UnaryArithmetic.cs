using System.Data.SqlTypes;

namespace SqlClrHost.Types;

/// <summary>The prefix operators + - ~.</summary>
internal static class UnaryArithmetic
{
    public static (SqlType Type, Unary Evaluate) Bind(UnaryOperator op, SqlType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return op switch
        {
            UnaryOperator.Positive => (type, operand => operand),
            UnaryOperator.Negative => BindNegative(type),
            _ => BindNot(type),
        };
    }

    private static (SqlType Type, Unary Evaluate) BindNegative(SqlType type) => type switch
    {
        { IsNumeric: false } or { Code: SqlTypeCode.Bit } => throw SqlErrors.InvalidOperand(type, "minus"),
        // tinyint has no negative numbers.
        { Code: SqlTypeCode.TinyInt } => (SqlType.SmallInt, operand => operand is byte number ? (short)-number : null),
        { IsInteger: true } => (type, operand => operand is null ? null : IntegerConversion.Narrow(-(Int128)IntegerConversion.ToInt64(operand), type)),
        { IsExactNumeric: true } => (type, operand => operand is SqlDecimal number ? Negate(number, type) : null),
        { Code: SqlTypeCode.Real } => (type, operand => operand is float number ? -number : null),
        _ => (type, operand => operand is double number ? -number : null),
    };

    private static SqlDecimal Negate(SqlDecimal number, SqlType type)
    {
        ExactNumber exact = ExactNumber.From(number);
        return DecimalConversion.Narrow(exact with { Unscaled = -exact.Unscaled }, type);
    }

    private static (SqlType Type, Unary Evaluate) BindNot(SqlType type) => type switch
    {
        { Code: SqlTypeCode.Bit } => (type, operand => operand is bool bit ? !bit : null),
        { Code: SqlTypeCode.TinyInt } => (type, operand => operand is byte number ? (byte)~number : null),
        { IsInteger: true } => (type, operand => operand is null ? null : IntegerConversion.Narrow(~IntegerConversion.ToInt64(operand), type)),
        _ => throw SqlErrors.InvalidOperand(type, "'~'"),
    };
}
