using System.Globalization;
using SqlClrHost;
using StripeSql.Output;

namespace StripeSql.Commands;

/// <summary>Plays a script for a reader: each batch as it stands there, what it gives, and how often it asked Stripe.</summary>
/// <param name="scripts">Runs the batches.</param>
/// <param name="output">The one stream, so that statements, results and messages keep their order.</param>
/// <param name="countRequests">How many requests Stripe has had so far; null when that Stripe does not tell.</param>
internal sealed class Demonstration(ScriptRunner scripts, TextWriter output, Func<int>? countRequests)
{
    /// <summary>Whether any batch has failed.</summary>
    public bool HasFailed { get; private set; }

    public void Play(IEnumerable<ScriptBatch> batches, CancellationToken cancellation) =>
        ScriptRunner.ForEach(batches, batch => Play(batch, cancellation));

    private bool Play(ScriptBatch batch, CancellationToken cancellation)
    {
        output.WriteLine(DemoText.Of(batch.Text));
        output.WriteLine();
        int before = countRequests?.Invoke() ?? 0;
        var sink = new OutputSink(new TableWriter(output), output);
        bool goesOn = scripts.Run(batch, sink, cancellation);
        HasFailed |= sink.HasFailed;
        int requests = (countRequests?.Invoke() ?? 0) - before;
        if (requests > 0)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"({requests} {(requests == 1 ? "request" : "requests")} to Stripe)"));
        // A table ends with a blank line of its own.
        if (requests > 0 || sink.EndedWithMessage)
            output.WriteLine();
        return goesOn;
    }
}
