using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/invoiceitems</summary>
internal static class InvoiceItems
{
    private const string Path = "/v1/invoiceitems/{invoiceitem}";
    public const int MostPerInvoice = 250;

    private static readonly Parameter[] Writable =
    [
        .. ItemPrice.Parameters,
        Parameter.Text("description"),
        Parameter.Boolean("discountable"),
        DiscountArguments.Parameter,
        Parameter.Metadata(),
        Parameter.Object("period", Parameter.Timestamp("start") with { IsRequired = true }, Parameter.Timestamp("end") with { IsRequired = true }) with
        {
            CanBeUnset = false,
        },
        Parameter.Choice("tax_behavior", "exclusive", "inclusive", "unspecified"),
        Parameter.Text("tax_code"),
        Parameter.TextList("tax_rates"),
    ];

    private static readonly ParameterSet ForCreate = ParameterSet.Of(
    [
        .. Writable,
        Parameter.Id("currency"),
        Parameter.Id("customer"),
        Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount },
        Parameter.Id("invoice"),
        Parameter.Id("subscription"),
    ]);

    private static readonly ParameterSet ForUpdate = ParameterSet.Of([.. Writable, Parameter.Unmodelled("invoicing_rules") with { AddedIn = ApiVersion.Endive }]);

    private static readonly ParameterSet ForList = ParameterSet.ListOf(
        Parameter.Range("created"),
        Parameter.Id("customer"),
        Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount },
        Parameter.Id("invoice"),
        Parameter.Boolean("pending"));

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/invoiceitems", ForList, InvoiceItemTypes.InvoiceItem, List) with { IsRepeatable = true },
        ApiEndpoint.Post("/v1/invoiceitems", ForCreate, InvoiceItemTypes.InvoiceItem, Create),
        ApiEndpoint.Get(Path, ParameterSet.None, InvoiceItemTypes.InvoiceItem, call => ApiResult.Of(call.Found(call.State.InvoiceItems, "invoiceitem"))),
        ApiEndpoint.Post(Path, ForUpdate, InvoiceItemTypes.InvoiceItem, Update),
        ApiEndpoint.Delete(Path, ParameterSet.None, InvoiceItemTypes.InvoiceItem, Delete),
    ];

    /// <summary>The customer's items in a currency that wait for an invoice, newest first; of one subscription alone when it is named.</summary>
    public static IEnumerable<JsonObject> Pending(FakeStripeState state, string customer, string currency, string? subscription) =>
        state.InvoiceItems.Created().Where(item =>
            item["invoice"] is null
            && item.Text("customer") == customer
            && item.Text("currency") == currency
            && (subscription is null || item.At("parent.subscription_details.subscription")?.GetValue<string>() == subscription));

    public static void Attach(JsonObject item, JsonObject invoice)
    {
        if (InvoiceLines.Of(invoice).Count >= MostPerInvoice)
            throw StripeError.Invalid($"The invoice {invoice.Text("id")} already has {MostPerInvoice} items, which is the maximum.", parameter: "invoice");

        item["invoice"] = invoice.Text("id");
        InvoiceLines.Add(invoice, InvoiceItemObject.ToLine(item));
    }

    /// <summary>What becomes of the items of a draft that is deleted: those that had been pending are so again.</summary>
    public static void Release(FakeStripeState state, JsonObject invoice)
    {
        foreach (string id in InvoiceLines.ItemsOf(invoice))
        {
            if (state.InvoiceItems.FindForChange(id) is { } item && item.Flag(InvoiceItemObject.WasPending) == true) item["invoice"] = null;
            else state.InvoiceItems.Remove(id);
        }
    }

    /// <summary>Writes what creating and updating an item, and adding lines to an invoice, have in common.</summary>
    public static void Apply(ApiCall call, JsonObject arguments, JsonObject item, string? within = null)
    {
        if (arguments.ContainsKey("description")) item["description"] = arguments.Text("description");
        if (arguments["period"] is { } period) item["period"] = period.DeepClone();
        if (arguments.Flag("discountable") is { } discountable) item["discountable"] = discountable;
        if (arguments.ContainsKey("discounts")) DiscountArguments.Apply(call, arguments, item, invoiceItem: item.Text("id"));
        if (arguments.ContainsKey("tax_rates")) item["tax_rates"] = TaxRate.Named(call, arguments["tax_rates"], within is null ? "tax_rates" : $"{within}[tax_rates]");
        CheckPeriod(item.Object("period"), within);
        Metadata.Merge(item, arguments);
        InvoiceItemObject.SetNetAmount(item);
    }

    public static void CheckCurrency(JsonObject invoice, string currency)
    {
        if (invoice.Text("currency") == currency) return;
        throw StripeError.Invalid(
            $"The currency of the invoice item ({currency}) must match the invoice's currency ({invoice.Text("currency")}).", parameter: "currency");
    }

    private static ApiResult List(ApiCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Text("customer") is { } customer) Customers.CheckKnown(call, customer);
        if (arguments.Text("invoice") is { } invoice && !call.State.Invoices.Contains(invoice))
            throw StripeError.Missing(400, "invoice", invoice, "invoice", call.LiveMode);

        var filter = new ListFilter();
        if (arguments.Flag("pending") is { } pending) filter.Where("invoice", value => value.Text is null == pending);
        filter.Equal(arguments, "invoice").Equal(arguments, "customer").Equal(arguments, "customer_account").Within(arguments, "created");
        return call.Page(call.State.InvoiceItems, filter, "invoiceitem");
    }

    private static ApiResult Create(ApiCall call)
    {
        var arguments = call.Arguments;
        var customer = Customers.NamedBy(call);
        var invoice = arguments.Text("invoice") is { } invoiceId ? DraftOf(call, invoiceId, customer) : null;
        string id = call.State.NewId("ii_1");
        var price = ItemPrice.Read(call, arguments, id[4..]);
        string currency = CurrencyOf(arguments, price, invoice?.Text("currency"), customer);
        if (invoice is not null) CheckCurrency(invoice, currency);

        var item = InvoiceItemObject.Create(id, customer.Text("id")!, currency, call.Now);
        InvoiceItemObject.SetPricing(item, price);
        item["discountable"] = item.Integer("amount") >= 0;
        item[InvoiceItemObject.WasPending] = invoice is null;
        if (arguments.Text("subscription") is { } subscription)
        {
            SubscriptionsNamed.Find(call, subscription, customer.Text("id")!, "subscription");
            InvoiceItemObject.SetSubscription(item, subscription);
        }

        Apply(call, arguments, item);
        if (invoice is not null)
        {
            Attach(item, invoice);
            Invoices.RecomputeDraft(call, invoice);
            call.State.Invoices.Replace(invoice);
        }

        call.State.InvoiceItems.Add(item);
        return Invoices.Shown(item);
    }

    private static ApiResult Update(ApiCall call)
    {
        // Copies, so that a refusal halfway changes nothing.
        var item = call.Found(call.State.InvoiceItems, "invoiceitem");
        var invoice = EditableInvoiceOf(call, item);
        var arguments = call.Arguments;
        if (ItemPrice.IsIn(arguments) || ItemPrice.HasQuantity(arguments)) Reprice(call, item);
        Apply(call, arguments, item);
        call.State.InvoiceItems.Replace(item);
        if (invoice is not null)
        {
            InvoiceLines.Replace(invoice, InvoiceItemObject.ToLine(item));
            Invoices.RecomputeDraft(call, invoice);
            call.State.Invoices.Replace(invoice);
        }

        return Invoices.Shown(item);
    }

    private static ApiResult Delete(ApiCall call)
    {
        var item = call.Found(call.State.InvoiceItems, "invoiceitem");
        string id = item.Text("id")!;
        if (EditableInvoiceOf(call, item) is { } invoice)
        {
            InvoiceLines.RemoveItem(invoice, id);
            Invoices.RecomputeDraft(call, invoice);
            call.State.Invoices.Replace(invoice);
        }

        call.State.InvoiceItems.Remove(id);
        return ApiResult.Deleted("invoiceitem", id);
    }

    private static void Reprice(ApiCall call, JsonObject item)
    {
        var price = ItemPrice.IsIn(call.Arguments)
            ? ItemPrice.Read(call, WithQuantityOf(item, call.Arguments), item.Text("id")![4..])
            : PriceOf(item) with { Quantity = ItemPrice.QuantityOf(call.Arguments) };
        if (price.Currency is { } currency && currency != item.Text("currency")) throw WrongCurrency(currency, item.Text("currency")!);
        InvoiceItemObject.SetPricing(item, price);
    }

    // A new unit amount keeps the quantity that the item has.
    private static JsonObject WithQuantityOf(JsonObject item, JsonObject arguments)
    {
        if (arguments.ContainsKey("amount") || ItemPrice.HasQuantity(arguments)) return arguments;
        var complete = arguments.DeepClone().AsObject();
        complete["quantity_decimal"] = item.Text("quantity_decimal");
        return complete;
    }

    private static ItemPrice PriceOf(JsonObject item)
    {
        var pricing = item.Object("pricing");
        var details = pricing.Object("price_details");
        return new ItemPrice(
            pricing.Text("unit_amount_decimal")!, 1, details.Text("price")!, details.Text("product")!, item.Text("currency"),
            item[InvoiceLines.HeldPrice]?.DeepClone().AsObject());
    }

    private static string CurrencyOf(JsonObject arguments, ItemPrice price, string? invoiceCurrency, JsonObject customer)
    {
        string? asked = Currencies.Checked(arguments.Text("currency"));
        if (asked is not null && price.Currency is { } priced && priced != asked) throw WrongCurrency(priced, asked);
        return asked ?? price.Currency ?? invoiceCurrency ?? customer.Text("currency") ?? "usd";
    }

    private static StripeError WrongCurrency(string has, string expected) => StripeError.Invalid(
        $"The price specified only supports `{has}`. This doesn't match the expected currency: `{expected}`.", parameter: "currency");

    private static void CheckPeriod(JsonObject period, string? within)
    {
        if (period.Integer("start") <= period.Integer("end")) return;
        throw StripeError.Invalid("The period's start must not be after its end.", parameter: within is null ? "period" : $"{within}[period]");
    }

    private static JsonObject DraftOf(ApiCall call, string id, JsonObject customer)
    {
        var invoice = call.State.Invoices.Find(id) ?? throw StripeError.Missing(400, "invoice", id, "invoice", call.LiveMode);
        if (invoice.Text("customer") != customer.Text("id"))
            throw StripeError.Invalid($"The invoice {id} does not belong to the customer {customer.Text("id")}.", parameter: "invoice");
        return invoice.Text("status") == "draft"
            ? invoice
            : throw StripeError.Invalid($"The invoice {id} is no longer editable: it is {invoice.Text("status")}.", "invoice_not_editable", "invoice");
    }

    /// <summary>A copy of the draft that the item is on; null while the item is pending.</summary>
    private static JsonObject? EditableInvoiceOf(ApiCall call, JsonObject item)
    {
        if (item.Text("invoice") is not { } id) return null;
        var invoice = call.State.Invoices.Find(id)!;
        return invoice.Text("status") == "draft"
            ? invoice
            : throw StripeError.Invalid(
                $"This invoice item is attached to the invoice {id}, which is no longer editable: it is {invoice.Text("status")}.", "invoice_not_editable");
    }
}
