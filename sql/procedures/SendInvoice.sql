-- Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.SendInvoice - POST /v1/invoices/{invoice}/send
  Mails an invoice to the customer now, to be paid by hand. Test mode sends no mail. Stripe acts at once: ROLLBACK does not undo it.
  NULL: not sent. Empty text: the field is cleared.

  EXEC stripe.SendInvoice @InvoiceId = N'in_open…';

  Parameters and columns: docs/reference/Invoices.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.SendInvoice
    @InvoiceId nvarchar(4000),
    @Extra nvarchar(max) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL,
    @DryRun bit = 0,
    @ReturnRow bit = 1,
    @ResultJson nvarchar(max) = NULL OUTPUT,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.SendInvoice', @Parameter = N'@InvoiceId', @Value = @InvoiceId;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @InvoiceId AS '{invoice}',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.SendInvoice',
        @Method = N'POST',
        @Path = N'/v1/invoices/{invoice}/send',
        @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey OUTPUT,
        @DryRun = @DryRun,
        @Account = @Account,
        @ResultJson = @ResultJson OUTPUT;

    IF @DryRun = 1
    BEGIN
        RETURN;
    END;

    IF @ReturnRow = 1
    BEGIN
        -- Stripe has acted: a row that cannot be made must not look like a call that failed. It is made once to see, outside
        -- the SELECT, because the caller's own errors there (INSERT ... EXEC into a table of other columns) must reach the caller.
        DECLARE @Rows int;

        BEGIN TRY
            SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoiceFromJson(@ResultJson) AS r);
        END TRY
        BEGIN CATCH
            EXEC stripe_internal.ExplainMissingRow
                @Procedure = N'stripe.SendInvoice', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
            RETURN;
        END CATCH;

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
        FROM dbo.StripeInvoiceFromJson(@ResultJson) AS r;
    END;
END;
GO
GRANT EXECUTE ON stripe.SendInvoice TO stripe_writer;
GO
