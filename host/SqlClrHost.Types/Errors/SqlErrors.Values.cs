namespace SqlClrHost.Types;

/// <content>Conversions, arithmetic and function arguments.</content>
public static partial class SqlErrors
{
    public static SqlError OperandTypeClash(SqlType from, SqlType to) => new(206, $"Operand type clash: {from.Name} is incompatible with {to.Name}", 2);

    /// <summary>220: an integer that a smaller integer type cannot hold.</summary>
    public static SqlError IntegerOverflow(SqlType to, long value) => new(220, Text($"Arithmetic overflow error for data type {to.Name}, value = {value}."), 2);

    /// <summary>232: a float that a type cannot hold.</summary>
    public static SqlError FloatOverflow(SqlType to, double value) => new(232, Text($"Arithmetic overflow error for type {to.Name}, value = {value:F6}."), 3);

    /// <summary>234: a money value does not fit into a string.</summary>
    public static SqlError MoneyNeedsSpace(SqlType to) => new(234, $"There is insufficient result space to convert a money value to {to.Name}.", 2);

    public static SqlError InvalidMoneyText() => new(235, "Cannot convert a char value to money. The char value has incorrect syntax.");

    public static SqlError DateConversionFailed() => new(241, "Conversion failed when converting date and/or time from character string.");

    public static SqlError DateOutOfRange(SqlType from, SqlType to) =>
        new(242, $"The conversion of {Article(from)} {from.Name} data type to {Article(to)} {to.Name} data type resulted in an out-of-range value.", 3);

    public static SqlError SmallIntegerTextOverflow(SqlType from, string text, SqlType to) =>
        new(244, $"The conversion of the {from.Name} value '{text}' overflowed an {(to.Code == SqlTypeCode.TinyInt ? "INT1" : "INT2")} column. Use a larger integer column.", (byte)(to.Code == SqlTypeCode.TinyInt ? 1 : 2));

    public static SqlError ConversionFailed(SqlType from, string text, SqlType to) =>
        new(245, $"Conversion failed when converting the {from.Name} value '{text}' to data type {to.Name}.");

    public static SqlError IntegerTextOverflow(SqlType from, string text) => new(248, $"The conversion of the {from.Name} value '{text}' overflowed an int column.");

    public static SqlError ImplicitConversionNotAllowed(SqlType from, SqlType to) =>
        new(257, $"Implicit conversion from data type {from.Name} to {to.Name} is not allowed. Use the CONVERT function to run this query.", 3);

    public static SqlError InvalidStyle(int style, SqlType from) => new(281, Text($"{style} is not a valid style number when converting from {from.Name} to a character string."));

    /// <summary>289: DATEFROMPARTS and its kin.</summary>
    public static SqlError CannotConstruct(SqlType type) => new(289, $"Cannot construct data type {type.Name}, some of the arguments have values which are not valid.");

    public static SqlError SmallDateTimeConversionFailed() => new(295, "Conversion failed when converting character string to smalldatetime data type.", 3);

    public static SqlError IncompatibleOperands(SqlType left, SqlType right, string op) =>
        new(402, $"The data types {left.Name} and {right.Name} are incompatible in the {op} operator.");

    public static SqlError InvalidEscapeCharacter(string escape) => new(506, $"The invalid escape character \"{escape}\" was specified in a LIKE predicate.");

    public static SqlError DateAddOverflow(SqlType type) => new(517, $"Adding a value to a '{type.Name}' column caused an overflow.");

    public static SqlError ExplicitConversionNotAllowed(SqlType from, SqlType to) =>
        new(529, $"Explicit conversion from data type {from.Name} to {to.Name} is not allowed.", 2);

    public static SqlError DateDifferenceOverflow(string function) =>
        new(535, $"The {function} function resulted in an overflow. The number of dateparts separating two date/time instances is too large. Try to use {function} with a less precise datepart.", 0);

    /// <summary>536: a negative length given to RIGHT.</summary>
    public static SqlError InvalidRightLength() => new(536, "Invalid length parameter passed to the RIGHT function.", 4);

    /// <summary>537: a negative length given to LEFT or SUBSTRING.</summary>
    public static SqlError InvalidSubstringLength() => new(537, "Invalid length parameter passed to the LEFT or SUBSTRING function.", 3);

    public static SqlError StringTruncated(string table, string column, string value) =>
        new(2628, $"String or binary data would be truncated in table '{table}', column '{column}'. Truncated value: '{value}'.");

    public static SqlError InvalidFloatingPointOperation() => new(3623, "An invalid floating point operation occurred.");

    public static SqlError ErrorConverting(string from, string to) => new(8114, $"Error converting data type {from} to {to}.", 5);

    public static SqlError ArithmeticOverflow(string from, string to, byte state = 2) => new(8115, $"Arithmetic overflow error converting {from} to data type {to}.", state);

    /// <summary>8115 of an operator or function: its result does not fit.</summary>
    public static SqlError ExpressionOverflow(string to) => ArithmeticOverflow("expression", to);

    public static SqlError InvalidOperand(SqlType type, string op) => new(8117, $"Operand data type {type.Name} is invalid for {op} operator.");

    /// <summary>8117 of an aggregate over the literal NULL.</summary>
    public static SqlError NullOperand(string op) => new(8117, $"Operand data type NULL is invalid for {op} operator.");

    public static SqlError DivideByZero() => new(8134, "Divide by zero error encountered.");

    public static SqlError InvalidGuidText() => new(8169, "Conversion failed when converting from a character string to uniqueidentifier.", 2);

    public static SqlError GuidNeedsSpace() => new(8170, "Insufficient result space to convert uniqueidentifier value to char.", 2);

    public static SqlError DatePartNotSupported(string part, string function, SqlType type) =>
        new(9810, $"The datepart {part} is not supported by date function {function} for data type {type.Name}.");

    /// <summary>9807: a date's text is not in the style that was asked for.</summary>
    public static SqlError TextNotInStyle(int style) =>
        new(9807, Text($"The input character string does not follow style {style}, either change the input character string or use a different style."), 0);

    public static SqlError InvalidTimeZoneOffset(string function) => new(9812, $"The timezone provided to builtin function {function} is invalid.", 0);

    public static SqlError InvalidTimeZoneName(string name) => new(9820, $"The time zone parameter '{name}' provided to AT TIME ZONE clause is invalid.");

    public static SqlError AggregateResultTooLong() => new(9829, "STRING_AGG aggregation result exceeded the limit of 8000 bytes. Use LOB types to avoid result truncation.");

    public static SqlError InvalidCulture(string name) => new(9818, $"The culture parameter '{name}' provided in the function call is not supported.");

    public static SqlError UnequalTranslation() => new(9828, "The second and third arguments of the TRANSLATE built-in function must contain an equal number of characters.");

    public static SqlError UnknownDatePartOf(string part, string function) => new(9806, $"The datepart {part} is not supported by date function {function}.");

    /// <summary>10760: the precision of DATETIME2FROMPARTS and its kin is no literal.</summary>
    public static SqlError ScaleNotConstant(string function) => new(10760, $"Scale argument is not valid. Valid expressions for {function} scale argument are integer constants and integer constant expressions.");

    private static string Article(SqlType type) => type.Name[0] is 'i' ? "an" : "a";
}
