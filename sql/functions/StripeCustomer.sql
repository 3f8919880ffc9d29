-- Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeCustomer - GET /v1/customers/{customer}
  One customer by its id. No row when @Id is NULL or Stripe has no such object.

  SELECT * FROM dbo.StripeCustomer(N'cus_…' /*Id*/, DEFAULT /*Account*/);
*/
CREATE OR ALTER FUNCTION dbo.StripeCustomer
(
    @Id nvarchar(4000),
    @Account sysname = NULL
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
    FROM (SELECT (SELECT @Id AS [{customer}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS Query) AS q
    CROSS APPLY stripe_internal.Customers
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Id IS NOT NULL THEN N'/v1/customers/{customer}' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeCustomer TO stripe_reader;
GO
