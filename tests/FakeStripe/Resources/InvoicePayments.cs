using System.Text.Json.Nodes;
using FakeStripe.Http;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>An invoice's payments and the payment intent behind them. Each invoice has one, whose ids follow from the invoice's.</summary>
internal static class InvoicePayments
{
    private static readonly ResourceType PaymentIntent = new("payment_intent");

    public static readonly ResourceType Type = new("invoice_payment")
    {
        Expandables = new Dictionary<string, Expandable>
        {
            ["payment.payment_intent"] = new(PaymentIntent, static (_, payment, id) =>
                IntentOf(id, payment.Integer("amount_requested"), payment.Text("currency")!, payment.Integer("created"), payment.Text("status") == "paid")),
        },
    };

    /// <summary>The old shape's top-level field.</summary>
    public static readonly Expandable IntentById = new(PaymentIntent, static (_, invoice, id) =>
        IntentOf(id, invoice.Integer("amount_due"), invoice.Text("currency")!, invoice.Integer("created"), invoice.Text("status") == "paid"))
    {
        RemovedIn = ApiVersion.Basil,
    };

    public static string IntentId(JsonObject invoice) => "pi_3" + invoice.Text("id")![4..];

    public static string ChargeId(JsonObject invoice) => "ch_3" + invoice.Text("id")![4..];

    public static void Open(JsonObject invoice, long time)
    {
        var list = invoice.Object("payments");
        list["total_count"] = 1L;
        list["data"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "inpay_1" + invoice.Text("id")![4..],
            ["object"] = "invoice_payment",
            ["amount_paid"] = null,
            ["amount_requested"] = invoice.Integer("amount_due"),
            ["created"] = time,
            ["currency"] = invoice.Text("currency"),
            ["invoice"] = invoice.Text("id"),
            ["is_default"] = true,
            ["livemode"] = false,
            ["payment"] = new JsonObject { ["payment_intent"] = IntentId(invoice), ["type"] = "payment_intent" },
            ["status"] = "open",
            ["status_transitions"] = new JsonObject { ["canceled_at"] = null, ["paid_at"] = null },
        });
    }

    public static void Complete(JsonObject invoice, long time)
    {
        if (Find(invoice) is not { } payment) return;
        payment["amount_paid"] = payment.Integer("amount_requested");
        payment["status"] = "paid";
        payment.Object("status_transitions")["paid_at"] = time;
    }

    public static void Cancel(JsonObject invoice, long time)
    {
        if (Find(invoice) is not { } payment) return;
        payment["status"] = "canceled";
        payment.Object("status_transitions")["canceled_at"] = time;
    }

    public static JsonObject? Find(JsonObject invoice) => invoice.Object("payments").Objects("data").FirstOrDefault();

    public static JsonObject IntentOf(string id, long amount, string currency, long created, bool succeeded) => new()
    {
        ["id"] = id,
        ["object"] = "payment_intent",
        ["amount"] = amount,
        ["amount_received"] = succeeded ? amount : 0L,
        ["capture_method"] = "automatic",
        ["client_secret"] = $"{id}_secret_FakeSecretValue0001",
        ["confirmation_method"] = "automatic",
        ["created"] = created,
        ["currency"] = currency,
        ["latest_charge"] = succeeded ? "ch" + id[2..] : null,
        ["livemode"] = false,
        ["metadata"] = new JsonObject(),
        ["next_action"] = null,
        ["payment_method_types"] = new JsonArray("card"),
        ["status"] = succeeded ? "succeeded" : "requires_payment_method",
    };
}
