namespace SqlClrHost.Types;

/// <summary>CONCAT and CONCAT_WS, which take NULL for an empty string.</summary>
internal static class ConcatenationFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("CONCAT", 2, FunctionDefinition.Unlimited, call => Bind(call, hasSeparator: false)),
        new("CONCAT_WS", 3, FunctionDefinition.Unlimited, call => Bind(call, hasSeparator: true)),
    ];

    private static BoundFunction Bind(FunctionCall call, bool hasSeparator)
    {
        SqlType[] parameters = [.. Enumerable.Range(0, call.Count).Select(call.TextType)];
        SqlType result = ResultType(call, hasSeparator);
        return call.Lenient(result, parameters, (_, values) =>
        {
            string joined = hasSeparator
                ? string.Join((string?)values[0], values.Skip(1).Where(v => v is not null))
                : string.Concat(values);
            return BasicTextFunctions.Cut(joined, result);
        });
    }

    private static SqlType ResultType(FunctionCall call, bool hasSeparator)
    {
        bool isUnicode = call.Arguments.Any(a => a.Type.IsUnicode);
        if (call.Arguments.Any(a => a.Type.IsMax))
        {
            return isUnicode ? SqlType.NVarCharMax : SqlType.VarCharMax;
        }

        int length = call.Arguments.Skip(hasSeparator ? 1 : 0).Sum(a => a.IsNullLiteral ? 0 : TextLength(a.Type));
        length += hasSeparator ? (call.Count - 2) * TextLength(call.TypeOf(0)) : 0;
        length = Math.Max(length, 1);
        return isUnicode ? SqlType.NVarChar(Math.Min(length, SqlType.MaxUnicode)) : SqlType.VarChar(Math.Min(length, SqlType.MaxBytes));
    }

    /// <summary>The most characters that a value's text takes.</summary>
    private static int TextLength(SqlType type) => type.Code switch
    {
        SqlTypeCode.Bit => 1,
        SqlTypeCode.TinyInt => 3,
        SqlTypeCode.SmallInt => 6,
        SqlTypeCode.Int => 12,
        SqlTypeCode.BigInt => 24,
        SqlTypeCode.Decimal or SqlTypeCode.Money or SqlTypeCode.SmallMoney => 41,
        _ when type.IsCharacter || type.IsBinary => type.Length,
        SqlTypeCode.UniqueIdentifier => 36,
        _ => 40,
    };
}
