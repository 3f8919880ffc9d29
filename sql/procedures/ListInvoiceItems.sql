-- Generated from catalog/Resources/InvoiceItems.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListInvoiceItems - GET /v1/invoiceitems
  The rows of dbo.StripeInvoiceItems, with named parameters.
  N'*' or left out: not filtered. NULL: matches nothing, and no request is made. A day in a comparison is the whole day, UTC.

  EXEC stripe.ListInvoiceItems @CreatedOnOrLaterThan = N'monthstart';

  Parameters and columns: docs/reference/InvoiceItems.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListInvoiceItems
    @CustomerId nvarchar(4000) = N'*',
    @InvoiceId nvarchar(4000) = N'*',
    @Pending bit = NULL,
    @CreatedLaterThan nvarchar(4000) = N'*',
    @CreatedOnOrLaterThan nvarchar(4000) = N'*',
    @CreatedEarlierThan nvarchar(4000) = N'*',
    @CreatedOnOrEarlierThan nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.ListInvoiceItems', @Filter = N'@Created',
        @LaterThan = @CreatedLaterThan, @OnOrLaterThan = @CreatedOnOrLaterThan, @EarlierThan = @CreatedEarlierThan, @OnOrEarlierThan = @CreatedOnOrEarlierThan;

    DECLARE @Created nvarchar(4000) = stripe_internal.RangeOf(
        @CreatedLaterThan, @CreatedOnOrLaterThan, @CreatedEarlierThan, @CreatedOnOrEarlierThan);

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
    FROM dbo.StripeInvoiceItems(@CustomerId, @InvoiceId, @Pending, @Created, @Extra, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListInvoiceItems TO stripe_reader;
GO
