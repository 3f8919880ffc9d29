using System.Globalization;
using System.Text.RegularExpressions;

namespace SqlClrHost.Types;

/// <summary>Which part of a date such as 1/2/2026 comes first.</summary>
internal enum DateOrder
{
    MonthFirst,
    DayFirst,
    YearFirst,
}

/// <summary>What the text of a date and time said.</summary>
/// <param name="Date">The day; 1900-01-01 when there was only a time.</param>
/// <param name="Time">The time of day, midnight when there was none.</param>
/// <param name="FractionDigits">Digits of the fraction of a second.</param>
/// <param name="Offset">The distance from UTC; null when none was given.</param>
/// <param name="IsUtc">Whether the offset was written as Z.</param>
/// <param name="IsYearFirst">Whether the date started with a year of four digits and separators.</param>
/// <param name="IsIncompleteIso">Whether a T was followed by less than hours, minutes and seconds.</param>
internal readonly record struct ParsedDateTime(DateTime Date, TimeSpan Time, int FractionDigits, TimeSpan? Offset, bool IsUtc, bool IsYearFirst, bool IsIncompleteIso);

internal enum DateTimeParseResult
{
    Ok,
    Malformed,

    /// <summary>The form is right, but there is no such day or time.</summary>
    OutOfRange,
}

/// <summary>Reads dates and times as SQL Server does with us_english settings.</summary>
internal static partial class DateTimeParser
{
    /// <summary>Two-digit years up to this one belong to this century.</summary>
    private const int TwoDigitYearCutoff = 49;

    private const int MostFractionDigits = 9;

    private static readonly (int Year, int Month, int Day) NoDate = (0, 0, 0);

    public static DateTimeParseResult TryParse(string text, DateOrder order, out ParsedDateTime parsed)
    {
        parsed = new ParsedDateTime(LegacyDateTime.Epoch, TimeSpan.Zero, 0, null, false, false, false);
        string trimmed = text.Trim(' ');
        if (trimmed.Length == 0)
        {
            return DateTimeParseResult.Ok;
        }

        Match match = Pattern.Match(trimmed);
        if (!match.Success)
        {
            return DateTimeParseResult.Malformed;
        }

        if (!TryReadDate(match, order, out DateTime date) || !TryReadTime(match, out TimeSpan time, out int fractionDigits) || !TryReadOffset(match, out TimeSpan? offset))
        {
            return DateTimeParseResult.OutOfRange;
        }

        bool incomplete = match.Groups["t"].Success && !match.Groups["s"].Success;
        parsed = new ParsedDateTime(date, time, fractionDigits, offset, match.Groups["z"].Success, match.Groups["iso"].Success, incomplete);
        return DateTimeParseResult.Ok;
    }

    private static bool TryReadDate(Match match, DateOrder order, out DateTime date)
    {
        date = LegacyDateTime.Epoch;
        if (!match.Groups["date"].Success)
        {
            return true;
        }

        (int year, int month, int day) = ReadParts(match, order);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = new DateTime(year, month, day);
        return true;
    }

    private static (int Year, int Month, int Day) ReadParts(Match match, DateOrder order)
    {
        int year = ReadYear(match.Groups["y"].Value);
        if (match.Groups["mon"].Success)
        {
            return (year, MonthNumber(match.Groups["mon"].Value), match.Groups["d"].Success ? Number(match, "d") : 1);
        }

        if (match.Groups["a"].Success)
        {
            int a = Number(match, "a");
            int b = Number(match, "b");
            return order switch
            {
                DateOrder.DayFirst => (year, b, a),
                // yy.mm.dd: what stands last is the day, so it has no four digits.
                DateOrder.YearFirst => match.Groups["y"].Length == 2 ? (ReadYear(match.Groups["a"].Value), b, Number(match, "y")) : NoDate,
                _ => (year, a, b),
            };
        }

        return match.Groups["m"].Success ? (year, Number(match, "m"), Number(match, "d")) : (year, 1, 1);
    }

