using System.Net.Http.Headers;
using System.Text;

namespace FakeStripe.Tests;

public sealed class EventDestinationTests : FakeStripeFixture
{
    private const string Path = "/v2/core/event_destinations";

    [Test]
    public async Task Create_WhenJsonIsSent_AnswersInTheFormOfV2()
    {
        var answer = await CreateAsync("First", """, "metadata": {"a": "1"}, "description": null""");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Text("object"), answer.Text("name"), answer.Text("status")), Is.EqualTo((200, "v2.core.event_destination", "First", "enabled")));
            Assert.That(answer.Text("created"), Is.EqualTo("2026-09-21T14:13:20.000Z"));
            Assert.That(answer.At("enabled_events")!.ToJsonString(), Is.EqualTo("""["v1.billing.meter.error_report_triggered"]"""));
            Assert.That((answer.Text("metadata.a"), answer.Text("description"), answer.At("webhook_endpoint")), Is.EqualTo(("1", "", (object?)null)));
        });
    }

    [Test]
    public async Task Retrieve_WhenUrlIsIncluded_ShowsIt()
    {
        string id = (await CreateAsync("First")).Id;
        var answer = await GetAsync($"{Path}/{id}?include[0]=webhook_endpoint.url");
        Assert.That((answer.Text("webhook_endpoint.url"), answer.At("webhook_endpoint.signing_secret")), Is.EqualTo(("https://example.com/hook", (object?)null)));
    }

    [Test]
    public async Task List_WhenFollowed_GivesEachOnceNewestFirst()
    {
        for (int number = 1; number <= 5; number++) await CreateAsync($"No. {number}");
        var names = new List<string>();
        string? url = Path + "?limit=2&include[0]=webhook_endpoint.url";
        int pages = 0;
        while (url is not null)
        {
            var page = await GetAsync(url);
            names.AddRange(page.Data.Select(one => one["name"]!.GetValue<string>()));
            Assert.That(page.Data.Select(one => one["webhook_endpoint"]!["url"]!.GetValue<string>()), Is.All.EqualTo("https://example.com/hook"));
            Assert.That(page.At("previous_page_url") is null, Is.EqualTo(pages == 0));
            url = page.Text("next_page_url");
            pages++;
        }

        Assert.That(names, Is.EqualTo(Enumerable.Range(1, 5).Reverse().Select(number => $"No. {number}")));
        Assert.That(pages, Is.EqualTo(3));
    }

    [TestCase("""{"name": "A", "color": "red"}""", "parameter_unknown", "Received unknown parameter: color")]
    [TestCase("""{"type": "webhook_endpoint"}""", "parameter_missing", "Missing required param: enabled_events.")]
    [TestCase("""{"name": "A" """, "invalid_fields", "The request body is not a JSON object")]
    [TestCase("[]", "invalid_fields", "The request body is not a JSON object")]
    public async Task Create_WhenBodyIsWrong_IsRefusedInTheFormOfV2(string json, string code, string message)
    {
        var answer = await SendJsonAsync(HttpMethod.Post, Path, json);
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Code), Is.EqualTo((400, code)));
            Assert.That(answer.Message, Does.StartWith(message));
            Assert.That(answer.Error.ContainsKey("doc_url"), Is.False);
        });
    }

    [TestCase("?page=x", "invalid_page")]
    [TestCase("?limit=0", "parameter_invalid_integer")]
    [TestCase("?starting_after=ed_1", "parameter_unknown")]
    public async Task List_WhenParameterIsWrong_IsRefused(string query, string code)
    {
        var answer = await GetAsync(Path + query);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, code)));
    }

    [Test]
    public async Task Create_WhenBodyIsAForm_IsRefused()
    {
        var answer = await PostAsync(Path, "name=A");
        Assert.That((answer.Status, answer.Message.Contains("application/json", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Update_WhenSent_ChangesWhatIsThere()
    {
        string id = (await CreateAsync("First", """, "metadata": {"a": "1", "b": "2"}""")).Id;
        Fake.Clock.Advance(5);
        var answer = await SendJsonAsync(HttpMethod.Post, $"{Path}/{id}", """{"name": "Second", "metadata": {"a": null}}""");
        Assert.That((answer.Text("name"), answer.At("metadata")!.ToJsonString(), answer.Text("updated")), Is.EqualTo(("Second", """{"b":"2"}""", "2026-09-21T14:13:25.000Z")));
    }

    [Test]
    public async Task Disable_WhenPosted_SaysSo()
    {
        string id = (await CreateAsync("First")).Id;
        var disabled = await SendJsonAsync(HttpMethod.Post, $"{Path}/{id}/disable", null);
        var enabled = await SendJsonAsync(HttpMethod.Post, $"{Path}/{id}/enable", null);
        Assert.That((disabled.Text("status"), enabled.Text("status")), Is.EqualTo(("disabled", "enabled")));
    }

    [Test]
    public async Task Delete_WhenRepeatedWithItsKey_AnswersAgain()
    {
        string id = (await CreateAsync("First")).Id;
        var first = await SendJsonAsync(HttpMethod.Delete, $"{Path}/{id}", null, "k-delete");
        var again = await SendJsonAsync(HttpMethod.Delete, $"{Path}/{id}", null, "k-delete");
        var other = await SendJsonAsync(HttpMethod.Delete, $"{Path}/{id}", null, "k-other");
        Assert.That((first.Status, again.Status, again.Header("Idempotent-Replayed"), other.Status, other.Code), Is.EqualTo((200, 200, "true", 404, "not_found")));
    }

    [Test]
    public async Task Create_WhenKeyIsRepeatedWithAnotherBody_IsRefused()
    {
        await CreateAsync("First", key: "k1");
        var same = await CreateAsync("First", key: "k1");
        var other = await CreateAsync("Second", key: "k1");
        Assert.That((same.Header("Idempotent-Replayed"), other.Status, (await GetAsync(Path)).Data.Length), Is.EqualTo(("true", 400, 1)));
    }

    [Test]
    public async Task Update_WhenItFailed_IsExecutedAgainWithTheSameKey()
    {
        string id = (await CreateAsync("First")).Id;
        string wrong = $"{Path}/{id}x";
        var first = await SendJsonAsync(HttpMethod.Post, wrong, """{"name": "B"}""", "k2");
        var again = await SendJsonAsync(HttpMethod.Post, wrong, """{"name": "B"}""", "k2");
        Assert.That((first.Status, again.Status, again.Header("Idempotent-Replayed")), Is.EqualTo((404, 404, (string?)null)));
    }

    [Test]
    public async Task Log_WhenBodyIsJson_HasItAsSent()
    {
        await CreateAsync("Größe");
        Assert.That(Fake.Requests.Single().Json, Does.Contain("\"name\": \"Größe\""));
    }

    private Task<Answer> CreateAsync(string name, string more = "", string? key = null) => SendJsonAsync(HttpMethod.Post, Path, $$"""
        {
          "name": "{{name}}", "type": "webhook_endpoint", "event_payload": "thin",
          "enabled_events": ["v1.billing.meter.error_report_triggered"],
          "webhook_endpoint": {"url": "https://example.com/hook"}{{more}}
        }
        """, key);

    private async Task<Answer> SendJsonAsync(HttpMethod method, string path, string? json, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
