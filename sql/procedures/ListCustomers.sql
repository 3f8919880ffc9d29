-- Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  stripe.ListCustomers - GET /v1/customers
  The rows of dbo.StripeCustomers, with named parameters.
  N'*' or left out: not filtered. NULL: matches nothing, and no request is made. A day in a comparison is the whole day, UTC.

  EXEC stripe.ListCustomers @Email = N'jane@example.com', @CreatedOnOrLaterThan = N'monthstart';

  Parameters and columns: docs/reference/Customers.md.
*/
CREATE OR ALTER PROCEDURE stripe.ListCustomers
    @Email nvarchar(4000) = N'*',
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

    EXEC stripe_internal.RequireComparisons @Procedure = N'stripe.ListCustomers', @Filter = N'@Created',
        @LaterThan = @CreatedLaterThan, @OnOrLaterThan = @CreatedOnOrLaterThan, @EarlierThan = @CreatedEarlierThan, @OnOrEarlierThan = @CreatedOnOrEarlierThan;

    DECLARE @Created nvarchar(4000) = stripe_internal.RangeOf(
        @CreatedLaterThan, @CreatedOnOrLaterThan, @CreatedEarlierThan, @CreatedOnOrEarlierThan);

    SELECT
        r.Id,
        r.Name,
        r.BusinessName,
        r.IndividualName,
        r.Email,
        r.Phone,
        r.Description,
        r.Created,
        r.Currency,
        r.Balance,
        r.Delinquent,
        r.Deleted,
        r.DefaultSource,
        r.DefaultPaymentMethod,
        r.InvoiceFooter,
        r.InvoicePrefix,
        r.NextInvoiceSequence,
        r.TaxExempt,
        r.PreferredLocales,
        r.AddressLine1,
        r.AddressLine2,
        r.AddressCity,
        r.AddressState,
        r.AddressPostalCode,
        r.AddressCountry,
        r.ShippingName,
        r.ShippingPhone,
        r.ShippingLine1,
        r.ShippingLine2,
        r.ShippingCity,
        r.ShippingState,
        r.ShippingPostalCode,
        r.ShippingCountry,
        r.DiscountId,
        r.CouponId,
        r.PromotionCodeId,
        r.CustomerAccount,
        r.TestClock,
        r.LiveMode,
        r.MetadataJson,
        r.RawJson
    FROM dbo.StripeCustomers(@Email, @Created, @Extra, @Account) AS r;
END;
GO
GRANT EXECUTE ON stripe.ListCustomers TO stripe_reader;
GO
