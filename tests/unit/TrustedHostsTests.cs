using StripeClr.Tests.Support;

namespace StripeClr.Tests;

public sealed class TrustedHostsTests
{
    [TestCase("connect.stripe.com", "https://connect.stripe.com/", true)]
    [TestCase("connect.stripe.com", "https://CONNECT.stripe.com:443/", true)]
    [TestCase("Connect.Stripe.com", "https://connect.stripe.com/", true)]
    [TestCase("a.example, connect.stripe.com", "https://connect.stripe.com/", true)]
    [TestCase("a.example connect.stripe.com", "https://connect.stripe.com/", true)]
    [TestCase(" a.example ,\r\n\tconnect.stripe.com ,", "https://connect.stripe.com/", true)]
    [TestCase("example.com:8443", "https://example.com:8443/", true)]
    [TestCase("localhost:8080", "http://localhost:8080/", true)]
    [TestCase("[::1]:8080", "http://[::1]:8080/", true)]
    [TestCase("10.0.0.7", "https://10.0.0.7/", true)]
    [TestCase(null, "https://connect.stripe.com/", false)]
    [TestCase("", "https://connect.stripe.com/", false)]
    [TestCase("connect.stripe.com", "https://connect.stripe.com:8443/", false)]
    [TestCase("connect.stripe.com", "https://evil.connect.stripe.com/", false)]
    [TestCase("connect.stripe.com", "https://connect.stripe.com.evil.example/", false)]
    [TestCase("connect.stripe.com", "https://stripe.com/", false)]
    [TestCase("connect.stripe.com", "https://connect.stripe.com./", false)]
    [TestCase("example.com:8443", "https://example.com/", false)]
    public void Contain_WhenCompared_WantsHostAndPort(string? setting, string url, bool expected) =>
        Assert.That(new TrustedHosts(setting).Contain(new Uri(url)), Is.EqualTo(expected));

    [TestCase("https://connect.stripe.com")]
    [TestCase("connect.stripe.com/oauth")]
    [TestCase("user@connect.stripe.com")]
    [TestCase("connect.stripe.com?x")]
    [TestCase("connect.stripe.com#x")]
    [TestCase("connect.stripe.com\\x")]
    [TestCase("connect.stripe.com:port")]
    [TestCase("*.stripe.com")]
    [TestCase("a.example connect;stripe.com")]
    public void Constructor_WhenAnEntryIsNoHost_NamesIt(string setting) =>
        Errors.AssertBadArgument(() => new TrustedHosts(setting), "TrustedHosts names \"" + setting.Split(' ').Last() + "\"", "stripe.SetAccount");
}
