using System.Net.Http.Headers;
using System.Text;

namespace FakeStripe.Tests;

public sealed class AuthenticationTests : FakeStripeFixture
{
    [TestCase("sk_test_abcdefgh1234", 200)]
    [TestCase("rk_test_abcdefgh1234", 200)]
    [TestCase("sk_live_abcdefgh1234", 200)]
    [TestCase("sk_test_wrong1234", 401)]
    [TestCase("nonsense", 401)]
    [TestCase("pk_test_abcdefgh1234", 401)]
    [TestCase("rk_test_denied1234", 403)]
    [TestCase("rk_test_readonly1234", 200)]
    [TestCase("rk_test_no_balance1234", 403)]
    [TestCase("rk_test_no_customers1234", 200)]
    public async Task Read_WhenKeyIs_HasStatus(string key, int status)
    {
        var answer = await SendAsync(HttpMethod.Get, "/v1/balance", key: key);
        Assert.That(answer.Status, Is.EqualTo(status));
    }

    [Test]
    public async Task Read_WhenKeyIsWrong_MasksItInTheMessage()
    {
        var answer = await SendAsync(HttpMethod.Get, "/v1/balance", key: "sk_test_wrongwrongwr1234");
        Assert.That(answer.Message, Does.Match(@"^Invalid API Key provided: sk_test_\*+1234$"));
        Assert.That(answer.Body.ToJsonString(), Does.Not.Contain("wrong"));
    }

    [Test]
    public async Task Read_WhenKeyIsMissing_IsUnauthorized()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(Fake.BaseUrl + "/v1/balance"));
        var answer = await Answer.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(401));
            Assert.That(answer.Message, Does.StartWith("You did not provide an API key."));
        });
    }

    [Test]
    public async Task Read_WhenKeyComesByBasic_IsAccepted()
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("sk_test_abcdefgh5678:")));
        using var response = await client.GetAsync(new Uri(Fake.BaseUrl + "/v1/balance"));
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(200));
            Assert.That(Fake.Requests[^1].KeyLastFour, Is.EqualTo("5678"));
        });
    }

    [Test]
    public async Task Write_WhenKeyMayOnlyRead_IsForbiddenAndNamesThePermission()
    {
        var answer = await SendAsync(HttpMethod.Post, "/v1/customers", "name=A", key: "rk_test_readonly1234");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(403));
            Assert.That(answer.Message, Does.Contain("rak_customer_write").And.Contain("1234"));
        });
    }

    [TestCase("sk_test_abcdefgh1234", "in_live1", "No such invoice: 'in_live1'; a similar object exists in live mode, but a test mode key was used to make this request.")]
    [TestCase("sk_live_abcdefgh1234", "in_test1", "No such invoice: 'in_test1'; a similar object exists in test mode, but a live mode key was used to make this request.")]
    [TestCase("sk_test_abcdefgh1234", "in_x", "No such invoice: 'in_x'")]
    public async Task Retrieve_WhenIdIsUnknown_SaysWhere(string key, string id, string message)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/v1/invoices/{id}", key: key);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(404));
            Assert.That(answer.Code, Is.EqualTo("resource_missing"));
            Assert.That(answer.Error["param"]!.GetValue<string>(), Is.EqualTo("invoice"));
            Assert.That(answer.Message, Is.EqualTo(message));
        });
    }

    [Test]
    public async Task Retrieve_WhenKeyIsLive_ShowsLiveObjects()
    {
        var answer = await SendAsync(HttpMethod.Get, "/v1/invoices?limit=1", key: "sk_live_abcdefgh1234");
        Assert.Multiple(() =>
        {
            Assert.That(answer.At("data.0.livemode")!.GetValue<bool>(), Is.True);
            Assert.That(answer.At("data.0.lines.data.0.livemode")!.GetValue<bool>(), Is.True);
        });
    }

    [TestCase("2026-13-01", 400)]
    [TestCase("2025-03-31", 400)]
    [TestCase("2020-08-27", 200)]
    [TestCase(Current, 200)]
    public async Task Read_WhenVersionIs_HasStatusAndEchoesIt(string version, int status)
    {
        var answer = await GetAsync("/v1/balance", version);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Status, Is.EqualTo(status));
            Assert.That(answer.Header("Stripe-Version"), Is.EqualTo(version));
        });
    }
}
