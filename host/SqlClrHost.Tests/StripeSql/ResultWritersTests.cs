using System.Data.SqlTypes;
using NUnit.Framework;
using SqlClrHost.Types;
using StripeSql.Output;

namespace SqlClrHost.Tests.StripeSql;

public sealed class ResultWritersTests
{
    private static readonly ResultColumn[] IdAndAmount = [new("Id", SqlType.NVarChar(255)), new("Amount", SqlType.BigInt)];

    [Test]
    public void Table_WhenRowsDiffer_AlignsTextLeftAndNumbersRight() =>
        Assert.That(Write(ResultFormat.Table, IdAndAmount, ["in_1", 5L], ["in_10000", 12345L], [null, null]), Is.EqualTo(
            """
            Id        Amount
            --------  ------
            in_1           5
            in_10000   12345
            NULL        NULL


            """));

    [Test]
    public void Table_WhenThereAreNoRows_ShowsTheHeader() =>
        Assert.That(Write(ResultFormat.Table, IdAndAmount), Is.EqualTo("Id  Amount\n--  ------\n\n"));

    [Test]
    public void Table_WhenACellIsVeryLong_CutsItWithAnEllipsis()
    {
        string[] lines = Write(ResultFormat.Table, [new("RawJson", SqlType.NVarCharMax)], [new string('x', 1000)]).Split('\n');

        Assert.That(lines[2], Is.EqualTo(new string('x', 59) + "…"));
    }

    [Test]
    public void Table_WhenACellHasLineBreaks_KeepsItOnItsLine() =>
        Assert.That(Write(ResultFormat.Table, [new("a", SqlType.NVarCharMax)], ["{\r\n\t1}"]).Split('\n')[2], Is.EqualTo("{   1}"));

    [Test]
    public void Table_WhenThereAreManyRows_WritesThemBeforeTheEnd()
    {
        var output = new StringWriter();
        IResultWriter writer = ResultWriters.Create(ResultFormat.Table, output);
        writer.Begin(IdAndAmount);
        for (int i = 0; i < 600; i++)
            writer.Row(["in_1", (long)i]);

        Assert.That(output.ToString().Split('\n'), Has.Length.GreaterThan(600));
    }

    [Test]
    public void Table_WhenALetterIsMadeOfTwoCharacters_CountsItAsOne() =>
        Assert.That(Write(ResultFormat.Table, [new("a", SqlType.NVarChar(9)), new("b", SqlType.Bit)], ["e\u0301", true], ["xx", false]), Is.EqualTo("a   b\n--  -\ne\u0301   1\nxx  0\n\n"));

    [TestCase("plain", "plain")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("a\"b", "\"a\"\"b\"")]
    [TestCase("a\r\nb", "\"a\r\nb\"")]
    [TestCase(" a ", " a ")]
    [TestCase("", "\"\"")]
    [TestCase(null, "")]
    public void Csv_WhenTextIsWritten_QuotesOnlyWhatNeedsIt(string? value, string expected) =>
        Assert.That(Write(ResultFormat.Csv, [new("t", SqlType.NVarCharMax), new("n", SqlType.Int)], [value, 1]), Is.EqualTo("t,n\r\n" + expected + ",1\r\n"));

    [Test]
    public void Csv_WhenThereAreTwoResultSets_PartsThemByABlankLine()
    {
        var output = new StringWriter();
        IResultWriter writer = ResultWriters.Create(ResultFormat.Csv, output);
        for (int i = 0; i < 2; i++)
        {
            writer.Begin([new("n", SqlType.Int)]);
            writer.Row([i]);
            writer.End();
        }

        Assert.That(output.ToString(), Is.EqualTo("n\r\n0\r\n\r\nn\r\n1\r\n"));
    }

