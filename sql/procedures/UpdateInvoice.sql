-- Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.UpdateInvoice - POST /v1/invoices/{invoice}
  Changes an invoice; amounts and collection only as long as it is a draft. Stripe acts at once: ROLLBACK does not undo it.
  NULL: not sent. Empty text: the field is cleared.
  Empty text for @DiscountsCouponId, @DiscountsDiscountId: discounts as a whole is cleared.
  Empty text for @TransferDataDestinationId: transfer_data as a whole is cleared.

  EXEC stripe.UpdateInvoice @InvoiceId = N'in_draft…', @Description = N'Order 4711', @Metadata = N'{"order_no":"4711"}';

  Parameters and columns: docs/reference/Invoices.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.UpdateInvoice
    @InvoiceId nvarchar(4000),
    @AutoAdvance bit = NULL,
    @CollectionMethod nvarchar(4000) = NULL,
    @Description nvarchar(max) = NULL,
    @AccountTaxId nvarchar(max) = NULL,
    @ApplicationFeeAmount decimal(38,10) = NULL,
    @DaysUntilDue decimal(38,10) = NULL,
    @DefaultPaymentMethodId nvarchar(4000) = NULL,
    @DefaultSource nvarchar(4000) = NULL,
    @DefaultTaxRates nvarchar(max) = NULL,
    @DiscountsCouponId nvarchar(4000) = NULL,
    @DiscountsDiscountId nvarchar(4000) = NULL,
    @DueDate datetimeoffset(0) = NULL,
    @Footer nvarchar(max) = NULL,
    @StatementDescriptor nvarchar(4000) = NULL,
    @TransferDataDestinationId nvarchar(4000) = NULL,
    @TransferDataAmount decimal(38,10) = NULL,
    @Metadata nvarchar(max) = NULL,
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

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.UpdateInvoice', @Parameter = N'@InvoiceId', @Value = @InvoiceId;
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.UpdateInvoice', @Parameter = N'@ApplicationFeeAmount', @Value = @ApplicationFeeAmount;
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.UpdateInvoice', @Parameter = N'@TransferDataAmount', @Value = @TransferDataAmount;

    IF @DiscountsCouponId IS NOT NULL AND @DiscountsDiscountId IS NOT NULL
    BEGIN
        EXEC stripe_internal.RefuseBoth @Procedure = N'stripe.UpdateInvoice', @First = N'@DiscountsCouponId', @Second = N'@DiscountsDiscountId';
    END;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @InvoiceId AS '{invoice}',
            @AutoAdvance AS 'auto_advance',
            @CollectionMethod AS 'collection_method',
            @Description AS 'description',
            @AccountTaxId AS 'account_tax_ids[]',
            CONVERT(bigint, @ApplicationFeeAmount) AS 'application_fee_amount',
            @DaysUntilDue AS 'days_until_due',
            @DefaultPaymentMethodId AS 'default_payment_method',
            @DefaultSource AS 'default_source',
            @DefaultTaxRates AS 'default_tax_rates[]',
            NULLIF(@DiscountsCouponId, N'') AS 'discounts[0][coupon]',
            NULLIF(@DiscountsDiscountId, N'') AS 'discounts[0][discount]',
            DATEDIFF_BIG(SECOND, CONVERT(datetimeoffset(0), N'1970-01-01T00:00:00+00:00'), @DueDate) AS 'due_date',
            @Footer AS 'footer',
            @StatementDescriptor AS 'statement_descriptor',
            NULLIF(@TransferDataDestinationId, N'') AS 'transfer_data[destination]',
            CONVERT(bigint, @TransferDataAmount) AS 'transfer_data[amount]',
            @Metadata AS 'metadata{}',
            CASE WHEN @DiscountsCouponId = N'' OR @DiscountsDiscountId = N'' THEN N'' END AS 'discounts',
            CASE WHEN @TransferDataDestinationId = N'' THEN N'' END AS 'transfer_data',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.UpdateInvoice',
        @Method = N'POST',
        @Path = N'/v1/invoices/{invoice}',
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
                @Procedure = N'stripe.UpdateInvoice', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
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
GRANT EXECUTE ON stripe.UpdateInvoice TO stripe_writer;
GO
