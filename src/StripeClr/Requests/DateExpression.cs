using System;
using System.Globalization;

namespace StripeClr.Requests;

/// <summary>
/// A UTC day: <c>yyyy-MM-dd</c> or a word (today, yesterday, weekstart, weekend, monthstart, monthend, yearstart, yearend), followed by any
/// number of offsets such as <c>-1d</c>, <c>+2w</c>, <c>-1m</c>, <c>-1y</c>.
/// </summary>
/// <remarks>
/// Weeks run Monday to Sunday. Offsets in m and y move the period before its start or end is taken, so <c>monthend-1m</c> is always the last
/// day of last month; offsets in d and w then move the day.
/// </remarks>
internal static class DateExpression
{
    private const string Words = "today, yesterday, weekstart, weekend, monthstart, monthend, yearstart or yearend";
    private const int LargestOffset = 9999;

    /// <summary>Midnight at the start of the day.</summary>
    /// <param name="text">The whole expression.</param>
    /// <param name="today">The day that the words count from.</param>
    /// <exception cref="StripeException">54001 naming the part that cannot be read.</exception>
    public static DateTime Parse(string text, DateTime today)
    {
        var trimmed = text.Trim();
        var length = BaseLength(trimmed);
        var offsets = Offsets.Parse(trimmed.Substring(length), text);
        var word = trimmed.Substring(0, length);
        try
        {
            return Resolve(word, text, today, offsets).AddDays(offsets.Days);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Refuse(text, "it leaves the years 0001 to 9999");
        }
    }

    private static DateTime Resolve(string word, string text, DateTime today, Offsets offsets)
    {
        if (DateTime.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.AddMonths(offsets.Months);
        }

        var moved = today.Date.AddMonths(offsets.Months);
        return word.ToLowerInvariant() switch
        {
            "today" => moved,
            "yesterday" => today.Date.AddDays(-1).AddMonths(offsets.Months),
            "weekstart" => WeekStart(moved),
            "weekend" => WeekStart(moved).AddDays(6),
            "monthstart" => MonthStart(moved),
            "monthend" => MonthStart(moved).AddMonths(1).AddDays(-1),
            "yearstart" => new DateTime(moved.Year, 1, 1),
            "yearend" => new DateTime(moved.Year, 12, 31),
            _ => throw Refuse(text, "\"" + word + "\" is no day"),
        };
    }

    private static DateTime WeekStart(DateTime day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateTime MonthStart(DateTime day) => new(day.Year, day.Month, 1);

    // A date has dashes of its own: the offsets start after its ten characters, after a word's letters otherwise.
    private static int BaseLength(string text)
    {
        if (text.Length > 0 && char.IsDigit(text[0]))
        {
            return Math.Min(10, text.Length);
        }

        var length = 0;
        while (length < text.Length && char.IsLetter(text[length]))
        {
            length++;
        }

        return length;
    }

    // Part of a secret would not be known for one any more.
    private static StripeException Refuse(string text, string fact) => StripeException.BadArgument(
        "The day \"" + text + "\" cannot be read: " + (Secrets.Mask(text) == text ? fact : "it looks like a secret of Stripe's") + ". Write yyyy-MM-dd or " + Words + ", with offsets such as -1d, +2w, -1m, -1y.");

    /// <summary>The sum of the offsets: months move the period, days the result.</summary>
    private sealed class Offsets
    {
        public int Months { get; private set; }

        public int Days { get; private set; }

        public static Offsets Parse(string text, string whole)
        {
            var offsets = new Offsets();
            var position = 0;
            while (position < text.Length)
            {
                if (char.IsWhiteSpace(text[position]))
                {
                    position++;
                    continue;
                }

                position = offsets.AddOne(text, position, whole);
            }

            return offsets;
        }

        private int AddOne(string text, int start, string whole)
        {
            var end = start + 1;
            while (end < text.Length && char.IsDigit(text[end]))
            {
                end++;
            }

            var isSigned = text[start] is '+' or '-';
            if (!isSigned || end == start + 1 || end == text.Length
                || !int.TryParse(text.Substring(start + 1, end - start - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                || count > LargestOffset)
            {
                throw Refuse(whole, "\"" + text.Substring(start) + "\" is no offset");
            }

            var signed = text[start] == '-' ? -count : count;
            switch (char.ToLowerInvariant(text[end]))
            {
                case 'd': Days += signed; break;
                case 'w': Days += 7 * signed; break;
                case 'm': Months += signed; break;
                case 'y': Months += 12 * signed; break;
                default: throw Refuse(whole, "\"" + text.Substring(start) + "\" is no offset");
            }

            return end + 1;
        }
    }
}
