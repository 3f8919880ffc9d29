using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

/// <summary>The key goes to every address that passes here.</summary>
public sealed class UrlResolverTests
{
    private const string Base = "https://api.stripe.com";

    [TestCase("/v1/balance", Base + "/v1/balance")]
    [TestCase("v1/balance", Base + "/v1/balance")]
    [TestCase("v2/core/events", Base + "/v2/core/events")]
    [TestCase("/v1/invoices?limit=3", Base + "/v1/invoices?limit=3")]
    [TestCase("/v1/invoices?created[gte]=5&expand[]=data.customer", Base + "/v1/invoices?created%5Bgte%5D=5&expand%5B%5D=data.customer")]
    [TestCase("/v1/customers?email=a%2Bb%40example.com", Base + "/v1/customers?email=a%2Bb%40example.com")]
    [TestCase("/v1/customers/search?query=name:'Ann Smith'", Base + "/v1/customers/search?query=name:'Ann%20Smith'")]
    [TestCase("/v1/customers/search?query=name:'Zoë (*)!'", Base + "/v1/customers/search?query=name:'Zo%C3%AB%20(*)!'")]
    [TestCase("/v1/customers/search?query=name%3A%22Zo%C3%AB%22", Base + "/v1/customers/search?query=name:%22Zo%C3%AB%22")]
    [TestCase("/v1/coupons/SUMMER%2025", Base + "/v1/coupons/SUMMER%2025")]
    [TestCase("/v1/coupons/Zoë", Base + "/v1/coupons/Zo%C3%AB")]
    [TestCase("/v1/coupons/a:b@c", Base + "/v1/coupons/a:b%40c")]
    [TestCase("/v1/coupons/Zoë:!", Base + "/v1/coupons/Zo%C3%AB:!")]
    [TestCase("/v1/coupons/%61", Base + "/v1/coupons/a")]
    [TestCase("/v1/coupons/%252e%252e", Base + "/v1/coupons/%252e%252e")]
    [TestCase("/v1/coupons/...", Base + "/v1/coupons/...")]
    [TestCase("/v1/coupons/x?a=../..", Base + "/v1/coupons/x?a=..%2F..")]
    [TestCase("https://api.stripe.com/v1/balance", Base + "/v1/balance")]
    [TestCase("HTTPS://API.STRIPE.COM:443/v1/balance", Base + "/v1/balance")]
    [TestCase("https://files.stripe.com/v1/files/file_1/contents", "https://files.stripe.com/v1/files/file_1/contents")]
    [TestCase("https://connect.stripe.com/oauth/token", "https://connect.stripe.com/oauth/token")]
    [TestCase("http://localhost:8080/v1/balance", "http://localhost:8080/v1/balance")]
    public void Resolve_WhenItGoesToStripeOrATrustedHost_KeepsItsMeaning(string url, string sent)
    {
        var connection = Connected();
        Assert.That(StripeRequest.Read(UrlResolver.Resolve(connection, url)).UrlOn(connection.BaseUrl).AbsoluteUri, Is.EqualTo(sent));
    }

