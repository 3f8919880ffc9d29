-- Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListInvoices - GET /v1/invoices
  The rows of dbo.StripeInvoices, with named parameters.
  N'*' or left out: not filtered. NULL: matches nothing, and no request is made. A day in a comparison is the whole day, UTC.

  EXEC stripe.ListInvoices @Status = N'open', @CreatedOnOrLaterThan = N'monthstart';

  Parameters and columns: docs/reference/Invoices.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListInvoices
    @CustomerId nvarchar(4000) = N'*',
    @Status nvarchar(4000) = N'*',
    @CreatedLaterThan nvarchar(4000) = N'*',
    @CreatedOnOrLaterThan nvarchar(4000) = N'*',
    @CreatedEarlierThan nvarchar(4000) = N'*',
    @CreatedOnOrEarlierThan nvarchar(4000) = N'*',
    @DueDateLaterThan nvarchar(4000) = N'*',
    @DueDateOnOrLaterThan nvarchar(4000) = N'*',
    @DueDateEarlierThan nvarchar(4000) = N'*',
    @DueDateOnOrEarlierThan nvarchar(4000) = N'*',
    @SubscriptionId nvarchar(4000) = N'*',
    @CollectionMethod nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.ListInvoices', @Filter = N'@Created',
        @LaterThan = @CreatedLaterThan, @OnOrLaterThan = @CreatedOnOrLaterThan, @EarlierThan = @CreatedEarlierThan, @OnOrEarlierThan = @CreatedOnOrEarlierThan;

    DECLARE @Created nvarchar(4000) = stripe_internal.RangeOf(
        @CreatedLaterThan, @CreatedOnOrLaterThan, @CreatedEarlierThan, @CreatedOnOrEarlierThan);

    EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.ListInvoices', @Filter = N'@DueDate',
        @LaterThan = @DueDateLaterThan, @OnOrLaterThan = @DueDateOnOrLaterThan, @EarlierThan = @DueDateEarlierThan, @OnOrEarlierThan = @DueDateOnOrEarlierThan;

    DECLARE @DueDate nvarchar(4000) = stripe_internal.RangeOf(
        @DueDateLaterThan, @DueDateOnOrLaterThan, @DueDateEarlierThan, @DueDateOnOrEarlierThan);

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
    FROM dbo.StripeInvoices(@CustomerId, @Status, @Created, @DueDate, @SubscriptionId, @CollectionMethod, @Extra, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListInvoices TO stripe_reader;
GO
