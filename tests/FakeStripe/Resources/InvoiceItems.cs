using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/invoiceitems</summary>
internal static class InvoiceItems
{
    private static readonly ParameterSet ForCreate = ParameterSet.Of(
        Parameter.Integer("amount"),
        Parameter.Id("currency"),
        Parameter.Id("customer") with { IsRequired = true },
        Parameter.Text("description"),
        Parameter.Boolean("discountable"),
        Parameter.Id("invoice"),
        Parameter.Metadata(),
        Parameter.Object("period", Parameter.Timestamp("start") with { IsRequired = true }, Parameter.Timestamp("end") with { IsRequired = true }),
        Parameter.Object("price_data",
            Parameter.Id("currency") with { IsRequired = true },
            Parameter.Id("product") with { IsRequired = true },
            Parameter.Integer("unit_amount"),
            Parameter.Decimal("unit_amount_decimal")),
        Parameter.Integer("quantity", 0),
        Parameter.Id("subscription"),
        Parameter.Integer("unit_amount") with { RemovedIn = ApiVersion.Basil },
        Parameter.Decimal("unit_amount_decimal"));

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.Post("/v1/invoiceitems", ForCreate, InvoiceItemTypes.InvoiceItem, Create),
        ApiEndpoint.Get("/v1/invoiceitems/{invoiceitem}", ParameterSet.None, InvoiceItemTypes.InvoiceItem,
            call => ApiResult.Of(call.Found(call.State.InvoiceItems, "invoiceitem"))),
    ];

    /// <summary>Moves the customer's pending items of the invoice's currency onto it.</summary>
    public static void Collect(ApiCall call, JsonObject invoice)
    {
        var filter = new ListFilter().Equal(invoice, "customer").Equal(invoice, "currency");
        foreach (var copy in call.State.InvoiceItems.Page(filter, int.MaxValue, null, null)!.Objects)
        {
            if (copy["invoice"] is null) Attach(call.State.InvoiceItems.FindForChange(copy.Text("id")!)!, invoice);
        }
    }

    private static ApiResult Create(ApiCall call)
    {
        var arguments = call.Arguments;
        var customer = Customers.Named(call, arguments.Text("customer")!, "customer");
        var invoice = arguments.Text("invoice") is { } id ? DraftOf(call, id, customer) : null;
        string currency = InvoiceArguments.Currency(arguments) ?? (arguments["price_data"] as JsonObject)?.Text("currency")
            ?? invoice?.Text("currency") ?? customer.Text("currency") ?? "usd";
        if (invoice is not null && invoice.Text("currency") != currency)
            throw StripeError.Invalid($"The currency of the invoice item ({currency}) must match the invoice's currency ({invoice.Text("currency")}).", parameter: "currency");

        var item = CreateItem(call, currency);
        call.State.InvoiceItems.Add(item);
        if (invoice is not null)
        {
            Attach(item, invoice);
            InvoiceTotals.Recompute(invoice);
        }

        return Invoices.Shown(item);
    }

    private static JsonObject DraftOf(ApiCall call, string id, JsonObject customer)
    {
        var invoice = call.State.Invoices.FindForChange(id) ?? throw StripeError.Missing(400, "invoice", id, "invoice", call.LiveMode);
        if (invoice.Text("customer") != customer.Text("id"))
            throw StripeError.Invalid($"The invoice {id} does not belong to the customer {customer.Text("id")}.", parameter: "invoice");
        if (invoice.Text("status") != "draft")
            throw StripeError.Invalid($"The invoice {id} is no longer editable: it is {invoice.Text("status")}.", "invoice_not_editable", "invoice");
        return invoice;
    }

    private static JsonObject CreateItem(ApiCall call, string currency)
    {
        var arguments = call.Arguments;
        var (amount, unitAmount, quantity) = AmountOf(arguments, currency);
        string id = call.State.NewId("ii_1");
        var item = new JsonObject
        {
            ["id"] = id,
            ["object"] = "invoiceitem",
            ["amount"] = amount,
            ["currency"] = currency,
            ["customer"] = arguments.Text("customer"),
            ["customer_account"] = null,
            ["date"] = call.Now,
            ["description"] = arguments.Text("description"),
            ["discountable"] = arguments.Flag("discountable") ?? amount >= 0,
            ["discounts"] = new JsonArray(),
            ["invoice"] = null,
            ["livemode"] = false,
            ["metadata"] = new JsonObject(),
            ["net_amount"] = amount,
            ["parent"] = null,
            ["period"] = arguments["period"]?.DeepClone() ?? new JsonObject { ["start"] = call.Now, ["end"] = call.Now },
            ["pricing"] = new JsonObject
            {
                ["price_details"] = new JsonObject
                {
                    ["price"] = "price_1" + id[4..],
                    ["product"] = (arguments["price_data"] as JsonObject)?.Text("product") ?? "prod_" + id[4..18],
                },
                ["type"] = "price_details",
                ["unit_amount_decimal"] = unitAmount,
            },
            ["proration"] = false,
            ["quantity"] = quantity,
            ["quantity_decimal"] = quantity.ToString(CultureInfo.InvariantCulture),
            ["tax_rates"] = new JsonArray(),
            ["test_clock"] = null,
        };
        Metadata.Merge(item, arguments);
        return item;
    }

    private static (long Amount, string UnitAmount, long Quantity) AmountOf(JsonObject arguments, string currency)
    {
        var priceData = arguments["price_data"] as JsonObject;
        string? unit = arguments.Text("unit_amount_decimal") ?? Text(arguments.OptionalInteger("unit_amount"))
            ?? priceData?.Text("unit_amount_decimal") ?? Text(priceData?.OptionalInteger("unit_amount"));
        if (arguments.OptionalInteger("amount") is { } amount)
        {
            return unit is null && !arguments.ContainsKey("quantity")
                ? (amount, Text(amount)!, 1)
                : throw StripeError.Invalid("You may only specify one of these parameters: amount, quantity, unit_amount_decimal.", "parameters_exclusive", "amount");
        }

        if (unit is null) throw StripeError.Invalid("Missing required param: amount.", "parameter_missing", "amount");
        long quantity = arguments.OptionalInteger("quantity") ?? 1;
        return (Currencies.Round(decimal.Parse(unit, CultureInfo.InvariantCulture) * quantity, currency), unit, quantity);
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static void Attach(JsonObject item, JsonObject invoice)
    {
        item["invoice"] = invoice.Text("id");
        var period = item.Object("period");
        InvoiceLines.Add(invoice, new LineContent(
            "il_1" + item.Text("id")![4..], item.Text("id")!, item.Text("description") ?? "", item.Integer("amount"), item.Integer("quantity"),
            item.At("pricing.unit_amount_decimal")!.GetValue<string>(),
            item.At("pricing.price_details.price")!.GetValue<string>(), item.At("pricing.price_details.product")!.GetValue<string>())
        {
            Discountable = item.Flag("discountable") ?? true,
            PeriodStart = period.Integer("start"),
            PeriodEnd = period.Integer("end"),
            Metadata = item.Object("metadata").DeepClone().AsObject(),
        });
    }
}
