using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/customers</summary>
internal static class Customers
{
    private static readonly Parameter[] Address =
    [
        Parameter.Text("city"), Parameter.Text("country", 2), Parameter.Text("line1"), Parameter.Text("line2"),
        Parameter.Text("postal_code"), Parameter.Text("state"),
    ];

    private static readonly Parameter[] Writable =
    [
        Parameter.Object("address", Address),
        Parameter.Integer("balance"),
        Parameter.Text("business_name", 150) with { AddedIn = ApiVersion.Clover },
        Parameter.Unmodelled("cash_balance"),
        Parameter.Text("coupon") with { RemovedIn = ApiVersion.Basil },
        Parameter.Text("description"),
        Parameter.Text("email", 512),
        Parameter.Text("individual_name", 150) with { AddedIn = ApiVersion.Clover },
        Parameter.Text("invoice_prefix", 12),
        Parameter.Object("invoice_settings",
            Parameter.Text("default_payment_method"), Parameter.Text("footer"), Parameter.Unmodelled("rendering_options"),
            Parameter.ObjectList("custom_fields", Parameter.Id("name"), Parameter.Id("value"))),
        Parameter.Metadata(),
        Parameter.Text("name", 256),
        Parameter.Integer("next_invoice_sequence", 1),
        Parameter.Text("phone", 20),
        Parameter.TextList("preferred_locales"),
        Parameter.Text("promotion_code") with { RemovedIn = ApiVersion.Basil },
        Parameter.Object("shipping",
            Parameter.Object("address", Address) with { IsRequired = true, CanBeUnset = false },
            Parameter.Text("name", 256) with { IsRequired = true, CanBeUnset = false },
            Parameter.Text("phone", 20)),
        Parameter.Id("source"),
        Parameter.Unmodelled("tax"),
        Parameter.Choice("tax_exempt", "exempt", "none", "reverse") with { CanBeUnset = true },
        Parameter.Boolean("validate"),
    ];

    private static readonly ParameterSet ForCreate = ParameterSet.Of(
    [
        .. Writable,
        Parameter.Id("payment_method"),
        CustomerTaxIds.ForCustomer,
        Parameter.Id("test_clock"),
    ]);

    private static readonly ParameterSet ForUpdate = ParameterSet.Of([.. Writable, Parameter.Id("default_source")]);

