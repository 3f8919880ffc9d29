using System.Data.SqlTypes;
using StripeClr.Benchmarks.ListClients;
using StripeClr.Functions;

namespace FrameworkClient;

internal static class Program
{
    public static void Main(string[] arguments)
    {
        var settings = new ClientSettings(arguments);
        var fillRow = FillRow.Of(typeof(Invoices));
        ClientMain.Run(() => Rows(settings, fillRow), settings);
    }

    private static IEnumerable<object?> Rows(ClientSettings settings, Action<object> fillRow)
    {
        foreach (var row in Invoices.Read(new SqlString(settings.Connection), new SqlString("/v1/invoices"), SqlString.Null, SqlString.Null))
        {
            fillRow(row);
            yield return null;
        }
    }
}
