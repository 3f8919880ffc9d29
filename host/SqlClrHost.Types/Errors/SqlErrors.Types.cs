namespace SqlClrHost.Types;

/// <content>Declared types.</content>
public static partial class SqlErrors
{
    /// <summary>131: a length over that of every type.</summary>
    public static SqlError TypeWidthOutOfRange(string type, int width, int limit) =>
        limit == SqlType.MaxUnicode && width <= SqlType.MaxBytes
            ? Syntax(2717, Text($"The size ({width}) given to the type '{type}' exceeds the maximum allowed ({limit})."), 2)
            : Syntax(131, Text($"The size ({width}) given to the type '{type}' exceeds the maximum allowed for any data type ({SqlType.MaxBytes})."), 3);

    public static SqlError ScaleOverPrecision() => Syntax(192, "The scale must be less than or equal to the precision.");

    /// <summary>243: an unknown type in CAST or CONVERT.</summary>
    public static SqlError UnknownCastType(string name) => new(243, $"Type {name} is not a defined system type.");

    public static SqlError LengthZero(int length) => Syntax(1001, Text($"Line 1: Length or precision specification {length} is invalid."));

    public static SqlError InvalidScale(int scale) => Syntax(1002, Text($"Line 1: Specified scale {scale} is invalid."));

    /// <summary>2715: an unknown type in a declaration.</summary>
    public static SqlError UnknownType(string name, int position = 1) =>
        new(2715, Text($"Column, parameter, or variable #{position}: Cannot find data type {name}."), 6);

    public static SqlError TypeTakesNoWidth(string name, int position = 1) =>
        new(2716, Text($"Column, parameter, or variable #{position}: Cannot specify a column width on data type {name}."));

    public static SqlError PrecisionTooLarge(int precision, int position = 1) =>
        new(2750, Text($"Column or parameter #{position}: Specified column precision {precision} is greater than the maximum precision of {SqlType.MaxPrecision}."));
}
