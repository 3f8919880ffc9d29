using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Types;

public sealed class ForJsonWriterTests
{
    [TestCase("int|5", "5")]
    [TestCase("bit|1", "true")]
    [TestCase("decimal(19,4)|12.5", "12.5000", Description = "With all digits of its scale.")]
    [TestCase("money|1", "1.0000")]
    [TestCase("float|0.1", "1.000000000000000e-001")]
    [TestCase("nvarchar(20)|a\"\\/\b\t\u0001é<", "\"a\\\"\\\\\\/\\b\\t\\u0001é<\"")]
    [TestCase("date|2026-10-01", "\"2026-10-01\"")]
    [TestCase("datetime|2026-10-01 12:00", "\"2026-10-01T12:00:00\"")]
    [TestCase("datetime2(3)|2026-10-01 12:00:00.12", "\"2026-10-01T12:00:00.120\"")]
    [TestCase("datetimeoffset(0)|2026-10-01T12:00:00+02:00", "\"2026-10-01T12:00:00+02:00\"")]
    [TestCase("datetimeoffset(0)|2026-10-01T12:00:00+00:00", "\"2026-10-01T12:00:00Z\"")]
    [TestCase("time(0)|12:00", "\"12:00:00\"")]
    [TestCase("varbinary(9)|0x4142", "\"QUI=\"")]
    [TestCase("uniqueidentifier|0e984725-c51c-4bf4-9960-e1c80e27aba0", "\"0E984725-C51C-4BF4-9960-E1C80E27ABA0\"")]
    [TestCase("sql_variant|5", "5")]
    public void Write_WhenTypeIsGiven_WritesValueAsSqlServer(string literal, string expected)
    {
        (ArgumentInfo info, object? value) = SqlLiterals.Argument(literal);

        Assert.That(Write(["a"], [info.Type], new ForJsonOptions(WithoutArrayWrapper: true), [value]), Is.EqualTo($"{{\"a\":{expected}}}"));
    }

    [TestCase("address[line1]", "{\"address[line1]\":1}", Description = "Only dots split.")]
    [TestCase("$extra", "{\"$extra\":1}")]
    [TestCase("{id}", "{\"{id}\":1}")]
    [TestCase("a.b", "{\"a\":{\"b\":1}}")]
    [TestCase("a.b.c", "{\"a\":{\"b\":{\"c\":1}}}")]
    [TestCase("a/b", "{\"a\\/b\":1}")]
    public void Write_WhenAliasIsGiven_SplitsAtDotsOnly(string alias, string expected) =>
        Assert.That(Write([alias], [SqlType.Int], new ForJsonOptions(WithoutArrayWrapper: true), [1]), Is.EqualTo(expected));

    [Test]
    public void Result_WhenRowsAreGiven_WrapsThem()
    {
        Assert.That(Write(["a"], [SqlType.Int], new ForJsonOptions(), [1], [2]), Is.EqualTo("[{\"a\":1},{\"a\":2}]"));
        Assert.That(Write(["a"], [SqlType.Int], new ForJsonOptions(WithoutArrayWrapper: true), [1], [2]), Is.EqualTo("{\"a\":1},{\"a\":2}"));
        Assert.That(Write(["a"], [SqlType.Int], new ForJsonOptions(Root: "r"), [1]), Is.EqualTo("{\"r\":[{\"a\":1}]}"));
    }

    [Test]
    public void Result_WhenThereIsNoRow_IsNull() => Assert.That(Write(["a"], [SqlType.Int], new ForJsonOptions()), Is.Null);

    [Test]
    public void Write_WhenColumnIsNull_LeavesItOut()
    {
        string[] aliases = ["a", "o.x", "b"];
        SqlType[] types = [SqlType.Int, SqlType.Int, SqlType.Int];

        Assert.That(Write(aliases, types, new ForJsonOptions(WithoutArrayWrapper: true), [null, null, 1]), Is.EqualTo("{\"b\":1}"));
        Assert.That(Write(aliases, types, new ForJsonOptions(WithoutArrayWrapper: true), new object?[] { null, null, null }), Is.EqualTo("{}"));
        Assert.That(Write(aliases, types, new ForJsonOptions(IncludeNullValues: true), [null, null, 1]), Is.EqualTo("[{\"a\":null,\"o\":{\"x\":null},\"b\":1}]"));
    }

    [Test]
    public void Write_WhenColumnIsJson_EmbedsIt()
    {
        ForJsonWriter writer = new([new ForJsonColumn("j", SqlType.NVarCharMax, IsJson: true), new ForJsonColumn("s", SqlType.NVarCharMax, IsJson: false)], new ForJsonOptions());

        string? json = writer.Write([["[1, 2]", "[1]"]]);

        Assert.That(json, Is.EqualTo("[{\"j\":[1, 2],\"s\":\"[1]\"}]"));
    }

    [TestCase("a", "a", 13601, "a")]
    [TestCase("a", "a.b", 13601, "a.b")]
    [TestCase("a.b", "a", 13601, "a")]
    public void Constructor_WhenNamesCollide_Fails(string first, string second, int number, string property)
    {
        SqlError error = SqlLiterals.Error(() => Write([first, second], [SqlType.Int, SqlType.Int], new ForJsonOptions()));

        Assert.That(error.Number, Is.EqualTo(number));
        Assert.That(error.Message, Does.StartWith($"Property '{property}' cannot be generated in JSON output due to a conflict with another column name or alias."));
    }

    [Test]
    public void Constructor_WhenObjectIsNotAdjacent_Fails() =>
        Assert.That(SqlLiterals.Error(() => Write(["a.x", "b", "a.y"], [SqlType.Int, SqlType.Int, SqlType.Int], new ForJsonOptions())).Number, Is.EqualTo(13601));

    [TestCase(null, 13605)]
    [TestCase("", 13605)]
    [TestCase("a..b", 13603)]
    [TestCase(".a", 13603)]
    public void Constructor_WhenNameIsMalformed_Fails(string? alias, int number) =>
        Assert.That(SqlLiterals.Error(() => Write([alias], [SqlType.Int], new ForJsonOptions())).Number, Is.EqualTo(number));

    [Test]
    public void Constructor_WhenRootMeetsNoWrapper_Fails() =>
        Assert.That(SqlLiterals.Error(() => Write(["a"], [SqlType.Int], new ForJsonOptions("r", false, true))).Number, Is.EqualTo(13620));

    private static string? Write(string?[] aliases, SqlType[] types, ForJsonOptions options, params object?[][] rows)
    {
        ForJsonWriter writer = new([.. aliases.Select((alias, i) => new ForJsonColumn(alias, types[i], false))], options);
        return writer.Write(rows);
    }
}