    [TestCase(null, "NULL or empty")]
    [TestCase("", "NULL or empty")]
    [TestCase("  ", "NULL or empty")]
    [TestCase("balance", "neither a path")]
    [TestCase(" /v1/balance", "neither a path")]
    [TestCase("api.stripe.com/v1/balance", "neither a path")]
    [TestCase("//evil.example/v1/balance", "neither a path")]
    [TestCase("ftp://api.stripe.com/v1/balance", "neither a path")]
    [TestCase("file:///etc/passwd", "neither a path")]
    [TestCase("javascript:alert(1)", "neither a path")]
    [TestCase("https:/v1/balance", "neither a path")]
    [TestCase("https://", "no host that can be read")]
    [TestCase("https:///v1/balance", "no host that can be read")]
    [TestCase("https://%65vil.example/v1", "no host that can be read")]
    [TestCase("https://api.stripe.com:port/v1", "no host that can be read")]
    [TestCase("https://evil.example/v1/balance", "goes to evil.example")]
    [TestCase("https://api.stripe.com.evil.example/v1/balance", "goes to api.stripe.com.evil.example")]
    [TestCase("https://api.stripe.com:8443/v1/balance", "goes to api.stripe.com:8443")]
    [TestCase("https://api.stripe.com./v1/balance", "goes to ")]
    [TestCase("https://connect.stripe.com:8443/oauth/token", "goes to ")]
    [TestCase("http://localhost:8081/v1/balance", "goes to ")]
    [TestCase("https://stripe.com/v1/balance", "@TrustedHosts")]
    [TestCase("https://user@api.stripe.com/v1/balance", "user name")]
    [TestCase("https://api.stripe.com@evil.example/v1/balance", "user name")]
    [TestCase("https://api.stripe.com:443@evil.example/", "user name")]
    [TestCase("http://api.stripe.com/v1/balance", "not https")]
    [TestCase("http://connect.stripe.com/oauth/token", "not https")]
    [TestCase("/v1/balance#top", "fragment")]
    [TestCase("https://evil.example#@api.stripe.com/", "fragment")]
    [TestCase("/v1/customers\\cus_1", "backslash")]
    [TestCase("https://evil.example\\@api.stripe.com/", "backslash")]
    [TestCase("/v1/balance\r\nHost: evil.example", "control character")]
    [TestCase("/v1/balance\t", "control character")]
    [TestCase("/v1/balance\0", "control character")]
    [TestCase("/v1/cus tomers", "blank in its path")]
    [TestCase("/v1/balance ", "blank in its path")]
    [TestCase("/v1/customers/../accounts", "would reach another address")]
    [TestCase("/v1/customers/..", "would reach another address")]
    [TestCase("/v1/./accounts", "would reach another address")]
    [TestCase("/v1/customers/%2e%2e/accounts", "would reach another address")]
    [TestCase("/v1/customers/%2E./accounts", "would reach another address")]
    [TestCase("/v1/customers/a%2Fb", "would reach another address")]
    [TestCase("/v1/customers/..%2Faccounts", "would reach another address")]
    [TestCase("/v1/customers/a%5Cb", "would reach another address")]
    [TestCase("/v1/customers/a%0D%0AHost:x", "would reach another address")]
    [TestCase("/v1/customers/a%00", "would reach another address")]
    [TestCase("/v1/customers/", "empty part")]
    [TestCase("/v1//customers", "empty part")]
    [TestCase("/v1/customers/%20", "empty part")]
    [TestCase("/", "empty part")]
    [TestCase("https://api.stripe.com", "empty part")]
    [TestCase("https://api.stripe.com?x=1", "empty part")]
    [TestCase("/v1/customers/100%", "hexadecimal")]
    [TestCase("/v1/customers/%FF", "not UTF-8")]
    [TestCase("/v1/customers?limit", "where a field is expected")]
    [TestCase("/v1/customers?a=%", "hexadecimal")]
    public void Resolve_WhenItIsNotSafeOrNotClear_Refuses(string? url, string part) =>
        Errors.AssertBadArgument(() => UrlResolver.Resolve(Connected(), url), "@Url", part);

    [Test]
    public void Resolve_WhenTheBaseUrlHasAPort_WantsIt()
    {
        var connection = Connection.Parse(Connections.Json("BaseUrl", "http://127.0.0.1:12111", "FilesUrl", "http://127.0.0.1:12112"));
        Assert.That(UrlResolver.Resolve(connection, "http://127.0.0.1:12111/v1/balance").Host!.Port, Is.EqualTo(12111));
        Assert.That(UrlResolver.Resolve(connection, "http://127.0.0.1:12112/v1/balance").Host!.Port, Is.EqualTo(12112));
        Errors.AssertBadArgument(() => UrlResolver.Resolve(connection, "http://127.0.0.1/v1/balance"), "goes to 127.0.0.1");
        Errors.AssertBadArgument(() => UrlResolver.Resolve(connection, "https://127.0.0.1:12111/v1/balance"), "goes to 127.0.0.1:12111");
        Errors.AssertBadArgument(() => UrlResolver.Resolve(connection, "https://api.stripe.com/v1/balance"), "goes to api.stripe.com");
    }

    [Test]
    public void Resolve_WhenTheUrlHoldsAKey_DoesNotQuoteIt() =>
        Assert.That(Errors.Of(() => UrlResolver.Resolve(Connected(), "https://" + Connections.Key + "@api.stripe.com/")).Message, Does.Contain("\"https://…@api.stripe.com"));

    [TestCase("https://user:hunter2@api.stripe.com/v1/x")]
    [TestCase("/v1/x y?password=hunter2")]
    [TestCase("/v1/x?password=hunter2#top")]
    [TestCase("/v1/x?password=hunter2%")]
    [TestCase("/v1/x?hunter2")]
    [TestCase("https://evil.example?password=hunter2")]
    public void Resolve_WhenItRefuses_QuotesNoValue(string url) =>
        Assert.That(Errors.Of(() => UrlResolver.Resolve(Connected(), url)).Message, Does.Contain("@Url").And.Not.Contain("hunter"));

    [Test]
    public void With_WhenTheFieldIsThere_ReplacesIt()
    {
        var url = UrlResolver.Resolve(Connected(), "/v1/invoices?starting_after=in_1&limit=3").With("starting_after", "in_2");
        Assert.That(url.Query.Select(field => field.Name + "=" + field.Value), Is.EqualTo(new[] { "limit=3", "starting_after=in_2" }));
    }

    private static Connection Connected() => Connection.Parse(Connections.Json("TrustedHosts", "connect.stripe.com localhost:8080"));
}
