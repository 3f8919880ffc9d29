using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>/v1/invoices: reading, drafting and the steps that end a draft. Paying is in <see cref="InvoicePaying"/>.</summary>
internal static class Invoices
{
    private const string Path = "/v1/invoices/{invoice}";

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.List("/v1/invoices", InvoiceParameters.List, InvoiceTypes.Invoice, List) with { IsRepeatable = true },
        ApiEndpoint.Post("/v1/invoices", InvoiceParameters.Create, InvoiceTypes.Invoice, InvoiceCreation.Create),
        ApiEndpoint.Get(Path, ParameterSet.None, InvoiceTypes.Invoice, call => ApiResult.Of(call.Found(call.State.Invoices, "invoice"))),
        ApiEndpoint.Post(Path, InvoiceParameters.Update, InvoiceTypes.Invoice, Update),
        ApiEndpoint.Delete(Path, ParameterSet.None, InvoiceTypes.Invoice, Delete),
        ApiEndpoint.List(Path + "/lines", InvoiceParameters.Lines, InvoiceTypes.Line, Lines),
        ApiEndpoint.Post(Path + "/add_lines", InvoiceAddedLines.Parameters, InvoiceTypes.Invoice, InvoiceAddedLines.Add) with
        {
            AddedIn = ApiVersion.AutomaticFinalization,
        },
        ApiEndpoint.Post(Path + "/finalize", InvoiceParameters.FinalizeDraft, InvoiceTypes.Invoice, FinalizeDraft),
        ApiEndpoint.Post(Path + "/pay", InvoiceParameters.Pay, InvoiceTypes.Invoice, InvoicePaying.Pay),
        ApiEndpoint.Post(Path + "/void", ParameterSet.None, InvoiceTypes.Invoice, Void),
        ApiEndpoint.Post(Path + "/mark_uncollectible", ParameterSet.None, InvoiceTypes.Invoice, MarkUncollectible),
        ApiEndpoint.Post(Path + "/send", ParameterSet.None, InvoiceTypes.Invoice, Send),
    ];

    /// <summary>Makes a draft final and takes what the customer's balance covers.</summary>
    public static void Finalize(ApiCall call, JsonObject invoice)
    {
        string number = $"{invoice.Text("id")![4..12].ToUpperInvariant()}-0001";
        if (call.State.Customers.FindForChange(invoice.Text("customer")!) is { } customer)
        {
            number = $"{customer.Text("invoice_prefix")}-{customer.Integer("next_invoice_sequence"):D4}";
            customer["next_invoice_sequence"] = customer.Integer("next_invoice_sequence") + 1;
            invoice["starting_balance"] = customer.Integer("balance");
            InvoiceTotals.SetAmountDue(invoice);
            InvoiceLifecycle.FinalizeAt(invoice, call.Now, number);
            customer["balance"] = invoice.Integer("ending_balance");
            return;
        }

        InvoiceLifecycle.FinalizeAt(invoice, call.Now, number);
    }

    /// <summary>The totals after a change of a draft, with the customer's balance as it is now.</summary>
    public static void RecomputeDraft(ApiCall call, JsonObject invoice)
    {
        invoice["starting_balance"] = call.State.Customers.Find(invoice.Text("customer")!)?.Integer("balance") ?? 0;
        InvoiceTotals.Recompute(invoice);
    }

    public static ApiResult Shown(JsonObject held) => ApiResult.Of(held.DeepClone().AsObject());

    private static ApiResult List(ApiCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Text("customer") is { } customer) Customers.CheckKnown(call, customer);
        var filter = new ListFilter()
            .Equal(arguments, "status").Equal(arguments, "collection_method").Within(arguments, "created").Within(arguments, "due_date")
            .Equal(arguments, "subscription").Equal(arguments, "customer").Equal(arguments, "customer_account");
        return call.Page(call.State.Invoices, filter, "invoice");
    }

    private static ApiResult Update(ApiCall call)
    {
        // A copy, so that a refusal halfway changes nothing.
        var invoice = call.Found(call.State.Invoices, "invoice");
        if (invoice.Text("status") != "draft" && InvoiceArguments.FirstFixedByFinalization(call.Arguments) is { } name)
            throw StripeError.Invalid($"Finalized invoices can't be updated in this way: {name} is fixed.", "invoice_not_editable", name);

        InvoiceArguments.Apply(call, invoice);
        if (invoice.Text("status") == "draft") RecomputeDraft(call, invoice);
        call.State.Invoices.Replace(invoice);
        return Shown(invoice);
    }

    private static ApiResult Delete(ApiCall call)
    {
        var invoice = call.Found(call.State.Invoices, "invoice");
        if (invoice.Text("status") != "draft") throw StripeError.Invalid("You can only delete draft invoices.", "invoice_not_editable");
        if (invoice.At("parent.subscription_details") is not null)
            throw StripeError.Invalid("You can't delete invoices created by subscriptions.", "invoice_not_editable");

        string id = invoice.Text("id")!;
        InvoiceItems.Release(call.State, invoice);
        call.State.Invoices.Remove(id);
        return ApiResult.Deleted("invoice", id);
    }

    private static ApiResult Lines(ApiCall call)
    {
        var invoice = call.State.Previews.Find(call.PathIds["invoice"]) ?? call.Found(call.State.Invoices, "invoice");
        return call.PageOf(InvoiceLines.Of(invoice).Select(line => line!.AsObject()).ToList(), "line_item");
    }

    private static ApiResult FinalizeDraft(ApiCall call)
    {
        var invoice = call.ForChange(call.State.Invoices, "invoice");
        if (invoice.Text("status") != "draft")
            throw StripeError.Invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.", "invoice_not_editable");

        if (call.Arguments.Flag("auto_advance") is { } autoAdvance) invoice["auto_advance"] = autoAdvance;
        Finalize(call, invoice);
        return Shown(invoice);
    }

    private static ApiResult Void(ApiCall call)
    {
        var invoice = call.ForChange(call.State.Invoices, "invoice");
        if (invoice.Text("status") is not ("open" or "uncollectible"))
            throw StripeError.Invalid($"You can only void open or uncollectible invoices. This invoice's status is {invoice.Text("status")}.");

        InvoiceLifecycle.Void(invoice, call.Now);
        GiveBackBalance(call, invoice);
        return Shown(invoice);
    }

    private static ApiResult MarkUncollectible(ApiCall call)
    {
        var invoice = call.ForChange(call.State.Invoices, "invoice");
        RequireOpen(invoice);
        InvoiceLifecycle.MarkUncollectible(invoice, call.Now);
        return Shown(invoice);
    }

    private static ApiResult Send(ApiCall call)
    {
        var invoice = call.ForChange(call.State.Invoices, "invoice");
        if (invoice.Text("collection_method") != "send_invoice")
            throw StripeError.Invalid("You can only manually send an invoice if its collection method is 'send_invoice'.");
        if (invoice.Text("customer_email") is null)
            throw StripeError.Invalid("This customer doesn't have an email address to send the invoice to. Add one to the customer first.");

        if (invoice.Text("status") == "void") throw StripeError.Invalid("You can't send an invoice that was voided.", "invoice_not_editable");
        if (invoice.Text("status") == "draft") Finalize(call, invoice);
        return Shown(invoice);
    }

    // What the customer's balance had paid, or had been charged with, is in the balance again.
    private static void GiveBackBalance(ApiCall call, JsonObject invoice)
    {
        if (call.State.Customers.FindForChange(invoice.Text("customer")!) is not { } customer) return;
        long applied = invoice.Integer("ending_balance") - invoice.Integer("starting_balance");
        customer["balance"] = customer.Integer("balance") - applied;
    }

    private static void RequireOpen(JsonObject invoice)
    {
        if (invoice.Text("status") != "open") throw StripeError.Invalid("You can only pass in open invoices. This invoice isn't open.");
    }
}
