using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>Evaluates a prefix operator; NULL gives NULL.</summary>
public delegate object? Unary(object? operand);

/// <summary>Evaluates an infix operator; NULL gives NULL.</summary>
public delegate object? Binary(object? left, object? right);

/// <summary>Binds T-SQL's operators to the types of their operands.</summary>
public static class Operators
{
    /// <summary>Binds an infix operator.</summary>
    /// <exception cref="SqlError">The operator does not take these types (206, 257, 402, 8117).</exception>
    public static (SqlType Type, Binary Evaluate) BindBinary(BinaryOperator op, SqlType left, SqlType right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return (left, right) switch
        {
            ({ Code: SqlTypeCode.SqlVariant or SqlTypeCode.UniqueIdentifier }, _) or (_, { Code: SqlTypeCode.SqlVariant or SqlTypeCode.UniqueIdentifier }) => throw RefuseOpaque(op, left, right),
            ({ IsDateTime: true }, _) or (_, { IsDateTime: true }) => DateArithmetic.Bind(op, left, right),
            ({ IsNumeric: true }, _) or (_, { IsNumeric: true }) => NumericArithmetic.Bind(op, left, right),
            _ => Concatenation.Bind(op, left, right),
        };
    }

    /// <summary>
    /// Binds an infix operator and knows what only literals have: an integer beside a decimal counts as many digits as
    /// it shows, and NULL beside a string is a string.
    /// </summary>
    public static (SqlType Type, Binary Evaluate) BindBinary(BinaryOperator op, ArgumentInfo left, ArgumentInfo right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        SqlType leftType = LiteralType(left, right.Type);
        SqlType rightType = LiteralType(right, left.Type);
        (SqlType type, Binary evaluate) = BindBinary(op, leftType, rightType);
        return (type, (x, y) => evaluate(LiteralValue(x, left.Type, leftType), LiteralValue(y, right.Type, rightType)));
    }

    /// <summary>Binds a prefix operator.</summary>
    /// <exception cref="SqlError">The operator does not take the type (8117).</exception>
    public static (SqlType Type, Unary Evaluate) BindUnary(UnaryOperator op, SqlType type) => UnaryArithmetic.Bind(op, type);

    /// <summary>
    /// Binds a comparison: its sign, or null when either side is NULL. The side of lower precedence converts into the
    /// other's type.
    /// </summary>
    /// <exception cref="SqlError">The types do not compare (206, 402).</exception>
    public static Func<object?, object?, int?> BindComparison(SqlType left, SqlType right, Collation? collation) =>
        Comparison.Bind(left, right, collation ?? Collation.Default);

    /// <summary>LIKE; null when an argument but the escape character is NULL.</summary>
    /// <param name="value">The text.</param>
    /// <param name="pattern">The pattern with %, _, [ ] and [^ ].</param>
    /// <param name="escape">The escape character, or null without one.</param>
    /// <param name="collation">How single characters compare.</param>
    /// <param name="ignoresTrailingBlanks">Whether blanks at the end of the value need not be in the pattern: so it is without Unicode.</param>
    /// <exception cref="SqlError">The escape is not one character (506).</exception>
    public static bool? Like(string? value, string? pattern, string? escape, Collation collation, bool ignoresTrailingBlanks = false)
    {
        if (escape is not null && escape.Length != 1)
        {
            throw SqlErrors.InvalidEscapeCharacter(escape);
        }

        if (value is null || pattern is null)
        {
            return null;
        }

        var parsed = LikePattern.Parse(pattern, escape?[0]);
        int shortest = ignoresTrailingBlanks ? value.TrimEnd(' ').Length : value.Length;
        for (int length = value.Length; length >= shortest; length--)
        {
            if (parsed.IsMatch(value.AsSpan(0, length), collation))
            {
                return true;
            }
        }

        return false;
    }

    private static SqlType LiteralType(ArgumentInfo operand, SqlType other)
    {
        if (operand.IsNullLiteral)
        {
            return other.IsCharacter ? other : SqlType.Int;
        }

        return operand is { IsConstant: true, Constant: int number } && other.Code == SqlTypeCode.Decimal
            ? SqlType.Decimal(Math.Abs((long)number).ToString(CultureInfo.InvariantCulture).Length, 0)
            : operand.Type;
    }

    private static object? LiteralValue(object? value, SqlType own, SqlType taken) =>
        value is null || own == taken ? value : Conversion.ConvertValue(value, own, taken, null);

    private static SqlError RefuseOpaque(BinaryOperator op, SqlType left, SqlType right)
    {
        if (left.Code == right.Code)
        {
            return SqlErrors.InvalidOperand(left, OperatorNames.Of(op));
        }

        SqlType? variant = left.Code == SqlTypeCode.SqlVariant ? left : right.Code == SqlTypeCode.SqlVariant ? right : null;
        SqlType other = ReferenceEquals(variant, left) ? right : left;
        return variant is not null && other.IsNumeric && !OperatorNames.IsBitwise(op)
            ? SqlErrors.ImplicitConversionNotAllowed(variant, other)
            : SqlErrors.IncompatibleOperands(left, right, OperatorNames.Of(op));
    }
}
