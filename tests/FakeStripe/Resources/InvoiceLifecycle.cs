using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>The steps of an invoice's life. The caller has checked that the step is allowed.</summary>
internal static class InvoiceLifecycle
{
    public static void FinalizeAt(JsonObject invoice, long time, string number)
    {
        string token = invoice.Text("id")![3..];
        invoice["status"] = "open";
        invoice["number"] = invoice.Text("number") ?? number;
        invoice["effective_at"] = invoice.OptionalInteger("effective_at") ?? time;
        invoice["ending_balance"] = invoice.Integer("total") + invoice.Integer("starting_balance") - invoice.Integer("amount_due");
        invoice["hosted_invoice_url"] = $"https://invoice.stripe.com/i/acct_1FakeStripe000001/test_{token}?s=ap";
        invoice["invoice_pdf"] = $"https://pay.stripe.com/invoice/acct_1FakeStripe000001/test_{token}/pdf?s=ap";
        invoice["automatically_finalizes_at"] = null;
        invoice["period_end"] = time;
        invoice["webhooks_delivered_at"] = time;
        invoice.Object("status_transitions")["finalized_at"] = time;
        if (invoice.Integer("amount_due") > 0) InvoicePayments.Open(invoice, time);
        else MarkPaid(invoice, time);
    }

    public static void PayByCard(JsonObject invoice, long time)
    {
        Attempt(invoice);
        InvoicePayments.Complete(invoice, time);
        invoice[InvoiceObject.Charge] = InvoicePayments.ChargeId(invoice);
        MarkPaid(invoice, time);
    }

    public static void PayOutOfBand(JsonObject invoice, long time)
    {
        InvoicePayments.Cancel(invoice, time);
        invoice["amount_paid_off_stripe"] = invoice.Integer("amount_due");
        invoice[InvoiceObject.PaidOutOfBand] = true;
        MarkPaid(invoice, time);
    }

    /// <summary>The card was refused: the invoice stays open.</summary>
    public static void FailAttempt(JsonObject invoice)
    {
        Attempt(invoice);
        invoice[InvoiceObject.Charge] = InvoicePayments.ChargeId(invoice);
    }

    public static void Void(JsonObject invoice, long time)
    {
        InvoicePayments.Cancel(invoice, time);
        End(invoice, "void", "voided_at", time);
    }

    public static void MarkUncollectible(JsonObject invoice, long time) => End(invoice, "uncollectible", "marked_uncollectible_at", time);

    private static void Attempt(JsonObject invoice)
    {
        invoice["attempted"] = true;
        invoice["attempt_count"] = invoice.Integer("attempt_count") + 1;
    }

    private static void MarkPaid(JsonObject invoice, long time)
    {
        invoice["amount_paid"] = invoice.Integer("amount_due");
        invoice["amount_remaining"] = 0L;
        invoice["attempted"] = true;
        End(invoice, "paid", "paid_at", time);
    }

    private static void End(JsonObject invoice, string status, string transition, long time)
    {
        invoice["status"] = status;
        invoice["auto_advance"] = false;
        invoice["next_payment_attempt"] = null;
        invoice.Object("status_transitions")[transition] = time;
    }
}
