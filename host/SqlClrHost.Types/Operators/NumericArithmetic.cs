namespace SqlClrHost.Types;

/// <summary>Operators of which at least one operand is a number.</summary>
internal static class NumericArithmetic
{
    public static (SqlType Type, Binary Evaluate) Bind(BinaryOperator op, SqlType left, SqlType right)
    {
        bool isBitwise = OperatorNames.IsBitwise(op);
        RefuseImpossible(op, left, right, isBitwise);
        SqlType high = TypeRules.Rank(left) >= TypeRules.Rank(right) ? left : right;
        if (high.IsApproximateNumeric)
        {
            return (high, Converting(left, right, SqlType.Float, SqlType.Float, FloatOperation(op, high)));
        }

        if (high.Code == SqlTypeCode.Decimal)
        {
            return DecimalArithmetic.Bind(op, left, right);
        }

        return high.IsMoney
            ? (high, Converting(left, right, high, high, DecimalArithmetic.Operation(op, high)))
            : (high, Converting(left, right, high, high, IntegerArithmetic.Operation(op, high)));
    }

    /// <summary>Converts both operands and computes; NULL on either side gives NULL.</summary>
    public static Binary Converting(SqlType left, SqlType right, SqlType leftTarget, SqlType rightTarget, Func<object, object, object> operation) => (x, y) =>
        x is null || y is null
            ? null
            : operation(
                left == leftTarget ? x : Conversion.ConvertValue(x, left, leftTarget, null),
                right == rightTarget ? y : Conversion.ConvertValue(y, right, rightTarget, null));

    private static void RefuseImpossible(BinaryOperator op, SqlType left, SqlType right, bool isBitwise)
    {
        bool hasBit = left.Code == SqlTypeCode.Bit || right.Code == SqlTypeCode.Bit;
        bool isBitPair = hasBit && left.Code == right.Code;
        if (!isBitwise && (isBitPair || (hasBit && (left.IsCharacter || right.IsCharacter))))
        {
            throw OperatorNames.Refuse(op, left, right);
        }

        if (isBitwise && !(IsWhole(left) && IsWhole(right)) && !IsWholeWithBinary(left, right))
        {
            throw SqlErrors.IncompatibleOperands(left, right, OperatorNames.Of(op));
        }

        if (op == BinaryOperator.Modulo && (left.IsApproximateNumeric || right.IsApproximateNumeric))
        {
            throw left.IsApproximateNumeric && right.IsApproximateNumeric
                ? SqlErrors.InvalidOperand(left, OperatorNames.Of(op))
                : SqlErrors.IncompatibleOperands(left, right, OperatorNames.Of(op));
        }

        if ((left.IsBinary && right.IsApproximateNumeric) || (right.IsBinary && left.IsApproximateNumeric))
        {
            throw left.IsBinary ? SqlErrors.OperandTypeClash(left, right) : SqlErrors.OperandTypeClash(right, left);
        }
    }

    private static bool IsWhole(SqlType type) => type.IsInteger || type.Code == SqlTypeCode.Bit;

    private static bool IsWholeWithBinary(SqlType left, SqlType right) => (IsWhole(left) && right.IsBinary) || (left.IsBinary && IsWhole(right));

    /// <summary>real is computed as float and rounded once, at the end.</summary>
    private static Func<object, object, object> FloatOperation(BinaryOperator op, SqlType result) => (x, y) =>
    {
        double a = (double)x;
        double b = (double)y;
        return FloatConversion.Narrow(
            op switch
            {
                BinaryOperator.Add => a + b,
                BinaryOperator.Subtract => a - b,
                BinaryOperator.Multiply => a * b,
                _ => b == 0 ? throw SqlErrors.DivideByZero() : a / b,
            },
            result);
    };
}
