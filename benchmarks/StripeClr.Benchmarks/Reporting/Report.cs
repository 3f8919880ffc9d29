using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace StripeClr.Benchmarks.Reporting;

/// <summary>The results as Markdown and as a chart.</summary>
internal static class Report
{
    public static string Of(IReadOnlyList<Findings> findings, string command)
    {
        var text = new StringBuilder();
        text.Append(Machine(command)).Append('\n');
        Append(text, "Targets", Table(findings.SelectMany(static one => one.Targets)));
        foreach (var (title, body) in findings.SelectMany(static one => one.Tables)) Append(text, title, body);
        return text.ToString();
    }

    public static string Chart(IReadOnlyList<Findings> findings) => BarChart.Draw([.. findings.SelectMany(static one => one.Bars)]);

    private static string Machine(string command) => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured on {DateTime.UtcNow:yyyy-MM-dd} with `{command}` on {Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, Stripe.net {Version(typeof(Stripe.StripeClient))}, {Runtime.Mono ?? "no Mono"}.\n");

    private static string Processor()
    {
        const string Field = "model name";
        const string File = "/proc/cpuinfo";
        string? line = System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).FirstOrDefault(static text => text.StartsWith(Field, StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    private static string Version(Type type) => type.Assembly.GetName().Version!.ToString(3);

    private static void Append(StringBuilder text, string title, string body) => text.Append("### ").Append(title).Append("\n\n").Append(body).Append('\n');

    private static string Table(IEnumerable<Target> targets)
    {
        var table = new MarkdownTable("what", "target", "measured", "");
        foreach (var target in targets) table.Add(target.What, target.GoalText, target.MeasuredText, target.Verdict);
        return table.ToString();
    }
}
