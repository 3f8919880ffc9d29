using System;
using System.Globalization;
using System.Text;

namespace StripeClr.Requests;

/// <summary>
/// A range of times as functions take it: <c>&gt;= monthstart-1m, &lt; monthstart</c>, or one whole day.
/// </summary>
/// <remarks>
/// A day stands for all its 24 hours (UTC): <c>&gt; D</c> starts at the next midnight, <c>&lt;= D</c> ends there. An instant
/// (<c>yyyy-MM-dd HH:mm[:ss[.f]][Z|±hh:mm]</c>) without a zone is UTC and needs a comparison in front.
/// </remarks>
internal sealed class RangeExpression
{
    private const long SecondsPerDay = 24 * 60 * 60;

    // From the year 1 to 1970.
    private const long EpochSeconds = 62135596800;

    private static readonly string[] Operators = { ">=", "<=", ">", "<", "=" };
    private static readonly string[] InstantFormats =
    {
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    };

    private readonly string _text;
    private readonly DateTime _today;
    private long? _from;
    private long? _to;

    private RangeExpression(string text, DateTime today)
    {
        _text = text;
        _today = today;
    }

    /// <summary>The bounds as Stripe takes them: <c>{"gte":seconds,"lt":seconds}</c>, half-open, either of them left out when there is none.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="today">The day that words count from, UTC.</param>
    /// <exception cref="StripeException">54001 naming the part that cannot be read, and the remedy.</exception>
    public static string ToJson(string text, DateTime today)
    {
        var range = new RangeExpression(text, today);
        foreach (var part in text.Split(','))
        {
            range.Add(part.Trim());
        }

        return range.ToJson();
    }

    private void Add(string part)
    {
        var comparison = Array.Find(Operators, candidate => part.StartsWith(candidate, StringComparison.Ordinal));
        if (comparison == null)
        {
            AddDay(part);
            return;
        }

        var operand = part.Substring(comparison.Length).Trim();
        var isInstant = TryInstant(operand, out var start);
        if (!isInstant)
        {
            start = Day(operand, part);
        }

        // The first second after what the operand covers: a whole day, or the one second that Stripe's clock resolves. Counted in seconds,
        // since after the last day that DateTime knows there is no other.
        var end = FloorSeconds(start) + (isInstant ? 1 : SecondsPerDay);
        switch (comparison)
        {
            case ">=": SetFrom(CeilingSeconds(start), part); break;
            case ">": SetFrom(end, part); break;
            case "<": SetTo(CeilingSeconds(start), part); break;
            case "<=": SetTo(end, part); break;
            default: AddEqual(start, end, isInstant, part); break;
        }
    }

    private void AddEqual(DateTime start, long end, bool isInstant, string part)
    {
        if (isInstant && start.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw Refuse(part, "Stripe's times are whole seconds, so nothing can equal a fraction", "Write a whole second, or a range such as N'>= 2026-10-01 08:00:00, < 2026-10-01 08:00:01'.");
        }

        SetFrom(FloorSeconds(start), part);
        SetTo(end, part);
    }

    private void AddDay(string part)
    {
        if (TryInstant(part, out _))
        {
            throw Refuse(part, "an instant alone would match one second", "Put a comparison in front, such as N'>= " + part + "', or use stripe.DateRange for typed dates.");
        }

        var day = FloorSeconds(Day(part, part));
        SetFrom(day, part);
        SetTo(day + SecondsPerDay, part);
    }

    private DateTime Day(string operand, string part)
    {
        if (operand.Length == 0)
        {
            throw Refuse(part, part.Length == 0 ? "a part is empty" : "there is no day or time after the comparison", "Write one, such as N'>= monthstart, <= today'.");
        }

        // SQL Server's own text for a datetime, such as "Oct  1 2026 12:00AM", reaches us when a typed value is passed for text.
        if (operand.EndsWith("AM", StringComparison.OrdinalIgnoreCase) || operand.EndsWith("PM", StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse(part, "it looks like a datetime that SQL Server turned into text", "Pass typed dates through stripe.DateRange(@From, @To).");
        }

        return DateExpression.Parse(operand, _today);
    }

    private static bool TryInstant(string text, out DateTime instant)
    {
        instant = default;
        if (text.Length < 16 || !char.IsDigit(text[0]))
        {
            return false;
        }

        var withT = text[10] == ' ' ? text.Substring(0, 10) + "T" + text.Substring(11).TrimStart() : text;
        if (withT.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
        {
            withT = withT.Substring(0, withT.Length - 1) + "+00:00";
        }

        // SQL Server writes the zone after a blank: 2026-10-01 00:00:00 -04:00.
        withT = withT.Replace(" +", "+").Replace(" -", "-");
        var isInstant = DateTimeOffset.TryParseExact(withT, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed);
        instant = parsed.UtcDateTime;
        return isInstant;
    }

    private void SetFrom(long seconds, string part)
    {
        if (_from != null)
        {
            throw Refuse(part, "there are two lower bounds", "Keep one.");
        }

        _from = seconds;
    }

    private void SetTo(long seconds, string part)
    {
        if (_to != null)
        {
            throw Refuse(part, "there are two upper bounds", "Keep one.");
        }

        _to = seconds;
    }

    private string ToJson()
    {
        var json = new StringBuilder("{");
        if (_from != null)
        {
            json.Append("\"gte\":").Append(_from.Value.ToString(CultureInfo.InvariantCulture));
        }

        if (_to != null)
        {
            json.Append(_from == null ? "" : ",").Append("\"lt\":").Append(_to.Value.ToString(CultureInfo.InvariantCulture));
        }

        return json.Append('}').ToString();
    }

    private StripeException Refuse(string part, string fact, string remedy) =>
        StripeException.BadArgument("The range \"" + _text + "\" cannot be read at \"" + part + "\": " + fact + ". " + remedy);

    // Both times count from the year 1, so the division rounds down before 1970, too.
    private static long FloorSeconds(DateTime time) => (time.Ticks / TimeSpan.TicksPerSecond) - EpochSeconds;

    private static long CeilingSeconds(DateTime time) => time.Ticks % TimeSpan.TicksPerSecond == 0 ? FloorSeconds(time) : FloorSeconds(time) + 1;
}
