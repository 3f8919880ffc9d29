using System.Globalization;
using System.Text.RegularExpressions;

namespace StripeClr.Surface.Tests.Calls;

/// <summary>A wire field that compares times, such as <c>created[gt]</c>.</summary>
/// <param name="Filter">The part before the bracket.</param>
/// <param name="Operator">gt, gte, lt or lte.</param>
internal sealed partial record Comparison(string Filter, string Operator)
{
    public static bool TryParse(string field, out Comparison comparison)
    {
        var match = Pattern().Match(field);
        comparison = new Comparison(match.Groups["filter"].Value, match.Groups["operator"].Value);
        return match.Success;
    }

    /// <summary>The function's argument that takes it.</summary>
    public string Argument => Filter == "created" ? "@Created" : "@DueDate";

    /// <summary>As functions take it in a range: <c>&gt;= 2022-01-31 23:59:59</c>.</summary>
    public string Range(string instant) => Operator switch
    {
        "gt" => "> ",
        "gte" => ">= ",
        "lt" => "< ",
        _ => "<= ",
    } + instant;

    /// <summary>
    /// What reaches Stripe. Its times are whole seconds, and all ranges are sent half-open: later than a second is on or later than the next one.
    /// </summary>
    public (string Name, string Value) Sent(string instant)
    {
        var seconds = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeSeconds();
        var (bound, second) = Operator switch
        {
            "gt" => ("gte", seconds + 1),
            "gte" => ("gte", seconds),
            "lt" => ("lt", seconds),
            _ => ("lt", seconds + 1),
        };
        return ($"{Filter}[{bound}]", second.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^(?<filter>created|due_date)\[(?<operator>[gl]te?)\]$")]
    private static partial Regex Pattern();
}