    private static readonly ParameterSet ForList =
        ParameterSet.ListOf(Parameter.Id("email"), Parameter.Range("created"), Parameter.Id("test_clock"));

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/customers", ForList, CustomerTypes.Customer, List) with { IsRepeatable = true },
        ApiEndpoint.Post("/v1/customers", ForCreate, CustomerTypes.Customer, Create),
        ApiEndpoint.Get("/v1/customers/{customer}", ParameterSet.None, CustomerTypes.Customer, Retrieve),
        ApiEndpoint.Post("/v1/customers/{customer}", ForUpdate, CustomerTypes.Customer, Update),
        ApiEndpoint.Delete("/v1/customers/{customer}", ParameterSet.None, CustomerTypes.Customer, Delete),
    ];

    /// <summary>The customer that a parameter names; a deleted one counts as missing.</summary>
    public static JsonObject Named(ApiCall call, string id, string parameter) =>
        call.State.Customers.Find(id) ?? throw StripeError.Missing(400, "customer", id, parameter, call.LiveMode);

    /// <summary>The customer that the request's <c>customer</c> names.</summary>
    public static JsonObject NamedBy(ApiCall call) => call.Arguments.Text("customer") is { } id
        ? Named(call, id, "customer")
        : throw StripeError.Invalid(
            "Either customer or customer_account must be specified. FakeStripe knows customers only: send customer.", "parameter_missing", "customer");

    /// <summary>Refuses a list's filter by a customer who never was.</summary>
    public static void CheckKnown(ApiCall call, string id)
    {
        if (!call.State.Customers.Contains(id) && !call.State.Customers.WasRemoved(id))
            throw StripeError.Missing(400, "customer", id, "customer", call.LiveMode);
    }

    /// <summary>A customer's currency is that of the first subscription; invoices that name none are in it.</summary>
    public static void SetCurrency(FakeStripeState state, string id, string currency)
    {
        var customer = state.Customers.FindForChange(id)!;
        customer["currency"] = customer.Text("currency") ?? currency;
    }

    private static ApiResult List(ApiCall call) => call.Page(
        call.State.Customers,
        new ListFilter().Equal(call.Arguments, "email").Equal(call.Arguments, "test_clock").Within(call.Arguments, "created"),
        "customer");

    private static ApiResult Create(ApiCall call)
    {
        string id = call.State.NewId("cus_")[..18];
        var customer = CustomerObject.Create(id, call.Now, id[^8..].ToUpperInvariant());
        AttachPaymentMethod(call, id);
        Apply(call, customer);
        int index = 0;
        foreach (var taxId in call.Arguments.Objects("tax_id_data")) CustomerTaxIds.Add(call, customer, taxId, $"tax_id_data[{index++}]");
        call.State.Customers.Add(customer);
        return ApiResult.Of(customer.DeepClone().AsObject());
    }

    // The default payment method may be the one that comes along.
    private static void AttachPaymentMethod(ApiCall call, string customer)
    {
        if (call.Arguments.Text("payment_method") is not { } id) return;
        PaymentMethods.Check(call, id, "payment_method");
        string attached = PaymentMethods.AttachTo(call, id, customer);
        if (call.Arguments["invoice_settings"] is JsonObject settings && settings.Text("default_payment_method") == id)
            settings["default_payment_method"] = attached;
    }

    private static ApiResult Retrieve(ApiCall call)
    {
        string id = call.PathIds["customer"];
        return call.State.Customers.WasRemoved(id)
            ? ApiResult.Deleted("customer", id)
            : ApiResult.Of(call.Found(call.State.Customers, "customer"));
    }

    private static ApiResult Update(ApiCall call)
    {
        // A copy, so that a refusal halfway changes nothing.
        var customer = call.Found(call.State.Customers, "customer");
        Apply(call, customer);
        call.State.Customers.Replace(customer);
        return ApiResult.Of(customer.DeepClone().AsObject());
    }

    private static ApiResult Delete(ApiCall call)
    {
        string id = call.Found(call.State.Customers, "customer").Text("id")!;
        CancelSubscriptions(call, id);
        call.State.Customers.Remove(id);
        return ApiResult.Deleted("customer", id);
    }

    private static void CancelSubscriptions(ApiCall call, string customer)
    {
        var filter = new ListFilter().Where("customer", value => value.Text == customer);
        foreach (var subscription in call.State.Subscriptions.Page(filter, int.MaxValue, null, null)!.Objects)
        {
            if (SubscriptionsNamed.IsEnded(subscription)) continue;
            SubscriptionLifecycle.End(subscription, call.Now);
            call.State.Subscriptions.Replace(subscription);
        }
    }

    private static void Apply(ApiCall call, JsonObject customer)
    {
        var arguments = call.Arguments;
        string? email = arguments.Text("email");
        if (email?.Contains('@', StringComparison.Ordinal) is false) throw StripeError.Invalid($"Invalid email address: {email}", "email_invalid", "email");
        if (arguments.Text("invoice_prefix") is { } prefix && !prefix.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)))
            throw StripeError.Invalid("Invoice prefixes may only contain uppercase letters and numbers.", parameter: "invoice_prefix");

        string? paymentMethod = (arguments["invoice_settings"] as JsonObject)?.Text("default_payment_method");
        PaymentMethods.CheckAttached(call, paymentMethod, customer.Text("id")!, "invoice_settings[default_payment_method]");
        CustomerObject.Apply(customer, arguments);
        if (arguments.Text("source") is { } source) customer["default_source"] = SourceFor(call, source);
        ApplyDiscount(call, customer);
    }

    // A token becomes a card of the customer's; a source is used as it is.
    private static string SourceFor(ApiCall call, string source) =>
        source.StartsWith("src_", StringComparison.Ordinal) ? source
        : source.StartsWith("tok_", StringComparison.Ordinal) ? call.State.NewId("card_1")
        : throw StripeError.Missing(400, "token", source, "source", call.LiveMode);

    private static void ApplyDiscount(ApiCall call, JsonObject customer)
    {
        string? coupon = call.Arguments.Text("coupon");
        string? promotionCode = call.Arguments.Text("promotion_code");
        if (coupon is not null || promotionCode is not null)
            customer["discount"] = Discounts.FromArguments(call, coupon, promotionCode, customer.Text("id"), invoice: null);
        else if (call.Arguments.ContainsKey("coupon"))
            customer["discount"] = null;
    }
}
