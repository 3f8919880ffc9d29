namespace SqlClrHost.Types;

/// <summary>LEN, LEFT, SUBSTRING, TRIM and the like.</summary>
internal static class BasicTextFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("LEN", 1, c => c.Strict(c.LengthType(0), [c.TextType(0)], v => Length(((string)v[0]).TrimEnd(' ').Length, c.LengthType(0)))),
        new("DATALENGTH", 1, BindDataLength),
        new("LEFT", 2, c => c.Strict(Shortened(c), [c.TextType(0), SqlType.Int], v => Left((string)v[0], (int)v[1]))),
        new("RIGHT", 2, c => c.Strict(Shortened(c), [c.TextType(0), SqlType.Int], v => Right((string)v[0], (int)v[1]))),
        new("SUBSTRING", 3, BindSubstring),
        new("LTRIM", 1, c => c.Strict(c.SameText(0), [c.TextType(0)], v => ((string)v[0]).TrimStart(' '))),
        new("RTRIM", 1, c => c.Strict(c.SameText(0), [c.TextType(0)], v => ((string)v[0]).TrimEnd(' '))),
        new("TRIM", 1, 2, BindTrim),
        new("UPPER", 1, c => c.Strict(c.SameText(0), [c.TextType(0)], v => ((string)v[0]).ToUpperInvariant())),
        new("LOWER", 1, c => c.Strict(c.SameText(0), [c.TextType(0)], v => ((string)v[0]).ToLowerInvariant())),
        new("REVERSE", 1, c => c.Strict(c.SameText(0), [c.TextType(0)], v => new string([.. ((string)v[0]).Reverse()]))),
        new("REPLICATE", 2, BindReplicate),
        new("SPACE", 1, c => c.Strict(SqlType.VarChar(SqlType.MaxBytes), [SqlType.Int], v => (int)v[0] < 0 ? null : new string(' ', Math.Min((int)v[0], SqlType.MaxBytes)))),
        new("STUFF", 4, BindStuff),
        new("TRANSLATE", 3, BindTranslate),
    ];

    internal static object Length(int length, SqlType type) => type.Code == SqlTypeCode.BigInt ? (object)(long)length : length;

    internal static string Cut(string text, SqlType type) => type.IsMax || text.Length <= type.Length ? text : text[..type.Length];

    private static BoundFunction BindDataLength(FunctionCall call)
    {
        SqlType type = call.TypeOf(0);
        SqlType result = call.LengthType(0);
        return call.Strict(result, [type], v => Length(DataLength.Of(v[0], type), result));
    }

    /// <summary>A constant length shows in the result's type.</summary>
    private static SqlType Shortened(FunctionCall call)
    {
        SqlType type = call.SameText(0);
        return call.ConstantOf(1) is int length and > 0 && !type.IsMax ? type with { Length = Math.Min(length, type.Length) } : type;
    }

    private static string Left(string text, int length) => length >= 0 ? text[..Math.Min(length, text.Length)] : throw SqlErrors.InvalidSubstringLength();

    private static string Right(string text, int length) => length >= 0 ? text[^Math.Min(length, text.Length)..] : throw SqlErrors.InvalidRightLength();

    private static BoundFunction BindSubstring(FunctionCall call)
    {
        SqlType[] position = [SqlType.BigInt, SqlType.BigInt];
        if (call.TypeOf(0).IsBinary)
        {
            SqlType binary = call.TypeOf(0) with { Code = SqlTypeCode.VarBinary };
            return call.Strict(binary, [binary, .. position], v => ((byte[])v[0])[Range((long)v[1], (long)v[2], ((byte[])v[0]).Length)]);
        }

        if (call.Arguments[0].IsNullLiteral)
        {
            throw SqlErrors.NullArgument(1, call.Name);
        }

        if (!call.TypeOf(0).IsCharacter)
        {
            throw SqlErrors.InvalidArgumentType(call.TypeOf(0), 1, call.Name);
        }

        SqlType result = call.SameText(0);
        result = call.ConstantOf(2) is int length and > 0 && !result.IsMax ? result with { Length = Math.Min(length, result.Length) } : result;
        return call.Strict(result, [call.TextType(0), .. position], v => ((string)v[0])[Range((long)v[1], (long)v[2], ((string)v[0]).Length)]);
    }

    /// <summary>A start before the first character takes away from the length.</summary>
    private static Range Range(long start, long length, int total)
    {
        if (length < 0)
        {
            throw SqlErrors.InvalidSubstringLength();
        }

        long first = Math.Clamp(start - 1, 0, total);
        long end = Math.Clamp(length > long.MaxValue / 2 ? total : start - 1 + length, first, total);
        return (int)first..(int)end;
    }

    private static BoundFunction BindTrim(FunctionCall call) => call.Count == 1
        ? call.Strict(call.SameText(0), [call.TextType(0)], v => ((string)v[0]).Trim(' '))
        : call.Strict(call.SameText(0), [call.TextType(0), call.TextType(1)], v => ((string)v[0]).Trim(((string)v[1]).ToCharArray()));

    private static BoundFunction BindReplicate(FunctionCall call)
    {
        SqlType result = call.WidestText(0);
        return call.Strict(result, [call.TextType(0), SqlType.Int], v =>
        {
            (string text, int count) = ((string)v[0], (int)v[1]);
            if (count < 0)
            {
                return null;
            }

            // Only so many repetitions as the result can hold.
            int needed = result.IsMax || text.Length == 0 ? count : Math.Min(count, (result.Length / text.Length) + 1);
            return Cut(string.Concat(Enumerable.Repeat(text, needed)), result);
        });
    }

    private static BoundFunction BindStuff(FunctionCall call)
    {
        SqlType result = call.WidestText(0, 3);
        return call.Lenient(result, [call.TextType(0), SqlType.Int, SqlType.Int, call.TextType(3)], (_, v) =>
        {
            if (v is not [string text, int start, int length, ..] || start < 1 || start > text.Length || length < 0)
            {
                return null;
            }

            int end = (int)Math.Min((long)start - 1 + length, text.Length);
            return Cut(string.Concat(text.AsSpan(0, start - 1), (string?)v[3], text.AsSpan(end)), result);
        });
    }

    private static BoundFunction BindTranslate(FunctionCall call) =>
        call.Strict(call.WidestText(0, 1, 2), [call.TextType(0), call.TextType(1), call.TextType(2)], v =>
        {
            (string text, string from, string to) = ((string)v[0], (string)v[1], (string)v[2]);
            if (from.Length != to.Length)
            {
                throw SqlErrors.UnequalTranslation();
            }

            Collation collation = call.CollationOf(0);
            return new string([.. text.Select(c => Translate(c, from, to, collation))]);
        });

    private static char Translate(char character, string from, string to, Collation collation)
    {
        for (int i = 0; i < from.Length; i++)
        {
            if (collation.SameCharacter(from[i], character))
            {
                return to[i];
            }
        }

        return character;
    }
}
