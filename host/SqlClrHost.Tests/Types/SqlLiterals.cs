using System.Data.SqlTypes;
using System.Globalization;
using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

/// <summary>Typed values written as text, so that test cases are data: <c>decimal(5,2)|1.50</c>, <c>NULL</c>, <c>part|day</c>.</summary>
internal static class SqlLiterals
{
    private static readonly SqlType Text = SqlType.NVarCharMax;

    public static SqlType Type(string declaration)
    {
        int open = declaration.IndexOf('(', StringComparison.Ordinal);
        return open < 0
            ? SqlType.Parse(declaration, [])
            : SqlType.Parse(declaration[..open], declaration[(open + 1)..^1].Split(','));
    }

    public static object? Value(string text, SqlType type) => text switch
    {
        "NULL" => null,
        _ when type.IsCharacter => text,
        _ when type.IsBinary => Conversion.Convert(text, Text, type, 1),
        _ when type.Code == SqlTypeCode.SqlVariant => new SqlVariant(SqlType.Int, int.Parse(text, CultureInfo.InvariantCulture)),
        _ => Conversion.Convert(text, Text, type),
    };

    /// <summary>Reads a literal; what stands alone is NULL.</summary>
    public static (ArgumentInfo Info, object? Value) Argument(string literal)
    {
        int bar = literal.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
        {
            return (ArgumentInfo.Null, null);
        }

        SqlType type = literal.StartsWith("part|", StringComparison.Ordinal) ? SqlType.VarChar(30) : Type(literal[..bar]);
        object? value = Value(literal[(bar + 1)..], type);
        return (new ArgumentInfo(type, value, IsConstant: true), value);
    }

    /// <summary>A value as text, the same on every machine.</summary>
    public static string Show(object? value) => value switch
    {
        null => "NULL",
        bool bit => bit ? "1" : "0",
        byte[] bytes => "0x" + Convert.ToHexString(bytes),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm:ss.fffffff zzz", CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString(instant.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("hh\\:mm\\:ss\\.fffffff", CultureInfo.InvariantCulture),
        SqlDecimal number => number.ToString(),
        Guid guid => guid.ToString("D").ToUpperInvariant(),
        SqlVariant variant => $"{variant.Type.ToDisplayName()}:{Show(variant.Value)}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    /// <summary>Runs code that must fail and gives the error.</summary>
    public static SqlError Error(Action action) => Assert.Throws<SqlError>(() => action())!;
}
