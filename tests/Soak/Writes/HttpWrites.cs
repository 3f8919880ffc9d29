using Newtonsoft.Json.Linq;
using StripeClr.Http;
using StripeClr.Soak.Faults;
using StripeClr.Soak.Lists;
using StripeClr.Soak.Support;

namespace StripeClr.Soak.Writes;

/// <summary>Writes to the fake Stripe over HTTP with the shipped transport; each script has a customer of its own.</summary>
internal sealed class HttpWrites(FakeStripe stripe) : IWriteStripe
{
    private readonly RefusingTransport _transport = new();
    private Func<int> _count = static () => 0;

    public string Name => "http";

    public string Connection => stripe.Connection();

    public IHttpTransport Transport => _transport;

    public (string Path, string Parameters) Begin(WriteScript script)
    {
        // Keys are the scripts' own, and a script may be run twice.
        stripe.Reset(1);
        var customer = (string)stripe.Post("/v1/customers", ("name", "Soak"))["id"]!;
        var request = script.Kind switch
        {
            WriteKind.CreateInvoice => CreateInvoice(customer),
            WriteKind.PayInvoice => PayInvoice(customer),
            WriteKind.DeleteInvoice => DeleteInvoice(customer),
            _ => CreateInvoiceItem(customer),
        };
        _transport.Begin(script.Faults);
        stripe.Fail(HttpList.Arriving(script.Faults), script.Method);
        return request;
    }

    public void ClearFaults()
    {
        stripe.ClearFaults();
        _transport.Begin([]);
    }

    public int CountEffects() => _count();

    private (string Path, string Parameters) CreateInvoice(string customer)
    {
        _count = () => CountOf("/v1/invoices?customer=" + customer);
        return ("/v1/invoices", new JObject { ["customer"] = customer, ["description"] = "Zoë + 100 %" }.ToString());
    }

    private (string Path, string Parameters) CreateInvoiceItem(string customer)
    {
        _count = () => CountOf("/v1/invoiceitems?customer=" + customer);
        return ("/v1/invoiceitems", new JObject { ["customer"] = customer, ["amount"] = 4999, ["currency"] = "usd" }.ToString());
    }

    // A second payment of a paid invoice is refused by Stripe, so a double act shows as a failure that is none.
    private (string Path, string Parameters) PayInvoice(string customer)
    {
        stripe.Post("/v1/invoiceitems", ("customer", customer), ("amount", "4999"), ("currency", "usd"));
        var invoice = (string)stripe.Post("/v1/invoices", ("customer", customer), ("pending_invoice_items_behavior", "include"))["id"]!;
        stripe.Post("/v1/invoices/" + invoice + "/finalize");
        _count = () => (string?)stripe.Get("/v1/invoices/" + invoice)["status"] == "paid" ? 1 : 0;
        return ("/v1/invoices/{invoice}/pay", new JObject { ["{invoice}"] = invoice, ["paid_out_of_band"] = true }.ToString());
    }

    private (string Path, string Parameters) DeleteInvoice(string customer)
    {
        var invoice = (string)stripe.Post("/v1/invoices", ("customer", customer))["id"]!;
        _count = () => 1 - CountOf("/v1/invoices?customer=" + customer);
        return ("/v1/invoices/{invoice}", new JObject { ["{invoice}"] = invoice }.ToString());
    }

    private int CountOf(string path) => ((JArray)stripe.Get(path)["data"]!).Count;
}
