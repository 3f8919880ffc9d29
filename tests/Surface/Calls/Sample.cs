using System.Globalization;

namespace StripeClr.Surface.Tests.Calls;

/// <summary>A value for a parameter: as a T-SQL literal, and as it must reach Stripe.</summary>
internal sealed record Sample(string Literal, string Wire)
{
    /// <summary>A text that travels as it stands. An id in braces is filled in when the test has made the object.</summary>
    public static Sample Text(string value) => new($"N'{value.Replace("'", "''", StringComparison.Ordinal)}'", value);

    public static Sample Number(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return new Sample(text, text);
    }

    public static Sample Bit(bool value) => new(value ? "1" : "0", value ? "true" : "false");

    /// <summary>A datetime2 that is read as UTC.</summary>
    public static Sample Time(DateTime value)
    {
        var seconds = new DateTimeOffset(value, TimeSpan.Zero).ToUnixTimeSeconds();
        return new Sample($"'{value.ToString("s", CultureInfo.InvariantCulture)}'", seconds.ToString(CultureInfo.InvariantCulture));
    }
}
