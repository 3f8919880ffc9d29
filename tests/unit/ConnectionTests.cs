using StripeClr.Tests.Support;

namespace StripeClr.Tests;

public sealed class ConnectionTests
{
    [Test]
    public void Parse_WhenOnlyTheKeyIsGiven_HasTheDefaults()
    {
        var connection = Connection.Parse(Connections.Default);
        Assert.That(connection.ApiKey, Is.EqualTo(Connections.Key));
        Assert.That(connection.ApiVersion, Is.EqualTo("2026-10-28.endive"));
        Assert.That(connection.BaseUrl, Is.EqualTo(new Uri("https://api.stripe.com/")));
        Assert.That(connection.FilesUrl, Is.EqualTo(new Uri("https://files.stripe.com/")));
        Assert.That(connection.TrustedHosts.Contain(new Uri("https://connect.stripe.com/")), Is.False);
        Assert.That(connection.UploadFolder, Is.Null);
        Assert.That(connection.StripeAccount, Is.Null);
        Assert.That(connection.Proxy, Is.Null);
        Assert.That(connection.Timeout, Is.EqualTo(TimeSpan.FromSeconds(30)));
        Assert.That(connection.TotalTimeout(isWrite: true), Is.EqualTo(TimeSpan.FromSeconds(25)));
        Assert.That(connection.TotalTimeout(isWrite: false), Is.EqualTo(TimeSpan.FromSeconds(120)));
        Assert.That(connection.MaxRetries, Is.EqualTo(3));
    }

