using NUnit.Framework;
using StripeSql;
using StripeSql.Installation;

namespace SqlClrHost.Tests.StripeSql;

public sealed class StripeTargetTests
{
    private const string Variable = "STRIPESQL_TEST_KEY";

    [TearDown]
    public void TearDown() => Environment.SetEnvironmentVariable(Variable, null);

    [Test]
    public void ToString_WhenTargetHasAKey_DoesNotShowIt()
    {
        Environment.SetEnvironmentVariable(Variable, "sk_test_secret");
        StripeTarget target = StripeTarget.ForUrl("https://api.stripe.com/", Variable);

        Assert.That(target.ToString(), Is.EqualTo("https://api.stripe.com"));
        Assert.That(target.SetAccountStatement(), Does.Contain("N'sk_test_secret'").And.Contain("N'https://api.stripe.com'"));
    }

    [TestCase("ftp://x", "rk_test_1", Variable, "--stripe is 'ftp://x'")]
    [TestCase("https://api.stripe.com", "rk_test_1", null, "so --api-key-env must name the environment variable")]
    [TestCase("https://api.stripe.com", null, Variable, "is not set: put the API key into it")]
    [TestCase("https://api.stripe.com", "x'; DROP TABLE y", Variable, "holds no API key of Stripe's")]
    public void ForUrl_WhenAnythingIsWrong_SaysTheFactAndTheRemedyButNotTheKey(string url, string? key, string? variable, string expected)
    {
        Environment.SetEnvironmentVariable(Variable, key);
        string message = Assert.Throws<StripeSqlException>(() => StripeTarget.ForUrl(url, variable))!.Message;

        Assert.That(message, Does.Contain(expected));
        if (key is not null)
            Assert.That(message, Does.Not.Contain(key));
    }
}
