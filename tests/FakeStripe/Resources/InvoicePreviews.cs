using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;
using FakeStripe.Parameters;

namespace FakeStripe.Resources;

/// <summary>Upcoming invoices: POST /v1/invoices/create_preview, and before 2025-03-31.basil GET /v1/invoices/upcoming and its lines.</summary>
internal static class InvoicePreviews
{
    private static readonly Parameter[] Common =
    [
        Parameter.Unmodelled("automatic_tax"),
        Parameter.Id("coupon") with { RemovedIn = ApiVersion.Basil },
        Parameter.Id("currency"),
        Parameter.Id("customer"),
        Parameter.Id("customer_account") with { AddedIn = ApiVersion.CustomerAccount },
        DiscountArguments.Parameter,
        Parameter.Unmodelled("issuer"),
        Parameter.Id("on_behalf_of"),
        Parameter.Id("subscription"),
    ];

    private static readonly ParameterSet ForPreview = ParameterSet.Of(
    [
        .. Common,
        Parameter.Choice("preview_mode", "next", "recurring"),
        Parameter.Id("schedule"),
        Parameter.Object("subscription_details",
            Parameter.ObjectList("items",
                Parameter.Boolean("deleted"), Parameter.Id("id"), Parameter.Metadata(), Parameter.Id("price"), Parameter.Integer("quantity", 0)),
            Parameter.Choice("proration_behavior", "none")),
    ]);

    public static IEnumerable<ApiEndpoint> Endpoints =>
    [
        ApiEndpoint.Get("/v1/invoices/upcoming", ParameterSet.Of(Common), InvoiceTypes.Invoice, Upcoming) with { RemovedIn = ApiVersion.Basil },
        ApiEndpoint.List("/v1/invoices/upcoming/lines", ParameterSet.ListOf(Common), InvoiceTypes.Line, UpcomingLines) with { RemovedIn = ApiVersion.Basil },
        ApiEndpoint.Post("/v1/invoices/create_preview", ForPreview, InvoiceTypes.Invoice, CreatePreview) with { AddedIn = ApiVersion.AutomaticFinalization },
    ];

    private static ApiResult CreatePreview(ApiCall call)
    {
        var invoice = InvoicePreview.Build(call, Source(call), call.State.NewId("upcoming_in_1"));
        call.State.Previews.Add(invoice);
        return Invoices.Shown(invoice);
    }

    private static ApiResult Upcoming(ApiCall call)
    {
        var invoice = InvoicePreview.Build(call, Source(call), call.State.NewId("upcoming_in_1"));
        RemoveId(invoice);
        invoice.Object("lines")["url"] = $"/v1/invoices/upcoming/lines?customer={invoice.Text("customer")}";
        return ApiResult.Of(invoice);
    }

    private static ApiResult UpcomingLines(ApiCall call)
    {
        var invoice = InvoicePreview.Build(call, Source(call), call.State.NewId("upcoming_in_1"));
        RemoveId(invoice);
        return call.PageOf(InvoiceLines.Of(invoice).Select(line => line!.AsObject()).ToList(), "line_item");
    }

    private static void RemoveId(JsonObject invoice)
    {
        invoice["id"] = null;
        foreach (var line in InvoiceLines.Of(invoice)) line!["invoice"] = null;
    }

    private static PreviewSource Source(ApiCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Text("schedule") is { } schedule)
            throw StripeError.Missing(400, "subscription schedule", schedule, "schedule", call.LiveMode);

        var customer = arguments.ContainsKey("customer") ? Customers.NamedBy(call) : null;
        if (arguments.Text("subscription") is { } id)
        {
            var subscription = SubscriptionsNamed.Find(call, id, customer?.Text("id"), "subscription");
            customer ??= Customers.Named(call, subscription.Text("customer")!, "customer");
            return PreviewSource.Of(call, customer, subscription);
        }

        if (customer is null)
            throw StripeError.Invalid("You must specify either customer or subscription to preview an invoice.", "parameter_missing", "customer");
        if ((arguments["subscription_details"] as JsonObject)?["items"] is JsonArray { Count: > 0 }) return PreviewSource.Of(call, customer, subscription: null);
        if (!call.Version.IsBefore(ApiVersion.Basil))
        {
            throw StripeError.Invalid(
                "You must pass one of these parameters in addition to `customer`: `subscription`, `subscription_details[items]`, `schedule`, "
                + "`schedule_details[phases]` or `invoice_items`.", "parameter_missing", "subscription");
        }

        return PreviewSource.Of(call, customer, NextToRenew(call.State, customer.Text("id")!));
    }

    private static JsonObject? NextToRenew(FakeStripeState state, string customer) =>
        state.Subscriptions.Page(new ListFilter().Where("customer", value => value.Text == customer), int.MaxValue, null, null)!.Objects
            .Where(SubscriptionsNamed.Renews)
            .MinBy(subscription => subscription.Integer(SubscriptionObject.PeriodEnd));
}