    [Test]
    public void Parse_WhenEverythingIsGiven_TakesIt()
    {
        var connection = Connection.Parse(Connections.Json(
            "ApiVersion", "2025-02-24.acacia", "BaseUrl", "https://proxy.example:8443", "StripeAccount", "acct_1", "Proxy", "http://proxy:3128",
            "TimeoutSeconds", "5", "TotalTimeoutSeconds", "60", "MaxRetries", "0", "FilesUrl", "https://files.example", "TrustedHosts", "a.example, b.example:8443",
            "UploadFolder", "/var/uploads"));
        Assert.That(connection.FilesUrl.Authority, Is.EqualTo("files.example"));
        Assert.That(connection.TrustedHosts.Contain(new Uri("https://b.example:8443")), Is.True);
        Assert.That(connection.UploadFolder, Is.EqualTo("/var/uploads"));
        Assert.That(connection.ApiVersion, Is.EqualTo("2025-02-24.acacia"));
        Assert.That(connection.BaseUrl.Authority, Is.EqualTo("proxy.example:8443"));
        Assert.That(connection.StripeAccount, Is.EqualTo("acct_1"));
        Assert.That(connection.Proxy, Is.EqualTo("http://proxy:3128"));
        Assert.That(connection.Timeout, Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(connection.TotalTimeout(isWrite: true), Is.EqualTo(TimeSpan.FromSeconds(60)));
        Assert.That(connection.TotalTimeout(isWrite: false), Is.EqualTo(TimeSpan.FromSeconds(60)));
        Assert.That(connection.MaxRetries, Is.Zero);
    }

    [Test]
    public void Parse_WhenNumbersAreJsonNumbers_TakesThem() =>
        Assert.That(Connection.Parse("{\"ApiKey\":\"k\",\"MaxRetries\":7,\"Proxy\":null}").MaxRetries, Is.EqualTo(7));

    [TestCase("https://api.stripe.com", "https://files.stripe.com")]
    [TestCase("https://API.stripe.com:443/", "https://files.stripe.com")]
    [TestCase("https://proxy.example:8443", "https://proxy.example:8443")]
    [TestCase("http://127.0.0.1:12111", "http://127.0.0.1:12111")]
    public void Parse_WhenThereIsNoFilesUrl_TakesStripesOrTheBaseUrl(string baseUrl, string filesUrl) =>
        Assert.That(Connection.Parse(Connections.Json("BaseUrl", baseUrl)).FilesUrl, Is.EqualTo(new Uri(filesUrl)));

    [TestCase("FilesUrl", "http://files.example")]
    [TestCase("FilesUrl", "https://files.example/v1")]
    [TestCase("TrustedHosts", "https://a.example")]
    public void Parse_WhenAnAddressIsNotSafe_NamesTheSetting(string name, string value) =>
        Errors.AssertBadArgument(() => Connection.Parse(Connections.Json(name, value)), name, "\"" + value + "\"");

    [TestCase("https://api.stripe.com")]
    [TestCase("https://api.stripe.com/")]
    [TestCase("http://localhost:12111")]
    [TestCase("http://127.0.0.1:8080")]
    [TestCase("http://[::1]:8080")]
    public void Parse_WhenTheKeyIsSafeThere_TakesTheUrl(string url) =>
        Assert.That(Connection.Parse(Connections.Json("BaseUrl", url)).BaseUrl, Is.EqualTo(new Uri(url)));

    [TestCase("http://api.stripe.com")]
    [TestCase("http://127.0.0.1.evil.example")]
    [TestCase("http://localhost.evil.example")]
    [TestCase("http://10.0.0.1")]
    [TestCase("ftp://api.stripe.com")]
    [TestCase("file:///")]
    [TestCase("api.stripe.com")]
    [TestCase("https://api.stripe.com/v1")]
    [TestCase("https://api.stripe.com/?x=1")]
    [TestCase("https://user:pw@api.stripe.com")]
    [TestCase("https://")]
    [TestCase("")]
    public void Parse_WhenTheKeyIsNotSafeThere_RefusesTheUrl(string url) =>
        Errors.AssertBadArgument(() => Connection.Parse(Connections.Json("BaseUrl", url)), "BaseUrl is \"" + url + "\"", "stripe.SetAccount");

    [TestCase("")]
    [TestCase("x")]
    [TestCase("[]")]
    [TestCase("{\"ApiKey\":\"" + Connections.Key)]
    [TestCase("{\"ApiKey\":" + Connections.Key + "}")]
    public void Parse_WhenItIsNoJson_DoesNotQuoteIt(string json) =>
        Errors.AssertBadArgument(() => Connection.Parse(json), "The connection is not a JSON object");

    [TestCase("{}")]
    [TestCase("{\"ApiKey\":null}")]
    public void Parse_WhenThereIsNoKey_Refuses(string json) => Errors.AssertBadArgument(() => Connection.Parse(json), "no ApiKey");

    [TestCase("MaxRequestsPerSecond", "0", "1 to 1000")]
    [TestCase("MaxRequestsPerSecond", "1001", "1 to 1000")]
    [TestCase("MaxConcurrent", "0", "1 to 128")]
    [TestCase("MaxConcurrent", "129", "1 to 128")]
    public void Parse_WhenALimitIsOutOfRange_NamesTheSettingAndTheRange(string name, string value, string range) =>
        Errors.AssertBadArgument(() => Connection.Parse(Connections.Json(name, value)), name + " is " + value, range);

    [Test]
    public void Parse_WhenThereAreNoLimits_HasNone()
    {
        var connection = Connection.Parse(Connections.Default);
        Assert.That(new[] { connection.MaxRequestsPerSecond, connection.MaxConcurrent }, Is.All.Null);
    }

    [TestCase("MaxRetries", "-1")]
    [TestCase("MaxRetries", "many")]
    [TestCase("TimeoutSeconds", "1.5")]
    [TestCase("TotalTimeoutSeconds", "99999999999")]
    public void Parse_WhenANumberIsNone_NamesTheSetting(string name, string value) =>
        Errors.AssertBadArgument(() => Connection.Parse(Connections.Json(name, value)), name, "\"" + value + "\"");

    [TestCase("ApiKey")]
    [TestCase("ApiVersion")]
    [TestCase("StripeAccount")]
    public void Parse_WhenAHeaderWouldBreak_NamesTheSettingButNotItsValue(string name)
    {
        foreach (var value in new[] { "", "a\r\nHost: evil.example", "a\nb", "ключ", "a b" })
        {
            var error = Errors.Of(() => Connection.Parse(Connections.Json(name, value)));
            Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadArgument));
            Assert.That(error.Message, Does.Contain(name).And.Not.Contain("evil").And.Not.Contain("ключ"));
        }
    }

    [Test]
    public void Parse_WhenTheKeyIsAnOrganizations_NeedsTheAccountToActOn() =>
        Errors.AssertBadArgument(() => Connection.Parse(Connections.Json("ApiKey", "sk_org_live_unitTestsOnly0001")), "organization", "@StripeAccount");

    [TestCase("StripeClr 54002 unknown_account: There is no account \"x\".", 54002)]
    [TestCase("StripeClr 54005 key_not_readable: The key cannot be decrypted here.", 54005)]
    [TestCase("Something else went wrong.", 54002)]
    public void Parse_WhenTSqlPutAnErrorInstead_RaisesIt(string text, int number)
    {
        var error = Errors.Of(() => Connection.Parse(Connections.Json("Error", text)));
        Assert.That(error.Number, Is.EqualTo(number));
        Assert.That(error.Message, Is.EqualTo(text));
    }

    [Test]
    public void ToString_WhenPrinted_HidesTheKey()
    {
        Assert.That(Connection.Parse(Connections.Default).ToString(), Is.EqualTo("https://api.stripe.com"));
        Assert.That(Connection.Parse(Connections.Json("StripeAccount", "acct_1")).ToString(), Is.EqualTo("https://api.stripe.com as acct_1"));
    }
}
