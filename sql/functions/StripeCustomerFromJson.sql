-- Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeCustomerFromJson
  The row of a customer that you have as JSON: @ResultJson of a procedure, RawJson, or a webhook's event around it. No request is made.
  No row for NULL and for an object of another type; malformed JSON is an error.

  SELECT r.* FROM dbo.StripeCustomerFromJson(@ResultJson) AS r;
*/
CREATE OR ALTER FUNCTION dbo.StripeCustomerFromJson
(
    @Json nvarchar(max)
)
RETURNS TABLE
AS RETURN
(
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
    FROM stripe_internal.Customers(NULL, N'', NULL, @Json) AS r
);
GO
GRANT SELECT ON dbo.StripeCustomerFromJson TO stripe_reader;
GO
