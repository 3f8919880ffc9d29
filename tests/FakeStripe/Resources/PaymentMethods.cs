using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>
/// /v1/payment_methods. They are known by id alone: Stripe's magic test values (<c>pm_card_visa</c>, <c>pm_card_chargeDeclined</c> …),
/// which every customer may use, and <c>pm_1…</c>, which pay and belong to nobody until they are attached.
/// A generated customer has one attached whose id ends like its own.
/// </summary>
internal static class PaymentMethods
{
    private const string MagicPrefix = "pm_card_";
    private const string Prefix = "pm_1";

    private static readonly ResourceType Type = new("payment_method")
    {
        Changes = [new VersionChange(ApiVersion.CustomerAccount, static method => method.Remove("customer_account"))],
        Expandables = new Dictionary<string, Expandable> { ["customer"] = CustomerTypes.ById },
    };

    private static readonly ParameterSet ForList = ParameterSet.ListOf(
        Parameter.Choice("allow_redisplay", "always", "limited", "unspecified"), Parameter.Id("type"));

    private static readonly ParameterSet ForAttach = ParameterSet.Of(
        Parameter.Id("customer"), Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount });

    private static readonly Dictionary<string, Decline> Declines = new(StringComparer.Ordinal)
    {
        ["pm_card_chargeDeclined"] = new("card_declined", "generic_decline", "Your card was declined."),
        ["pm_card_visa_chargeDeclined"] = new("card_declined", "generic_decline", "Your card was declined."),
        ["pm_card_chargeDeclinedInsufficientFunds"] = new("card_declined", "insufficient_funds", "Your card has insufficient funds."),
        ["pm_card_visa_chargeDeclinedInsufficientFunds"] = new("card_declined", "insufficient_funds", "Your card has insufficient funds."),
        ["pm_card_chargeDeclinedLostCard"] = new("card_declined", "lost_card", "Your card was declined."),
        ["pm_card_chargeDeclinedExpiredCard"] = new("expired_card", null, "Your card has expired."),
        ["pm_card_chargeDeclinedIncorrectCvc"] = new("incorrect_cvc", null, "Your card's security code is incorrect."),
        ["pm_card_chargeDeclinedProcessingError"] = new("processing_error", null, "An error occurred while processing your card. Try again in a little bit."),
    };

    internal sealed record Decline(string Code, string? DeclineCode, string Message);

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.Get("/v1/payment_methods/{payment_method}", ParameterSet.None, Type, Retrieve),
        ApiEndpoint.Post("/v1/payment_methods/{payment_method}/attach", ForAttach, Type, Attach),
        ApiEndpoint.Post("/v1/payment_methods/{payment_method}/detach", ParameterSet.None, Type, Detach),
        ApiEndpoint.List("/v1/customers/{customer}/payment_methods", ForList, Type, List),
        ApiEndpoint.Get("/v1/customers/{customer}/payment_methods/{payment_method}", ParameterSet.None, Type, RetrieveOfCustomer),
    ];

    public static Decline? DeclineOf(FakeStripeState state, string id) =>
        Declines.GetValueOrDefault(state.PaymentMethods.Find(id)?.Text(PaymentMethodObject.Magic) ?? id);

    /// <summary>Refuses an id that no payment method has.</summary>
    public static void Check(ApiCall call, string? id, string parameter)
    {
        if (id is null || IsKnown(id)) return;
        throw StripeError.Missing(400, "PaymentMethod", id, parameter, call.LiveMode);
    }

    /// <summary>Refuses an id that no payment method has, and one that is not the customer's own.</summary>
    public static void CheckAttached(ApiCall call, string? id, string customer, string parameter)
    {
        Check(call, id, parameter);
        if (id is null || IsMagic(id) || Find(call.State, id, call.Now).Text("customer") == customer) return;
        throw StripeError.Invalid(
            $"The customer does not have a payment method with the ID {id}. The payment method must be attached to the customer.", "resource_missing", parameter);
    }

    /// <summary>Attaches, and returns the payment method's id: using a magic value makes a new payment method.</summary>
    public static string AttachTo(ApiCall call, string id, string customer)
    {
        var method = Find(call.State, id, call.Now);
        if (method["customer"] is not null) throw StripeError.Invalid("The payment method you provided has already been attached to a customer.");
        if (call.State.PaymentMethods.Contains(id))
        {
            throw StripeError.Invalid(
                "This PaymentMethod was previously used without being attached to a Customer or was detached from a Customer, and may not be used again.");
        }

        if (IsMagic(id))
        {
            method["id"] = call.State.NewId(Prefix);
            method[PaymentMethodObject.Magic] = id;
        }

        method["customer"] = customer;
        call.State.PaymentMethods.Add(method);
        return method.Text("id")!;
    }

    private static bool IsMagic(string id) => id.StartsWith(MagicPrefix, StringComparison.Ordinal);

    private static bool IsKnown(string id) => IsMagic(id) || id.StartsWith(Prefix, StringComparison.Ordinal);

    private static JsonObject Find(FakeStripeState state, string id, long now)
    {
        if (state.PaymentMethods.Find(id) is { } held) return held;
        var method = PaymentMethodObject.Create(id, now);
        if (OwnerOf(id) is not { } owner || !state.Customers.IsGenerated(owner)) return method;

        method["customer"] = owner;
        state.PaymentMethods.Add(method);
        return method.DeepClone().AsObject();
    }

    private static string? OwnerOf(string id) => IsMagic(id) ? null : "cus_" + id[Prefix.Length..];

    private static JsonObject FindNamed(ApiCall call)
    {
        string id = call.PathIds["payment_method"];
        return IsKnown(id) ? Find(call.State, id, call.Now) : throw StripeError.Missing(404, "PaymentMethod", id, "payment_method", call.LiveMode);
    }

    private static ApiResult Retrieve(ApiCall call) => ApiResult.Of(FindNamed(call));

    private static ApiResult RetrieveOfCustomer(ApiCall call)
    {
        string customer = call.Found(call.State.Customers, "customer").Text("id")!;
        var method = FindNamed(call);
        return method.Text("customer") == customer
            ? ApiResult.Of(method)
            : throw StripeError.Missing(404, "PaymentMethod", method.Text("id")!, "payment_method", call.LiveMode);
    }

    private static ApiResult Attach(ApiCall call)
    {
        string id = FindNamed(call).Text("id")!;
        string attached = AttachTo(call, id, Customers.NamedBy(call).Text("id")!);
        return ApiResult.Of(call.State.PaymentMethods.Find(attached)!);
    }

    private static ApiResult Detach(ApiCall call)
    {
        var method = FindNamed(call);
        if (method["customer"] is null)
            throw StripeError.Invalid("The payment method you provided is not attached to a customer so detachment is impossible.");

        method["customer"] = null;
        call.State.PaymentMethods.Replace(method);
        return Invoices.Shown(method);
    }

    private static ApiResult List(ApiCall call)
    {
        string customer = call.Found(call.State.Customers, "customer").Text("id")!;
        if (call.State.Customers.IsGenerated(customer)) Find(call.State, Prefix + customer["cus_".Length..], call.Now);
        var filter = new ListFilter()
            .Where("customer", value => value.Text == customer).Equal(call.Arguments, "type").Equal(call.Arguments, "allow_redisplay");
        return call.Page(call.State.PaymentMethods, filter, "payment_method");
    }
}
