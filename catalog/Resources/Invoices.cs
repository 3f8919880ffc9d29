namespace StripeClr.Catalog.Resources;

internal static class Invoices
{
    private static readonly Parameter Id = new("InvoiceId", "{invoice}", Sql.Id, "The invoice.") { Required = true };

    // What creating and updating have in common; between them stands what only creating takes.
    private static readonly Parameter[] Collection =
    [
        new("AutoAdvance", "auto_advance", Sql.Bit, "1: Stripe finalizes it and collects the payment by itself."),
        new("CollectionMethod", "collection_method", Sql.Text, "charge_automatically or send_invoice."),
        new("Description", "description", Sql.LongText, "Memo shown to the customer."),
    ];

    private static readonly Parameter[] Details =
    [
        new("AccountTaxId", "account_tax_ids", Sql.List, "Your own tax ids to print, one or a JSON array (txi_…)."),
        new("ApplicationFeeAmount", "application_fee_amount", Sql.Amount, "Fee of the Connect platform, in the smallest unit."),
        new("DaysUntilDue", "days_until_due", Sql.Whole, "Days until it is due; with send_invoice only, and not with @DueDate."),
        new("DefaultPaymentMethodId", "default_payment_method", Sql.Text, "Payment method to charge, when not the customer's default (pm_…)."),
        new("DefaultSource", "default_source", Sql.Text, "Card or source of the older Sources API to charge."),
        new("DefaultTaxRates", "default_tax_rates", Sql.List, "Tax rates of lines that have none of their own, one or a JSON array (txr_…)."),
        new("DiscountsCouponId", "discounts[0][coupon]", Sql.Text, "Coupon to make a discount of.") { Excludes = "DiscountsDiscountId", EmptyClears = "discounts" },
        new("DiscountsDiscountId", "discounts[0][discount]", Sql.Text, "Existing discount to use again (di_…).") { EmptyClears = "discounts" },
        new("DueDate", "due_date", Sql.Time, "When payment is due, UTC when it names no time zone; with send_invoice only."),
        new("Footer", "footer", Sql.LongText, "Footer shown to the customer."),
        new("StatementDescriptor", "statement_descriptor", Sql.Text, "What the card statement says: up to 22 characters, at least one letter."),
    ];

    private static readonly Parameter Destination = new("TransferDataDestinationId", "transfer_data[destination]", Sql.Text, "Connected account that gets the money (acct_…).");

    private static readonly Parameter TransferAmount = new("TransferDataAmount", "transfer_data[amount]", Sql.Amount, "How much of it, in the smallest unit; NULL: all.");

    private static readonly Parameter Metadata = new("Metadata", "metadata", Sql.JsonObject, "Your own names and values: {\"order_no\":\"4711\"}. An empty value removes that name.");

    private static readonly Argument[] UpcomingArguments =
    [
        new("CustomerId", "nvarchar(4000) = N'*'", "The customer (cus_…): every subscription that is not canceled."),
        new("SubscriptionId", "nvarchar(4000) = N'*'", "The subscription (sub_…): that one. One of the two is needed; NULL gives no rows and makes no request."),
        new("Account", "sysname = NULL", "The stored account; DEFAULT is the default one."),
    ];

