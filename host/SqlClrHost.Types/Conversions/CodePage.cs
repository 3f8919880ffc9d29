using System.Text;

namespace SqlClrHost.Types;

/// <summary>Code page 1252, in which varchar values of Latin1_General collations are kept.</summary>
internal static class CodePage
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)
        ?? throw new PlatformNotSupportedException("Code page 1252 is missing from this runtime.");

    public static byte[] Encode(string text) => Windows1252.GetBytes(text);

    public static string Decode(byte[] bytes) => Windows1252.GetString(bytes);

    /// <summary>A Unicode string as varchar keeps it: characters outside the code page become their nearest, or a question mark.</summary>
    public static string ToVarChar(string text) => Ascii.IsValid(text) ? text : Decode(Encode(text));
}
