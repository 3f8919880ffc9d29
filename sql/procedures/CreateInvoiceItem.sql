-- Generated from catalog/Resources/InvoiceItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.CreateInvoiceItem - POST /v1/invoiceitems
  Adds an item to a draft, or to the customer's next invoice. An invoice takes 250 items. Stripe acts at once: ROLLBACK does not undo it.
  NULL: not sent, Stripe's default applies. Empty text: no value.
  Empty text for @DiscountsCouponId, @DiscountsDiscountId: discounts as a whole is cleared.
  Empty text is refused for @PriceId, @PriceDataCurrency, @PriceDataProduct.

  EXEC stripe.CreateInvoiceItem @CustomerId = N'cus_…', @Amount = 4999, @Currency = N'usd', @Description = N'Setup';

  Parameters and columns: docs/reference/InvoiceItems.md. Errors: docs/errors.md.
*/
CREATE OR ALTER PROCEDURE stripe.CreateInvoiceItem
    @CustomerId nvarchar(4000),
    @Amount decimal(38,10) = NULL,
    @Currency nvarchar(4000) = NULL,
    @Description nvarchar(max) = NULL,
    @PeriodStart datetimeoffset(0) = NULL,
    @PeriodEnd datetimeoffset(0) = NULL,
    @PriceId nvarchar(4000) = NULL,
    @Discountable bit = NULL,
    @DiscountsCouponId nvarchar(4000) = NULL,
    @DiscountsDiscountId nvarchar(4000) = NULL,
    @InvoiceId nvarchar(4000) = NULL,
    @PriceDataCurrency nvarchar(4000) = NULL,
    @PriceDataProduct nvarchar(4000) = NULL,
    @PriceDataUnitAmountDecimal decimal(38,16) = NULL,
    @PriceDataUnitAmount decimal(38,10) = NULL,
    @Quantity decimal(38,10) = NULL,
    @SubscriptionId nvarchar(4000) = NULL,
    @TaxRates nvarchar(max) = NULL,
    @UnitAmountDecimal decimal(38,16) = NULL,
    @UnitAmount decimal(38,10) = NULL,
    @Metadata nvarchar(max) = NULL,
    @Extra nvarchar(max) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL,
    @DryRun bit = 0,
    @ReturnRow bit = 1,
    @InvoiceItemId nvarchar(255) = NULL OUTPUT,
    @ResultJson nvarchar(max) = NULL OUTPUT,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@CustomerId', @Value = @CustomerId;
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@Amount', @Value = @Amount;
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@PriceId', @Value = @PriceId,
        @Remedy = N'Leave it out, or pass NULL: Stripe cannot clear it.';
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@PriceDataCurrency', @Value = @PriceDataCurrency,
        @Remedy = N'Leave it out, or pass NULL: Stripe cannot clear it.';
    EXEC stripe_internal.RefuseEmpty @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@PriceDataProduct', @Value = @PriceDataProduct,
        @Remedy = N'Leave it out, or pass NULL: Stripe cannot clear it.';
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@PriceDataUnitAmount', @Value = @PriceDataUnitAmount;
    EXEC stripe_internal.RequireWhole @Procedure = N'stripe.CreateInvoiceItem', @Parameter = N'@UnitAmount', @Value = @UnitAmount;

    IF @DiscountsCouponId IS NOT NULL AND @DiscountsDiscountId IS NOT NULL
    BEGIN
        EXEC stripe_internal.RefuseBoth @Procedure = N'stripe.CreateInvoiceItem', @First = N'@DiscountsCouponId', @Second = N'@DiscountsDiscountId';
    END;

    IF @PriceDataUnitAmount IS NOT NULL AND @PriceDataUnitAmountDecimal IS NOT NULL
    BEGIN
        EXEC stripe_internal.RefuseBoth @Procedure = N'stripe.CreateInvoiceItem', @First = N'@PriceDataUnitAmount', @Second = N'@PriceDataUnitAmountDecimal';
    END;

    IF @UnitAmount IS NOT NULL AND @UnitAmountDecimal IS NOT NULL
    BEGIN
        EXEC stripe_internal.RefuseBoth @Procedure = N'stripe.CreateInvoiceItem', @First = N'@UnitAmount', @Second = N'@UnitAmountDecimal';
    END;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @CustomerId AS 'customer',
            CONVERT(bigint, @Amount) AS 'amount',
            @Currency AS 'currency',
            @Description AS 'description',
            DATEDIFF_BIG(SECOND, CONVERT(datetimeoffset(0), N'1970-01-01T00:00:00+00:00'), @PeriodStart) AS 'period[start]',
            DATEDIFF_BIG(SECOND, CONVERT(datetimeoffset(0), N'1970-01-01T00:00:00+00:00'), @PeriodEnd) AS 'period[end]',
            @PriceId AS 'pricing[price]',
            @Discountable AS 'discountable',
            NULLIF(@DiscountsCouponId, N'') AS 'discounts[0][coupon]',
            NULLIF(@DiscountsDiscountId, N'') AS 'discounts[0][discount]',
            @InvoiceId AS 'invoice',
            @PriceDataCurrency AS 'price_data[currency]',
            @PriceDataProduct AS 'price_data[product]',
            @PriceDataUnitAmountDecimal AS 'price_data[unit_amount_decimal]',
            CONVERT(bigint, @PriceDataUnitAmount) AS 'price_data[unit_amount]',
            @Quantity AS 'quantity',
            @SubscriptionId AS 'subscription',
            @TaxRates AS 'tax_rates[]',
            COALESCE(@UnitAmountDecimal, CONVERT(bigint, @UnitAmount)) AS 'unit_amount_decimal',
            @Metadata AS 'metadata{}',
            CASE WHEN @DiscountsCouponId = N'' OR @DiscountsDiscountId = N'' THEN N'' END AS 'discounts',
            @Extra AS '$extra'
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.CreateInvoiceItem',
        @Method = N'POST',
        @Path = N'/v1/invoiceitems',
        @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey OUTPUT,
        @DryRun = @DryRun,
        @Account = @Account,
        @ResultJson = @ResultJson OUTPUT;

    IF @DryRun = 1
    BEGIN
        RETURN;
    END;

    SET @InvoiceItemId = JSON_VALUE(@ResultJson, N'$.id');

    IF @ReturnRow = 1
    BEGIN
        -- Stripe has acted: a row that cannot be made must not look like a call that failed. It is made once to see, outside
        -- the SELECT, because the caller's own errors there (INSERT ... EXEC into a table of other columns) must reach the caller.
        DECLARE @Rows int;

        BEGIN TRY
            SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoiceItemFromJson(@ResultJson) AS r);
        END TRY
        BEGIN CATCH
            EXEC stripe_internal.ExplainMissingRow
                @Procedure = N'stripe.CreateInvoiceItem', @ResultJson = @ResultJson, @IdempotencyKey = @IdempotencyKey;
            RETURN;
        END CATCH;

        SELECT
            r.Id,
            r.CustomerId,
            r.CustomerAccount,
            r.InvoiceId,
            r.SubscriptionId,
            r.SubscriptionItemId,
            r.Amount,
            r.NetAmount,
            r.Currency,
            r.Quantity,
            r.QuantityDecimal,
            r.UnitAmount,
            r.UnitAmountDecimal,
            r.PriceId,
            r.ProductId,
            r.Description,
            r.Discountable,
            r.DiscountIds,
            r.TaxRateIds,
            r.Proration,
            r.PeriodStart,
            r.PeriodEnd,
            r.Created,
            r.TestClock,
            r.Deleted,
            r.LiveMode,
            r.MetadataJson,
            r.RawJson
        FROM dbo.StripeInvoiceItemFromJson(@ResultJson) AS r;
    END;
END;
GO
GRANT EXECUTE ON stripe.CreateInvoiceItem TO stripe_writer;
GO
