using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Listing;

public sealed class FromJsonTests
{
    private static readonly TableFunction Function = new(typeof(Invoices));

    [TestCase("{\"id\":\"in_1\",\"object\":\"invoice\",\"amount_due\":5}")]
    [TestCase("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"invoice.paid\",\"data\":{\"object\":{\"id\":\"in_1\",\"object\":\"invoice\",\"amount_due\":5},\"previous_attributes\":{\"amount_due\":4}}}")]
    public void Read_WhenGivenTheObjectOrItsEvent_GivesItsRow(string json)
    {
        var row = Function.FromJson(json);
        Assert.That(row["Id"], Is.EqualTo("in_1"));
        Assert.That(row["AmountDue"], Is.EqualTo(5));
    }

    [Test]
    public void Read_WhenGivenAnEvent_KeepsForeignTextAndLargeNumbersInRawJson()
    {
        const string Inner = "{\"id\":\"in_1\",\"object\":\"invoice\",\"created\":1790841600,\"rate\":1.10,\"name\":\"Zoë \\\"x\\\" 日本\",\"date\":\"2026-10-01T00:00:00Z\"}";
        var raw = (string)Function.FromJson("{\"object\":\"event\",\"data\":{\"object\":" + Inner + "}}")["RawJson"]!;
        Assert.That(raw.Replace("\r", "").Replace("\n", "").Replace("  ", "").Replace("\": ", "\":"), Is.EqualTo(Inner));
    }

    [TestCase(null)]
    [TestCase("{\"id\":\"cus_1\",\"object\":\"customer\"}")]
    [TestCase("{\"object\":\"event\",\"data\":{\"object\":{\"object\":\"customer\"}}}")]
    [TestCase("{\"object\":\"event\",\"data\":{}}")]
    [TestCase("{\"object\":\"event\"}")]
    [TestCase("{\"object\":\"event\",\"data\":{\"object\":5}}")]
    public void Read_WhenItIsAnotherObjectOrNull_GivesNoRow(string? json)
    {
        using var stripe = new FakeTransport();
        Assert.That(Function.Read(stripe, null, "", null, json), Is.Empty);
    }

    [TestCase("", "@Json cannot be read: ")]
    [TestCase("x", "@Json cannot be read: ")]
    [TestCase("{\"object\":\"invoice\"", "@Json cannot be read: ")]
    [TestCase("[{\"object\":\"invoice\"}]", "@Json cannot be read: it is not an object")]
    [TestCase("null", "@Json cannot be read: it is not an object")]
    [TestCase("{\"object\":\"invoice\"} x", "@Json cannot be read: ")]
    [TestCase("{\"id\":\"in_1\"}", "@Json cannot be read: it has no \"object\"")]
    [TestCase("{\"object\":{\"a\":1}}", "@Json cannot be read: it has no \"object\"")]
    [TestCase("{\"object\":null}", "@Json cannot be read: it has no \"object\"")]
    [TestCase("{'object':'invoice'}", "@Json cannot be read")]
    [TestCase("{\"object\":\"invoice\",\"id\":\"in_1\",\"amount_due\":\"5\"}", "AmountDue of in_1 is not a whole number")]
    public void Read_WhenItIsNoObjectOfStripes_Refuses(string json, string part) => Errors.AssertBadArgument(() => Function.FromJson(json), part);

    [Test]
    public void Read_WhenJsonIsGivenWithAPath_Refuses()
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => Function.Read(stripe, Connections.Default, "/v1/invoices", null, "{}").ToList(), "FromJson");
    }
}
