using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>POST /v1/invoices/{invoice}/add_lines: each line becomes an invoice item, or takes one that is pending.</summary>
internal static class InvoiceAddedLines
{
    public static readonly ParameterSet Parameters = ParameterSet.Of(
        Parameter.Metadata() with { Name = "invoice_metadata" },
        Parameter.ObjectList("lines",
        [
            .. ItemPrice.LineParameters,
            Parameter.Text("description"),
            Parameter.Boolean("discountable"),
            DiscountArguments.Parameter,
            Parameter.Id("invoice_item"),
            Parameter.Metadata(),
            Parameter.Object("period", Parameter.Timestamp("start") with { IsRequired = true }, Parameter.Timestamp("end") with { IsRequired = true }) with
            {
                CanBeUnset = false,
            },
            Parameter.TextList("tax_rates"),
        ]) with
        { IsRequired = true, CanBeUnset = false });

    public static ApiResult Add(ApiCall call)
    {
        // Copies until every line has proved to be right.
        var invoice = call.Found(call.State.Invoices, "invoice");
        if (invoice.Text("status") != "draft")
            throw StripeError.Invalid($"The invoice {invoice.Text("id")} is no longer editable: it is {invoice.Text("status")}.", "invoice_not_editable");

        var created = new List<JsonObject>();
        var taken = new List<JsonObject>();
        int index = 0;
        foreach (var line in call.Arguments.Objects("lines"))
        {
            string within = $"lines[{index++}]";
            if (line.Text("invoice_item") is { } item) taken.Add(Take(call, invoice, item, line, within));
            else created.Add(Create(call, invoice, line, within));
        }

        if (call.Arguments["invoice_metadata"] is { } metadata) Metadata.Merge(invoice, new JsonObject { ["metadata"] = metadata.DeepClone() });
        Invoices.RecomputeDraft(call, invoice);
        foreach (var item in taken) call.State.InvoiceItems.Replace(item);
        foreach (var item in created) call.State.InvoiceItems.Add(item);
        call.State.Invoices.Replace(invoice);
        return Invoices.Shown(invoice);
    }

    private static JsonObject Create(ApiCall call, JsonObject invoice, JsonObject line, string within)
    {
        string id = call.State.NewId("ii_1");
        string currency = invoice.Text("currency")!;
        var price = ItemPrice.Read(call, line, id[4..], within);
        InvoiceItems.CheckCurrency(invoice, price.Currency ?? currency);

        var item = InvoiceItemObject.Create(id, invoice.Text("customer")!, currency, call.Now);
        InvoiceItemObject.SetPricing(item, price);
        item["discountable"] = item.Integer("amount") >= 0;
        item[InvoiceItemObject.WasPending] = false;
        InvoiceItems.Apply(call, line, item, within);
        InvoiceItems.Attach(item, invoice);
        return item;
    }

    private static JsonObject Take(ApiCall call, JsonObject invoice, string id, JsonObject line, string within)
    {
        var item = call.State.InvoiceItems.Find(id) ?? throw StripeError.Missing(400, "invoiceitem", id, $"{within}[invoice_item]", call.LiveMode);
        if (ItemPrice.IsIn(line)) throw StripeError.Invalid("A line that names an invoice item takes its amount from there.", parameter: $"{within}[invoice_item]");
        if (item["invoice"] is not null || item.Text("customer") != invoice.Text("customer"))
        {
            throw StripeError.Invalid(
                $"The invoice item {id} can't be added: it must be pending and belong to the invoice's customer.", parameter: $"{within}[invoice_item]");
        }

        InvoiceItems.CheckCurrency(invoice, item.Text("currency")!);
        InvoiceItems.Apply(call, line, item, within);
        InvoiceItems.Attach(item, invoice);
        return item;
    }
}
