namespace SqlClrHost.Types;

/// <summary>What the styles of CONVERT say about the order of a date's parts.</summary>
internal static class DateTimeStyles
{
    /// <summary>The order that a style prescribes for text; null when it leaves the order to the text.</summary>
    public static DateOrder? OrderOf(int style) => style switch
    {
        0 or 9 or 100 or 109 or 20 or 21 or 25 or 120 or 121 or 126 or 127 or 23 or 12 or 112 or 8 or 24 or 108 or 14 or 114 or 6 or 106 or 7 or 107 or 13 or 113 => null,
        1 or 101 or 10 or 110 or 22 => DateOrder.MonthFirst,
        3 or 103 or 4 or 104 or 5 or 105 => DateOrder.DayFirst,
        2 or 102 or 11 or 111 => DateOrder.YearFirst,
        130 or 131 => throw SqlErrors.NotSupported("the Hijri date styles 130 and 131"),
        _ => throw SqlErrors.TextNotInStyle(style),
    };
}
