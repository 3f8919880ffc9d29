namespace SqlClrHost.Types;

/// <summary>The operators' names in error messages.</summary>
internal static class OperatorNames
{
    public static string Of(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "add",
        BinaryOperator.Subtract => "subtract",
        BinaryOperator.Multiply => "multiply",
        BinaryOperator.Divide => "divide",
        BinaryOperator.Modulo => "modulo",
        BinaryOperator.BitwiseAnd => "'&'",
        BinaryOperator.BitwiseOr => "'|'",
        _ => "'^'",
    };

    public static bool IsBitwise(BinaryOperator op) => op >= BinaryOperator.BitwiseAnd;

    public static bool IsAdditive(BinaryOperator op) => op is BinaryOperator.Add or BinaryOperator.Subtract;

    /// <summary>* and /, and - between two of one type, name the left operand (8117), the others both (402).</summary>
    public static SqlError Refuse(BinaryOperator op, SqlType left, SqlType right) =>
        op is BinaryOperator.Multiply or BinaryOperator.Divide || (op == BinaryOperator.Subtract && left.Code == right.Code)
        ? SqlErrors.InvalidOperand(left, Of(op))
        : SqlErrors.IncompatibleOperands(left, right, Of(op));
}
