using StripeClr.Benchmarks.Measuring;

namespace StripeClr.Benchmarks.Parsing;

/// <summary>A page in memory to rows: all columns and RawJson, the text pretty-printed as Stripe sends it.</summary>
/// <param name="Rows">StripeClr's row reader.</param>
/// <param name="WithoutRawJson">The same without its largest column.</param>
/// <param name="StripeNet">Stripe.net's objects.</param>
/// <param name="ObjectWalk">A JObject of stock Newtonsoft.Json.</param>
/// <param name="TextScan">Newtonsoft.Json's tokens alone.</param>
/// <param name="Utf8Scan">System.Text.Json's tokens alone.</param>
/// <param name="TextBytesPerRow">The text of all columns together, in UTF-16.</param>
internal sealed record ParseBenchmark(
    Measurement Rows, Measurement WithoutRawJson, Measurement StripeNet, Measurement ObjectWalk, Measurement TextScan, Measurement Utf8Scan, double TextBytesPerRow)
{
    public static ParseBenchmark Run(StripeObject stripeObject, string page, InterleavedRounds rounds)
    {
        var reading = new RowReading(stripeObject.Shape, page);
        var withoutRawJson = new RowReading(stripeObject.ShapeWithoutRawJson, page);
        var walk = new ObjectWalk(stripeObject.Shape, page);
        int rows = reading.ReadPage();
        var measured = rounds.Run(
        [
            new Contestant("StripeClr's row reader", reading.ReadPage),
            new Contestant("StripeClr's row reader without RawJson", withoutRawJson.ReadPage),
            new Contestant("Stripe.net", () => stripeObject.ReadByStripeNet(page)),
            new Contestant("Newtonsoft.Json JObject walk", walk.ReadPage),
            new Contestant("JsonTextReader, tokens only", Scans.TextReader(stripeObject.Shape, page, rows)),
            new Contestant("Utf8JsonReader, tokens only", Scans.Utf8(page, rows)),
        ]);
        return new ParseBenchmark(measured[0], measured[1], measured[2], measured[3], measured[4], measured[5], reading.TextBytesPerRow());
    }
}
