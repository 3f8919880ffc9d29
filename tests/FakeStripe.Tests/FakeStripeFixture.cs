using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace FakeStripe.Tests;

/// <summary>A fake with a stopped clock, driven over HTTP, back to its generated data before each test.</summary>
public abstract class FakeStripeFixture
{
    protected const long Now = 1_790_000_000;
    protected const string Acacia = "2025-02-24.acacia";
    protected const string Basil = "2025-08-27.basil";
    protected const string Current = "2026-10-28.endive";

    protected FakeStripeServer Fake { get; private set; } = null!;

    protected HttpClient Client { get; private set; } = null!;

    protected virtual FakeStripeOptions Options => new() { Invoices = 250, Customers = 40, Now = Now };

    [OneTimeSetUp]
    public async Task StartFake()
    {
        Fake = await FakeStripeServer.StartAsync(Options);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Fake.BaseUrl) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_abcdefgh1234");
    }

    [OneTimeTearDown]
    public async Task StopFake()
    {
        Client.Dispose();
        await Fake.DisposeAsync();
    }

    [SetUp]
    public void ResetFake()
    {
        Fake.Reset();
        Fake.Clock.Set(Now);
    }

    protected async Task<Answer> SendAsync(
        HttpMethod method, string path, string? form = null, string? version = null, string? idempotencyKey = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (form is not null) request.Content = new StringContent(form, new MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        if (version is not null) request.Headers.Add("Stripe-Version", version);
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    protected Task<Answer> GetAsync(string path, string? version = null) => SendAsync(HttpMethod.Get, path, version: version);

    protected Task<Answer> PostAsync(string path, string form = "", string? version = null, string? idempotencyKey = null) =>
        SendAsync(HttpMethod.Post, path, form, version, idempotencyKey);

    protected Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>A new customer's id.</summary>
    protected async Task<string> CreateCustomerAsync(string form = "email=a@example.com&invoice_settings[default_payment_method]=pm_card_visa") =>
        (await PostAsync("/v1/customers", form)).Id;

    /// <summary>A new invoice's id, with one item of 1000.</summary>
    protected async Task<string> CreateDraftAsync(string customer, string form = "")
    {
        var invoice = await PostAsync("/v1/invoices", $"customer={customer}&{form}");
        await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={invoice.Id}&amount=1000&currency=usd&description=Item");
        return invoice.Id;
    }

    protected async Task<string> CreateOpenAsync(string customer, string form = "")
    {
        string id = await CreateDraftAsync(customer, form);
        await PostAsync($"/v1/invoices/{id}/finalize");
        return id;
    }
}

/// <summary>An answer, read whole.</summary>
public sealed record Answer(int Status, JsonObject Body, HttpResponseHeaders Headers)
{
    public string Id => Text("id")!;

    public JsonObject Error => Body["error"]!.AsObject();

    public string Message => Error["message"]!.GetValue<string>();

    public string? Code => Error["code"]?.GetValue<string>();

    public JsonObject[] Data => Body["data"]!.AsArray().Select(element => element!.AsObject()).ToArray();

    public string[] Ids => Data.Select(element => element["id"]!.GetValue<string>()).ToArray();

    public bool HasMore => Body["has_more"]!.GetValue<bool>();

    public string? Text(string path) => At(path)?.GetValue<string>();

    public long? Number(string path) => At(path)?.GetValue<long>();

    public JsonNode? At(string path)
    {
        JsonNode? node = Body;
        foreach (string part in path.Split('.'))
            node = int.TryParse(part, out int index) ? (node as JsonArray)?[index] : (node as JsonObject)?[part];
        return node;
    }

    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        string text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, JsonNode.Parse(text)!.AsObject(), response.Headers);
    }
}
