using System.Net;

namespace FakeStripe.Tests;

public sealed class ControlTests : FakeStripeFixture
{
    [Test]
    public async Task Requests_WhenLogged_SayWhatWasSentButNotTheKey()
    {
        await PostAsync("/v1/customers", "address[line1]=1 Main&name=A", Acacia, "k1");
        using var response = await Client.GetAsync(new Uri("/_fake/requests?path=/v1/customers", UriKind.Relative));
        string text = await response.Content.ReadAsStringAsync();
        var logged = System.Text.Json.Nodes.JsonNode.Parse(text)!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain("sk_test_abcdefgh1234"));
            Assert.That(logged["method"]!.GetValue<string>(), Is.EqualTo("POST"));
            Assert.That(logged["parameters"]!["address[line1]"]!.GetValue<string>(), Is.EqualTo("1 Main"));
            Assert.That(logged["headers"]!["key_last_four"]!.GetValue<string>(), Is.EqualTo("1234"));
            Assert.That(logged["headers"]!["idempotency-key"]!.GetValue<string>(), Is.EqualTo("k1"));
            Assert.That(logged["headers"]!["stripe-version"]!.GetValue<string>(), Is.EqualTo(Acacia));
            Assert.That(logged["status"]!.GetValue<int>(), Is.EqualTo(200));
        });
    }

    [Test]
    public async Task Count_WhenConnectionsAreKept_CountsOne()
    {
        for (int request = 0; request < 5; request++) await GetAsync("/v1/customers");
        await GetAsync("/v1/balance");
        var count = await GetAsync("/_fake/count?path=/v1/customers&method=GET");
        Assert.That((count.Number("count"), count.Number("connections")), Is.EqualTo((5L, 1L)));
    }

    [Test]
    public async Task RequestsClear_WhenPosted_ForgetsRequestsAndKeepsObjects()
    {
        string id = await CreateCustomerAsync();
        await PostAsync("/_fake/requests/clear");
        Assert.That(Fake.Requests, Is.Empty);
        Assert.That((await GetAsync($"/v1/customers/{id}")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Reset_WhenSizesAreGiven_HasThatManyAndNothingElse()
    {
        await CreateCustomerAsync();
        Fake.AddFault(new Fault { Kind = FaultKind.Status, Times = 0 });
        await PostAsync("/_fake/reset", "invoices=5&customers=3");
        var customers = await GetAsync("/v1/customers");
        var invoices = await GetAsync("/v1/invoices");
        Assert.That((customers.Data.Length, invoices.Data.Length, Fake.Requests.Count), Is.EqualTo((3, 5, 2)));
    }

    [Test]
    public async Task Reset_WhenInvoicesHaveNoCustomers_IsRefused()
    {
        var answer = await PostAsync("/_fake/reset", "invoices=5&customers=0");
        Assert.That(answer.Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Object_WhenAsked_ShowsWhatIsHeld()
    {
        string id = await CreateCustomerAsync("name=A");
        Assert.That((await GetAsync($"/_fake/object/{id}")).Text("name"), Is.EqualTo("A"));
        Assert.That((await GetAsync("/_fake/object/nothing")).Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Latency_WhenSet_DelaysAnswers()
    {
        await PostAsync("/_fake/latency", "milliseconds=200");
        long start = System.Diagnostics.Stopwatch.GetTimestamp();
        await GetAsync("/v1/balance");
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalMilliseconds, Is.GreaterThan(180));
    }

    [Test]
    public async Task Rate_WhenExceeded_Is429WithTheReason()
    {
        await PostAsync("/_fake/rate", "requests_per_second=3");
        var answers = new List<Answer>();
        for (int request = 0; request < 5; request++) answers.Add(await GetAsync("/v1/balance"));
        Assert.That(answers.Count(answer => answer.Status == 429), Is.EqualTo(2));
        Assert.That(answers[^1].Header("Stripe-Rate-Limited-Reason"), Is.EqualTo("global-rate"));
    }

    [Test]
    public async Task Rate_WhenTooManyRunAtOnce_Is429WithTheReason()
    {
        await PostAsync("/_fake/rate", "concurrency=2");
        Fake.LatencyMilliseconds = 300;
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => GetAsync("/v1/balance")));
        var refused = answers.Where(answer => answer.Status == 429).ToArray();
        Assert.That(refused, Has.Length.EqualTo(2));
        Assert.That(refused.Select(answer => answer.Header("Stripe-Rate-Limited-Reason")), Is.All.EqualTo("global-concurrency"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Compression_WhenSwitched_AnswersGzipOrNot(bool enabled)
    {
        await PostAsync("/_fake/compression", $"enabled={(enabled ? "true" : "false")}");
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        client.DefaultRequestHeaders.Authorization = Client.DefaultRequestHeaders.Authorization;
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        using var response = await client.GetAsync(new Uri(Fake.BaseUrl + "/v1/customers"));
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        await PostAsync("/_fake/compression", "enabled=true");
        Assert.That((response.Content.Headers.ContentEncoding.Contains("gzip"), body[0] == 0x1f), Is.EqualTo((enabled, enabled)));
    }

    [Test]
    public async Task Unknown_WhenAsked_IsRefused()
    {
        Assert.That((await GetAsync("/_fake/nothing")).Status, Is.EqualTo(400));
    }
}
