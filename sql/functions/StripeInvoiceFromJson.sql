-- Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeInvoiceFromJson
  The row of an invoice that you have as JSON: @ResultJson of a procedure, RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripeInvoiceFromJson(@ResultJson) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoiceFromJson
(
    @Json nvarchar(max)
)
RETURNS TABLE
AS RETURN
(
    SELECT
        r.Id,
        r.Number,
        r.CustomerId,
        r.CustomerAccount,
        r.CustomerName,
        r.CustomerEmail,
        r.CustomerPhone,
        r.SubscriptionId,
        r.QuoteId,
        r.Status,
        r.Paid,
        r.PaidOutOfBand,
        r.BillingReason,
        r.CollectionMethod,
        r.Currency,
        r.AmountDue,
        r.AmountPaid,
        r.AmountRemaining,
        r.AmountOverpaid,
        r.AmountPaidOffStripe,
        r.AmountShipping,
        r.Subtotal,
        r.SubtotalExcludingTax,
        r.Total,
        r.TotalExcludingTax,
        r.Tax,
        r.TotalDiscount,
        r.StartingBalance,
        r.EndingBalance,
        r.PrePaymentCreditNotesAmount,
        r.PostPaymentCreditNotesAmount,
        r.ApplicationFeeAmount,
        r.AttemptCount,
        r.Attempted,
        r.AutoAdvance,
        r.Created,
        r.PeriodStart,
        r.PeriodEnd,
        r.DueDate,
        r.EffectiveAt,
        r.FinalizedAt,
        r.PaidAt,
        r.VoidedAt,
        r.MarkedUncollectibleAt,
        r.NextPaymentAttempt,
        r.AutomaticallyFinalizesAt,
        r.WebhooksDeliveredAt,
        r.PaymentIntentId,
        r.ChargeId,
        r.DefaultPaymentMethod,
        r.DefaultSource,
        r.HostedInvoiceUrl,
        r.InvoicePdf,
        r.ReceiptNumber,
        r.StatementDescriptor,
        r.Description,
        r.Footer,
        r.AccountName,
        r.AccountCountry,
        r.CustomerTaxExempt,
        r.AutomaticTaxEnabled,
        r.AutomaticTaxStatus,
        r.DiscountIds,
        r.TransferDestination,
        r.TransferAmount,
        r.OnBehalfOf,
        r.FromInvoice,
        r.LatestRevision,
        r.LinesCount,
        r.LinesHasMore,
        r.LastFinalizationErrorCode,
        r.TestClock,
        r.Deleted,
        r.LiveMode,
        r.MetadataJson,
        r.RawJson
    FROM stripe_internal.Invoices(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoiceFromJson TO stripe_reader;
GO
