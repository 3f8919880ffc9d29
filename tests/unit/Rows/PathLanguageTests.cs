using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Rows;

/// <summary>Every function of the column paths, from declaration to value.</summary>
public sealed class PathLanguageTests
{
    [TestCase("a", "{\"a\":\"x\"}", "x")]
    [TestCase("a", "{\"a\":\"\"}", "")]
    [TestCase("a", "{\"a\":null}", null)]
    [TestCase("a", "{}", null)]
    [TestCase("a", "{\"b\":{\"a\":\"x\"}}", null)]
    [TestCase("a", "{\"A\":\"x\"}", null)]
    [TestCase("a.b", "{\"a\":{\"b\":\"x\"}}", "x")]
    [TestCase("a.b", "{\"a\":null}", null)]
    [TestCase("a.b", "{\"a\":{}}", null)]
    [TestCase("a.b", "{\"a\":{\"c\":1}}", null)]
    [TestCase("a.b.c.d", "{\"a\":{\"b\":{\"c\":{\"d\":\"x\"}}}}", "x")]
    [TestCase("a", "{\"a\":12}", "12")]
    [TestCase("a", "{\"a\":true}", "true")]
    [TestCase("a", "{\"a\":false}", "false")]
    [TestCase("a", "{\"a\":1.50}", "1.50")]
    [TestCase("id(a)", "{\"a\":\"cus_1\"}", "cus_1")]
    [TestCase("id(a)", "{\"a\":{\"id\":\"cus_1\",\"object\":\"customer\",\"name\":\"N\"}}", "cus_1")]
    [TestCase("id(a)", "{\"a\":{\"object\":\"customer\",\"sub\":{\"id\":\"no\"},\"id\":\"cus_1\"}}", "cus_1")]
    [TestCase("id(a)", "{\"a\":{\"id\":null}}", null)]
    [TestCase("id(a)", "{\"a\":{}}", null)]
    [TestCase("id(a)", "{\"a\":null}", null)]
    [TestCase("id(a.b)", "{\"a\":{\"b\":{\"id\":\"x\"}}}", "x")]
    [TestCase("first(a[].b)", "{\"a\":[{\"b\":\"x\"},{\"b\":\"y\"}]}", "x")]
    [TestCase("first(a[].b)", "{\"a\":[{},{\"b\":null},{\"b\":\"y\"}]}", "y")]
    [TestCase("first(a[].b)", "{\"a\":[]}", null)]
    [TestCase("first(a[].b)", "{}", null)]
    [TestCase("first(id(a.data[].p.i))", "{\"a\":{\"data\":[{\"p\":{\"i\":{\"id\":\"pi_1\"}}},{\"p\":{\"i\":\"pi_2\"}}]}}", "pi_1")]
    [TestCase("first(a[])", "{\"a\":[\"x\",\"y\"]}", "x")]
    [TestCase("join(a[])", "{\"a\":[\"en\",\"es\"]}", "en,es")]
    [TestCase("join(a[])", "{\"a\":[\"en\"]}", "en")]
    [TestCase("join(a[])", "{\"a\":[1,true,\"x\"]}", "1,true,x")]
    [TestCase("join(a[])", "{\"a\":[]}", null)]
    [TestCase("join(a[])", "{\"a\":null}", null)]
    [TestCase("join(a[].b)", "{\"a\":[{\"b\":1},{\"c\":2},{\"b\":3}]}", "1,3")]
    [TestCase("join(id(a[]))", "{\"a\":[\"di_1\",{\"id\":\"di_2\",\"coupon\":{\"id\":\"co\"}}]}", "di_1,di_2")]
    [TestCase("json(a)", "{\"a\":{\"b\": [1, 2 ]}}", "{\"b\": [1, 2 ]}")]
    [TestCase("json(a)", "{\"a\":{}}", "{}")]
    [TestCase("json(a)", "{\"a\":[ ]}", "[ ]")]
    [TestCase("json(a)", "{\"a\":\"x\\\"y\"}", "\"x\\\"y\"")]
    [TestCase("json(a)", "{\"a\":5}", "5")]
    [TestCase("json(a)", "{\"a\":true}", "true")]
    [TestCase("json(a)", "{\"a\":null}", null)]
    [TestCase("json(a)", "{}", null)]
    [TestCase("json(a.b)", "{\"a\":{\"b\":{\"c\":1}}}", "{\"c\":1}")]
    [TestCase("json($)", "{ \"a\" : 1 }", "{ \"a\" : 1 }")]
    [TestCase("map(a;good=product;bad=x)", "{\"a\":\"good\"}", "product")]
    [TestCase("map(a;good=product;bad=x)", "{\"a\":\"bad\"}", "x")]
    [TestCase("map(a;good=product)", "{\"a\":\"other\"}", "other")]
    [TestCase("map(a;good=product)", "{\"a\":null}", null)]
    [TestCase("const(USD)", "{}", "USD")]
    [TestCase("a|const(none)", "{\"a\":null}", "none")]
    [TestCase("a|const(none)", "{\"a\":\"x\"}", "x")]
    [TestCase("a|b", "{\"a\":\"x\",\"b\":\"y\"}", "x")]
    [TestCase("a|b", "{\"b\":\"y\",\"a\":\"x\"}", "x")]
    [TestCase("a|b", "{\"a\":null,\"b\":\"y\"}", "y")]
    [TestCase("a|b|c", "{\"c\":\"z\"}", "z")]
    [TestCase("a|b", "{\"a\":\"\",\"b\":\"y\"}", "")]
    [TestCase("id(s.c)|id(c)", "{\"c\":{\"id\":\"old\"}}", "old")]
    [TestCase("id(s.c)|id(c)", "{\"c\":{\"id\":\"old\"},\"s\":{\"c\":\"new\"}}", "new")]
    public void Text_WhenReadThroughAPath_Is(string paths, string json, string? expected) =>
        Assert.That(SmallShape.Value(ColumnType.Text, paths, json), Is.EqualTo(expected));

