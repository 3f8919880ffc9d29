using System.Data.SqlTypes;

namespace SqlClrHost.Types;

/// <summary>Conversions to date, time, smalldatetime, datetime, datetime2 and datetimeoffset.</summary>
internal static class DateTimeConversion
{
    private const int LegacyFractionDigits = 3;

    public static object Convert(object value, SqlType from, SqlType to, int? style) => value switch
    {
        string text => FromText(text, from, to, style),
        DateTime instant => FromInstant(from.Code == SqlTypeCode.DateTime && !to.IsLegacyDateTime ? LegacyDateTime.Expand(instant) : instant, TimeSpan.Zero, from, to),
        DateTimeOffset instant => FromInstant(instant.DateTime, instant.Offset, from, to),
        TimeSpan time => FromInstant(LegacyDateTime.Epoch + time, TimeSpan.Zero, from, to),
        byte[] => throw SqlErrors.NotSupported($"the conversion of {from.Name} to {to.Name}"),
        _ => LegacyDateTime.FromDays(Days(value), to) ?? throw SqlErrors.ExpressionOverflow(to.Name),
    };

    private static double Days(object value) => value switch
    {
        double number => number,
        float number => number,
        SqlDecimal number => ExactNumber.From(number).ToDouble(),
        _ => IntegerConversion.ToInt64(value),
    };

    private static object FromText(string text, SqlType from, SqlType to, int? style)
    {
        DateOrder? order = DateTimeStyles.OrderOf(style ?? 0);
        switch (DateTimeParser.TryParse(text, order ?? DateOrder.MonthFirst, out ParsedDateTime parsed))
        {
            case DateTimeParseResult.Malformed:
                throw Malformed(to);
            case DateTimeParseResult.OutOfRange:
                throw to.IsLegacyDateTime ? SqlErrors.DateOutOfRange(from, to) : SqlErrors.DateConversionFailed();
        }

        // A year in front contradicts a style that starts with day or month.
        if (parsed.IsYearFirst && order is DateOrder.DayFirst or DateOrder.MonthFirst && style is > 0)
        {
            throw to.IsLegacyDateTime ? Malformed(to) : SqlErrors.TextNotInStyle(style.Value);
        }

        if (to.IsLegacyDateTime && (parsed.FractionDigits > LegacyFractionDigits || parsed.IsIncompleteIso || (parsed.Offset is not null && !parsed.IsUtc)))
        {
            throw Malformed(to);
        }

        return FromInstant(parsed.Date + parsed.Time, parsed.Offset ?? TimeSpan.Zero, from, to);
    }

    private static SqlError Malformed(SqlType to) =>
        to.Code == SqlTypeCode.SmallDateTime ? SqlErrors.SmallDateTimeConversionFailed() : SqlErrors.DateConversionFailed();

    /// <summary>The wall clock decides; an offset is dropped by every type but datetimeoffset.</summary>
    private static object FromInstant(DateTime local, TimeSpan offset, SqlType from, SqlType to) => to.Code switch
    {
        SqlTypeCode.Date => local.Date,
        SqlTypeCode.Time => DateTimeScale.Round(local.TimeOfDay, to.Scale),
        SqlTypeCode.DateTime2 => DateTimeScale.Round(local, to.Scale),
        SqlTypeCode.DateTimeOffset => ToOffset(DateTimeScale.Round(local, to.Scale), offset, from, to),
        _ => LegacyDateTime.Round(local, to) ?? throw SqlErrors.DateOutOfRange(from, to),
    };

    private static DateTimeOffset ToOffset(DateTime local, TimeSpan offset, SqlType from, SqlType to)
    {
        long utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            throw from.IsCharacter ? SqlErrors.DateConversionFailed() : SqlErrors.DateOutOfRange(from, to);
        }

        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset);
    }
}
