using FsCheck;
using FsCheck.Fluent;

namespace StripeClr.Tests.Fuzz;

/// <summary>Texts made by chance.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "b", "Z", "0", "7", " ", "  ", "-", ".", "_", "~", "%", "%2", "%41", "&", "=", "+", "[", "]", "[0]", "{", "}", "\"", "'", "\\", "\\n", "\\@", "/", "?", "#", "@", ":", ";", ",",
        "<", ">", "\r", "\n", "\r\n", "\t", "\0", "é", "ß", "€", "日本", "😀", "\u202E", "null", "true", "--", "$", "$.", "*", "..", "!", "(", ")",
    ];

    /// <summary>Any Unicode text.</summary>
    public static readonly Gen<string> Any = Of(Pieces);

    /// <summary>Text that may not be Unicode: halves of surrogate pairs.</summary>
    public static readonly Gen<string> AlsoBroken = Of([.. Pieces, "\uD83D", "\uDE00"]);

    /// <summary>Text that is made of these pieces.</summary>
    public static Gen<string> Of(string[] pieces) => Gen.Elements(pieces).ListOf().Select(list => string.Concat(list.Take(40)));
}