    [Test]
    public void Json_WhenRowsAreWritten_GivesAnArrayOfObjects() =>
        Assert.That(Write(ResultFormat.Json, IdAndAmount, ["in_ż\"1", 5L], [null, null]), Is.EqualTo(
            "[\n  {\"Id\":\"in_ż\\\"1\",\"Amount\":5},\n  {\"Id\":null,\"Amount\":null}\n]\n"));

    [Test]
    public void Json_WhenThereAreNoRows_GivesAnEmptyArray() => Assert.That(Write(ResultFormat.Json, IdAndAmount), Is.EqualTo("[]\n"));

    [Test]
    public void Json_WhenColumnNamesAreMissingOrEqual_KeepsThemApart() =>
        Assert.That(
            Write(ResultFormat.Json, [new("a", SqlType.Int), new("a", SqlType.Int), new("", SqlType.Int)], [1, 2, 3]),
            Is.EqualTo("[\n  {\"a\":1,\"a#2\":2,\"#3\":3}\n]\n"));

    private static IEnumerable<TestCaseData> Values()
    {
        static TestCaseData Case(SqlType type, object value, string csv, string json) => new TestCaseData(type, value, csv, json).SetArgDisplayNames(type.ToString());

        yield return Case(SqlType.Bit, true, "1", "true");
        yield return Case(SqlType.TinyInt, (byte)7, "7", "7");
        yield return Case(SqlType.BigInt, long.MinValue, "-9223372036854775808", "-9223372036854775808");
        yield return Case(SqlType.Decimal(19, 4), SqlDecimal.ConvertToPrecScale(new SqlDecimal(12.5m), 19, 4), "12.5000", "12.5000");
        yield return Case(SqlType.Float, 0.1, "0.1", "0.1");
        yield return Case(SqlType.Date, new DateTime(2026, 11, 23), "2026-11-23", "\"2026-11-23\"");
        yield return Case(SqlType.DateTime, new DateTime(2026, 11, 23, 1, 2, 3, 40), "2026-11-23 01:02:03.040", "\"2026-11-23T01:02:03.040\"");
        yield return Case(SqlType.DateTime2(0), new DateTime(2026, 11, 23, 1, 2, 3), "2026-11-23 01:02:03", "\"2026-11-23T01:02:03\"");
        yield return Case(SqlType.DateTime2(7), new DateTime(2026, 11, 23).AddTicks(1), "2026-11-23 00:00:00.0000001", "\"2026-11-23T00:00:00.0000001\"");
        yield return Case(SqlType.DateTimeOffset(0), new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(2)), "2026-11-23 00:00:00 +02:00", "\"2026-11-23T00:00:00+02:00\"");
        yield return Case(SqlType.Time(3), new TimeSpan(0, 1, 2, 3, 4), "01:02:03.004", "\"01:02:03.004\"");
        yield return Case(SqlType.VarBinary(8), new byte[] { 0, 255 }, "0x00FF", "\"AP8=\"");
        yield return Case(SqlType.UniqueIdentifier, new Guid("0a0b0c0d-0000-0000-0000-000000000000"), "0A0B0C0D-0000-0000-0000-000000000000", "\"0A0B0C0D-0000-0000-0000-000000000000\"");
        yield return Case(SqlType.Variant, new SqlVariant(SqlType.Int, 5), "5", "5");
    }

    [TestCaseSource(nameof(Values))]
    public void Values_WhenWritten_AreInvariant(SqlType type, object value, string csv, string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Write(ResultFormat.Csv, [new("c", type)], [value]), Is.EqualTo("c\r\n" + csv + "\r\n"));
            Assert.That(Write(ResultFormat.Json, [new("c", type)], [value]), Is.EqualTo("[\n  {\"c\":" + json + "}\n]\n"));
        }
    }

    private static string Write(ResultFormat format, ResultColumn[] columns, params object?[][] rows)
    {
        var output = new StringWriter { NewLine = "\n" };
        IResultWriter writer = ResultWriters.Create(format, output);
        writer.Begin(columns);
        foreach (object?[] row in rows)
            writer.Row(row);
        writer.End();
        return output.ToString();
    }
}
