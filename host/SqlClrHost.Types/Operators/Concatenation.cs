namespace SqlClrHost.Types;

/// <summary>+ of two strings or of two binary values.</summary>
internal static class Concatenation
{
    public static (SqlType Type, Binary Evaluate) Bind(BinaryOperator op, SqlType left, SqlType right)
    {
        if (op != BinaryOperator.Add || left.IsBinary != right.IsBinary)
        {
            throw OperatorNames.Refuse(op, left, right);
        }

        SqlType result = ResultType(left, right);
        if (left.IsBinary)
        {
            return (result, (x, y) => x is byte[] a && y is byte[] b ? Cut([.. a, .. b], result) : null);
        }

        return (result, (x, y) => x is string a && y is string b ? Cut(a + b, result) : null);
    }

    /// <summary>Both lengths together, up to what the type can have; (max) when either is.</summary>
    internal static SqlType ResultType(SqlType left, SqlType right)
    {
        bool isFixed = left.IsFixedLength && right.IsFixedLength;
        (SqlTypeCode code, int limit) = (left.IsBinary, left.IsUnicode || right.IsUnicode) switch
        {
            (true, _) => (isFixed ? SqlTypeCode.Binary : SqlTypeCode.VarBinary, SqlType.MaxBytes),
            (_, true) => (isFixed ? SqlTypeCode.NChar : SqlTypeCode.NVarChar, SqlType.MaxUnicode),
            _ => (isFixed ? SqlTypeCode.Char : SqlTypeCode.VarChar, SqlType.MaxBytes),
        };
        return new SqlType(code, left.IsMax || right.IsMax ? SqlType.Max : Math.Min(left.Length + right.Length, limit));
    }

    /// <summary>A result over 8,000 bytes is cut silently, unless an operand is (max).</summary>
    private static string Cut(string text, SqlType type) => type.IsMax || text.Length <= type.Length ? text : text[..type.Length];

    private static byte[] Cut(byte[] bytes, SqlType type) => type.IsMax || bytes.Length <= type.Length ? bytes : bytes[..type.Length];
}
