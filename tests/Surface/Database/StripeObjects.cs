using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace StripeClr.Surface.Tests.Database;

/// <summary>Makes objects at the fake by plain HTTP, so that nothing under test is needed to set up a test.</summary>
internal sealed class StripeObjects : IDisposable
{
    private readonly HttpClient _http;

    public StripeObjects(string baseUrl)
    {
        _http = new HttpClient { BaseAddress = new Uri(baseUrl) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_SurfaceObjects");
    }

    /// <summary>A customer whose card pays.</summary>
    public string Customer() => Create(
        "/v1/customers",
        ("name", "Sample"),
        ("email", "sample@example.com"),
        ("payment_method", "pm_card_visa"),
        ("invoice_settings[default_payment_method]", "pm_card_visa"));

    public string Product() => Create("/v1/products", ("name", "Sample"));

    /// <summary>A price of 10.00 a month.</summary>
    public string RecurringPrice() =>
        Create("/v1/prices", ("product", Product()), ("currency", "usd"), ("unit_amount", "1000"), ("recurring[interval]", "month"));

    /// <summary>A price that is paid once.</summary>
    public string Price() => Create("/v1/prices", ("product", Product()), ("currency", "usd"), ("unit_amount", "1000"));

    /// <summary>An active subscription.</summary>
    public string Subscription(string customer) => Create("/v1/subscriptions", ("customer", customer), ("items[0][price]", RecurringPrice()));

    /// <summary>A draft over one item, to be sent to the customer.</summary>
    public string Draft(string customer)
    {
        var invoice = Create("/v1/invoices", ("customer", customer), ("collection_method", "send_invoice"), ("days_until_due", "30"), ("currency", "usd"));
        InvoiceItem(customer, ("invoice", invoice));
        return invoice;
    }

    public string OpenInvoice(string customer)
    {
        var invoice = Draft(customer);
        Create($"/v1/invoices/{invoice}/finalize");
        return invoice;
    }

    /// <summary>An invoice item of 10.00, pending unless the fields name an invoice.</summary>
    public string InvoiceItem(string customer, params IEnumerable<(string Name, string Value)> fields) =>
        Create("/v1/invoiceitems", [("customer", customer), ("amount", "1000"), ("currency", "usd"), .. fields]);

    /// <summary>Sends a POST.</summary>
    /// <returns>The id of what the fake answers.</returns>
    public string Create(string path, params IEnumerable<(string Name, string Value)> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = _http.Send(request);
        using var reader = new StreamReader(response.Content.ReadAsStream());
        var text = reader.ReadToEnd();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(text)!["id"]!.GetValue<string>()
            : throw new InvalidOperationException($"The fake Stripe refuses POST {path}: {text}");
    }

    public void Dispose() => _http.Dispose();
}
