using System.Globalization;

namespace StripeClr.Benchmarks.Reporting;

/// <summary>Figures as the tables show them.</summary>
internal static class Figures
{
    public static string Whole(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Tenths(double value) => value.ToString("#,0.0", CultureInfo.InvariantCulture);

    public static string Times(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + "×";
}