    [TestCase("a", "{\"a\":0}", 0L)]
    [TestCase("a", "{\"a\":-5}", -5L)]
    [TestCase("a", "{\"a\":9223372036854775807}", long.MaxValue)]
    [TestCase("min(a[].b)", "{\"a\":[{\"b\":3},{\"b\":1},{\"b\":2}]}", 1L)]
    [TestCase("max(a[].b)", "{\"a\":[{\"b\":3},{\"b\":7},{\"b\":-2}]}", 7L)]
    [TestCase("min(a[].b)", "{\"a\":[{\"b\":5},{\"b\":null},{}]}", 5L)]
    [TestCase("min(a[].b)", "{\"a\":[]}", null)]
    [TestCase("max(a[].b)", "{}", null)]
    [TestCase("sum(a[].b)", "{\"a\":[{\"b\":3},{\"b\":-1}]}", 2L)]
    [TestCase("sum(a[].b)", "{\"a\":[]}", 0L)]
    [TestCase("sum(a[].b)", "{\"a\":null}", null)]
    [TestCase("sum(a[].b)", "{}", null)]
    [TestCase("sum(a[].b)", "{\"a\":[{}]}", 0L)]
    [TestCase("sum(a[])", "{\"a\":[1,2,3]}", 6L)]
    [TestCase("sum(a.data[].b)", "{\"a\":{\"data\":[{\"b\":4}]}}", 4L)]
    [TestCase("sum(a[].b[].c)", "{\"a\":[{\"b\":[{\"c\":1},{\"c\":2}]},{\"b\":[]},{\"b\":[{\"c\":3}]}]}", 6L)]
    [TestCase("count(a[])", "{\"a\":[]}", 0L)]
    [TestCase("count(a[])", "{}", null)]
    [TestCase("count(a[])", "{\"a\":[\"x\",\"y\"]}", 2L)]
    [TestCase("count(a[])", "{\"a\":[{\"b\":1},{\"b\":{\"c\":[1,2]}},[]]}", 3L)]
    [TestCase("count(a.data[])", "{\"a\":{\"data\":[{},{}]}}", 2L)]
    [TestCase("n|count(a[])", "{\"a\":[1,2],\"n\":40}", 40L)]
    [TestCase("n|count(a[])", "{\"a\":[1,2]}", 2L)]
    [TestCase("tax|sum(new[].b)|sum(old[].b)", "{\"old\":[{\"b\":9}],\"new\":[]}", 0L)]
    [TestCase("tax|sum(new[].b)|sum(old[].b)", "{\"old\":[{\"b\":9}]}", 9L)]
    [TestCase("tax|sum(new[].b)", "{\"tax\":0,\"new\":[{\"b\":9}]}", 0L)]
    public void BigInt_WhenReadThroughAPath_Is(string paths, string json, long? expected) =>
        Assert.That(SmallShape.Value(ColumnType.BigInt, paths, json), Is.EqualTo(expected));

