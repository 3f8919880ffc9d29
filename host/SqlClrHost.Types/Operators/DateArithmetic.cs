namespace SqlClrHost.Types;

/// <summary>+ and - of datetime and smalldatetime, which are numbers of days to SQL Server; the newer types take no operator.</summary>
internal static class DateArithmetic
{
    public static (SqlType Type, Binary Evaluate) Bind(BinaryOperator op, SqlType left, SqlType right)
    {
        SqlType date = left.IsDateTime ? left : right;
        SqlType other = left.IsDateTime ? right : left;
        if (!date.IsLegacyDateTime || (other.IsDateTime && !other.IsLegacyDateTime))
        {
            throw RefuseNewTypes(op, left, right, date, other);
        }

        if (!OperatorNames.IsAdditive(op))
        {
            throw op is BinaryOperator.Multiply or BinaryOperator.Divide && other.IsNumeric
                ? SqlErrors.ImplicitConversionNotAllowed(date, other)
                : OperatorNames.Refuse(op, left, right);
        }

        SqlType result = TypeRules.Common(left, right);
        int sign = op == BinaryOperator.Add ? 1 : -1;
        return (result, NumericArithmetic.Converting(left, right, result, result, (x, y) =>
        {
            long units = LegacyDateTime.ToUnits((DateTime)x) + (sign * LegacyDateTime.ToUnits((DateTime)y));
            return LegacyDateTime.FromUnits(units, result) ?? throw SqlErrors.ExpressionOverflow(result.Name);
        }));
    }

    private static SqlError RefuseNewTypes(BinaryOperator op, SqlType left, SqlType right, SqlType date, SqlType other)
    {
        if (other.IsNumeric)
        {
            return SqlErrors.OperandTypeClash(date, other);
        }

        return left.Code == right.Code
            ? SqlErrors.InvalidOperand(left, OperatorNames.Of(op))
            : SqlErrors.IncompatibleOperands(left, right, OperatorNames.Of(op));
    }
}
