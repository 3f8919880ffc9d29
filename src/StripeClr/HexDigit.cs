namespace StripeClr;

/// <summary>Hexadecimal digits, as escapes of URLs and of JSON have them.</summary>
internal static class HexDigit
{
    /// <summary>0 to 15; -1 for a character that is no such digit.</summary>
    public static int Value(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };
}
