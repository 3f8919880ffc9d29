-- Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.CreateInvoice - POST /v1/invoices
  Makes a draft of the customer's pending invoice items, and of @LinesJson, which a second call adds. Stripe acts at once: ROLLBACK does not undo it.
  NULL: not sent, Stripe's default applies. Empty text: no value.
  Empty text for @DiscountsCouponId, @DiscountsDiscountId: discounts as a whole is cleared.
  Empty text is refused for @TransferDataDestinationId.

  EXEC stripe.CreateInvoice @CustomerId = N'cus_…', @CollectionMethod = N'send_invoice', @DaysUntilDue = 30;

  Parameters and columns: docs/reference/Invoices.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.CreateInvoice
    @CustomerId nvarchar(4000),
    @AutoAdvance bit = NULL,
    @CollectionMethod nvarchar(4000) = NULL,
    @Description nvarchar(max) = NULL,
    @SubscriptionId nvarchar(4000) = NULL,
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
    @LinesJson nvarchar(max) = NULL,
    @PendingInvoiceItemsBehavior nvarchar(4000) = N'include',
    @Metadata nvarchar(max) = NULL,
    @Extra nvarchar(max) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL,
    @DryRun bit = 0,
    @ReturnRow bit = 1,
    @InvoiceId nvarchar(255) = NULL OUTPUT,
    @ResultJson nvarchar(max) = NULL OUTPUT,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.CreateInvoice', @Parameter = N'@CustomerId', @Value = @CustomerId;
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateInvoice', @Parameter = N'@ApplicationFeeAmount', @Value = @ApplicationFeeAmount;
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.CreateInvoice', @Parameter = N'@TransferDataDestinationId', @Value = @TransferDataDestinationId,
        @Remedy = N'Give it a value, or leave it out.';
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateInvoice', @Parameter = N'@TransferDataAmount', @Value = @TransferDataAmount;
    EXEC stripe_internal.RequireObjects @Procedure = N'stripe.CreateInvoice', @Parameter = N'@LinesJson', @Value = @LinesJson;
    EXEC stripe_internal.RefuseInExtra @Procedure = N'stripe.CreateInvoice', @Extra = @Extra, @Field = N'pending_invoice_items_behavior',
        @Parameter = N'@PendingInvoiceItemsBehavior', @Default = N'N''include''';

    IF @DiscountsCouponId IS NOT NULL AND @DiscountsDiscountId IS NOT NULL
    BEGIN
        EXEC stripe_internal.RefuseBoth @Procedure = N'stripe.CreateInvoice', @First = N'@DiscountsCouponId', @Second = N'@DiscountsDiscountId';
    END;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @CustomerId AS 'customer',
            @AutoAdvance AS 'auto_advance',
            @CollectionMethod AS 'collection_method',
            @Description AS 'description',
            @SubscriptionId AS 'subscription',
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
            @TransferDataDestinationId AS 'transfer_data[destination]',
            CONVERT(bigint, @TransferDataAmount) AS 'transfer_data[amount]',
            @PendingInvoiceItemsBehavior AS 'pending_invoice_items_behavior',
            @Metadata AS 'metadata{}',
            CASE WHEN @DiscountsCouponId = N'' OR @DiscountsDiscountId = N'' THEN N'' END AS 'discounts',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.CallCreateInvoice
        @Procedure = N'stripe.CreateInvoice',
        @Method = N'POST',
        @Path = N'/v1/invoices',
        @Parameters = @Parameters,
        @LinesJson = @LinesJson,
        @IdempotencyKey = @IdempotencyKey OUTPUT,
        @DryRun = @DryRun,
        @Account = @Account,
        @ResultJson = @ResultJson OUTPUT;

    IF @DryRun = 1
    BEGIN
        RETURN;
    END;

    SET @InvoiceId = JSON_VALUE(@ResultJson, N'$.id');

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
                @Procedure = N'stripe.CreateInvoice', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
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
GRANT EXECUTE ON stripe.CreateInvoice TO stripe_writer;
GO
