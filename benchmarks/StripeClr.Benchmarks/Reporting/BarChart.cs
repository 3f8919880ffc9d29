using System.Globalization;
using System.Net;
using System.Text;

namespace StripeClr.Benchmarks.Reporting;

/// <summary>Groups of horizontal bars as SVG.</summary>
internal static class BarChart
{
    private const int Width = 760;
    private const int LabelWidth = 270;
    private const int BarHeight = 18;
    private const int Gap = 6;
    private const int TitleHeight = 34;

    /// <summary>Draws the groups below each other, each to a scale of its own.</summary>
    public static string Draw(IReadOnlyList<BarGroup> groups)
    {
        var body = new StringBuilder();
        int top = 0;
        foreach (var group in groups) top = Draw(body, group, top);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {top + Gap}\" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n{body}</svg>\n");
    }

    private static int Draw(StringBuilder body, BarGroup group, int top)
    {
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{top + 22}\" font-weight=\"bold\" fill=\"#222222\">{WebUtility.HtmlEncode(group.Title)}</text>\n");
        top += TitleHeight;
        double largest = group.Bars.Max(static bar => bar.Value);
        foreach (var bar in group.Bars)
        {
            int length = Math.Max(1, (int)((Width - LabelWidth - 110) * bar.Value / largest));
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth - 8}\" y=\"{top + 14}\" text-anchor=\"end\" fill=\"#222222\">{WebUtility.HtmlEncode(bar.Label)}</text>");
            body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{LabelWidth}\" y=\"{top}\" width=\"{length}\" height=\"{BarHeight}\" fill=\"{(bar.IsOurs ? "#635bff" : "#9aa5b1")}\"/>");
            body.Append(CultureInfo.InvariantCulture, $"<text x=\"{LabelWidth + length + 6}\" y=\"{top + 14}\" fill=\"#222222\">{bar.Value:#,0}</text>\n");
            top += BarHeight + Gap;
        }

        return top + Gap;
    }
}

/// <summary>Bars that are compared with each other.</summary>
internal sealed record BarGroup(string Title, IReadOnlyList<Bar> Bars);

/// <summary>One bar.</summary>
internal sealed record Bar(string Label, double Value, bool IsOurs);