    public static readonly Resource Resource = new(
        "Invoice", "Invoices", "invoice", "/v1/invoices", "invoice",
        Filters:
        [
            new("CustomerId", "customer", Sql.Id, "Invoices of this customer (cus_…)."),
            new("Status", "status", Sql.Text, "draft, open, paid, uncollectible or void.", "N'open'"),
            new("Created", "created", Sql.Range, "Times of creation.", "N'>= monthstart'"),
            new("DueDate", "due_date", Sql.Range, "Due dates; an invoice without one never matches."),
            new("SubscriptionId", "subscription", Sql.Id, "Invoices of this subscription (sub_…)."),
            new("CollectionMethod", "collection_method", Sql.Text, "charge_automatically or send_invoice."),
        ],
        Columns:
        [
            new("Id", Sql.Id, "id", "in_…"),
            new("Number", Sql.Id, "number", "The number that the customer sees; NULL on drafts."),
            new("CustomerId", Sql.Id, "id(customer)", "Who is billed (cus_…)."),
            new("CustomerAccount", Sql.Id, "customer_account", "The same customer as an account of Stripe's v2 API."),
            new("CustomerName", Sql.Text, "customer_name", "Name of the customer when the invoice was finalized."),
            new("CustomerEmail", Sql.Text, "customer_email", "E-mail address of the customer when the invoice was finalized."),
            new("CustomerPhone", Sql.Text, "customer_phone", "Phone number of the customer when the invoice was finalized."),
            new("SubscriptionId", Sql.Id, "id(parent.subscription_details.subscription)|id(subscription)", "Subscription that it bills (sub_…)."),
            new("QuoteId", Sql.Id, "parent.quote_details.quote|id(quote)", "Quote that it came from."),
            new("Status", Sql.Id, "status", "draft, open, paid, uncollectible or void."),
            new("Paid", Sql.Bit, "paid|eq(status,paid)", "1: paid."),
            new("PaidOutOfBand", Sql.Bit, "paid_out_of_band|gt(amount_paid_off_stripe,0)", "1: paid outside Stripe; NULL with API versions 2025-03-31 to 2026-04, which do not say."),
            new("BillingReason", Sql.Id, "billing_reason", "Why it was made, such as manual or subscription_cycle."),
            new("CollectionMethod", Sql.Id, "collection_method", "charge_automatically or send_invoice."),
            new("Currency", Sql.Id, "currency", "Lower case, such as usd; says what unit the amounts count."),
            new("AmountDue", Sql.Amount, "amount_due", "What the customer owes in all."),
            new("AmountPaid", Sql.Amount, "amount_paid", "What was paid; from API version 2025-03-31 on with payments outside Stripe."),
            new("AmountRemaining", Sql.Amount, "amount_remaining", "What is still owed."),
            new("AmountOverpaid", Sql.Amount, "amount_overpaid", "What was paid too much."),
            new("AmountPaidOffStripe", Sql.Amount, "amount_paid_off_stripe", "What was paid outside Stripe."),
            new("AmountShipping", Sql.Amount, "amount_shipping", "Cost of shipping."),
            new("Subtotal", Sql.Amount, "subtotal", "Sum of the lines, before discounts of the whole invoice and taxes on top."),
            new("SubtotalExcludingTax", Sql.Amount, "subtotal_excluding_tax", "The subtotal without taxes."),
            new("Total", Sql.Amount, "total", "After discounts and taxes."),
            new("TotalExcludingTax", Sql.Amount, "total_excluding_tax", "The total without taxes."),
            new("Tax", Sql.Amount, "tax|sum(total_taxes[].amount)|sum(total_tax_amounts[].amount)", "All taxes."),
            new("TotalDiscount", Sql.Amount, "sum(total_discount_amounts[].amount)", "All discounts."),
            new("StartingBalance", Sql.Amount, "starting_balance", "Balance of the customer before."),
            new("EndingBalance", Sql.Amount, "ending_balance", "Balance of the customer after finalization."),
            new("PrePaymentCreditNotesAmount", Sql.Amount, "pre_payment_credit_notes_amount", "Credit notes issued before payment."),
            new("PostPaymentCreditNotesAmount", Sql.Amount, "post_payment_credit_notes_amount", "Credit notes issued after payment."),
            new("ApplicationFeeAmount", Sql.Amount, "application_fee_amount", "Fee of the Connect platform; NULL from API version 2025-03-31 on."),
            new("AttemptCount", Sql.Int, "attempt_count", "How often payment was tried."),
            new("Attempted", Sql.Bit, "attempted", "1: payment was tried."),
            new("AutoAdvance", Sql.Bit, "auto_advance", "1: Stripe finalizes and collects by itself."),
            new("Created", Sql.Time, "created", "Creation time, UTC."),
            new("PeriodStart", Sql.Time, "period_start", "Start of the time whose items it takes in (not the period of service)."),
            new("PeriodEnd", Sql.Time, "period_end", "End of the time whose items it takes in."),
            new("DueDate", Sql.Time, "due_date", "When payment is due; NULL with charge_automatically."),
            new("EffectiveAt", Sql.Time, "effective_at", "Date of issue as printed."),
            new("FinalizedAt", Sql.Time, "status_transitions.finalized_at", "When it was finalized."),
            new("PaidAt", Sql.Time, "status_transitions.paid_at", "When it was paid."),
            new("VoidedAt", Sql.Time, "status_transitions.voided_at", "When it was voided."),
            new("MarkedUncollectibleAt", Sql.Time, "status_transitions.marked_uncollectible_at", "When it was written off."),
            new("NextPaymentAttempt", Sql.Time, "next_payment_attempt", "When payment is tried next."),
            new("AutomaticallyFinalizesAt", Sql.Time, "automatically_finalizes_at", "When a draft is finalized by itself."),
            new("WebhooksDeliveredAt", Sql.Time, "webhooks_delivered_at", "When its webhooks were delivered."),
            new("PaymentIntentId", Sql.Id, "id(payment_intent)|first(id(payments.data[].payment.payment_intent))", "PaymentIntent of its first payment (pi_…)."),
            new("ChargeId", Sql.Id, "id(charge)|first(id(payments.data[].payment.charge))", "Charge of its first payment; often only the PaymentIntent knows it."),
            new("DefaultPaymentMethod", Sql.Id, "id(default_payment_method)", "Payment method to charge, when it is not the customer's default."),
            new("DefaultSource", Sql.Id, "id(default_source)", "Card or source of the older Sources API to charge."),
            new("HostedInvoiceUrl", Sql.Text, "hosted_invoice_url", "Page where the customer can pay; NULL on drafts."),
            new("InvoicePdf", Sql.Text, "invoice_pdf", "Address of the PDF; NULL on drafts."),
            new("ReceiptNumber", Sql.Id, "receipt_number", "Number of the receipt."),
            new("StatementDescriptor", Sql.Text, "statement_descriptor", "What the card statement says."),
            new("Description", Sql.LongText, "description", "Memo shown to the customer."),
            new("Footer", Sql.LongText, "footer", "Footer shown to the customer."),
            new("AccountName", Sql.Text, "account_name", "Name of the business that issued it."),
            new("AccountCountry", Sql.Id, "account_country", "Country of the business that issued it."),
            new("CustomerTaxExempt", Sql.Id, "customer_tax_exempt", "none, exempt or reverse."),
            new("AutomaticTaxEnabled", Sql.Bit, "automatic_tax.enabled", "1: Stripe Tax computes the taxes."),
            new("AutomaticTaxStatus", Sql.Id, "automatic_tax.status", "complete, failed or requires_location_inputs."),
            new("DiscountIds", Sql.LongText, "join(id(discounts[]))|discount.id", "Discounts, with commas between (di_…)."),
            new("TransferDestination", Sql.Id, "id(transfer_data.destination)", "Connected account that gets the money; NULL from API version 2025-03-31 on."),
            new("TransferAmount", Sql.Amount, "transfer_data.amount", "Amount passed on to a connected account; NULL from API version 2025-03-31 on."),
            new("OnBehalfOf", Sql.Id, "id(on_behalf_of)", "Connected account on whose behalf it was issued."),
            new("FromInvoice", Sql.Id, "id(from_invoice.invoice)", "Invoice that this one revises."),
            new("LatestRevision", Sql.Id, "id(latest_revision)", "Newest revision of this invoice."),
            new("LinesCount", Sql.Int, "lines.total_count|count(lines.data[])", "How many lines it has."),
            new("LinesHasMore", Sql.Bit, "lines.has_more", "1: RawJson holds only the first lines."),
            new("LastFinalizationErrorCode", Sql.Id, "last_finalization_error.code", "Why the last finalization failed."),
            new("TestClock", Sql.Id, "id(test_clock)", "Test clock that it lives by; NULL for most."),
            new("Deleted", Sql.Bit, "deleted", "1: deleted."),
            new("LiveMode", Sql.Bit, "livemode", "1: live data, 0: test data."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions:
        [
            new("CreateInvoice", "POST", "/v1/invoices",
                "Makes a draft of the customer's pending invoice items, and of @LinesJson, which a second call adds.",
                "@CustomerId = N'cus_…', @CollectionMethod = N'send_invoice', @DaysUntilDue = 30",
                [
                    new("CustomerId", "customer", Sql.Text, "Who is billed (cus_…).") { Required = true },
                    .. Collection,
                    new("SubscriptionId", "subscription", Sql.Text, "Subscription to bill: of the pending items only those of this subscription come in (sub_…)."),
                    .. Details,
                    Destination with { EmptyRefused = "Give it a value, or leave it out." },
                    TransferAmount,
                    new("LinesJson", "", Sql.Objects, "Lines to add, a JSON array: [{\"amount\":4999,\"description\":\"Setup\"}].")
                    {
                        FurtherCall = "POST /v1/invoices/{invoice}/add_lines",
                    },
                    new("PendingInvoiceItemsBehavior", "pending_invoice_items_behavior", Sql.Text, "include: the customer's pending items come in; exclude: an empty draft.")
                    {
                        Default = "N'include'",
                    },
                    Metadata,
                ])
            {
                Creates = true,
                Caller = "CallCreateInvoice",
            },
            new("UpdateInvoice", "POST", "/v1/invoices/{invoice}", "Changes an invoice; amounts and collection only as long as it is a draft.",
                "@InvoiceId = N'in_draft…', @Description = N'Order 4711', @Metadata = N'{\"order_no\":\"4711\"}'",
                [Id, .. Collection, .. Details, Destination with { EmptyClears = "transfer_data" }, TransferAmount, Metadata]),
            new("AddInvoiceLines", "POST", "/v1/invoices/{invoice}/add_lines", "Adds lines to a draft.",
                "@InvoiceId = N'in_draft…', @LinesJson = N'[{\"amount\":4999,\"description\":\"Setup\"}]'",
                [
                    Id,
                    new("LinesJson", "lines", Sql.Objects, "The lines, a JSON array: [{\"amount\":4999,\"description\":\"Setup\"}].")
                    {
                        Required = true,
                        Rule = new(RuleKind.Added, "2024-06-20", "Make invoice items with stripe.CreateInvoiceItem and @InvoiceId, or give the account a newer ApiVersion."),
                    },
                ]),
            new("DeleteInvoice", "DELETE", "/v1/invoices/{invoice}", "Deletes for good: a draft that belongs to no subscription. Void other invoices.",
                "@InvoiceId = N'in_draft…'", [Id]),
            new("FinalizeInvoice", "POST", "/v1/invoices/{invoice}/finalize", "Turns a draft into an open invoice; its amounts can no longer be changed.",
                "@InvoiceId = N'in_draft…'",
                [
                    Id,
                    new("AutoAdvance", "auto_advance", Sql.Bit, "1: Stripe collects the payment by itself."),
                ]),
            new("PayInvoice", "POST", "/v1/invoices/{invoice}/pay", "Pays an open invoice now.",
                "@InvoiceId = N'in_open…', @PaidOutOfBand = 1, @IdempotencyKey = N'order-4711-pay'",
                [
                    Id,
                    new("Forgive", "forgive", Sql.Bit, "1: take what the source holds and forgive the rest."),
                    new("OffSession", "off_session", Sql.Bit, "0: the customer is present; Stripe's default is 1."),
                    new("PaidOutOfBand", "paid_out_of_band", Sql.Bit, "1: it was paid outside Stripe; nothing is charged."),
                    new("PaymentMethodId", "payment_method", Sql.Text, "Payment method to charge (pm_…)."),
                    new("SourceId", "source", Sql.Text, "Source or card of the older Sources API to charge."),
                ]),
            new("SendInvoice", "POST", "/v1/invoices/{invoice}/send", "Mails an invoice to the customer now, to be paid by hand. Test mode sends no mail.",
                "@InvoiceId = N'in_open…'", [Id]),
            new("VoidInvoice", "POST", "/v1/invoices/{invoice}/void", "Voids for good: an open or uncollectible invoice.",
                "@InvoiceId = N'in_open…'", [Id]),
            new("MarkInvoiceUncollectible", "POST", "/v1/invoices/{invoice}/mark_uncollectible", "Writes an open invoice off as a bad debt; it can still be paid or voided.",
                "@InvoiceId = N'in_open…'", [Id]),
        ])
    {
        HandWritten =
        [
            new("dbo.StripeUpcomingInvoice", "POST /v1/invoices/create_preview",
                "The next invoice as Stripe would make it now, nothing is changed. Columns as dbo.StripeInvoices. With a customer alone, one row for each of its subscriptions. GET /v1/invoices/upcoming with API versions before 2025-03-31.basil.",
                "SELECT * FROM dbo.StripeUpcomingInvoice(DEFAULT /*CustomerId*/, N'sub_…' /*SubscriptionId*/, DEFAULT /*Account*/)", UpcomingArguments),
            new("dbo.StripeUpcomingInvoiceLines", "POST /v1/invoices/create_preview",
                "The lines of those invoices. Columns as dbo.StripeInvoiceLines.",
                "SELECT * FROM dbo.StripeUpcomingInvoiceLines(DEFAULT /*CustomerId*/, N'sub_…' /*SubscriptionId*/, DEFAULT /*Account*/)", UpcomingArguments),
        ],
        Expands = [new("payments", "2025-03-31.basil")],
        Noun = "invoice",
        ExampleId = "N'in_open…'",
        Note = "Invoices, newest first as a rule; ORDER BY when it matters.",
        Link = "https://docs.stripe.com/api/invoices",
    };
}
