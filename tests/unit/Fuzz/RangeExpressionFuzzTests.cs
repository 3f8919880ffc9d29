using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Fuzz;

/// <summary>Ranges, against a calendar that counts days one by one.</summary>
public sealed class RangeExpressionFuzzTests
{
    private static readonly DateTime Today = new(2026, 11, 23);
    private static readonly DateTime Epoch = new(1970, 1, 1);

    private static readonly string[] Pieces =
    [
        ">=", "<=", ">", "<", "=", ",", " ", "today", "yesterday", "weekstart", "weekend", "monthstart", "monthend", "yearstart", "yearend", "-", "+", "1", "9999", "d", "w", "m", "y",
        "2026-10-01", "0001-01-01", "9999-12-31", "2026-02-30", "T", "12:30", ":59", ".5", "Z", "+02:00", " -04:00", "Oct  1 2026 12:00AM", "*", "é", "\0",
    ];

    private static readonly Gen<Operand> Operands = Gen.OneOf(
        from word in Gen.Elements("today", "yesterday", "weekstart", "weekend", "monthstart", "monthend", "yearstart", "yearend")
        from months in Gen.Choose(-30, 30)
        from days in Gen.Choose(-400, 400)
        select Operand.OfWord(word, months, days),
        from day in Gen.Choose(-20_000, 40_000)
        select Operand.OfDay(Epoch.AddDays(day)),
        from second in Gen.Choose(0, int.MaxValue)
        from zone in Gen.Choose(-12, 14)
        select Operand.OfInstant(Epoch.AddSeconds(second), zone));

    private static readonly Gen<Case> Cases =
        from lower in Gen.Elements(">=", ">", "")
        from upper in Gen.Elements("<", "<=", "=")
        from first in Operands
        from second in Operands
        select new Case(upper == "=" ? "" : lower, upper, first, second);

    [Test]
    public void ToJson_WhenTheExpressionIsRight_GivesItsBounds() => Property.Holds(Cases, one =>
    {
        var json = JObject.Parse(RangeExpression.ToJson(one.Text, Today));
        Assert.That((long?)json["gte"], Is.EqualTo(one.From), one.Text);
        Assert.That((long?)json["lt"], Is.EqualTo(one.To), one.Text);
    });

    [Test]
    public void ToJson_WhateverTheText_GivesBoundsOrSaysWhatIsWrong() => Property.Holds(Texts.Of(Pieces), text =>
    {
        try
        {
            var json = JObject.Parse(RangeExpression.ToJson(text, Today));
            Assert.That(json.Properties().Select(property => property.Name), Is.SubsetOf(new[] { "gte", "lt" }));
            Assert.That(json.Count, Is.Positive);
        }
        catch (StripeException)
        {
            Errors.AssertBadArgument(() => RangeExpression.ToJson(text, Today));
        }
    });

    // A day covers all its seconds, an instant one.
    private sealed class Operand(string text, DateTime start, long seconds)
    {
        public string Text { get; } = text;

        public long First { get; } = (long)(start - Epoch).TotalSeconds;

        public long Next { get; } = (long)(start - Epoch).TotalSeconds + seconds;

        public static Operand OfDay(DateTime day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, 86_400);

        public static Operand OfInstant(DateTime utc, int zone) =>
            new(new DateTimeOffset(utc, TimeSpan.Zero).ToOffset(TimeSpan.FromHours(zone)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture), utc, 1);

        public static Operand OfWord(string word, int months, int days)
        {
            var day = (word == "yesterday" ? Today.AddDays(-1) : Today).AddMonths(months);
            bool IsReached(DateTime at) => word switch
            {
                "weekstart" => at.DayOfWeek == DayOfWeek.Monday,
                "weekend" => at.DayOfWeek == DayOfWeek.Sunday,
                "monthstart" => at.Day == 1,
                "monthend" => at.AddDays(1).Day == 1,
                "yearstart" => at.DayOfYear == 1,
                "yearend" => at.AddDays(1).DayOfYear == 1,
                _ => true,
            };
            while (!IsReached(day))
            {
                day = day.AddDays(word.EndsWith("start", StringComparison.Ordinal) ? -1 : 1);
            }

            return new Operand($"{word} {months:+0;-0;+0}m{days:+0;-0;+0}d", day.AddDays(days), 86_400);
        }
    }

    private sealed class Case(string lower, string upper, Operand first, Operand second)
    {
        public string Text { get; } = lower.Length == 0 ? upper + second.Text : lower + " " + first.Text + "," + upper + second.Text;

        public long? From { get; } = (lower, upper) switch
        {
            (_, "=") => second.First,
            (">=", _) => first.First,
            (">", _) => first.Next,
            _ => null,
        };

        public long? To { get; } = upper == "<" ? second.First : second.Next;

        public override string ToString() => Text;
    }
}
