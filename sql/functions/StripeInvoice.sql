-- Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeInvoice - GET /v1/invoices/{invoice}
  One invoice by its id. No row when @Id is NULL or Stripe has no such object.

  SELECT * FROM dbo.StripeInvoice(N'in_open…' /*Id*/, DEFAULT /*Account*/);
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoice
(
    @Id nvarchar(4000),
    @Account sysname = NULL
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
    FROM (SELECT (SELECT @Id AS [{invoice}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
    CROSS APPLY stripe_internal.Invoices
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Id IS NOT NULL THEN N'/v1/invoices/{invoice}' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoice TO stripe_reader;
GO
