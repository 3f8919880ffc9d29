using System.Text;

namespace SqlClrHost.Types;

/// <summary>CHARINDEX, PATINDEX, REPLACE.</summary>
internal static class SearchFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("CHARINDEX", 2, 3, BindCharIndex),
        new("PATINDEX", 2, BindPatIndex),
        new("REPLACE", 3, BindReplace),
    ];

    private static BoundFunction BindCharIndex(FunctionCall call)
    {
        SqlType result = call.LengthType(1);
        SqlType[] parameters = [call.TextType(0), call.TextType(1), .. call.Count == 3 ? new[] { SqlType.BigInt } : []];
        return call.Strict(result, parameters, v =>
        {
            (string value, string text) = ((string)v[0], (string)v[1]);
            int start = v.Length == 3 ? (int)Math.Clamp((long)v[2] - 1, 0, text.Length) : 0;
            int index = value.Length == 0 ? -1 : call.CollationOf(1).IndexOf(text.AsSpan(start), value);
            return BasicTextFunctions.Length(index < 0 ? 0 : start + index + 1, result);
        });
    }

    private static BoundFunction BindPatIndex(FunctionCall call)
    {
        if (!call.TypeOf(1).IsCharacter)
        {
            throw SqlErrors.InvalidArgumentType(call.TypeOf(1), 2, call.Name);
        }

        SqlType result = call.LengthType(1);
        return call.Strict(result, [call.TextType(0), call.TextType(1)], v =>
            BasicTextFunctions.Length(LikePattern.Parse((string)v[0], escape: null).IndexIn((string)v[1], call.CollationOf(1)) + 1, result));
    }

    private static BoundFunction BindReplace(FunctionCall call)
    {
        SqlType result = call.WidestText(0, 1, 2);
        return call.Strict(result, [call.TextType(0), call.TextType(1), call.TextType(2)], v =>
            BasicTextFunctions.Cut(Replace((string)v[0], (string)v[1], (string)v[2], call.CollationOf(0)), result));
    }

    private static string Replace(string text, string find, string replacement, Collation collation)
    {
        if (find.Length == 0)
        {
            return text;
        }

        StringBuilder result = new(text.Length);
        ReadOnlySpan<char> rest = text;
        for (int index = collation.IndexOf(rest, find); index >= 0; index = collation.IndexOf(rest, find))
        {
            result.Append(rest[..index]).Append(replacement);
            rest = rest[(index + find.Length)..];
        }

        return result.Append(rest).ToString();
    }
}