    private static bool TryReadTime(Match match, out TimeSpan time, out int fractionDigits)
    {
        time = TimeSpan.Zero;
        fractionDigits = match.Groups["f"].Length;
        if (!match.Groups["h"].Success)
        {
            return true;
        }

        int hour = Number(match, "h");
        int minute = match.Groups["mi"].Success ? Number(match, "mi") : 0;
        int second = match.Groups["s"].Success ? Number(match, "s") : 0;
        if (match.Groups["ap"].Success)
        {
            bool afternoon = match.Groups["ap"].Value.StartsWith('P') || match.Groups["ap"].Value.StartsWith('p');
            if (hour > 12 && !afternoon)
            {
                return false;
            }

            hour = hour <= 12 ? (hour % 12) + (afternoon ? 12 : 0) : hour;
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        time = new TimeSpan(hour, minute, second) + ReadFraction(match);
        return true;
    }

    /// <summary>Digits behind the seventh round the seventh.</summary>
    private static TimeSpan ReadFraction(Match match)
    {
        if (!match.Groups["f"].Success)
        {
            return TimeSpan.Zero;
        }

        // 12:00:00:5 counts milliseconds, 12:00:00.5 tenths.
        string digits = match.Groups["f"].Value;
        digits = match.Groups["fs"].Value == ":" ? digits.PadLeft(3, '0') : digits;
        long nanoseconds = long.Parse(digits.PadRight(MostFractionDigits, '0'), CultureInfo.InvariantCulture);
        return new TimeSpan((nanoseconds + 50) / 100);
    }

    private static bool TryReadOffset(Match match, out TimeSpan? offset)
    {
        offset = match.Groups["z"].Success ? TimeSpan.Zero : null;
        if (!match.Groups["oh"].Success)
        {
            return true;
        }

        TimeSpan distance = new(Number(match, "oh"), Number(match, "om"), 0);
        offset = match.Groups["os"].Value == "-" ? -distance : distance;
        return distance <= TimeSpan.FromHours(14) && Number(match, "om") < 60;
    }

    private static int ReadYear(string digits)
    {
        int year = int.Parse(digits, CultureInfo.InvariantCulture);
        return digits.Length > 2 ? year : year + (year <= TwoDigitYearCutoff ? 2000 : 1900);
    }

    private static int MonthNumber(string name)
    {
        string[] names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        return Array.FindIndex(names, m => m.Length > 0 && (m.Equals(name, StringComparison.OrdinalIgnoreCase) || m[..3].Equals(name, StringComparison.OrdinalIgnoreCase))) + 1;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ^(?<date>
            (?<iso>(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2}))
          | (?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4}|\d{2})
          | (?<y>\d{4})(?<m>\d{2})(?<d>\d{2})
          | (?<y>\d{2})(?<m>\d{2})(?<d>\d{2})
          | (?<y>\d{4})(?=\s|$)
          | (?<mon>[a-z]{3,9})\.?\s*(?<d>\d{1,2}),?\s+(?<y>\d{4}|\d{2})
          | (?<mon>[a-z]{3,9})\.?,?\s+(?<y>\d{4})
          | (?<d>\d{1,2})[\s-]*(?<mon>[a-z]{3,9})\.?[,\s-]*(?<y>\d{4}|\d{2})
          | (?<y>\d{4})\s+(?<mon>[a-z]{3,9})(\s+(?<d>\d{1,2}))?
        )?
        ((?(date)((?<t>T)|\s+))
          (?<h>\d{1,2})(:(?<mi>\d{1,2})(:(?<s>\d{1,2})((?<fs>[.:])(?<f>\d{1,9}))?)?(\s*(?<ap>[ap]m))?|\s*(?<ap>[ap]m)))?
        (\s*((?<z>Z)|(?<os>[+-])(?<oh>\d{2}):(?<om>\d{2})))?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
