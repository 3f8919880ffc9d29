using System.Data.SqlTypes;
using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Parsing;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Literals, typed as SQL Server types them.</summary>
internal static class Literals
{
    public static BoundExpression Integer(ExpressionBinder binder, IntegerLiteral literal) =>
        int.TryParse(literal.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? BoundExpression.Literal(SqlType.Int, value)
            : Decimal(literal.Value);

    public static BoundExpression Numeric(ExpressionBinder binder, NumericLiteral literal) => Decimal(literal.Value);

    public static BoundExpression Real(ExpressionBinder binder, RealLiteral literal) =>
        BoundExpression.Literal(SqlType.Float, double.Parse(literal.Value, NumberStyles.Float, CultureInfo.InvariantCulture));

    public static BoundExpression Money(ExpressionBinder binder, MoneyLiteral literal)
    {
        string digits = literal.Value.TrimStart('$', '€', '£', '¥', '¤', ' ').Replace(",", "", StringComparison.Ordinal);
        object? value = Conversion.Convert(digits.Length == 0 ? "0" : digits, SqlType.VarChar(Math.Max(1, digits.Length)), SqlType.Money);
        return BoundExpression.Literal(SqlType.Money, value);
    }

    public static BoundExpression String(ExpressionBinder binder, StringLiteral literal)
    {
        string text = literal.Value;
        SqlType type = literal.IsNational
            ? text.Length > SqlType.MaxUnicode ? SqlType.NVarCharMax : SqlType.NVarChar(Math.Max(1, text.Length))
            : text.Length > SqlType.MaxBytes ? SqlType.VarCharMax : SqlType.VarChar(Math.Max(1, text.Length));

        // A varchar literal passes through the code page: characters outside it become '?'.
        return BoundExpression.Literal(type, literal.IsNational ? text : Conversion.Convert(text, SqlType.NVarCharMax, type));
    }

    public static BoundExpression Binary(ExpressionBinder binder, BinaryLiteral literal)
    {
        byte[] value = HexLiteral.Read(literal);
        SqlType type = value.Length > SqlType.MaxBytes ? SqlType.VarBinaryMax : SqlType.VarBinary(Math.Max(1, value.Length));
        return BoundExpression.Literal(type, value);
    }

    public static BoundExpression Null(ExpressionBinder binder, NullLiteral literal) => BoundExpression.Literal(SqlType.Int, null);

    private static BoundExpression Decimal(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string whole = (point < 0 ? text : text[..point]).TrimStart('0');
        int scale = point < 0 ? 0 : text.Length - point - 1;
        int precision = Math.Max(1, whole.Length + scale);
        SqlDecimal value = SqlDecimal.Parse(text.EndsWith('.') ? text + "0" : text);
        return BoundExpression.Literal(SqlType.Decimal(precision, scale), SqlDecimal.ConvertToPrecScale(value, precision, scale));
    }
}
