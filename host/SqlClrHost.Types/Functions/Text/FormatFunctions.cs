using System.Data.SqlTypes;
using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>FORMAT, which is .NET's formatting, and STR.</summary>
internal static class FormatFunctions
{
    private const int LongestStr = 8000;
    private const int MostStrDecimals = 16;

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("FORMAT", 2, 3, BindFormat),
        new("STR", 1, 3, BindStr),
    ];

    private static BoundFunction BindFormat(FunctionCall call)
    {
        SqlType type = call.TypeOf(0);
        if (!(type.IsNumeric || type.IsDateTime) || type.Code == SqlTypeCode.Bit)
        {
            throw SqlErrors.InvalidArgumentType(type, 1, call.Name);
        }

        SqlType[] parameters = [type, SqlType.NVarCharMax, .. call.Count == 3 ? new[] { SqlType.NVarCharMax } : []];
        return call.Strict(SqlType.NVarChar(SqlType.MaxUnicode), parameters, v => Format(v[0], (string)v[1], v.Length == 3 ? (string)v[2] : "en-US"));
    }

    /// <summary>A format that .NET refuses gives NULL, as in SQL Server.</summary>
    private static string? Format(object value, string format, string cultureName)
    {
        CultureInfo culture;
        try
        {
            culture = CultureInfo.GetCultureInfo(cultureName);
        }
        catch (CultureNotFoundException)
        {
            throw SqlErrors.InvalidCulture(cultureName);
        }

        try
        {
            return value switch
            {
                SqlDecimal number => number.Value.ToString(format, culture),
                TimeSpan time => time.ToString(format, culture),
                IFormattable formattable => formattable.ToString(format, culture),
                _ => null,
            };
        }
        catch (FormatException)
        {
            return null;
        }
        catch (OverflowException)
        {
            throw SqlErrors.NotSupported("FORMAT of a decimal with more than 28 digits");
        }
    }

    private static BoundFunction BindStr(FunctionCall call)
    {
        SqlType[] parameters = [SqlType.Float, .. Enumerable.Repeat(SqlType.Int, call.Count - 1)];
        return call.Strict(SqlType.VarChar(LongestStr), parameters, v => Str((double)v[0], v.Length > 1 ? (int)v[1] : 10, v.Length > 2 ? (int)v[2] : 0));
    }

    /// <summary>Right-aligned; decimals that do not fit are dropped, and a whole part that does not fit gives asterisks.</summary>
    private static string? Str(double number, int length, int decimals)
    {
        if (length is < 0 or > LongestStr || decimals < 0)
        {
            return null;
        }

        int places = Math.Min(decimals, MostStrDecimals);
        string text = ExactNumber.From(number, places).ToString();
        int whole = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and int point ? point : text.Length;
        if (whole > length)
        {
            return new string('*', length);
        }

        if (text.Length > length)
        {
            text = ExactNumber.From(number, Math.Max(0, length - whole - 1)).ToString();
        }

        return text.PadLeft(length);
    }
}
