using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class PathTests
{
    private const string Host = "https://api.stripe.com";

    // Each of them would be another endpoint, another host or a query if it stood in the URL as it is.
    private static readonly string[] HostileIds =
    [
        "../accounts", "..", ".", "...", "./x", "../../etc/passwd", "..\\accounts", "a/b", "/", "//evil.example", "\\", "\\\\evil.example",
        "a\\b", "%2e%2e", "%2E%2E%2Faccounts", "%2f", "%252e%252e", "%00", "%", "%zz", "?x", "?x=1&y=2", "in_1?expand[]=customer", "#", "#x",
        "in_1#/pay", "in_1/pay", "in_1/../cus_1", "in_1;x=1", "in_1&x=1", "in_1=1", "@evil.example", ":8080", "http://evil.example/", "in 1", " in_1",
        "in_1 ", "in_1\t", "in_1\r\nHost: evil.example", "\0", "in\u0001_1", "\u007f", "\u0085", "\u00a0in", "\u2028", "\ufeff", "\u202e", "é", "日本", "Ａ", "．．",
        "\U0001F600", "e\u0301", "[in_1]", "{in_1}", "<in_1>", "\"in_1\"", "'in_1'", "`in_1`", "|", "^", "~", "*", "!", "(in)", "$x", "a,b", "a+b", "..%2f..", "%c0%ae%c0%ae",
    ];

    [TestCase("/v1/invoices", "GET", "/v1/invoices", false)]
    [TestCase("/v1/invoices/{invoice}", "GET", "/v1/invoices/{invoice}", true)]
    [TestCase("/v1/invoices/{invoice}/lines", "GET", "/v1/invoices/{invoice}/lines", false)]
    [TestCase("POST /v1/invoices/create_preview", "POST", "/v1/invoices/create_preview", true)]
    [TestCase("DELETE /v1/customers/{customer}", "DELETE", "/v1/customers/{customer}", true)]
    public void Parse_WhenGivenATemplate_SplitsMethodAndPath(string text, string method, string path, bool isSingle)
    {
        var template = PathTemplate.Parse(text);
        Assert.That(template.Method, Is.EqualTo(method));
        Assert.That(template.Path, Is.EqualTo(path));
        Assert.That(template.IsSingleObject, Is.EqualTo(isSingle));
    }

    [Test]
    public void Fill_WhenIdsArePassed_PutsThemInPlace()
    {
        var parameters = RequestParameters.Parse("{\"{customer}\":\"cus_1\",\"{id}\":\"txi_2\"}");
        Assert.That(PathTemplate.Parse("/v1/customers/{customer}/tax_ids/{id}").Fill(parameters), Is.EqualTo("/v1/customers/cus_1/tax_ids/txi_2"));
    }

    [TestCase("{}")]
    [TestCase("{\"{invoice}\":\"\"}")]
    [TestCase("{\"{invoice}\":\"   \"}")]
    [TestCase("{\"{invoice}\":\"\\t\\r\\n\"}")]
    [TestCase("{\"{invoice}\":\"\\u00a0\"}")]
    [TestCase("{\"{customer}\":\"cus_1\"}")]
    public void Fill_WhenTheIdIsMissingOrBlank_Refuses(string query) =>
        Errors.AssertBadArgument(() => PathTemplate.Parse("/v1/invoices/{invoice}").Fill(RequestParameters.Parse(query)), "{invoice}", "NULL or empty");

    [Test]
    public void Fill_WhenAnIdHasNoPlace_Refuses() =>
        Errors.AssertBadArgument(() => PathTemplate.Parse("/v1/invoices").Fill(RequestParameters.Parse("{\"{invoice}\":\"in_1\"}")), "no place");

    [TestCaseSource(nameof(HostileIds))]
    public void UrlOn_WhenTheIdIsHostile_ReachesNoOtherPath(string id)
    {
        var query = new Newtonsoft.Json.Linq.JObject { ["{invoice}"] = id }.ToString();
        Uri url;
        try
        {
            var path = PathTemplate.Parse("/v1/invoices/{invoice}/pay").Fill(RequestParameters.Parse(query));
            url = new StripeRequest("POST", path, [], "key").UrlOn(new Uri(Host));
        }
        catch (StripeException error)
        {
            Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadArgument));
            return;
        }

        var sent = url.AbsoluteUri;
        Assert.That(sent, Does.StartWith(Host + "/v1/invoices/").And.EndWith("/pay"));
        Assert.That(url.Query + url.Fragment + url.UserInfo, Is.Empty);
        var segment = sent.Substring((Host + "/v1/invoices/").Length, sent.Length - (Host + "/v1/invoices/").Length - "/pay".Length);
        Assert.That(segment, Does.Match("^([A-Za-z0-9._~-]|%[0-9A-F]{2})+$"));
        Assert.That(Uri.UnescapeDataString(segment), Is.EqualTo(id), "Stripe must get the very id");
        Assert.That(url.PathAndQuery, Is.EqualTo("/v1/invoices/" + segment + "/pay"), "what the framework writes into the request line");
    }

    [TestCase(".")]
    [TestCase("..")]
    public void UrlOn_WhenTheFrameworkWouldFoldThePath_Refuses(string id) =>
        Errors.AssertBadArgument(() => new StripeRequest("DELETE", "/v1/customers/" + PercentEncoding.Encode(id), [], null).UrlOn(new Uri(Host)), "cannot be sent safely");

    [Test]
    public void UrlOn_WhenGet_PutsFieldsIntoTheQuery()
    {
        FormField[] fields = [new("email", "a+b@example.com"), new("created[gte]", "5")];
        var url = new StripeRequest("GET", "/v1/customers", fields, null).UrlOn(new Uri("http://127.0.0.1:12111"));
        Assert.That(url.AbsoluteUri, Is.EqualTo("http://127.0.0.1:12111/v1/customers?email=a%2Bb%40example.com&created%5Bgte%5D=5"));
    }

    [Test]
    public void UrlOn_WhenTheQueryIsTooLongForAUrl_RefusesOrKeepsIt()
    {
        FormField[] fields = [new("email", new string('a', 70_000))];
        var request = new StripeRequest("GET", "/v1/customers", fields, null);
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
    public void StripeRequest_WhenTheMethodIsNotStripes_Refuses(string method) =>
        Errors.AssertBadArgument(() => _ = new StripeRequest(method, "/v1/balance", [], null), "\"" + method + "\"", "GET, POST and DELETE");

    [TestCase(null, "empty")]
    [TestCase("", "empty")]
    [TestCase("   ", "empty")]
    [TestCase("a\nb", "HTTP header")]
    [TestCase("ключ", "HTTP header")]
    [TestCase(" order-1", "blank")]
    [TestCase("order-1 ", "blank")]
    [TestCase("rk_2026_0042", "looks like a secret")]
    [TestCase("order_secret_12", "looks like a secret")]
    public void StripeRequest_WhenTheIdempotencyKeyCannotBeSent_Refuses(string? key, string part) =>
        Errors.AssertBadArgument(() => _ = new StripeRequest("POST", "/v1/customers", [], key), "@IdempotencyKey", part);

    [TestCase(255, true)]
    [TestCase(256, false)]
    public void StripeRequest_WhenTheIdempotencyKeyIsLong_Takes255Characters(int length, bool isTaken)
    {
        var key = new string('k', length);
        if (isTaken)
        {
            Assert.That(new StripeRequest("POST", "/v1/customers", [], key).IdempotencyKey, Is.EqualTo(key));
        }
        else
        {
            Errors.AssertBadArgument(() => _ = new StripeRequest("POST", "/v1/customers", [], key), "has 256 characters");
        }
    }

    [Test]
    public void Body_WhenPostHasNoFields_IsEmptyText()
    {
        Assert.That(new StripeRequest("POST", "/v1/invoices/in_1/pay", [], "k").Body, Is.Empty);
        Assert.That(new StripeRequest("GET", "/v1/balance", [], null).Body, Is.Null);
        Assert.That(new StripeRequest("DELETE", "/v1/customers/cus_1", [], "k").IdempotencyKey, Is.Null);
    }
}
