namespace SqlClrHost.Types;

/// <summary>Arithmetic of bit and the integer types. Results stay in the operands' type; what does not fit is an overflow.</summary>
internal static class IntegerArithmetic
{
    public static Func<object, object, object> Operation(BinaryOperator op, SqlType type) => (x, y) =>
    {
        long a = IntegerConversion.ToInt64(x);
        long b = IntegerConversion.ToInt64(y);
        Int128 result = Compute(op, a, b, type);
        return type.Code == SqlTypeCode.Bit ? result != 0 : IntegerConversion.Narrow(result, type);
    };

    private static Int128 Compute(BinaryOperator op, long a, long b, SqlType type)
    {
        switch (op)
        {
            case BinaryOperator.Add:
                return (Int128)a + b;
            case BinaryOperator.Subtract:
                return (Int128)a - b;
            case BinaryOperator.Multiply:
                return (Int128)a * b;
            case BinaryOperator.BitwiseAnd:
                return a & b;
            case BinaryOperator.BitwiseOr:
                return a | b;
            case BinaryOperator.BitwiseXor:
                return a ^ b;
        }

        if (b == 0)
        {
            throw SqlErrors.DivideByZero();
        }

        // SQL Server forms the quotient for % too, and that of the least value and -1 does not fit.
        if (b == -1 && a == IntegerConversion.MinValue(type.Code))
        {
            throw SqlErrors.ExpressionOverflow(type.Name);
        }

        return op == BinaryOperator.Divide ? a / b : a % b;
    }
}
