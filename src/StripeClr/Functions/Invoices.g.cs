// Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.Invoices</c>, behind <c>dbo.StripeInvoices</c>, <c>dbo.StripeInvoice</c> and <c>dbo.StripeInvoiceFromJson</c>.</summary>
public static class Invoices
{
    private static readonly RowShape Shape = new(
        "invoice",
        null,
        new Expand[] { new("payments", "2025-03-31.basil") },
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("Number", ColumnType.Text, "number", 255),
        new Column("CustomerId", ColumnType.Text, "id(customer)", 255),
        new Column("CustomerAccount", ColumnType.Text, "customer_account", 255),
        new Column("CustomerName", ColumnType.Text, "customer_name", 4000),
        new Column("CustomerEmail", ColumnType.Text, "customer_email", 4000),
        new Column("CustomerPhone", ColumnType.Text, "customer_phone", 4000),
        new Column("SubscriptionId", ColumnType.Text, "id(parent.subscription_details.subscription)|id(subscription)", 255),
        new Column("QuoteId", ColumnType.Text, "parent.quote_details.quote|id(quote)", 255),
        new Column("Status", ColumnType.Text, "status", 255),
        new Column("Paid", ColumnType.Bit, "paid|eq(status,paid)"),
        new Column("PaidOutOfBand", ColumnType.Bit, "paid_out_of_band|gt(amount_paid_off_stripe,0)"),
        new Column("BillingReason", ColumnType.Text, "billing_reason", 255),
        new Column("CollectionMethod", ColumnType.Text, "collection_method", 255),
        new Column("Currency", ColumnType.Text, "currency", 255),
        new Column("AmountDue", ColumnType.BigInt, "amount_due"),
        new Column("AmountPaid", ColumnType.BigInt, "amount_paid"),
        new Column("AmountRemaining", ColumnType.BigInt, "amount_remaining"),
        new Column("AmountOverpaid", ColumnType.BigInt, "amount_overpaid"),
        new Column("AmountPaidOffStripe", ColumnType.BigInt, "amount_paid_off_stripe"),
        new Column("AmountShipping", ColumnType.BigInt, "amount_shipping"),
        new Column("Subtotal", ColumnType.BigInt, "subtotal"),
        new Column("SubtotalExcludingTax", ColumnType.BigInt, "subtotal_excluding_tax"),
        new Column("Total", ColumnType.BigInt, "total"),
        new Column("TotalExcludingTax", ColumnType.BigInt, "total_excluding_tax"),
        new Column("Tax", ColumnType.BigInt, "tax|sum(total_taxes[].amount)|sum(total_tax_amounts[].amount)"),
        new Column("TotalDiscount", ColumnType.BigInt, "sum(total_discount_amounts[].amount)"),
        new Column("StartingBalance", ColumnType.BigInt, "starting_balance"),
        new Column("EndingBalance", ColumnType.BigInt, "ending_balance"),
        new Column("PrePaymentCreditNotesAmount", ColumnType.BigInt, "pre_payment_credit_notes_amount"),
        new Column("PostPaymentCreditNotesAmount", ColumnType.BigInt, "post_payment_credit_notes_amount"),
        new Column("ApplicationFeeAmount", ColumnType.BigInt, "application_fee_amount"),
        new Column("AttemptCount", ColumnType.Int, "attempt_count"),
        new Column("Attempted", ColumnType.Bit, "attempted"),
        new Column("AutoAdvance", ColumnType.Bit, "auto_advance"),
        new Column("Created", ColumnType.Time, "created"),
        new Column("PeriodStart", ColumnType.Time, "period_start"),
        new Column("PeriodEnd", ColumnType.Time, "period_end"),
        new Column("DueDate", ColumnType.Time, "due_date"),
        new Column("EffectiveAt", ColumnType.Time, "effective_at"),
        new Column("FinalizedAt", ColumnType.Time, "status_transitions.finalized_at"),
        new Column("PaidAt", ColumnType.Time, "status_transitions.paid_at"),
        new Column("VoidedAt", ColumnType.Time, "status_transitions.voided_at"),
        new Column("MarkedUncollectibleAt", ColumnType.Time, "status_transitions.marked_uncollectible_at"),
        new Column("NextPaymentAttempt", ColumnType.Time, "next_payment_attempt"),
        new Column("AutomaticallyFinalizesAt", ColumnType.Time, "automatically_finalizes_at"),
        new Column("WebhooksDeliveredAt", ColumnType.Time, "webhooks_delivered_at"),
        new Column("PaymentIntentId", ColumnType.Text, "id(payment_intent)|first(id(payments.data[].payment.payment_intent))", 255),
        new Column("ChargeId", ColumnType.Text, "id(charge)|first(id(payments.data[].payment.charge))", 255),
        new Column("DefaultPaymentMethod", ColumnType.Text, "id(default_payment_method)", 255),
        new Column("DefaultSource", ColumnType.Text, "id(default_source)", 255),
        new Column("HostedInvoiceUrl", ColumnType.Text, "hosted_invoice_url", 4000),
        new Column("InvoicePdf", ColumnType.Text, "invoice_pdf", 4000),
        new Column("ReceiptNumber", ColumnType.Text, "receipt_number", 255),
        new Column("StatementDescriptor", ColumnType.Text, "statement_descriptor", 4000),
        new Column("Description", ColumnType.Text, "description"),
        new Column("Footer", ColumnType.Text, "footer"),
        new Column("AccountName", ColumnType.Text, "account_name", 4000),
        new Column("AccountCountry", ColumnType.Text, "account_country", 255),
        new Column("CustomerTaxExempt", ColumnType.Text, "customer_tax_exempt", 255),
        new Column("AutomaticTaxEnabled", ColumnType.Bit, "automatic_tax.enabled"),
        new Column("AutomaticTaxStatus", ColumnType.Text, "automatic_tax.status", 255),
        new Column("DiscountIds", ColumnType.Text, "join(id(discounts[]))|discount.id"),
        new Column("TransferDestination", ColumnType.Text, "id(transfer_data.destination)", 255),
        new Column("TransferAmount", ColumnType.BigInt, "transfer_data.amount"),
        new Column("OnBehalfOf", ColumnType.Text, "id(on_behalf_of)", 255),
        new Column("FromInvoice", ColumnType.Text, "id(from_invoice.invoice)", 255),
        new Column("LatestRevision", ColumnType.Text, "id(latest_revision)", 255),
        new Column("LinesCount", ColumnType.Int, "lines.total_count|count(lines.data[])"),
        new Column("LinesHasMore", ColumnType.Bit, "lines.has_more"),
        new Column("LastFinalizationErrorCode", ColumnType.Text, "last_finalization_error.code", 255),
        new Column("TestClock", ColumnType.Text, "id(test_clock)", 255),
        new Column("Deleted", ColumnType.Bit, "deleted"),
        new Column("LiveMode", ColumnType.Bit, "livemode"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/invoices; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @number,
        out SqlString @customerId,
        out SqlString @customerAccount,
        out SqlString @customerName,
        out SqlString @customerEmail,
        out SqlString @customerPhone,
        out SqlString @subscriptionId,
        out SqlString @quoteId,
        out SqlString @status,
        out SqlBoolean @paid,
        out SqlBoolean @paidOutOfBand,
        out SqlString @billingReason,
        out SqlString @collectionMethod,
        out SqlString @currency,
        out SqlInt64 @amountDue,
        out SqlInt64 @amountPaid,
        out SqlInt64 @amountRemaining,
        out SqlInt64 @amountOverpaid,
        out SqlInt64 @amountPaidOffStripe,
        out SqlInt64 @amountShipping,
        out SqlInt64 @subtotal,
        out SqlInt64 @subtotalExcludingTax,
        out SqlInt64 @total,
        out SqlInt64 @totalExcludingTax,
        out SqlInt64 @tax,
        out SqlInt64 @totalDiscount,
        out SqlInt64 @startingBalance,
        out SqlInt64 @endingBalance,
        out SqlInt64 @prePaymentCreditNotesAmount,
        out SqlInt64 @postPaymentCreditNotesAmount,
        out SqlInt64 @applicationFeeAmount,
        out SqlInt32 @attemptCount,
        out SqlBoolean @attempted,
        out SqlBoolean @autoAdvance,
        out DateTime? @created,
        out DateTime? @periodStart,
        out DateTime? @periodEnd,
        out DateTime? @dueDate,
        out DateTime? @effectiveAt,
        out DateTime? @finalizedAt,
        out DateTime? @paidAt,
        out DateTime? @voidedAt,
        out DateTime? @markedUncollectibleAt,
        out DateTime? @nextPaymentAttempt,
        out DateTime? @automaticallyFinalizesAt,
        out DateTime? @webhooksDeliveredAt,
        out SqlString @paymentIntentId,
        out SqlString @chargeId,
        out SqlString @defaultPaymentMethod,
        out SqlString @defaultSource,
        out SqlString @hostedInvoiceUrl,
        out SqlString @invoicePdf,
        out SqlString @receiptNumber,
        out SqlString @statementDescriptor,
        out SqlString @description,
        out SqlString @footer,
        out SqlString @accountName,
        out SqlString @accountCountry,
        out SqlString @customerTaxExempt,
        out SqlBoolean @automaticTaxEnabled,
        out SqlString @automaticTaxStatus,
        out SqlString @discountIds,
        out SqlString @transferDestination,
        out SqlInt64 @transferAmount,
        out SqlString @onBehalfOf,
        out SqlString @fromInvoice,
        out SqlString @latestRevision,
        out SqlInt32 @linesCount,
        out SqlBoolean @linesHasMore,
        out SqlString @lastFinalizationErrorCode,
        out SqlString @testClock,
        out SqlBoolean @deleted,
        out SqlBoolean @liveMode,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @number = cells.Text(1);
        @customerId = cells.Text(2);
        @customerAccount = cells.Text(3);
        @customerName = cells.Text(4);
        @customerEmail = cells.Text(5);
        @customerPhone = cells.Text(6);
        @subscriptionId = cells.Text(7);
        @quoteId = cells.Text(8);
        @status = cells.Text(9);
        @paid = cells.Bit(10);
        @paidOutOfBand = cells.Bit(11);
        @billingReason = cells.Text(12);
        @collectionMethod = cells.Text(13);
        @currency = cells.Text(14);
        @amountDue = cells.BigInt(15);
        @amountPaid = cells.BigInt(16);
        @amountRemaining = cells.BigInt(17);
        @amountOverpaid = cells.BigInt(18);
        @amountPaidOffStripe = cells.BigInt(19);
        @amountShipping = cells.BigInt(20);
        @subtotal = cells.BigInt(21);
        @subtotalExcludingTax = cells.BigInt(22);
        @total = cells.BigInt(23);
        @totalExcludingTax = cells.BigInt(24);
        @tax = cells.BigInt(25);
        @totalDiscount = cells.BigInt(26);
        @startingBalance = cells.BigInt(27);
        @endingBalance = cells.BigInt(28);
        @prePaymentCreditNotesAmount = cells.BigInt(29);
        @postPaymentCreditNotesAmount = cells.BigInt(30);
        @applicationFeeAmount = cells.BigInt(31);
        @attemptCount = cells.Int(32);
        @attempted = cells.Bit(33);
        @autoAdvance = cells.Bit(34);
        @created = cells.Time(35);
        @periodStart = cells.Time(36);
        @periodEnd = cells.Time(37);
        @dueDate = cells.Time(38);
        @effectiveAt = cells.Time(39);
        @finalizedAt = cells.Time(40);
        @paidAt = cells.Time(41);
        @voidedAt = cells.Time(42);
        @markedUncollectibleAt = cells.Time(43);
        @nextPaymentAttempt = cells.Time(44);
        @automaticallyFinalizesAt = cells.Time(45);
        @webhooksDeliveredAt = cells.Time(46);
        @paymentIntentId = cells.Text(47);
        @chargeId = cells.Text(48);
        @defaultPaymentMethod = cells.Text(49);
        @defaultSource = cells.Text(50);
        @hostedInvoiceUrl = cells.Text(51);
        @invoicePdf = cells.Text(52);
        @receiptNumber = cells.Text(53);
        @statementDescriptor = cells.Text(54);
        @description = cells.Text(55);
        @footer = cells.Text(56);
        @accountName = cells.Text(57);
        @accountCountry = cells.Text(58);
        @customerTaxExempt = cells.Text(59);
        @automaticTaxEnabled = cells.Bit(60);
        @automaticTaxStatus = cells.Text(61);
        @discountIds = cells.Text(62);
        @transferDestination = cells.Text(63);
        @transferAmount = cells.BigInt(64);
        @onBehalfOf = cells.Text(65);
        @fromInvoice = cells.Text(66);
        @latestRevision = cells.Text(67);
        @linesCount = cells.Int(68);
        @linesHasMore = cells.Bit(69);
        @lastFinalizationErrorCode = cells.Text(70);
        @testClock = cells.Text(71);
        @deleted = cells.Bit(72);
        @liveMode = cells.Bit(73);
        @metadataJson = cells.Text(74);
        @rawJson = cells.Text(75);
    }
}
