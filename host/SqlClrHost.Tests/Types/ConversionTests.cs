using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class ConversionTests
{
    // Text to numbers
    [TestCase("", "varchar(9)", "int", "0", Description = "An empty string is zero to int …")]
    [TestCase(" 42 ", "varchar(9)", "int", "42")]
    [TestCase("-2147483648", "varchar(20)", "int", "-2147483648")]
    [TestCase("true", "varchar(9)", "bit", "1")]
    [TestCase("0", "varchar(9)", "bit", "0")]
    [TestCase("7", "varchar(9)", "bit", "1")]
    [TestCase("12.345", "varchar(9)", "decimal(9,2)", "12.35")]
    [TestCase(".5", "varchar(9)", "decimal(9,2)", "0.50")]
    [TestCase("1e3", "varchar(9)", "float", "1000")]
    [TestCase("", "varchar(9)", "float", "0")]
    [TestCase("$1,234.56", "varchar(20)", "money", "1234.5600")]
    [TestCase("-$5", "varchar(20)", "money", "-5.0000")]
    [TestCase("", "varchar(20)", "money", "0.0000")]
    // Numbers to numbers
    [TestCase("1.9", "decimal(5,1)", "int", "1", Description = "decimal to int cuts …")]
    [TestCase("-1.9", "decimal(5,1)", "int", "-1")]
    [TestCase("1.5", "money", "int", "2", Description = "… and money to int rounds.")]
    [TestCase("2.9", "float", "int", "2")]
    [TestCase("1.005", "decimal(5,3)", "decimal(5,2)", "1.01", Description = "Half away from zero.")]
    [TestCase("-1.005", "decimal(5,3)", "decimal(5,2)", "-1.01")]
    [TestCase("0.1", "float", "decimal(38,20)", "0.10000000000000000555", Description = "The exact value of the double.")]
    [TestCase("255", "int", "tinyint", "255")]
    [TestCase("3", "int", "bit", "1")]
    [TestCase("1.23456", "decimal(9,5)", "money", "1.2346")]
    // Numbers to text
    [TestCase("123", "int", "varchar(2)", "*", Description = "A number is never shown by some of its digits.")]
    [TestCase("1.50", "decimal(5,2)", "varchar(10)", "1.50")]
    [TestCase("0.5", "decimal(5,2)", "varchar(10)", "0.50")]
    [TestCase("1234.5678", "money", "varchar(20)", "1234.57")]
    [TestCase("1234567", "float", "varchar(20)", "1.23457e+006")]
    [TestCase("123456.7", "float", "varchar(20)", "123457")]
    [TestCase("0.0001", "float", "varchar(20)", "0.0001")]
    [TestCase("0.00001", "float", "varchar(20)", "1e-005")]
    [TestCase("0.1", "float", "varchar(20)", "0.1")]
    [TestCase("1", "bit", "varchar(5)", "1")]
    // Text to text
    [TestCase("hello", "varchar(9)", "varchar(3)", "hel")]
    [TestCase("ab", "varchar(9)", "char(4)", "ab  ")]
    [TestCase("日本", "nvarchar(9)", "varchar(9)", "??", Description = "Outside code page 1252.")]
    [TestCase("é€", "nvarchar(9)", "varchar(9)", "é€")]
    // Binary
    [TestCase("abc", "varchar(9)", "varbinary(9)", "0x616263")]
    [TestCase("ab", "nvarchar(9)", "varbinary(9)", "0x61006200")]
    [TestCase("abc", "varchar(9)", "binary(5)", "0x6162630000")]
    [TestCase("258", "int", "varbinary(8)", "0x00000102")]
    [TestCase("258", "int", "binary(2)", "0x0102", Description = "Of a number the low bytes stay.")]
    [TestCase("0x414243", "varbinary(3)", "varchar(10)", "ABC")]
    [TestCase("0x00000102", "varbinary(4)", "int", "258")]
    [TestCase("0xFFFFFFFF", "varbinary(4)", "int", "-1")]
    [TestCase("0x0102", "varbinary(2)", "int", "258")]
    // uniqueidentifier
    [TestCase("0e984725-c51c-4bf4-9960-e1c80e27aba0", "varchar(50)", "uniqueidentifier", "0E984725-C51C-4BF4-9960-E1C80E27ABA0")]
    [TestCase("0E984725-C51C-4BF4-9960-E1C80E27ABA0wrong", "varchar(50)", "uniqueidentifier", "0E984725-C51C-4BF4-9960-E1C80E27ABA0", Description = "What follows is ignored.")]
    [TestCase("0E984725-C51C-4BF4-9960-E1C80E27ABA0", "uniqueidentifier", "varchar(36)", "0E984725-C51C-4BF4-9960-E1C80E27ABA0")]
    // NULL stays NULL
    [TestCase("NULL", "int", "varchar(5)", "NULL")]
    [TestCase("5", "int", "sql_variant", "int:5")]
    [TestCase("5", "sql_variant", "nvarchar(max)", "5")]
    [TestCase("5", "sql_variant", "varchar(10)", "5")]
    [TestCase("5", "sql_variant", "int", "5")]
    [TestCase("5", "sql_variant", "decimal(5,2)", "5.00")]
    [TestCase("5", "sql_variant", "datetime", "1900-01-06")]
    [TestCase("5", "sql_variant", "varbinary(max)", "0x00000005")]
    [TestCase("NULL", "sql_variant", "nvarchar(max)", "NULL")]
    public void Convert_WhenValueConverts_GivesValue(string text, string from, string to, string expected)
    {
        SqlType source = SqlLiterals.Type(from);

        object? result = Conversion.Convert(SqlLiterals.Value(text, source), source, SqlLiterals.Type(to));

        Assert.That(SqlLiterals.Show(result), Is.EqualTo(expected));
    }

    [TestCase("abc", "varchar(9)", "int", 245, "Conversion failed when converting the varchar value 'abc' to data type int.")]
    [TestCase("1.5", "nvarchar(9)", "int", 245, "Conversion failed when converting the nvarchar value '1.5' to data type int.")]
    [TestCase("abc", "varchar(9)", "bigint", 8114, "Error converting data type varchar to bigint.")]
    [TestCase("3000000000", "varchar(20)", "int", 248, "The conversion of the varchar value '3000000000' overflowed an int column.")]
    [TestCase("300", "varchar(20)", "tinyint", 244, "The conversion of the varchar value '300' overflowed an INT1 column. Use a larger integer column.")]
    [TestCase("maybe", "varchar(20)", "bit", 245, "Conversion failed when converting the varchar value 'maybe' to data type bit.")]
    [TestCase("", "varchar(9)", "decimal(9,2)", 8114, "Error converting data type varchar to numeric.")]
    [TestCase("1e3", "varchar(9)", "decimal(9,2)", 8114, "Error converting data type varchar to numeric.")]
    [TestCase("1000", "varchar(9)", "decimal(3,0)", 8115, "Arithmetic overflow error converting varchar to data type numeric.")]
    [TestCase("1000", "int", "decimal(3,0)", 8115, "Arithmetic overflow error converting int to data type numeric.")]
    [TestCase("99.99", "decimal(5,2)", "decimal(3,2)", 8115, "Arithmetic overflow error converting numeric to data type numeric.")]
    [TestCase("3000000000", "bigint", "int", 8115, "Arithmetic overflow error converting expression to data type int.")]
    [TestCase("3000000000", "decimal(10,0)", "int", 8115, "Arithmetic overflow error converting numeric to data type int.")]
    [TestCase("256", "int", "tinyint", 220, "Arithmetic overflow error for data type tinyint, value = 256.")]
    [TestCase("3000000000", "float", "int", 232, "Arithmetic overflow error for type int, value = 3000000000.000000.")]
    [TestCase("x", "varchar(9)", "float", 8114, "Error converting data type varchar to float.")]
    [TestCase("x", "varchar(9)", "money", 235, "Cannot convert a char value to money. The char value has incorrect syntax.")]
    [TestCase("123", "int", "nvarchar(2)", 8115, "Arithmetic overflow error converting expression to data type nvarchar.")]
    [TestCase("1.25", "decimal(5,2)", "varchar(3)", 8115, "Arithmetic overflow error converting numeric to data type varchar.")]
    [TestCase("1234.5", "money", "varchar(3)", 234, "There is insufficient result space to convert a money value to varchar.")]
    [TestCase("no guid", "varchar(50)", "uniqueidentifier", 8169, "Conversion failed when converting from a character string to uniqueidentifier.")]
    [TestCase("0E984725-C51C-4BF4-9960-E1C80E27ABA0", "uniqueidentifier", "varchar(30)", 8170, "Insufficient result space to convert uniqueidentifier value to char.")]
    [TestCase("5", "sql_variant", "date", 529, "Explicit conversion from data type int to date is not allowed.")]
    [TestCase("x", "nvarchar(max)", "sql_variant", 529, "Explicit conversion from data type nvarchar to sql_variant is not allowed.")]
    [TestCase("5", "int", "date", 529, "Explicit conversion from data type int to date is not allowed.")]
    [TestCase("NULL", "date", "int", 529, "Explicit conversion from data type date to int is not allowed.")]
    public void Convert_WhenValueDoesNotConvert_FailsAsSqlServer(string text, string from, string to, int number, string message)
    {
        SqlType source = SqlLiterals.Type(from);
        object? value = SqlLiterals.Value(text, source);

        SqlError error = SqlLiterals.Error(() => Conversion.Convert(value, source, SqlLiterals.Type(to)));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase("1234567.891", "money", "varchar(30)", 1, "1,234,567.89")]
    [TestCase("-1234567.891", "money", "varchar(30)", 1, "-1,234,567.89")]
    [TestCase("1234567.891", "money", "varchar(30)", 2, "1234567.8910")]
    [TestCase("1234567.875", "float", "varchar(30)", 1, "1.2345679e+006")]
    [TestCase("0.1", "float", "varchar(30)", 2, "1.000000000000000e-001")]
    [TestCase("0.1", "float", "varchar(30)", 3, "1.0000000000000001e-001")]
    [TestCase("0x0AFF", "varbinary(9)", "varchar(30)", 1, "0x0AFF")]
    [TestCase("0x0AFF", "varbinary(9)", "varchar(30)", 2, "0AFF")]
    [TestCase("0x0AFF", "varchar(9)", "varbinary(9)", 1, "0x0AFF")]
    [TestCase("0aff", "varchar(9)", "varbinary(9)", 2, "0x0AFF")]
    public void Convert_WhenStyleIsGiven_FollowsIt(string text, string from, string to, int style, string expected)
    {
        SqlType source = SqlLiterals.Type(from);

        object? result = Conversion.Convert(SqlLiterals.Value(text, source), source, SqlLiterals.Type(to), style);

        Assert.That(SqlLiterals.Show(result), Is.EqualTo(expected));
    }

    [TestCase("0AFF", "varbinary(9)", 1, 8114, Description = "Style 1 wants the 0x.")]
    [TestCase("0x0AF", "varbinary(9)", 1, 8114)]
    [TestCase("0x0AFF", "varbinary(9)", 2, 8114)]
    public void Convert_WhenHexIsMalformed_Fails(string text, string to, int style, int number) =>
        Assert.That(SqlLiterals.Error(() => Conversion.Convert(text, SqlType.VarChar(20), SqlLiterals.Type(to), style)).Number, Is.EqualTo(number));

    [TestCase("varchar(9)", "varbinary(9)", 257, "Implicit conversion from data type varchar to varbinary is not allowed. Use the CONVERT function to run this query.")]
    [TestCase("datetime", "int", 257, "Implicit conversion from data type datetime to int is not allowed. Use the CONVERT function to run this query.")]
    [TestCase("sql_variant", "int", 257, "Implicit conversion from data type sql_variant to int is not allowed. Use the CONVERT function to run this query.")]
    [TestCase("int", "date", 206, "Operand type clash: int is incompatible with date")]
    [TestCase("varchar(max)", "sql_variant", 206, "Operand type clash: varchar is incompatible with sql_variant")]
    public void Assign_WhenConversionIsNotImplicit_Fails(string from, string to, int number, string message)
    {
        SqlError error = SqlLiterals.Error(() => Conversion.Assign(null, SqlLiterals.Type(from), SqlLiterals.Type(to)));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [Test]
    public void Assign_WhenTextIsTooLong_CutsItSilently() =>
        Assert.That(Conversion.Assign("abcdef", SqlType.VarChar(6), SqlType.NVarChar(3)), Is.EqualTo("abc"));

    [Test]
    public void Store_WhenTextIsTooLong_NamesTableColumnAndValue()
    {
        SqlError error = SqlLiterals.Error(() => Conversion.Store("abcdef", SqlType.VarChar(6), SqlType.NVarChar(3), "Db.dbo.T", "C"));

        Assert.That(error.Number, Is.EqualTo(2628));
        Assert.That(error.Message, Is.EqualTo("String or binary data would be truncated in table 'Db.dbo.T', column 'C'. Truncated value: 'abc'."));
    }

    [Test]
    public void Store_WhenOnlyBlanksAreTooMuch_CutsThem() =>
        Assert.That(Conversion.Store("abc   ", SqlType.VarChar(6), SqlType.NVarChar(3), "T", "C"), Is.EqualTo("abc"));

    [TestCase("x", "int")]
    [TestCase("2026-02-30", "date")]
    [TestCase("99999999999", "int")]
    public void TryConvert_WhenValueDoesNotConvert_GivesNull(string text, string to)
    {
        bool converted = Conversion.TryConvert(text, SqlType.VarChar(20), SqlLiterals.Type(to), null, out object? result);

        Assert.That((converted, result), Is.EqualTo((false, (object?)null)));
    }

    [Test]
    public void TryConvert_WhenTypesNeverConvert_StillFails() =>
        Assert.That(SqlLiterals.Error(() => Conversion.TryConvert(1, SqlType.Int, SqlType.Date, null, out _)).Number, Is.EqualTo(529));
}
