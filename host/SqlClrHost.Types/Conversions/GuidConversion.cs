namespace SqlClrHost.Types;

/// <summary>Conversions to uniqueidentifier.</summary>
internal static class GuidConversion
{
    private const int Size = 16;
    private const int TextLength = 36;

    public static object Convert(object value, SqlType from, SqlType to) => value switch
    {
        Guid guid => guid,
        string text => Parse(text),
        byte[] bytes => new Guid([.. bytes.Take(Size), .. new byte[Math.Max(0, Size - bytes.Length)]]),
        _ => throw SqlErrors.OperandTypeClash(from, to),
    };

    /// <summary>What stands behind the 36 characters is ignored; braces around them are allowed.</summary>
    private static Guid Parse(string text)
    {
        string start = text.StartsWith('{') ? text[1..] : text;
        return start.Length >= TextLength && Guid.TryParseExact(start[..TextLength], "D", out Guid guid) ? guid : throw SqlErrors.InvalidGuidText();
    }
}
