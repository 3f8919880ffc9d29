-- Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeCustomers, dbo.StripeCustomer and dbo.StripeCustomerFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.Customers
(
    @Connection nvarchar(max),
    @Path nvarchar(4000),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Id nvarchar(255),
    Name nvarchar(4000),
    BusinessName nvarchar(4000),
    IndividualName nvarchar(4000),
    Email nvarchar(4000),
    Phone nvarchar(4000),
    Description nvarchar(max),
    Created datetime2(0),
    Currency nvarchar(255),
    Balance bigint,
    Delinquent bit,
    Deleted bit,
    DefaultSource nvarchar(255),
    DefaultPaymentMethod nvarchar(255),
    InvoiceFooter nvarchar(max),
    InvoicePrefix nvarchar(255),
    NextInvoiceSequence bigint,
    TaxExempt nvarchar(255),
    PreferredLocales nvarchar(4000),
    AddressLine1 nvarchar(4000),
    AddressLine2 nvarchar(4000),
    AddressCity nvarchar(4000),
    AddressState nvarchar(4000),
    AddressPostalCode nvarchar(4000),
    AddressCountry nvarchar(4000),
    ShippingName nvarchar(4000),
    ShippingPhone nvarchar(4000),
    ShippingLine1 nvarchar(4000),
    ShippingLine2 nvarchar(4000),
    ShippingCity nvarchar(4000),
    ShippingState nvarchar(4000),
    ShippingPostalCode nvarchar(4000),
    ShippingCountry nvarchar(4000),
    DiscountId nvarchar(255),
    CouponId nvarchar(255),
    PromotionCodeId nvarchar(255),
    CustomerAccount nvarchar(255),
    TestClock nvarchar(255),
    LiveMode bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Customers].[Read];
GO
/*
  dbo.StripeCustomers - GET /v1/customers
  Customers, newest first as a rule; ORDER BY when it matters. Deleted ones are left out. Stripe filters by the arguments; WHERE filters after download.
  DEFAULT: not filtered. NULL: matches nothing, and no request is made.

  SELECT TOP (5) *
  FROM dbo.StripeCustomers(N'jane@example.com' /*Email*/, N'>= monthstart' /*Created*/, DEFAULT /*Extra*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/Customers.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeCustomers
(
    @Email nvarchar(4000) = N'*',
    @Created nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
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
    FROM (
        SELECT
        (
            SELECT
                NULLIF(@Email, N'*') AS [email],
                JSON_QUERY(stripe_internal.Range(@Created)) AS [created],
                @Extra AS [$extra]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.Customers
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @Email IS NOT NULL AND @Created IS NOT NULL THEN N'/v1/customers' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeCustomers TO stripe_reader;
GO
