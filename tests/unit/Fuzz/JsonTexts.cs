using FsCheck;
using FsCheck.Fluent;

namespace StripeClr.Tests.Fuzz;

/// <summary>JSON made by chance as text, in every way that the standard allows to write it.</summary>
internal static class JsonTexts
{
    private const int Deepest = 4;

    private static readonly string[] Strings =
    [
        "\"\"", "\"abc\"", "\"id\"", "\"Zoë 日本 \U0001F600\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u00e9\\u0000\\uD83D\\ude00\"", "\"\\\\\"", "\"}{][,:\"",
        "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud800\\ud800\\udc00\"", "\"\\ud800x\"", "\"\u007f\u2028\uFEFF\"",
    ];

    private static readonly string[] Scalars =
    [
        .. Strings, "null", "true", "false", "0", "-0", "7", "-12", "999999999999999999", "9223372036854775807", "-9223372036854775808", "1.10", "-0.5e+3", "1E2", "12.000", "0e0", "1e-5",
    ];

    private static readonly string[] NumbersBeyondAnyColumn = ["9223372036854775808", "-99999999999999999999999999999999", "1e400", "-1E-400", "0.00000000000000000000000000000000000000000001"];

    private static readonly Gen<string> Blank = Gen.Elements("", "", " ", "\n", "\r\n  ", "\t");

    /// <summary>Documents whose numbers .NET's types hold.</summary>
    public static Gen<string> Documents { get; } = Padded(Value(Deepest, Gen.Elements(Scalars)));

    /// <summary>Any documents.</summary>
    public static Gen<string> WideDocuments { get; } = Padded(Value(Deepest, Gen.Elements<string>([.. Scalars, .. NumbersBeyondAnyColumn])));

    private static Gen<string> Value(int depth, Gen<string> scalars)
    {
        if (depth == 0)
        {
            return scalars;
        }

        var inner = Padded(Value(depth - 1, scalars));
        var property = from name in Padded(Gen.Elements(Strings)) from value in inner select name + ":" + value;
        return Gen.Frequency((2, scalars), (1, Several(inner, "[", "]")), (2, Several(property, "{", "}")));
    }

    private static Gen<string> Several(Gen<string> member, string open, string close) =>
        from count in Gen.Choose(0, 3)
        from members in member.ArrayOf(count)
        from blank in Blank
        select open + (count == 0 ? blank : string.Join(",", members)) + close;

    private static Gen<string> Padded(Gen<string> text) => from before in Blank from one in text from after in Blank select before + one + after;
}
