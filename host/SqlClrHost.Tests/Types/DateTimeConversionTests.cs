using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class DateTimeConversionTests
{
    [TestCase("2026-10-01", "date", "2026-10-01")]
    [TestCase("20261001", "date", "2026-10-01")]
    [TestCase("10/01/2026", "date", "2026-10-01", Description = "us_english: month first.")]
    [TestCase("1 Oct 2026", "date", "2026-10-01")]
    [TestCase("Oct  1 2026 12:00AM", "datetime", "2026-10-01")]
    [TestCase("October 1, 2026", "date", "2026-10-01")]
    [TestCase("2026-10-01T13:14:15", "datetime", "2026-10-01 13:14:15.0000000")]
    [TestCase("2026-10-01T13:14:15Z", "datetime", "2026-10-01 13:14:15.0000000")]
    [TestCase("2026-10-01 13:14:15.999", "datetime", "2026-10-01 13:14:16.0000000", Description = "datetime rounds to .000, .003, .007 seconds.")]
    [TestCase("2026-10-01 13:14:15.995", "datetime", "2026-10-01 13:14:15.9970000")]
    [TestCase("2026-10-01 13:14:15.005", "datetime", "2026-10-01 13:14:15.0070000")]
    [TestCase("2026-10-01 13:14:15.1234567", "datetime2(3)", "2026-10-01 13:14:15.1230000")]
    [TestCase("2026-10-01 13:14:15.5", "datetime2(0)", "2026-10-01 13:14:16.0000000")]
    [TestCase("2026-10-01 13:14:29.998", "smalldatetime", "2026-10-01 13:14:00.0000000")]
    [TestCase("2026-10-01 13:14:29.999", "smalldatetime", "2026-10-01 13:15:00.0000000")]
    [TestCase("", "datetime", "1900-01-01")]
    [TestCase("13:14", "datetime2(0)", "1900-01-01 13:14:00.0000000")]
    [TestCase("1:30 PM", "time(0)", "13:30:00.0000000")]
    [TestCase("12:00AM", "time(0)", "00:00:00.0000000")]
    [TestCase("23:59:59.9999999", "time(0)", "00:00:00.0000000", Description = "A time that rounds up starts over.")]
    [TestCase("2026-10-01T13:14:15+02:00", "datetimeoffset(0)", "2026-10-01 13:14:15.0000000 +02:00")]
    [TestCase("2026-10-01T13:14:15+02:00", "datetime2(0)", "2026-10-01 13:14:15.0000000", Description = "The offset is dropped, not applied.")]
    [TestCase("2026-10-01", "datetimeoffset(0)", "2026-10-01 00:00:00.0000000 +00:00")]
    [TestCase("491231", "date", "2049-12-31", Description = "Two-digit years: 49 is the last of this century.")]
    [TestCase("500101", "date", "1950-01-01")]
    public void Convert_WhenTextIsDate_GivesDate(string text, string to, string expected) =>
        Assert.That(SqlLiterals.Show(Conversion.Convert(text, SqlType.VarChar(50), SqlLiterals.Type(to))), Is.EqualTo(expected));

    [TestCase("yesterday", "datetime", 241, "Conversion failed when converting date and/or time from character string.")]
    [TestCase("2026-02-30", "date", 241, "Conversion failed when converting date and/or time from character string.")]
    [TestCase("2026-02-30", "datetime", 242, "The conversion of a varchar data type to a datetime data type resulted in an out-of-range value.")]
    [TestCase("1752-01-01", "datetime", 242, "The conversion of a varchar data type to a datetime data type resulted in an out-of-range value.")]
    [TestCase("yesterday", "smalldatetime", 295, "Conversion failed when converting character string to smalldatetime data type.")]
    [TestCase("2026-10-01 13:14:15.1234567", "datetime", 241, "Conversion failed when converting date and/or time from character string.")]
    [TestCase("2026-10-01T13:14:15+02:00", "datetime", 241, "Conversion failed when converting date and/or time from character string.")]
    [TestCase("25:00", "time(0)", 241, "Conversion failed when converting date and/or time from character string.")]
    public void Convert_WhenTextIsNoDate_FailsAsSqlServer(string text, string to, int number, string message)
    {
        SqlError error = SqlLiterals.Error(() => Conversion.Convert(text, SqlType.VarChar(50), SqlLiterals.Type(to)));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase("2026-01-05 14:05:06.123", "datetime", 0, "Jan  5 2026  2:05PM")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 101, "01/05/2026")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 103, "05/01/2026")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 104, "05.01.2026")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 106, "05 Jan 2026")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 108, "14:05:06")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 109, "Jan  5 2026  2:05:06:123PM")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 112, "20260105")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 114, "14:05:06:123")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 120, "2026-01-05 14:05:06")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 121, "2026-01-05 14:05:06.123")]
    [TestCase("2026-01-05 14:05:06.123", "datetime", 126, "2026-01-05T14:05:06.123")]
    [TestCase("2026-01-05 14:05:06", "datetime", 126, "2026-01-05T14:05:06", Description = "datetime drops a fraction of zero.")]
    [TestCase("2026-01-05 14:05:06.1234567", "datetime2(7)", 121, "2026-01-05 14:05:06.1234567")]
    [TestCase("2026-01-05 14:05:06", "datetime2(0)", 126, "2026-01-05T14:05:06")]
    [TestCase("2026-01-05", "date", 23, "2026-01-05")]
    [TestCase("14:05:06", "time(0)", 100, "2:05PM")]
    [TestCase("2026-01-05T14:05:06+02:00", "datetimeoffset(0)", 127, "2026-01-05T12:05:06Z")]
    [TestCase("2026-01-05T14:05:06+02:00", "datetimeoffset(0)", 126, "2026-01-05T14:05:06+02:00")]
    public void Convert_WhenStyleIsGiven_FormatsDate(string text, string from, int style, string expected)
    {
        SqlType source = SqlLiterals.Type(from);

        Assert.That(Conversion.Convert(SqlLiterals.Value(text, source), source, SqlType.VarChar(50), style), Is.EqualTo(expected));
    }

    [TestCase("2026-01-05 14:05:06", "datetime", "Jan  5 2026  2:05PM")]
    [TestCase("2026-01-05 14:05:06", "datetime2(3)", "2026-01-05 14:05:06.000")]
    [TestCase("2026-01-05", "date", "2026-01-05")]
    [TestCase("14:05:06.5", "time(1)", "14:05:06.5")]
    [TestCase("2026-01-05T14:05:06-05:00", "datetimeoffset(0)", "2026-01-05 14:05:06 -05:00")]
    public void Convert_WhenNoStyleIsGiven_UsesTheTypesOwn(string text, string from, string expected)
    {
        SqlType source = SqlLiterals.Type(from);

        Assert.That(Conversion.Convert(SqlLiterals.Value(text, source), source, SqlType.VarChar(50)), Is.EqualTo(expected));
    }

    [TestCase("date", 108, 8114, "Error converting data type date to varchar.")]
    [TestCase("date", 114, 281, "114 is not a valid style number when converting from date to a character string.")]
    [TestCase("time(0)", 101, 8114, "Error converting data type time to varchar.")]
    [TestCase("datetime", 99, 281, "99 is not a valid style number when converting from datetime to a character string.")]
    public void Convert_WhenStyleDoesNotFit_Fails(string from, int style, int number, string message)
    {
        SqlType source = SqlLiterals.Type(from);
        object? value = SqlLiterals.Value("", source);

        SqlError error = SqlLiterals.Error(() => Conversion.Convert(value, source, SqlType.VarChar(50), style));

        Assert.That((error.Number, error.Message), Is.EqualTo((number, message)));
    }

    [TestCase("05/01/2026", 103, "2026-01-05")]
    [TestCase("05.01.2026", 104, "2026-01-05")]
    [TestCase("01/05/2026", 101, "2026-01-05")]
    [TestCase("20260105", 112, "2026-01-05")]
    public void Convert_WhenStyleOrdersTheParts_ReadsThem(string text, int style, string expected) =>
        Assert.That(SqlLiterals.Show(Conversion.Convert(text, SqlType.VarChar(50), SqlType.Date, style)), Is.EqualTo(expected));

    [Test]
    public void Convert_WhenTextContradictsStyle_Fails() =>
        Assert.That(SqlLiterals.Error(() => Conversion.Convert("2026-01-05", SqlType.VarChar(50), SqlType.Date, 103)).Number, Is.EqualTo(9807));

    [TestCase("1.5", "decimal(5,1)", "datetime", "1900-01-02 12:00:00.0000000")]
    [TestCase("-1", "int", "datetime", "1899-12-31")]
    [TestCase("2026-10-01 12:00", "datetime", "int", "46295", Description = "Noon rounds up to the next day.")]
    [TestCase("1900-01-02 06:00", "datetime", "float", "1.25")]
    [TestCase("2026-10-01 13:14:15.003", "datetime", "datetime2(7)", "2026-10-01 13:14:15.0033333", Description = "A datetime counts three-hundredths of a second.")]
    [TestCase("2026-10-01 13:14:15", "datetime", "date", "2026-10-01")]
    [TestCase("13:14:15", "time(0)", "datetime", "1900-01-01 13:14:15.0000000")]
    public void Convert_WhenDateIsNumberOrOtherDate_Converts(string text, string from, string to, string expected)
    {
        SqlType source = SqlLiterals.Type(from);

        Assert.That(SqlLiterals.Show(Conversion.Convert(SqlLiterals.Value(text, source), source, SqlLiterals.Type(to))), Is.EqualTo(expected));
    }
}
