using StripeClr.Benchmarks.Measuring;

namespace StripeClr.Benchmarks.Parsing;

/// <summary>A page in memory to rows: all columns and RawJson, the text pretty-printed as Stripe sends it.</summary>
/// <param name="Rows">StripeClr: secrets looked for, all columns.</param>
/// <param name="TypedColumns">The same without either: no secrets looked for, no RawJson.</param>
/// <param name="StripeNet">Stripe.net's objects.</param>
/// <param name="ObjectWalk">A JObject of stock Newtonsoft.Json.</param>
/// <param name="TextScan">Newtonsoft.Json's tokens alone.</param>
/// <param name="Utf8Scan">System.Text.Json's tokens alone.</param>
/// <param name="TextBytesPerRow">The text of all columns together, in UTF-16.</param>
internal sealed record ParseBenchmark(
    Measurement Rows, Measurement TypedColumns, Measurement StripeNet, Measurement ObjectWalk, Measurement TextScan, Measurement Utf8Scan, double TextBytesPerRow)
{
    /// <summary>All contestants.</summary>
    public IReadOnlyList<Measurement> All => [Rows, TypedColumns, StripeNet, ObjectWalk, TextScan, Utf8Scan];

    public static ParseBenchmark Run(StripeObject stripeObject, string page, InterleavedRounds rounds)
    {
        var reading = new RowReading(stripeObject.Shape, page);
        var typedColumns = new RowReading(stripeObject.ShapeWithoutRawJson, page);
        var walk = new ObjectWalk(stripeObject.Shape, page);
        int rows = reading.ReadPage();
        var measured = rounds.Run(
        [
            new Contestant("StripeClr", reading.FillAndReadPage),
            new Contestant("StripeClr, typed columns only", typedColumns.ReadPage),
            new Contestant("Stripe.net", () => stripeObject.ReadByStripeNet(page)),
            new Contestant("Newtonsoft.Json JObject walk", walk.ReadPage),
            new Contestant("JsonTextReader, tokens only", Scans.TextReader(stripeObject.Shape, page, rows)),
            new Contestant("Utf8JsonReader, tokens only", Scans.Utf8(page, rows)),
        ]);
        return new ParseBenchmark(measured[0], measured[1], measured[2], measured[3], measured[4], measured[5], reading.TextBytesPerRow());
    }
}
