using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Invoices made from their index, newest first, spread over the two years before the start.</summary>
internal sealed class InvoiceGenerator(long count, CustomerGenerator customers, long subscriptions) : IGeneratedObjects
{
    private const long Day = 86_400;

    private static readonly string[] Products = ["Widget", "Beratung (Stunden)", "Pro plan", "寿司セット", "Support & maintenance", "Crème brûlée \"maison\""];

    private readonly ObjectIds _ids = new("in_1", customers.Seed + 1);
    private readonly ObjectIds _subscriptionIds = new("sub_1", customers.Seed + 2);
    private readonly long _step = Math.Max(1, CustomerGenerator.Spread / Math.Max(1, count));

    public long Count => count;

    public string IdAt(long index) => _ids.Of(index);

    public long? IndexOf(string id) => _ids.IndexOf(id);

    public FieldValue FieldAt(long index, string field) => field switch
    {
        "status" => StatusAt(index),
        "created" => CreatedAt(index),
        "customer" => customers.IdAt(CustomerAt(index)),
        "collection_method" => CollectionMethodAt(index),
        "due_date" => DueDateAt(index),
        "subscription" => SubscriptionAt(index),
        _ => default,
    };

    /// <summary>How many of the invoice's lines were made from invoice items.</summary>
    public int ItemCountAt(long index) => SubscriptionAt(index) is null ? LineCountAt(index) : 0;

    public JsonObject Create(long index)
    {
        ulong hash = HashAt(index);
        long created = CreatedAt(index);
        var invoice = InvoiceObject.CreateDraft(IdAt(index), BilledAt(CustomerAt(index)), created, CurrencyAt(index), CollectionMethodAt(index));
        invoice["due_date"] = DueDateAt(index);
        invoice["period_start"] = created - 30 * Day;
        AddParent(invoice, index, hash);
        AddOptions(invoice, index, hash);
        AddLines(invoice, index, hash);
        InvoiceTotals.Recompute(invoice);
        Live(invoice, index, hash, created);
        return invoice;
    }

    private static void AddOptions(JsonObject invoice, long index, ulong hash)
    {
        if (hash % 4 == 0)
            invoice["metadata"] = new JsonObject { ["order_id"] = index.ToString(CultureInfo.InvariantCulture), ["note"] = "Größe „L“ – 寿司" };
        if (hash % 5 == 1) invoice["description"] = "Thank you for your business.";
        if (hash % 9 == 2) invoice["footer"] = "Registered in Nowhere, no. 12345";
        if (hash % 7 == 3) invoice["default_tax_rates"] = new JsonArray(TaxRate.Of("txr_1FakeVat20").ToJson());
        if (hash % 8 == 6) invoice["statement_descriptor"] = "FAKE STRIPE";
        if (hash % 10 == 7) invoice["default_payment_method"] = "pm_1" + invoice.Text("customer")![4..];
        if (hash % 20 == 9) invoice["on_behalf_of"] = "acct_1FakeConnected001";
        if (hash % 20 == 13)
        {
            invoice[InvoiceObject.ApplicationFeeAmount] = 120L;
            invoice[InvoiceObject.TransferData] = new JsonObject { ["amount"] = null, ["destination"] = "acct_1FakeConnected001" };
        }

        if (hash % 30 == 17)
        {
            var automaticTax = invoice.Object("automatic_tax");
            automaticTax["enabled"] = true;
            automaticTax["liability"] = new JsonObject { ["type"] = "self" };
            automaticTax["status"] = "complete";
        }

        if (hash % 16 == 5)
        {
            string id = "di_1" + invoice.Text("id")![4..];
            invoice[Discounts.Held] = new JsonArray(Discounts.Create(id, "SAVE10", null, null, invoice.Text("id"), invoice.Integer("created")));
            invoice["discounts"] = new JsonArray(id);
        }
    }

    private void AddParent(JsonObject invoice, long index, ulong hash)
    {
        string? subscription = SubscriptionAt(index);
        string? quote = subscription is null && hash % 40 == 11 ? "qt_1" + invoice.Text("id")![4..] : null;
        if (subscription is null && quote is null) return;

        invoice["billing_reason"] = subscription is null ? "quote_accept" : "subscription_cycle";
        invoice["parent"] = new JsonObject
        {
            ["quote_details"] = quote is null ? null : new JsonObject { ["quote"] = quote },
            ["subscription_details"] = subscription is null
                ? null
                : new JsonObject { ["metadata"] = new JsonObject(), ["subscription"] = subscription },
            ["type"] = subscription is null ? "quote_details" : "subscription_details",
        };
    }

