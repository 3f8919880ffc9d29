using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Parsing;

/// <summary>Binary constants, which a backslash at the end of a line continues on the next one.</summary>
internal static class HexLiteral
{
    public static byte[] Read(BinaryLiteral literal)
    {
        ReadOnlySpan<char> written = literal.Value.AsSpan(2);
        // One place before the digits, for the zero that completes an odd number of them.
        var digits = new char[written.Length + 1];
        digits[0] = '0';
        int end = 1;
        foreach (char c in written)
        {
            if (c is not ('\\' or '\r' or '\n'))
            {
                digits[end++] = c;
            }
        }

        int start = end % 2 == 0 ? 0 : 1;
        return Convert.FromHexString(digits.AsSpan(start, end - start));
    }
}
