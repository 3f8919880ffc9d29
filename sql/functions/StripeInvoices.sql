-- Generated from catalog/Resources/Invoices.cs by ./build.sh generate. Do not edit.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The CLR function behind dbo.StripeInvoices, dbo.StripeInvoice and dbo.StripeInvoiceFromJson. Not for use: public has no right on it.
CREATE OR ALTER FUNCTION stripe_internal.Invoices
(
    @Connection nvarchar(max),
    @Path nvarchar(4000),
    @Query nvarchar(max),
    @Json nvarchar(max)
)
RETURNS TABLE
(
    Id nvarchar(255),
    Number nvarchar(255),
    CustomerId nvarchar(255),
    CustomerAccount nvarchar(255),
    CustomerName nvarchar(4000),
    CustomerEmail nvarchar(4000),
    CustomerPhone nvarchar(4000),
    SubscriptionId nvarchar(255),
    QuoteId nvarchar(255),
    Status nvarchar(255),
    Paid bit,
    PaidOutOfBand bit,
    BillingReason nvarchar(255),
    CollectionMethod nvarchar(255),
    Currency nvarchar(255),
    AmountDue bigint,
    AmountPaid bigint,
    AmountRemaining bigint,
    AmountOverpaid bigint,
    AmountPaidOffStripe bigint,
    AmountShipping bigint,
    Subtotal bigint,
    SubtotalExcludingTax bigint,
    Total bigint,
    TotalExcludingTax bigint,
    Tax bigint,
    TotalDiscount bigint,
    StartingBalance bigint,
    EndingBalance bigint,
    PrePaymentCreditNotesAmount bigint,
    PostPaymentCreditNotesAmount bigint,
    ApplicationFeeAmount bigint,
    AttemptCount int,
    Attempted bit,
    AutoAdvance bit,
    Created datetime2(0),
    PeriodStart datetime2(0),
    PeriodEnd datetime2(0),
    DueDate datetime2(0),
    EffectiveAt datetime2(0),
    FinalizedAt datetime2(0),
    PaidAt datetime2(0),
    VoidedAt datetime2(0),
    MarkedUncollectibleAt datetime2(0),
    NextPaymentAttempt datetime2(0),
    AutomaticallyFinalizesAt datetime2(0),
    WebhooksDeliveredAt datetime2(0),
    PaymentIntentId nvarchar(255),
    ChargeId nvarchar(255),
    DefaultPaymentMethod nvarchar(255),
    DefaultSource nvarchar(255),
    HostedInvoiceUrl nvarchar(4000),
    InvoicePdf nvarchar(4000),
    ReceiptNumber nvarchar(255),
    StatementDescriptor nvarchar(4000),
    Description nvarchar(max),
    Footer nvarchar(max),
    AccountName nvarchar(4000),
    AccountCountry nvarchar(255),
    CustomerTaxExempt nvarchar(255),
    AutomaticTaxEnabled bit,
    AutomaticTaxStatus nvarchar(255),
    DiscountIds nvarchar(max),
    TransferDestination nvarchar(255),
    TransferAmount bigint,
    OnBehalfOf nvarchar(255),
    FromInvoice nvarchar(255),
    LatestRevision nvarchar(255),
    LinesCount int,
    LinesHasMore bit,
    LastFinalizationErrorCode nvarchar(255),
    TestClock nvarchar(255),
    Deleted bit,
    LiveMode bit,
    MetadataJson nvarchar(max),
    RawJson nvarchar(max)
)
AS EXTERNAL NAME StripeClr.[StripeClr.Functions.Invoices].[Read];
GO
/*
  dbo.StripeInvoices - GET /v1/invoices
  Invoices, newest first as a rule; ORDER BY when it matters. Stripe filters by the arguments; WHERE filters after download.
  DEFAULT: not filtered. NULL: matches nothing, and no request is made.

  SELECT TOP (5) *
  FROM dbo.StripeInvoices(DEFAULT /*CustomerId*/, N'open' /*Status*/, N'>= monthstart' /*Created*/, DEFAULT /*DueDate*/, DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/);

  In a join, read into a #temp table first: docs/reference/Invoices.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeInvoices
(
    @CustomerId nvarchar(4000) = N'*',
    @Status nvarchar(4000) = N'*',
    @Created nvarchar(4000) = N'*',
    @DueDate nvarchar(4000) = N'*',
    @SubscriptionId nvarchar(4000) = N'*',
    @CollectionMethod nvarchar(4000) = N'*',
    @Extra nvarchar(max) = NULL,
    @Account sysname = NULL
)
RETURNS TABLE
AS RETURN
(
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
    FROM (
        SELECT
        (
            SELECT
                NULLIF(@CustomerId, N'*') AS [customer],
                NULLIF(@Status, N'*') AS [status],
                JSON_QUERY(stripe_internal.Range(@Created)) AS [created],
                JSON_QUERY(stripe_internal.Range(@DueDate)) AS [due_date],
                NULLIF(@SubscriptionId, N'*') AS [subscription],
                NULLIF(@CollectionMethod, N'*') AS [collection_method],
                @Extra AS [$extra]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.Invoices
    (
        stripe_internal.ConnectionString(@Account),
        CASE WHEN @CustomerId IS NOT NULL AND @Status IS NOT NULL AND @Created IS NOT NULL AND @DueDate IS NOT NULL AND @SubscriptionId IS NOT NULL AND @CollectionMethod IS NOT NULL THEN N'/v1/invoices' END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeInvoices TO stripe_reader;
GO
