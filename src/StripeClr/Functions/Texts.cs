using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;

namespace StripeClr.Functions;

/// <summary>What T-SQL needs of the assembly before it shows a text.</summary>
public static class Texts
{
    /// <summary><c>stripe_internal.Mask</c>: the text with asterisks in place of every secret, as in the assembly's own errors; NULL for NULL.</summary>
    /// <param name="text">Any text, such as an error that quotes an argument.</param>
    [SqlFunction(IsDeterministic = true, IsPrecise = true)]
    public static SqlString Mask(SqlString text) => text.IsNull ? SqlString.Null : new SqlString(Secrets.Mask(text.Value));
}
