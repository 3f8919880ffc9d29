using System.Net;
using StripeClr.Functions;
using StripeClr.Http;
using StripeClr.Procedures;
using StripeClr.Tests.Support;

#pragma warning disable SYSLIB0014 // What the product sets is what is tested.

namespace StripeClr.Tests.Acceptance;

/// <summary>Where the key goes, and where it never goes: the shipped transport against servers that are not Stripe.</summary>
public sealed class HttpsTests
{
    [Test]
    public void List_WhenTheCertificateIsNotTrusted_IsAnErrorThatSaysSoAndSendsNothing()
    {
        using var server = new TlsServer();
        var error = Errors.Of(() => TableFunction.Read(typeof(Invoices), Connections.Json("BaseUrl", server.BaseUrl, "MaxRetries", "0"), "/v1/invoices").ToList());
        Assert.That(error.Number, Is.EqualTo(54010), error.Message);
        Assert.That(error.Message, Does.Contain("certificate").And.Contain("localhost").And.Not.Contain(Connections.Key));
        Assert.That(server.Connections, Is.EqualTo(1));
        Assert.That(server.Received, Is.Zero);
    }

    [Test]
    public void Send_WhenTheCertificateIsNotTrusted_SaysThatNothingHappenedAndDoesNotRepeat()
    {
        using var server = new TlsServer();
        var outcome = Send("POST", "/v1/customers", "BaseUrl", server.BaseUrl, "MaxRetries", "3");
        Assert.That(outcome.Error!.Number, Is.EqualTo(54010), outcome.Error.Message);
        Assert.That(outcome.Error.Message, Does.Contain("certificate").And.Contain("Nothing was changed"));
        Assert.That(outcome.Attempts, Is.EqualTo(1), "A certificate is not trusted a second later either.");
        Assert.That(server.Received, Is.Zero);
    }

    [Test]
    public void Send_WhenAFileGoesToAHostThatIsNotTrusted_SendsNothing()
    {
        using var server = new TlsServer();
        var arguments = Calls.Generic("POST", "/v1/files", "purpose=dispute_evidence", isMultiPart: true, file: [1, 2, 3], fileName: "a.pdf");
        arguments.Connection = Connections.Json("BaseUrl", server.BaseUrl, "FilesUrl", server.BaseUrl, "MaxRetries", "0");
        var outcome = Sender.Send(arguments, new WebRequestTransport(), new FakeClock());
        Assert.That(outcome.Error!.Number, Is.EqualTo(54010), outcome.Error.Message);
        Assert.That(server.Received, Is.Zero);
    }

