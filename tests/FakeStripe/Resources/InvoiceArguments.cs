using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Writes the arguments of creating and updating into an invoice.</summary>
internal static class InvoiceArguments
{
    private const long Day = 86_400;

    private static readonly string[] Plain =
    [
        "account_tax_ids", "auto_advance", "automatically_finalizes_at", "collection_method", "custom_fields", "default_payment_method",
        "default_source", "description", "effective_at", "footer", "number", "on_behalf_of", "statement_descriptor",
    ];

    private static readonly string[] ChangeableWhenFinal =
        ["auto_advance", "automatically_finalizes_at", "default_payment_method", "default_source", "expand", "metadata", "payment_settings"];

    public static string? FirstFixedByFinalization(JsonObject arguments) =>
        arguments.Select(argument => argument.Key).FirstOrDefault(name => !ChangeableWhenFinal.Contains(name));

    public static string? Currency(JsonObject arguments)
    {
        if (arguments.Text("currency") is not { } currency) return null;
        string lower = currency.ToLowerInvariant();
        return Currencies.IsKnown(lower)
            ? lower
            : throw StripeError.Invalid($"Invalid currency: {currency}. Stripe currently supports these currencies: usd, eur, gbp, jpy, kwd, …", parameter: "currency");
    }

    public static void Apply(ApiCall call, JsonObject invoice)
    {
        var arguments = call.Arguments;
        PaymentMethods.Check(call, arguments.Text("default_payment_method"), "default_payment_method");
        SetDueDate(arguments, invoice);
        foreach (string name in Plain)
        {
            if (arguments.ContainsKey(name)) invoice[name] = arguments[name]?.DeepClone();
        }

        if (arguments.ContainsKey("application_fee_amount")) invoice[InvoiceObject.ApplicationFeeAmount] = arguments["application_fee_amount"]?.DeepClone();
        if (arguments.ContainsKey("transfer_data")) invoice[InvoiceObject.TransferData] = arguments["transfer_data"]?.DeepClone();
        if (arguments.ContainsKey("discounts")) SetDiscounts(call, invoice);
        if (arguments.ContainsKey("default_tax_rates")) SetTaxRates(call, invoice);
        Metadata.Merge(invoice, arguments);
    }

    public static void SetSubscription(JsonObject invoice, string subscription) => invoice["parent"] = new JsonObject
    {
        ["quote_details"] = null,
        ["subscription_details"] = new JsonObject
        {
            ["metadata"] = new JsonObject(),
            ["subscription"] = subscription,
            ["subscription_proration_date"] = null,
        },
        ["type"] = "subscription_details",
    };

    private static void SetDueDate(JsonObject arguments, JsonObject invoice)
    {
        long? days = arguments.OptionalInteger("days_until_due");
        long? date = arguments.OptionalInteger("due_date");
        if (days is null && date is null) return;
        if (days is not null && date is not null)
            throw StripeError.Invalid("You may only specify one of these parameters: days_until_due, due_date.", "parameters_exclusive", "due_date");

        string method = arguments.Text("collection_method") ?? invoice.Text("collection_method")!;
        if (method != "send_invoice")
        {
            string name = days is null ? "due_date" : "days_until_due";
            throw StripeError.Invalid($"You can only set `{name}` if `collection_method` is `send_invoice`.", parameter: name);
        }

        long due = date ?? invoice.Integer("created") + days!.Value * Day;
        if (due < invoice.Integer("created")) throw StripeError.Invalid("The due date must be in the future.", parameter: "due_date");
        invoice["due_date"] = due;
    }

    private static void SetDiscounts(ApiCall call, JsonObject invoice)
    {
        var held = new JsonArray();
        foreach (var discount in call.Arguments.Objects("discounts"))
        {
            if (discount.Text("discount") is { } existing)
            {
                held.Add(invoice.Objects(Discounts.Held).FirstOrDefault(one => one.Text("id") == existing)?.DeepClone()
                    ?? throw StripeError.Missing(400, "discount", existing, "discounts", call.LiveMode));
                continue;
            }

            string? coupon = discount.Text("coupon");
            string? promotionCode = discount.Text("promotion_code");
            if (coupon is null && promotionCode is null)
                throw StripeError.Invalid("Missing required param: discounts[0][coupon].", "parameter_missing", "discounts[0][coupon]");
            held.Add(Discounts.FromArguments(call, coupon, promotionCode, null, invoice.Text("id")));
        }

        invoice["discounts"] = new JsonArray(held.Select(discount => discount!["id"]!.DeepClone()).ToArray());
        invoice[Discounts.Held] = held;
    }

    private static void SetTaxRates(ApiCall call, JsonObject invoice)
    {
        var rates = new JsonArray();
        foreach (var node in call.Arguments["default_tax_rates"] as JsonArray ?? [])
        {
            string id = node!.GetValue<string>();
            if (!id.StartsWith("txr_", StringComparison.Ordinal)) throw StripeError.Missing(400, "tax rate", id, "default_tax_rates", call.LiveMode);
            rates.Add(TaxRates.Create(id));
        }

        invoice["default_tax_rates"] = rates;
    }
}
