using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/subscriptions. Time does not renew or end them: only requests do.</summary>
internal static class Subscriptions
{
    private const string Path = "/v1/subscriptions/{subscription}";
    private const long Day = 86_400;

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/subscriptions", SubscriptionParameters.List, SubscriptionTypes.Subscription, List) with { IsRepeatable = true },
        ApiEndpoint.Post("/v1/subscriptions", SubscriptionParameters.Create, SubscriptionTypes.Subscription, Create),
        ApiEndpoint.Get(Path, ParameterSet.None, SubscriptionTypes.Subscription, call => ApiResult.Of(call.Found(call.State.Subscriptions, "subscription"))),
        ApiEndpoint.Post(Path, SubscriptionParameters.Update, SubscriptionTypes.Subscription, Update),
        ApiEndpoint.Delete(Path, SubscriptionParameters.Cancel, SubscriptionTypes.Subscription, Cancel),
    ];

    private static ApiResult List(ApiCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Text("customer") is { } customer && !call.State.Customers.Contains(customer) && !call.State.Customers.WasRemoved(customer))
            throw StripeError.Missing(400, "customer", customer, "customer", call.LiveMode);

        var filter = new ListFilter()
            .Equal(arguments, "collection_method").Within(arguments, "created").Equal(arguments, "customer").Equal(arguments, "customer_account")
            .Equal(arguments, "test_clock");
        AddStatus(filter, arguments.Text("status"));
        filter.Within(arguments, "current_period_end").Within(arguments, "current_period_start");
        foreach (string name in (string[])["plan", "price"])
        {
            if (arguments.Text(name) is { } price) filter.Where("price", prices => prices.Text!.Contains($" {price} ", StringComparison.Ordinal));
        }

        return call.Page(call.State.Subscriptions, filter, "subscription");
    }

    private static void AddStatus(ListFilter filter, string? status)
    {
        switch (status)
        {
            case "all":
                break;
            case "ended":
                filter.Where("status", static value => value.Text is "canceled" or "incomplete_expired");
                break;
            case null:
                filter.Where("status", static value => value.Text != "canceled");
                break;
            default:
                filter.Where("status", value => value.Text == status);
                break;
        }
    }

    private static ApiResult Create(ApiCall call)
    {
        var arguments = call.Arguments;
        string customerId = arguments.Text("customer") ?? throw StripeError.Invalid("Missing required param: customer.", "parameter_missing", "customer");
        var customer = Customers.Named(call, customerId, "customer");
        var first = arguments.Objects("items").FirstOrDefault()
            ?? throw StripeError.Invalid("Missing required param: items.", "parameter_missing", "items");
        string currency = Currencies.Checked(arguments.Text("currency")) ?? CurrencyOf(call, first);

        string method = arguments.Text("collection_method") ?? "charge_automatically";
        var subscription = SubscriptionObject.Create(call.State.NewId("sub_1"), customerId, currency, method, call.Now);
        SetBillingMode(call, subscription);
        if (arguments.OptionalInteger("backdate_start_date") is { } start) subscription["start_date"] = start;
        if (arguments.OptionalInteger("billing_cycle_anchor") is { } anchor) subscription["billing_cycle_anchor"] = anchor;
        if (TrialEnd(call) is { } end) SubscriptionLifecycle.StartTrial(subscription, call.Now, end);
        SubscriptionItems.Apply(call, subscription);
        SubscriptionArguments.Apply(call, subscription);

        SubscriptionInvoices.Bill(call, subscription, customer);
        call.State.Subscriptions.Add(subscription);
        Customers.SetCurrency(call.State, customerId, currency);
        return Invoices.Shown(subscription);
    }

    private static string CurrencyOf(ApiCall call, JsonObject item) => item["price_data"] is JsonObject data
        ? Currencies.Checked(data.Text("currency"))!
        : SubscriptionItems.PriceOf(call, item, "items[0]").Text("currency")!;

    private static void SetBillingMode(ApiCall call, JsonObject subscription)
    {
        string mode = (call.Arguments["billing_mode"] as JsonObject)?.Text("type") ?? (call.Version.IsBefore(ApiVersion.Clover) ? "classic" : "flexible");
        if (mode == "classic") subscription["billing_mode"] = new JsonObject { ["flexible"] = null, ["type"] = "classic", ["updated_at"] = null };
    }

    private static long? TrialEnd(ApiCall call)
    {
        if (call.Arguments.OptionalInteger("trial_period_days") is { } days) return call.Now + days * Day;
        if (call.Arguments.Text("trial_end") is not { } text || text == "now") return null;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long end))
            throw StripeError.Invalid($"Invalid integer: {text}", "parameter_invalid_integer", "trial_end");
        return end > call.Now ? end : throw StripeError.Invalid("Invalid timestamp: must be an integer Unix timestamp in the future.", parameter: "trial_end");
    }

    private static ApiResult Update(ApiCall call)
    {
        // A copy, so that a refusal halfway changes nothing.
        var subscription = call.Found(call.State.Subscriptions, "subscription");
        if (subscription.Text("status") == "canceled" && call.Arguments.Any(argument => argument.Key is not ("cancellation_details" or "expand" or "metadata")))
            throw StripeError.Invalid("A canceled subscription can only update its cancellation_details and metadata.");

        SubscriptionArguments.Apply(call, subscription);
        if (call.Arguments["items"] is not null) SubscriptionItems.Apply(call, subscription);
        if (call.Arguments.Text("trial_end") is not null) ChangeTrial(call, subscription);
        call.State.Subscriptions.Replace(subscription);
        return Invoices.Shown(subscription);
    }

    private static void ChangeTrial(ApiCall call, JsonObject subscription)
    {
        if (TrialEnd(call) is { } end)
        {
            SubscriptionLifecycle.StartTrial(subscription, subscription.OptionalInteger("trial_start") ?? call.Now, end);
            return;
        }

        if (subscription.Text("status") != "trialing") return;
        subscription["status"] = "active";
        subscription["trial_end"] = call.Now;
        subscription["billing_cycle_anchor"] = call.Now;
    }

    private static ApiResult Cancel(ApiCall call)
    {
        var subscription = call.ForChange(call.State.Subscriptions, "subscription");
        string id = subscription.Text("id")!;
        // Stripe does not find what is canceled already.
        if (subscription.Text("status") == "canceled") throw StripeError.Missing(404, "subscription", id, "id", call.LiveMode);

        SubscriptionLifecycle.End(subscription, call.Now);
        SubscriptionArguments.SetCancellationDetails(subscription, call.Arguments);
        subscription.Object("cancellation_details")["reason"] = "cancellation_requested";
        return Invoices.Shown(subscription);
    }
}
