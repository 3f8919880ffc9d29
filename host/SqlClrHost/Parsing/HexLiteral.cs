using System.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrHost.Parsing;

/// <summary>Binary constants, which a backslash at the end of a line continues on the next one.</summary>
internal static class HexLiteral
{
    public static byte[] Read(BinaryLiteral literal)
    {
        var digits = new StringBuilder(literal.Value.Length);
        foreach (char c in literal.Value.AsSpan(2))
        {
            if (c is not ('\\' or '\r' or '\n'))
            {
                digits.Append(c);
            }
        }

        if (digits.Length % 2 != 0)
        {
            digits.Insert(0, '0');
        }

        return Convert.FromHexString(digits.ToString());
    }
}
