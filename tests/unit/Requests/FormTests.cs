using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

/// <summary>From the JSON that T-SQL collects to the form that Stripe gets.</summary>
public sealed class FormTests
{
    [TestCase("{}", "")]
    [TestCase("{\"a\":\"x\"}", "a=x")]
    [TestCase("{\"a\":\"\"}", "a=")]
    [TestCase("{\"a\":1,\"b\":2}", "a=1&b=2")]
    [TestCase("{\"a\":-5}", "a=-5")]
    [TestCase("{\"a\":true,\"b\":false}", "a=true&b=false")]
    [TestCase("{\"a\":12.500000000000}", "a=12.5")]
    [TestCase("{\"a\":10.000}", "a=10")]
    [TestCase("{\"a\":100}", "a=100")]
    [TestCase("{\"a\":0.000000000001}", "a=0.000000000001")]
    [TestCase("{\"a\":9223372036854775807}", "a=9223372036854775807")]
    [TestCase("{\"a\":\"12.50\"}", "a=12.50")]
    [TestCase("{\"a\":\"2026-10-01T00:00:00Z\"}", "a=2026-10-01T00%3A00%3A00Z")]
    [TestCase("{\"created\":{\"gte\":1,\"lt\":2}}", "created[gte]=1&created[lt]=2")]
    [TestCase("{\"a\":{\"b\":{\"c\":\"d\"}}}", "a[b][c]=d")]
    [TestCase("{\"a\":[\"x\",\"y\"]}", "a[0]=x&a[1]=y")]
    [TestCase("{\"a\":[{\"b\":1},{\"b\":2}]}", "a[0][b]=1&a[1][b]=2")]
    [TestCase("{\"address[line1]\":\"Main St 1\"}", "address[line1]=Main%20St%201")]
    [TestCase("{\"metadata\":{\"order id\":\"a&b\"}}", "metadata[order%20id]=a%26b")]
    [TestCase("{\"metadata\":{\"order\":\"\"}}", "metadata[order]=")]
    [TestCase("{\"name\":\"Zoë 🎈\"}", "name=Zo%C3%AB%20%F0%9F%8E%88")]
    [TestCase("{\"name\":\"100% + tax\"}", "name=100%25%20%2B%20tax")]
    [TestCase("{\"tags[]\":\"\"}", "tags=")]
    [TestCase("{\"tags[]\":\"en-US\"}", "tags[0]=en-US")]
    [TestCase("{\"tags[]\":\"[\\\"en-US\\\",\\\"es\\\"]\"}", "tags[0]=en-US&tags[1]=es")]
    [TestCase("{\"tags[]\":\"  [1,2]\"}", "tags[0]=1&tags[1]=2")]
    [TestCase("{\"items[]\":\"[{\\\"price\\\":\\\"p\\\",\\\"quantity\\\":2}]\"}", "items[0][price]=p&items[0][quantity]=2")]
    [TestCase("{\"metadata{}\":\"\"}", "metadata=")]
    [TestCase("{\"metadata{}\":\"{\\\"a\\\":\\\"1\\\",\\\"b\\\":\\\"\\\"}\"}", "metadata[a]=1&metadata[b]=")]
    public void Body_WhenGivenParameters_WritesStripesForm(string json, string form) =>
        Assert.That(FormEncoder.Body(RequestParameters.Parse(json).Fields), Is.EqualTo(form));

    [Test]
    public void Query_WhenNamesHaveBrackets_EncodesThem() =>
        Assert.That(FormEncoder.Query(RequestParameters.Parse("{\"created\":{\"gte\":1}}").Fields), Is.EqualTo("created%5Bgte%5D=1"));

    [TestCase("{\"a\":null}", "\"a\" is null")]
    [TestCase("{\"a\":{}}", "\"a\" is an empty object")]
    [TestCase("{\"a\":[]}", "\"a\" is an empty array")]
    [TestCase("{\"a\":{\"b\":[null]}}", "\"a[b][0]\" is null")]
    [TestCase("{\"tags[]\":\"[]\"}", "\"tags\" is an empty array")]
    [TestCase("{\"tags[]\":\"[1\"}", "\"tags\" is not JSON")]
    [TestCase("{\"metadata{}\":\"{\"}", "\"metadata\" is not JSON")]
    [TestCase("{\"metadata{}\":\"[1]\"}", "\"metadata\" is JSON, but not an object")]
    [TestCase("{\"metadata{}\":\"x\"}", "\"metadata\" is not JSON")]
    [TestCase("{\"metadata{}\":\"{}\"}", "\"metadata\" is an empty object")]
    public void Parse_WhenAFormCannotSayIt_NamesTheField(string json, string part) =>
        Errors.AssertBadArgument(() => RequestParameters.Parse(json), part);
}
