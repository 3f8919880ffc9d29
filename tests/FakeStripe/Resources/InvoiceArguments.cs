using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Writes the arguments of creating and updating into an invoice.</summary>
internal static class InvoiceArguments
{
    private const long Day = 86_400;
    private const long Hour = 3600;

    private static readonly string[] Plain =
    [
        "account_tax_ids", "auto_advance", "automatically_finalizes_at", "collection_method", "custom_fields", "default_payment_method",
        "default_source", "description", "effective_at", "footer", "number", "on_behalf_of", "rendering", "shipping_details", "statement_descriptor",
    ];

    private static readonly string[] ChangeableWhenFinal =
        ["auto_advance", "automatically_finalizes_at", "default_payment_method", "default_source", "expand", "metadata", "payment_settings"];

    public static string? FirstFixedByFinalization(JsonObject arguments) =>
        arguments.Select(argument => argument.Key).FirstOrDefault(name => !ChangeableWhenFinal.Contains(name));

    public static void Apply(ApiCall call, JsonObject invoice)
    {
        var arguments = call.Arguments;
        CheckIds(call, invoice);
        SetDueDate(arguments, invoice);
        foreach (string name in Plain)
        {
            if (arguments.ContainsKey(name)) invoice[name] = arguments[name]?.DeepClone();
        }

        if (arguments.ContainsKey("application_fee_amount")) invoice[InvoiceObject.ApplicationFeeAmount] = arguments["application_fee_amount"]?.DeepClone();
        if (arguments.ContainsKey("transfer_data")) invoice[InvoiceObject.TransferData] = TransferData(arguments);
        if (arguments["automatic_tax"] is JsonObject automaticTax) SetAutomaticTax(invoice, automaticTax.Flag("enabled") == true);
        if (arguments["payment_settings"] is JsonObject settings)
        {
            foreach (var (name, value) in settings) invoice.Object("payment_settings")[name] = value?.DeepClone();
        }

        if (arguments.ContainsKey("discounts")) DiscountArguments.Apply(call, arguments, invoice, invoice.Text("id"));
        if (arguments.ContainsKey("default_tax_rates")) invoice["default_tax_rates"] = TaxRate.Named(call, arguments["default_tax_rates"], "default_tax_rates");
        Metadata.Merge(invoice, arguments);
        if (invoice.Text("status") == "draft") ScheduleFinalization(call, invoice);
        if (invoice.Text("collection_method") == "send_invoice" && invoice["due_date"] is null)
        {
            throw StripeError.Invalid(
                "You must pass either `days_until_due` or `due_date` when `collection_method` is `send_invoice`.", "parameter_missing", "days_until_due");
        }
    }

    public static void SetSubscription(JsonObject invoice, string subscription) => invoice["parent"] = new JsonObject
    {
        ["quote_details"] = null,
        ["subscription_details"] = new JsonObject
        {
            ["metadata"] = new JsonObject(),
            ["subscription"] = subscription,
        },
        ["type"] = "subscription_details",
    };

    private static void SetDueDate(JsonObject arguments, JsonObject invoice)
    {
        long? days = arguments.OptionalInteger("days_until_due");
        long? date = arguments.OptionalInteger("due_date");
        if (arguments.Text("collection_method") == "charge_automatically") invoice["due_date"] = null;
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

    private static void CheckIds(ApiCall call, JsonObject invoice)
    {
        var arguments = call.Arguments;
        PaymentMethods.CheckAttached(call, arguments.Text("default_payment_method"), invoice.Text("customer")!, "default_payment_method");
        foreach (var id in arguments["account_tax_ids"] as JsonArray ?? [])
            CheckPrefix(call, id!.GetValue<string>(), "txi_", "tax id", "account_tax_ids");
        CheckPrefix(call, (arguments["transfer_data"] as JsonObject)?.Text("destination"), "acct_", "destination", "transfer_data[destination]");
        CheckPrefix(call, arguments.Text("on_behalf_of"), "acct_", "account", "on_behalf_of");
    }

    private static void CheckPrefix(ApiCall call, string? id, string prefix, string noun, string parameter)
    {
        if (id?.StartsWith(prefix, StringComparison.Ordinal) == false) throw StripeError.Missing(400, noun, id, parameter, call.LiveMode);
    }

    private static JsonObject? TransferData(JsonObject arguments) => arguments["transfer_data"] is JsonObject given
        ? new JsonObject { ["amount"] = given["amount"]?.DeepClone(), ["destination"] = given["destination"]?.DeepClone() }
        : null;

    private static void SetAutomaticTax(JsonObject invoice, bool enabled)
    {
        var automaticTax = invoice.Object("automatic_tax");
        automaticTax["enabled"] = enabled;
        automaticTax["liability"] = enabled ? new JsonObject { ["type"] = "self" } : null;
        automaticTax["status"] = enabled ? "complete" : null;
    }

    // A draft that advances by itself does so an hour after it was made or told to.
    private static void ScheduleFinalization(ApiCall call, JsonObject invoice)
    {
        if (call.Arguments.ContainsKey("automatically_finalizes_at") || !call.Arguments.ContainsKey("auto_advance")) return;
        invoice["automatically_finalizes_at"] = invoice.Flag("auto_advance") == true ? call.Now + Hour : null;
    }
}