    [TestCase("a", "{\"a\":true}", true)]
    [TestCase("a", "{\"a\":false}", false)]
    [TestCase("a", "{\"a\":null}", null)]
    [TestCase("eq(a,paid)", "{\"a\":\"paid\"}", true)]
    [TestCase("eq(a,paid)", "{\"a\":\"Paid\"}", false)]
    [TestCase("eq(a,paid)", "{\"a\":null}", null)]
    [TestCase("eq(a,paid)", "{}", null)]
    [TestCase("gt(a,0)", "{\"a\":1}", true)]
    [TestCase("gt(a,0)", "{\"a\":0}", false)]
    [TestCase("gt(a,0)", "{\"a\":-1}", false)]
    [TestCase("gt(a,0)", "{}", null)]
    [TestCase("p|eq(a,paid)", "{\"p\":false,\"a\":\"paid\"}", false)]
    [TestCase("p|eq(a,paid)", "{\"a\":\"paid\"}", true)]
    public void Bit_WhenReadThroughAPath_Is(string paths, string json, bool? expected) =>
        Assert.That(SmallShape.Value(ColumnType.Bit, paths, json), Is.EqualTo(expected));

    [Test]
    public void Object_WhenColumnsShareAPath_FillsAll()
    {
        var shape = new SmallShape(
            new Column("Status", ColumnType.Text, "status"), new Column("Paid", ColumnType.Bit, "eq(status,paid)"),
            new Column("CustomerId", ColumnType.Text, "id(customer)"), new Column("CustomerName", ColumnType.Text, "customer.name"),
            new Column("CustomerJson", ColumnType.Text, "json(customer)"), new Column("Lines", ColumnType.Int, "count(lines[])"), new Column("Sum", ColumnType.BigInt, "sum(lines[].amount)"));
        var cells = shape.Object("{\"status\":\"paid\",\"customer\":{\"id\":\"cus_1\",\"name\":\"Ann\"},\"lines\":[{\"amount\":5},{\"amount\":6}]}");
        Assert.That(cells, Is.EqualTo(new object?[] { "paid", true, "cus_1", "Ann", "{\"id\":\"cus_1\",\"name\":\"Ann\"}", 2, 11L }));
    }

    [TestCase("sum(a[].b)", "{\"a\":[{\"b\":\"1\"}]}", "a[0].b")]
    [TestCase("sum(a[].b)", "{\"a\":[{\"b\":1.5}]}", "a[0].b")]
    [TestCase("sum(a[].b)", "{\"a\":[{\"b\":9223372036854775807},{\"b\":1}]}", "a[1].b")]
    [TestCase("min(a[])", "{\"a\":[true]}", "a[0]")]
    [TestCase("gt(a,0)", "{\"a\":\"5\"}", "a")]
    public void Object_WhenAFunctionNeedsNumbers_NamesThePlace(string paths, string json, string place) =>
        Assert.That(Errors.AnswerError(() => SmallShape.Value(ColumnType.BigInt, paths, json)), Does.EndWith(" at " + place));

    [TestCase("a|parent()", "{\"a\":\"x\"}", "in_1", "x")]
    [TestCase("a|parent()", "{\"a\":null}", "in_1", "in_1")]
    [TestCase("a|parent()", "{}", "in_1", "in_1")]
    [TestCase("a|parent()", "{}", null, null)]
    [TestCase("parent()|a", "{\"a\":\"x\"}", null, "x")]
    public void Text_WhenTheListHasAParent_FallsBackToItsId(string paths, string json, string? parentId, string? expected)
    {
        var shape = new SmallShape(new Column("Value", ColumnType.Text, paths));
        Assert.That(shape.Cells(new RowReader(shape.Shape, parentId).ReadObject(Buffers.Of(json))), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void Object_WhenTheParentsIdIsTooLong_NamesTheColumn()
    {
        var shape = new SmallShape(new Column("InvoiceId", ColumnType.Text, "parent()", 3));
        Assert.That(Errors.AnswerError(() => new RowReader(shape.Shape, "in_1").ReadObject(Buffers.Of("{\"id\":\"il_1\"}"))), Does.Contain("InvoiceId of il_1"));
    }

    [TestCase("sum(a")]
    [TestCase("avg(a[])")]
    [TestCase("(a)")]
    public void Parse_WhenItIsNoPath_Throws(string path) =>
        Assert.That(() => ColumnPath.Parse(path), Throws.ArgumentException.With.Message.Contains(path));
}
