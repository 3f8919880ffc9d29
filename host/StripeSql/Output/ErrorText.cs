using System.Globalization;
using System.Text;
using SqlClrHost.Types;

namespace StripeSql.Output;

/// <summary>Writes an error as SSMS and sqlcmd do.</summary>
internal static class ErrorText
{
    public static string Of(SqlError error)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Msg {error.Number}, Level {error.Level}, State {error.State}");
        if (error.Procedure is not null)
            text.Append(CultureInfo.InvariantCulture, $", Procedure {error.Procedure}");
        text.Append(CultureInfo.InvariantCulture, $", Line {error.Line}");
        return text.AppendLine().Append(error.Message).ToString();
    }
}
