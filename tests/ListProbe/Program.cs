using System.Data.SqlTypes;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using StripeClr.Functions;

namespace ListProbe;

/// <summary>
/// Lists all invoices of an account as SQL Server does, row by row, and prints how many there were and the most memory that this process
/// ever had: <c>rows peak-in-bytes milliseconds</c>.
/// </summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        if (arguments.Length != 1)
        {
            Console.Error.WriteLine("Usage: ListProbe CONNECTION-JSON");
            return 2;
        }

        var fillRow = typeof(Invoices).GetMethod("FillRow", BindingFlags.NonPublic | BindingFlags.Static)!;
        var cells = new object?[fillRow.GetParameters().Length];
        var watch = Stopwatch.StartNew();
        var rows = 0;
        foreach (var row in Invoices.Read(new SqlString(arguments[0]), new SqlString("/v1/invoices"), SqlString.Null, SqlString.Null))
        {
            cells[0] = row;
            fillRow.Invoke(null, cells);
            rows++;
        }

        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", rows, PeakWorkingSet(), watch.ElapsedMilliseconds));
        return 0;
    }

    // Mono's PeakWorkingSet64 is the current one; Linux itself knows the high-water mark.
    private static long PeakWorkingSet()
    {
        const string StatusFile = "/proc/self/status";
        if (!File.Exists(StatusFile))
        {
            return Process.GetCurrentProcess().PeakWorkingSet64;
        }

        var line = File.ReadAllLines(StatusFile).Single(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = line.Substring("VmHWM:".Length).Replace("kB", "").Trim();
        return 1024 * long.Parse(kilobytes, CultureInfo.InvariantCulture);
    }
}
