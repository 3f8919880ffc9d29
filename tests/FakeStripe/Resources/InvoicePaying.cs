using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>POST /v1/invoices/{invoice}/pay</summary>
internal static class InvoicePaying
{
    public static ApiResult Pay(ApiCall call)
    {
        var invoice = call.ForChange(call.State.Invoices, "invoice");
        RequirePayable(invoice);
        if (call.Arguments.Flag("paid_out_of_band") == true)
        {
            InvoiceLifecycle.PayOutOfBand(invoice, call.Now);
            SubscriptionLifecycle.AfterPayment(call.State, invoice);
            return Invoices.Shown(invoice);
        }

        string paymentMethod = MethodFor(call, invoice);
        if (PaymentMethods.DeclineOf(call.State, paymentMethod) is { } decline)
        {
            InvoiceLifecycle.FailAttempt(invoice);
            throw Declined(invoice, paymentMethod, decline);
        }

        InvoiceLifecycle.PayByCard(invoice, call.Now);
        SubscriptionLifecycle.AfterPayment(call.State, invoice);
        return Invoices.Shown(invoice);
    }

    private static void RequirePayable(JsonObject invoice)
    {
        switch (invoice.Text("status"))
        {
            case "paid":
                throw StripeError.Invalid("Invoice is already paid");
            case "draft":
                throw StripeError.Invalid("You can only pay open invoices. This invoice is a draft: finalize it first.", "invoice_not_editable");
            case "void":
                throw StripeError.Invalid("You can only pay open invoices. This invoice was voided.", "invoice_not_editable");
        }
    }

    private static string MethodFor(ApiCall call, JsonObject invoice)
    {
        string? given = call.Arguments.Text("payment_method");
        PaymentMethods.CheckAttached(call, given, invoice.Text("customer")!, "payment_method");
        if ((given ?? call.Arguments.Text("source")) is { } chosen) return chosen;

        var customer = call.State.Customers.Find(invoice.Text("customer")!);
        return invoice.Text("default_payment_method")
            ?? invoice.Text("default_source")
            ?? customer?.Object("invoice_settings").Text("default_payment_method")
            ?? customer?.Text("default_source")
            ?? throw StripeError.Invalid(
                "This customer has no attached payment source or default payment method. Please consider adding a default payment method. "
                + "For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.",
                "resource_missing");
    }

    private static StripeError Declined(JsonObject invoice, string paymentMethod, PaymentMethods.Decline decline)
    {
        string charge = InvoicePayments.ChargeId(invoice);
        var method = new JsonObject
        {
            ["id"] = paymentMethod,
            ["object"] = "payment_method",
            ["card"] = new JsonObject { ["brand"] = "visa", ["exp_month"] = 12L, ["exp_year"] = 2030L, ["funding"] = "credit", ["last4"] = "0002" },
            ["customer"] = invoice.Text("customer"),
            ["livemode"] = false,
            ["type"] = "card",
        };
        var intent = InvoicePayments.IntentOf(
            InvoicePayments.IntentId(invoice), invoice.Integer("amount_due"), invoice.Text("currency")!, invoice.Integer("created"), succeeded: false);
        intent["latest_charge"] = charge;
        intent["last_payment_error"] = new JsonObject
        {
            ["charge"] = charge,
            ["code"] = decline.Code,
            ["decline_code"] = decline.DeclineCode,
            ["message"] = decline.Message,
            ["type"] = "card_error",
        };

        var members = new JsonObject { ["advice_code"] = "try_again_later", ["charge"] = charge };
        if (decline.DeclineCode is not null) members["decline_code"] = decline.DeclineCode;
        members["payment_intent"] = intent;
        members["payment_method"] = method;
        return new StripeError(402, "card_error", decline.Message, decline.Code) { Members = members };
    }
}
