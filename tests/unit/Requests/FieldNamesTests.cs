using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class FieldNamesTests
{
    [TestCase("a", "a", "sets \"a\" twice")]
    [TestCase("a[b]", "a[b]", "sets \"a[b]\" twice")]
    [TestCase("a", "a[b]", "both \"a\" and \"a[b]\"")]
    [TestCase("a[b]", "a", "both \"a[b]\" and \"a\"")]
    [TestCase("a[b][c]", "a", "both \"a[b][c]\" and \"a\"")]
    [TestCase("a[b]", "a[b][0][c]", "both \"a[b]\" and \"a[b][0][c]\"")]
    [TestCase("a[]", "a[0]", "both \"a[]\" and \"a[0]\"")]
    [TestCase("a[0][b]", "a[][b]", "both \"a[0][b]\" and \"a[][b]\"")]
    [TestCase("a[]", "a", "both \"a[]\" and \"a\"")]
    [TestCase("a[]", "a[][b]", "both \"a[]\" and \"a[][b]\"")]
    public void RefuseOverlaps_WhenTwoFieldsSetTheSame_NamesBoth(string first, string second, string part) =>
        Errors.AssertBadArgument(() => FieldNames.RefuseOverlaps([new("x", "1"), new(first, "secret"), new("y[0]", "1"), new(second, "secret")]), part);

    [TestCase("a[b]", "a[c]")]
    [TestCase("a", "ab")]
    [TestCase("a", "A")]
    [TestCase("a", "ab[c]")]
    [TestCase("a[0]", "a[1]")]
    [TestCase("a[]", "a[]")]
    [TestCase("a[][b]", "a[][c]")]
    [TestCase("a[][b]", "a[][b]")]
    [TestCase("a[0][]", "a[0][]")]
    [TestCase("a[b", "a[c")]
    [TestCase("[a]", "[b]")]
    public void RefuseOverlaps_WhenEachSetsItsOwn_TakesThem(string first, string second) =>
        Assert.That(() => FieldNames.RefuseOverlaps([new(first, "1"), new(second, "2")]), Throws.Nothing);

    [TestCase("POST", "/v1/customers", "name=a&name=b", null)]
    [TestCase("POST", "/v1/customers", "{\"address\":{\"line1\":\"a\"},\"address[line1]\":\"b\"}", null)]
    [TestCase("POST", "/v1/customers?a=1&a=2", null, null)]
    [TestCase("GET", "/v1/customers?email=a&email=b", null, null)]
    [TestCase("GET", "/v1/customers?created=1&created[gte]=2", null, null)]
    [TestCase("GET", "/v1/customers", null, "{\"expand[]\":\"a\",\"expand\":[\"b\"]}")]
    public void Request_WhenAFieldIsSetTwice_IsNotSent(string method, string url, string? body, string? extra)
    {
        using var stripe = new FakeTransport();
        var arguments = Calls.Generic(method, url, body);
        if (extra != null)
        {
            arguments.Parameters = new Newtonsoft.Json.Linq.JObject { ["$extra"] = extra }.ToString();
        }

        var error = StripeClr.Procedures.Sender.Send(arguments, stripe, stripe.Clock).Error!;
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(error.Message, Does.Contain("The request sets "));
    }

    [Test]
    public void Action_WhenAFieldIsSetTwice_IsRefused()
    {
        FormField[] fields = [new("a", "1"), new("a[b]", "2")];
        Errors.AssertBadArgument(() => StripeRequest.Action("POST", "/v1/customers", fields, "k"), "\"a[b]\"");
        Errors.AssertBadArgument(() => StripeRequest.Read("GET", "/v1/customers", fields), "\"a[b]\"");
    }
}