    [TestCase("BaseUrl", "http://api.stripe.com")]
    [TestCase("BaseUrl", "http://10.0.0.7:8080")]
    [TestCase("BaseUrl", "http://localhost.example.com")]
    [TestCase("BaseUrl", "http://127.0.0.1.example.com")]
    [TestCase("BaseUrl", "ftp://127.0.0.1")]
    [TestCase("FilesUrl", "http://files.stripe.com")]
    public void Send_WhenTheAddressIsPlainHttpToAnotherMachine_IsRefused(string setting, string url)
    {
        using var stripe = new FakeTransport();
        var outcome = Calls.Action(stripe, Connections.Json(setting, url), "POST", "/v1/customers", "{}", "order-1");
        Assert.That(outcome.Error!.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(outcome.Error.Message, Does.Contain(setting).And.Contain("https"));
        Assert.That(stripe.Calls, Is.Empty);
    }

    private static readonly int[] Redirects = [301, 302, 303, 307, 308];

    [Test]
    public void List_WhenRedirected_DoesNotFollow([ValueSource(nameof(Redirects))] int status, [Values] bool isSameHost)
    {
        using var target = new RedirectingServer(200, "/");
        using var server = new RedirectingServer(status, isSameHost ? "/v1/other" : target.BaseUrl + "/v1/invoices");
        var error = Errors.Of(() => TableFunction.Read(typeof(Invoices), Connections.Json("BaseUrl", server.BaseUrl, "MaxRetries", "2"), "/v1/invoices").ToList());
        Assert.That(error.Number, Is.EqualTo(54012));
        Assert.That(error.Message, Does.Contain("redirect to " + (isSameHost ? "/v1/other" : target.BaseUrl)));
        Assert.That(server.Requests, Has.Length.EqualTo(1));
        Assert.That(target.Requests, Is.Empty);
    }

    [Test]
    public void Send_WhenRedirected_DoesNotFollowAndLeavesTheOutcomeOpen([ValueSource(nameof(Redirects))] int status, [Values("POST", "DELETE")] string method)
    {
        using var target = new RedirectingServer(200, "/");
        using var server = new RedirectingServer(status, target.BaseUrl + "/v1/customers");
        var outcome = Send(method, "/v1/customers", "BaseUrl", server.BaseUrl, "MaxRetries", "2");
        Assert.That(outcome.Error!.Number, Is.EqualTo(54011), outcome.Error.Message);
        Assert.That(server.Requests, Has.Length.EqualTo(1));
        Assert.That(target.Requests, Is.Empty);
    }

    [Test]
    public void Send_WhenAnUploadIsRedirected_DoesNotFollow([ValueSource(nameof(Redirects))] int status)
    {
        using var target = new RedirectingServer(200, "/");
        using var server = new RedirectingServer(status, target.BaseUrl + "/v1/files");
        var arguments = Calls.Generic("POST", "/v1/files", "purpose=dispute_evidence", isMultiPart: true, file: [1, 2, 3], fileName: "a.pdf");
        arguments.Connection = Connections.Json("BaseUrl", server.BaseUrl, "MaxRetries", "0");
        var outcome = Sender.Send(arguments, new WebRequestTransport(), new FakeClock());
        Assert.That(outcome.Error!.Number, Is.EqualTo(54011), outcome.Error.Message);
        Assert.That(server.Requests, Has.Length.EqualTo(1));
        Assert.That(target.Requests, Is.Empty);
    }

    [TestCase("https://sk_test_unitTestsOnly0001@elsewhere.example/")]
    [TestCase("https://elsewhere.example/?key=sk%5Ftest%5FunitTestsOnly0001")]
    public void List_WhenTheRedirectNamesTheKey_MasksIt(string location)
    {
        using var server = new RedirectingServer(302, location);
        var error = Errors.Of(() => TableFunction.Read(typeof(Invoices), Connections.Json("BaseUrl", server.BaseUrl, "MaxRetries", "0"), "/v1/invoices").ToList());
        Assert.That(error.Message, Does.Contain("elsewhere.example").And.Not.Contain("unitTestsOnly"));
    }

    // As SQL Server's process may have it still.
    private const int Tls10 = 192;
    private const int Tls12 = (int)SecurityProtocolType.Tls12;

    [TestCase(0, 0)]
    [TestCase(Tls12, Tls12)]
    [TestCase(Tls10, Tls10 | Tls12)]
    public void Send_WhenTheProcessAllowsProtocols_AddsTls12UnlessTheSystemDecides(int before, int after)
    {
        var original = ServicePointManager.SecurityProtocol;
        try
        {
            ServicePointManager.SecurityProtocol = (SecurityProtocolType)before;
            using var server = new RedirectingServer(302, "/");
            Send("GET", "/v1/balance", "BaseUrl", server.BaseUrl, "MaxRetries", "0");
            Assert.That((int)ServicePointManager.SecurityProtocol, Is.EqualTo(after));
        }
        finally
        {
            ServicePointManager.SecurityProtocol = original;
        }
    }

    [Test]
    public void Send_WhenItRuns_LeavesTheCheckOfCertificatesAlone()
    {
        using var server = new RedirectingServer(302, "/");
        Send("GET", "/v1/balance", "BaseUrl", server.BaseUrl, "MaxRetries", "0");
        Assert.That(ServicePointManager.ServerCertificateValidationCallback, Is.Null);
    }

    [TestCase("http://127.0.0.1:1")]
    [TestCase("https://no-such-host.invalid")]
    public void Send_WhenNobodyIsReached_DoesNotSayTheKey(string baseUrl)
    {
        var outcome = Send("POST", "/v1/customers", "BaseUrl", baseUrl, "MaxRetries", "0");
        Assert.That(outcome.Error!.Number, Is.AnyOf(54010, 54011), outcome.Error.Message);
        Assert.That(outcome.Error.ToString(), Does.Not.Contain("unitTestsOnly"));
    }

    [TestCase("http://127.0.0.1:1")]
    [TestCase("http://no-such-proxy.invalid:8080")]
    [TestCase("sk_test_unitTestsOnly0001")]
    public void Send_WhenTheProxyFails_DoesNotSayTheKey(string proxy)
    {
        var outcome = Send("POST", "/v1/customers", "BaseUrl", "https://api.stripe.invalid", "Proxy", proxy, "MaxRetries", "0");
        Assert.That(outcome.Error!.Number, Is.AnyOf(54010, 54011), outcome.Error.Message);
        Assert.That(outcome.Error.ToString(), Does.Not.Contain("unitTestsOnly"));
    }

#if NETFRAMEWORK
    // .NET has no such limit.
    [Test]
    public void Send_WhenTheAddressIsTooLong_DoesNotSayTheKey()
    {
        using var stripe = new FakeTransport();
        var outcome = Calls.Action(stripe, Connections.Default, "GET", "/v1/customers/{id}",
            "{\"{id}\":\"" + Connections.Key + new string('x', 70_000) + "\"}", null);
        Assert.That(outcome.Error!.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(outcome.Error.Message, Does.Contain("too long").And.Not.Contain("unitTestsOnly"));
    }
#endif

    private static Outcome Send(string method, string path, params string[] settings) =>
        Sender.Send(Calls.ActionArguments(Connections.Json(settings), method, path, method == "GET" ? null : "{}", method == "POST" ? "order-1" : null), new WebRequestTransport(), new FakeClock());
}