    private void AddLines(JsonObject invoice, long index, ulong hash)
    {
        int lines = LineCountAt(index);
        string? subscription = SubscriptionAt(index);
        long created = invoice.Integer("created");
        for (int line = 0; line < lines; line++)
        {
            ulong lineHash = Hash.Of(hash, (ulong)line);
            long unit = UnitAmount(lineHash, invoice.Text("currency")!);
            long quantity = (long)(lineHash / 5 % 4) + 1;
            string token = string.Create(CultureInfo.InvariantCulture, $"{invoice.Text("id")![4..]}{line:x2}");
            int product = (int)(lineHash % (ulong)Products.Length);
            InvoiceLines.Add(invoice, new LineContent(
                "il_1" + token, $"{quantity} × {Products[product]}", unit * quantity, quantity,
                unit.ToString(CultureInfo.InvariantCulture), $"price_1FakePrice{product:D2}", $"prod_FakeProduct{product:D2}")
            {
                InvoiceItem = subscription is null ? "ii_1" + token : null,
                Subscription = subscription,
                SubscriptionItem = subscription is null ? null : SubscriptionObject.ItemId(subscription, line),
                PeriodStart = created - 30 * Day,
                PeriodEnd = created,
            });
        }
    }

    private void Live(JsonObject invoice, long index, ulong hash, long created)
    {
        string status = StatusAt(index);
        if (status == "draft")
        {
            if (hash % 2 == 0) invoice["automatically_finalizes_at"] = customers.Now + 3600;
            return;
        }

        // Whatever happened has happened by now.
        long finalized = Math.Min(customers.Now, created + 3600);
        long ended = Math.Min(customers.Now, finalized + (long)(hash / 13 % 20) * Day);
        InvoiceLifecycle.FinalizeAt(invoice, finalized, string.Create(CultureInfo.InvariantCulture, $"{customers.PrefixAt(CustomerAt(index))}-{count - index:D4}"));
        switch (status)
        {
            case "open" when CollectionMethodAt(index) == "charge_automatically":
                invoice["auto_advance"] = true;
                invoice["next_payment_attempt"] = customers.Now + Day;
                break;
            case "paid" when hash / 17 % 15 == 0:
                InvoiceLifecycle.PayOutOfBand(invoice, ended);
                break;
            case "paid":
                InvoiceLifecycle.PayByCard(invoice, ended);
                invoice["receipt_number"] = hash % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"{index % 10_000:D4}-{hash % 10_000:D4}") : null;
                break;
            case "void":
                InvoiceLifecycle.Void(invoice, ended);
                break;
            case "uncollectible":
                InvoiceLifecycle.MarkUncollectible(invoice, ended);
                break;
        }
    }

    private BilledCustomer BilledAt(long customer) => new(
        customers.IdAt(customer), customers.NameAt(customer), customers.EmailAt(customer), customers.PhoneAt(customer),
        customers.AddressAt(customer), null, customers.TaxExemptAt(customer));

    private static long UnitAmount(ulong hash, string currency) => currency switch
    {
        "jpy" => (long)(hash % 50_000) + 100,
        "kwd" => ((long)(hash % 9_000) + 100) * 10,
        _ => (long)(hash % 25_000) + 99,
    };

    private int LineCountAt(long index) => (HashAt(index) / 3 % 50) switch { 0 => 13, < 8 => 3, < 20 => 2, _ => 1 };

    private string StatusAt(long index) => (HashAt(index) / 19 % 100) switch
    {
        < 58 => "paid",
        < 78 => "open",
        < 87 => "draft",
        < 94 => "void",
        _ => "uncollectible",
    };

    private string CurrencyAt(long index) => (HashAt(index) / 23 % 20) switch
    {
        < 11 => "usd",
        < 15 => "eur",
        < 17 => "gbp",
        17 => "jpy",
        18 => "kwd",
        _ => "sek",
    };

    private string CollectionMethodAt(long index) => HashAt(index) / 29 % 5 < 2 ? "send_invoice" : "charge_automatically";

    private long? DueDateAt(long index) => CollectionMethodAt(index) == "send_invoice" ? CreatedAt(index) + (HashAt(index) / 31 % 2 == 0 ? 30 : 14) * Day : null;

    // A third of the automatically charged ones, each for its customer's first subscription.
    private string? SubscriptionAt(long index) =>
        CollectionMethodAt(index) == "charge_automatically" && HashAt(index) / 37 % 3 == 0 && CustomerAt(index) < subscriptions
            ? _subscriptionIds.Of(CustomerAt(index))
            : null;

    private long CreatedAt(long index) => customers.Now - index * _step - (long)(HashAt(index) / 41 % (ulong)_step);

    // A customer at least as old as the invoice.
    private long CustomerAt(long index)
    {
        long youngest = Math.Min(customers.Count - 1, (long)((Int128)(index + 1) * customers.Count / count) + 1);
        return youngest + (long)(HashAt(index) / 43 % (ulong)(customers.Count - youngest));
    }

    private ulong HashAt(long index) => Hash.Of(customers.Seed + 1, (ulong)index);
}
