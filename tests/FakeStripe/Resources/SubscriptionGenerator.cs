using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>
/// Subscriptions made from their index, newest first: the first of each customer is the one that generated invoices name.
/// </summary>
internal sealed class SubscriptionGenerator(long count, CustomerGenerator customers, IGeneratedObjects invoices) : IGeneratedObjects
{
    private const long Day = 86_400;

    private static readonly string?[] Feedback = [null, "too_expensive", "unused", "switched_service", null, "missing_features"];

    private readonly ObjectIds _ids = new("sub_1", customers.Seed + 2);
    private readonly long _step = Math.Max(1, CustomerGenerator.Spread / Math.Max(1, Math.Max(count, customers.Count)));
    private readonly Lazy<Dictionary<string, string>> _latestInvoices = new(() => LatestInvoices(invoices));

    public long Count => count;

    public string IdAt(long index) => _ids.Of(index);

    public long? IndexOf(string id) => _ids.IndexOf(id);

    public FieldValue FieldAt(long index, string field) => field switch
    {
        "collection_method" => CollectionMethodAt(index),
        "created" => CreatedAt(index),
        "customer" => customers.IdAt(CustomerAt(index)),
        "status" => StatusAt(index),
        _ => FieldValue.Of(Create(index).At(SubscriptionTypes.FieldPaths.GetValueOrDefault(field, field))),
    };

    public JsonObject Create(long index)
    {
        ulong hash = HashAt(index);
        long created = CreatedAt(index);
        var subscription = SubscriptionObject.Create(IdAt(index), customers.IdAt(CustomerAt(index)), "usd", CollectionMethodAt(index), created);
        subscription["latest_invoice"] = _latestInvoices.Value.GetValueOrDefault(IdAt(index));
        if (CollectionMethodAt(index) == "send_invoice") subscription["days_until_due"] = 30L;
        AddOptions(subscription, hash);
        AddStatus(subscription, index, hash);
        AddItems(subscription, index, hash);
        SubscriptionObject.Summarize(subscription);
        return subscription;
    }

    private static void AddOptions(JsonObject subscription, ulong hash)
    {
        if (hash % 6 == 2) subscription["description"] = "Jahresvertrag – renews monthly";
        if (hash % 4 == 1) subscription["metadata"] = new JsonObject { ["contract"] = $"V-{hash % 10_000:D4}" };
        if (hash % 9 == 3) subscription["default_payment_method"] = "pm_1" + subscription.Text("id")![5..];
        if (hash % 7 == 4)
            subscription["billing_mode"] = new JsonObject { ["flexible"] = null, ["type"] = "classic", ["updated_at"] = null };
        if (hash % 16 != 5) return;

        var discount = Discounts.Create("di_1" + subscription.Text("id")![5..], "SAVE20", null, subscription.Text("customer"), null, subscription.Integer("created"));
        discount["subscription"] = subscription.Text("id");
        DiscountArguments.Hold(subscription, [discount]);
    }

    private void AddStatus(JsonObject subscription, long index, ulong hash)
    {
        string status = StatusAt(index);
        subscription["status"] = status;
        switch (status)
        {
            case "canceled":
                SubscriptionLifecycle.End(subscription, EndedAt(index));
                var details = subscription.Object("cancellation_details");
                details["feedback"] = Feedback[hash / 7 % (ulong)Feedback.Length];
                details["reason"] = hash / 11 % 5 == 0 ? "payment_failed" : "cancellation_requested";
                break;
            case "incomplete_expired":
                subscription["ended_at"] = EndedAt(index);
                break;
            case "trialing":
                SubscriptionLifecycle.StartTrial(subscription, TrialStartAt(index), TrialStartAt(index) + 30 * Day);
                break;
            case "active" when hash % 11 == 6:
                subscription["cancel_at_period_end"] = true;
                subscription["canceled_at"] = customers.Now;
                subscription.Object("cancellation_details")["reason"] = "cancellation_requested";
                break;
            case "active" when hash % 13 == 8:
                subscription["pause_collection"] = new JsonObject { ["behavior"] = "keep_as_draft", ["resumes_at"] = customers.Now + 20 * Day };
                break;
        }
    }

    // One in twenty has more items than a page embeds.
    private void AddItems(JsonObject subscription, long index, ulong hash)
    {
        int items = (hash / 3 % 20) switch { 0 => 2 * CatalogueData.Products, < 4 => 3, < 8 => 2, _ => 1 };
        var (start, end) = PeriodAt(index);
        for (int item = 0; item < items; item++)
        {
            int product = (int)((hash / 5 + (ulong)item) % CatalogueData.Products);
            long quantity = (long)(Hash.Of(hash, (ulong)item) % 5) + 1;
            SubscriptionObject.Items(subscription).Add(SubscriptionObject.CreateItem(
                SubscriptionObject.ItemId(subscription.Text("id")!, item), subscription.Text("id")!,
                CatalogueData.MonthlyPrice(product, isPlus: item >= CatalogueData.Products, customers.Now), quantity, subscription.Integer("created"), start, end));
        }
    }

    private (long Start, long End) PeriodAt(long index)
    {
        if (StatusAt(index) == "trialing") return (TrialStartAt(index), TrialStartAt(index) + 30 * Day);
        long until = StatusAt(index) is "canceled" or "incomplete_expired" ? EndedAt(index) : customers.Now;
        return BillingPeriod.At(CreatedAt(index), "month", 1, until);
    }

    private long TrialStartAt(long index) => Math.Max(CreatedAt(index), customers.Now - (long)(HashAt(index) / 53 % 20) * Day);

    private long EndedAt(long index)
    {
        long created = CreatedAt(index);
        long age = customers.Now - created;
        return StatusAt(index) == "incomplete_expired" ? created + Math.Min(age, 23 * 3600) : created + (long)(HashAt(index) / 59 % (ulong)(age + 1));
    }

    private string StatusAt(long index) => (HashAt(index) / 19 % 100) switch
    {
        < 66 => "active",
        < 72 => "trialing",
        < 78 => "past_due",
        < 94 => "canceled",
        < 96 => "unpaid",
        < 98 => "incomplete_expired",
        _ => "paused",
    };

    private string CollectionMethodAt(long index) => HashAt(index) / 29 % 8 == 0 ? "send_invoice" : "charge_automatically";

    // No older than its customer.
    private long CreatedAt(long index)
    {
        long slot = customers.Now - index * _step;
        long room = Math.Max(0, slot - customers.CreatedAt(CustomerAt(index)));
        return slot - Math.Min(room, (long)(HashAt(index) / 41 % (ulong)_step));
    }

    private long CustomerAt(long index)
    {
        if (index < customers.Count) return index;
        long youngest = Math.Min(customers.Count - 1, (long)((Int128)(index + 1) * customers.Count / count) + 1);
        return youngest + (long)(HashAt(index) / 43 % (ulong)(customers.Count - youngest));
    }

    private ulong HashAt(long index) => Hash.Of(customers.Seed + 2, (ulong)index);

    // Newest first, so the first invoice that names a subscription is its latest.
    private static Dictionary<string, string> LatestInvoices(IGeneratedObjects invoices)
    {
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        for (long index = 0; index < invoices.Count; index++)
        {
            if (invoices.FieldAt(index, "subscription").Text is { } subscription) latest.TryAdd(subscription, invoices.IdAt(index));
        }

        return latest;
    }
}
