namespace SqlClrHost.Types;

/// <summary>ISNUMERIC, ISDATE, SQL_VARIANT_PROPERTY, CHECKSUM.</summary>
internal static class TypeTestFunctions
{
    private const string CurrencySigns = "$£¥€¢₹₩₽";

    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("ISNUMERIC", 1, BindIsNumeric),
        new("ISDATE", 1, BindIsDate),
        new("SQL_VARIANT_PROPERTY", 2, BindVariantProperty),
        new("CHECKSUM", 1, BindChecksum),
    ];

    private static BoundFunction BindIsNumeric(FunctionCall call)
    {
        SqlType type = call.TypeOf(0);
        return call.Lenient(SqlType.Int, [type], (_, values) => values[0] switch
        {
            null => 0,
            string text => IsNumeric(text.Trim(' ', '\t', '\r', '\n')) ? 1 : 0,
            _ => type.IsNumeric && type.Code != SqlTypeCode.Bit ? 1 : 0,
        });
    }

    /// <summary>Famously generous: a lone sign, point, comma or currency sign counts as numeric.</summary>
    private static bool IsNumeric(string text)
    {
        int i = 0;
        while (i < text.Length && (text[i] is '+' or '-' || CurrencySigns.Contains(text[i])) && i < 2)
        {
            i++;
        }

        int start = i;
        bool hasDigit = false;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '.' or ','))
        {
            hasDigit |= char.IsAsciiDigit(text[i++]);
        }

        if (text[start..i].Count(c => c == '.') > 1)
        {
            return false;
        }

        if (hasDigit && i < text.Length && text[i] is 'e' or 'E' or 'd' or 'D')
        {
            int exponent = i + 1;
            exponent += exponent < text.Length && text[exponent] is '+' or '-' ? 1 : 0;
            return exponent < text.Length && text[exponent..].All(char.IsAsciiDigit);
        }

        return i > 0 && i == text.Length;
    }

    private static BoundFunction BindIsDate(FunctionCall call)
    {
        SqlType type = call.TypeOf(0);
        if (type.IsDateTime && !type.IsLegacyDateTime)
        {
            throw SqlErrors.InvalidArgumentType(type, 1, call.Name);
        }

        return call.Lenient(SqlType.Int, [type], (_, values) => values[0] switch
        {
            DateTime => 1,
            string { Length: > 0 } text => IsDate(text) ? 1 : 0,
            int number => IsDate(number.ToString(System.Globalization.CultureInfo.InvariantCulture)) ? 1 : 0,
            _ => 0,
        });
    }

    private static bool IsDate(string text) => Conversion.TryConvert(text, SqlType.VarChar(SqlType.MaxBytes), SqlType.DateTime, null, out _);

    private static BoundFunction BindVariantProperty(FunctionCall call) =>
        call.Strict(SqlType.Variant, [SqlType.Variant, SqlType.NVarCharMax], v =>
        {
            SqlType type = ((SqlVariant)v[0]).Type;
            return ((string)v[1]).ToUpperInvariant() switch
            {
                "BASETYPE" => new SqlVariant(SqlType.SysName, type.Name),
                "PRECISION" => new SqlVariant(SqlType.Int, SqlTypeMetadata.Precision(type)),
                "SCALE" => new SqlVariant(SqlType.Int, SqlTypeMetadata.Scale(type)),
                "MAXLENGTH" => new SqlVariant(SqlType.Int, DataLength.OfType(type)),
                _ => null,
            };
        });

    /// <summary>An int is its own checksum; a uniqueidentifier's is good for random numbers and no more. Of other values SQL Server's method is not published.</summary>
    private static BoundFunction BindChecksum(FunctionCall call) => call.TypeOf(0).Code switch
    {
        SqlTypeCode.Int => call.Strict(SqlType.Int, [SqlType.Int], v => v[0]),
        SqlTypeCode.UniqueIdentifier => call.Strict(SqlType.Int, [SqlType.UniqueIdentifier], v =>
        {
            byte[] bytes = ((Guid)v[0]).ToByteArray();
            return BitConverter.ToInt32(bytes, 0) ^ BitConverter.ToInt32(bytes, 4) ^ BitConverter.ToInt32(bytes, 8) ^ BitConverter.ToInt32(bytes, 12);
        }),
        _ => throw SqlErrors.NotSupported($"CHECKSUM of {call.TypeOf(0).Name} (only of int and uniqueidentifier)"),
    };
}
