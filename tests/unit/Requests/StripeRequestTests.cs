using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class StripeRequestTests
{
    private const string Host = "https://api.stripe.com";

    [Test]
    public void UrlOn_WhenGet_PutsFieldsIntoTheQuery()
    {
        FormField[] fields = [new("email", "a+b@example.com"), new("created[gte]", "5")];
        var url = StripeRequest.Action("GET", "/v1/customers", fields, null).UrlOn(new Uri("http://127.0.0.1:12111"));
        Assert.That(url.AbsoluteUri, Is.EqualTo("http://127.0.0.1:12111/v1/customers?email=a%2Bb%40example.com&created%5Bgte%5D=5"));
    }

    [Test]
    public void UrlOn_WhenTheQueryIsTooLongForAUrl_RefusesOrKeepsIt()
    {
        FormField[] fields = [new("email", new string('a', 70_000))];
        var request = StripeRequest.Action("GET", "/v1/customers", fields, null);
        try
        {
            Assert.That(request.UrlOn(new Uri(Host)).AbsoluteUri, Does.EndWith(fields[0].Value));
        }
        catch (StripeException error)
        {
            Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadArgument));
        }
    }

    [TestCase("PUT")]
    [TestCase("PATCH")]
    [TestCase("get")]
    [TestCase("")]
    public void Action_WhenTheMethodIsNotStripes_Refuses(string method) =>
        Errors.AssertBadArgument(() => StripeRequest.Action(method, "/v1/balance", [], null), "\"" + method + "\"", "GET, POST and DELETE");

    [TestCase(null, "empty")]
    [TestCase("", "empty")]
    [TestCase("   ", "empty")]
    [TestCase("a\nb", "HTTP header")]
    [TestCase("ключ", "HTTP header")]
    [TestCase(" order-1", "blank")]
    [TestCase("order-1 ", "blank")]
    [TestCase("rk_test_2026_0042", "looks like a secret")]
    [TestCase("order_secret_12", "looks like a secret")]
    public void Action_WhenTheIdempotencyKeyCannotBeSent_Refuses(string? key, string part) =>
        Errors.AssertBadArgument(() => StripeRequest.Action("POST", "/v1/customers", [], key), "@IdempotencyKey", part);

    [TestCase(255, true)]
    [TestCase(256, false)]
    public void Action_WhenTheIdempotencyKeyIsLong_Takes255Characters(int length, bool isTaken)
    {
        var key = new string('k', length);
        if (isTaken)
        {
            Assert.That(StripeRequest.Action("POST", "/v1/customers", [], key).IdempotencyKey, Is.EqualTo(key));
        }
        else
        {
            Errors.AssertBadArgument(() => StripeRequest.Action("POST", "/v1/customers", [], key), "has 256 characters");
        }
    }

    [Test]
    public void Action_WhenPostHasNoFields_CarriesAnEmptyForm()
    {
        var body = StripeRequest.Action("POST", "/v1/invoices/in_1/pay", [], "k").Body!.Read();
        Assert.That(body.Octets, Is.Empty);
        Assert.That(body.ContentType, Is.EqualTo("application/x-www-form-urlencoded"));
    }

    [TestCase("GET", false)]
    [TestCase("DELETE", true)]
    public void Action_WhenItIsNoPost_HasNeitherBodyNorKey(string method, bool isWrite)
    {
        var request = StripeRequest.Action(method, "/v1/customers/cus_1", [new FormField("a", "b")], null);
        Assert.That(request.Body, Is.Null);
        Assert.That(request.IdempotencyKey, Is.Null);
        Assert.That(request.IsWrite, Is.EqualTo(isWrite));
        Assert.That(request.UrlOn(new Uri(Host)).AbsoluteUri, Does.EndWith("/cus_1?a=b"));
    }

    [Test]
    public void Action_WhenItTakesNoKeyAndHasOne_Refuses()
    {
        Errors.AssertBadArgument(() => StripeRequest.Action("DELETE", "/v1/customers/cus_1", [], "k"), "@IdempotencyKey", "Stripe takes none with DELETE", "gone");
        Errors.AssertBadArgument(() => StripeRequest.Action("GET", "/v1/customers/cus_1", [], "k"), "@IdempotencyKey", "Stripe takes none with GET", "changes nothing");
        Errors.AssertBadArgument(() => StripeRequest.Generic("DELETE", new RequestUrl(null, "/v1/x/v2/y", []), null, [], "k"), "@IdempotencyKey");
        Assert.That(StripeRequest.Action("DELETE", "/v2/core/event_destinations/ed_1", [], "k").IdempotencyKey, Is.EqualTo("k"));
    }

    [Test]
    public void Read_WhenItIsAPost_IsNoWriteAndHasAKeyOfItsOwn()
    {
        var first = StripeRequest.Read("POST", "/v1/invoices/create_preview", [new FormField("customer", "cus_1")]);
        var second = StripeRequest.Read("POST", "/v1/invoices/create_preview", []);
        Assert.That(first.IsWrite, Is.False);
        Assert.That(System.Text.Encoding.UTF8.GetString(first.Body!.Read().Octets), Is.EqualTo("customer=cus_1"));
        Assert.That(first.IdempotencyKey, Is.Not.Null.And.Not.EqualTo(second.IdempotencyKey));
        Assert.That(StripeRequest.Read("GET", "/v1/invoices", []).IdempotencyKey, Is.Null);
    }

    [TestCase(200, true, true)]
    [TestCase(201, false, true)]
    [TestCase(202, false, true)]
    [TestCase(204, false, true)]
    [TestCase(299, false, true)]
    [TestCase(199, false, false)]
    [TestCase(300, false, false)]
    [TestCase(404, false, false)]
    public void IsSuccess_WhenTheRequestIsGeneric_TakesEvery2xx(int status, bool ofAction, bool ofGeneric)
    {
        Assert.That(StripeRequest.Action("GET", "/v1/balance", [], null).IsSuccess(status), Is.EqualTo(ofAction));
        Assert.That(StripeRequest.Read(new RequestUrl(null, "/v1/balance", [])).IsSuccess(status), Is.EqualTo(ofGeneric));
    }
}
