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
        "\U0001F600", "e\u0301", "[in_1]", "{in_1}", "<in_1>", "\"in_1\"", "'in_1'", "`in_1`", "|", "^", "~", "*", "!", "(in)", "café (1)", "日'*!", "$x", "a,b", "a+b", "..%2f..", "%c0%ae%c0%ae",
    ];

    [Test]
    public void Fill_WhenIdsArePassed_PutsThemInPlace()
    {
        var parameters = RequestParameters.Parse("{\"{customer}\":\"cus_1\",\"{id}\":\"txi_2\"}");
        Assert.That(PathTemplate.Parse("/v1/customers/{customer}/tax_ids/{id}", Connection.DefaultApiVersion).Fill(parameters), Is.EqualTo("/v1/customers/cus_1/tax_ids/txi_2"));
    }

    [TestCase("{}")]
    [TestCase("{\"{invoice}\":\"\"}")]
    [TestCase("{\"{invoice}\":\"   \"}")]
    [TestCase("{\"{invoice}\":\"\\t\\r\\n\"}")]
    [TestCase("{\"{invoice}\":\"\\u00a0\"}")]
    [TestCase("{\"{customer}\":\"cus_1\"}")]
    public void Fill_WhenTheIdIsMissingOrBlank_Refuses(string query) =>
        Errors.AssertBadArgument(() => PathTemplate.Parse("/v1/invoices/{invoice}", Connection.DefaultApiVersion).Fill(RequestParameters.Parse(query)), "{invoice}", "NULL or empty");

    [Test]
    public void Fill_WhenAnIdHasNoPlace_Refuses() =>
        Errors.AssertBadArgument(() => PathTemplate.Parse("/v1/invoices", Connection.DefaultApiVersion).Fill(RequestParameters.Parse("{\"{invoice}\":\"in_1\"}")), "no place");

    [TestCaseSource(nameof(HostileIds))]
    public void UrlOn_WhenTheIdIsHostile_ReachesNoOtherPath(string id)
    {
        var query = new Newtonsoft.Json.Linq.JObject { ["{invoice}"] = id }.ToString();
        Uri url;
        try
        {
            var path = PathTemplate.Parse("/v1/invoices/{invoice}/pay", Connection.DefaultApiVersion).Fill(RequestParameters.Parse(query));
            url = StripeRequest.Action("POST", path, [], "key").UrlOn(new Uri(Host));
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
        Assert.That(segment, Does.Match("^([A-Za-z0-9._~!'()*:-]|%[0-9A-F]{2})+$"));
        Assert.That(Uri.UnescapeDataString(segment), Is.EqualTo(id), "Stripe must get the very id");
        Assert.That(url.PathAndQuery, Is.EqualTo("/v1/invoices/" + segment + "/pay"), "what the framework writes into the request line");
    }

    // A coupon's id is its owner's to choose.
    [TestCase("café (1)", "caf%C3%A9%20(1)")]
    [TestCase("(1)", "(1)")]
    [TestCase("été!*'", "%C3%A9t%C3%A9!*'")]
    public void UrlOn_WhenTheIdHasBracketsAndMore_SendsIt(string id, string sent)
    {
        var parameters = RequestParameters.Parse(new Newtonsoft.Json.Linq.JObject { ["{coupon}"] = id }.ToString());
        var path = PathTemplate.Parse("/v1/coupons/{coupon}", Connection.DefaultApiVersion).Fill(parameters);
        Assert.That(StripeRequest.Action("GET", path, [], null).UrlOn(new Uri(Host)).AbsoluteUri, Is.EqualTo(Host + "/v1/coupons/" + sent));
    }

    [TestCase(".")]
    [TestCase("..")]
    public void UrlOn_WhenTheFrameworkWouldFoldThePath_Refuses(string id) =>
        Errors.AssertBadArgument(() => StripeRequest.Action("DELETE", "/v1/customers/" + PercentEncoding.Encode(id), [], null).UrlOn(new Uri(Host)), "cannot be sent safely");
}
