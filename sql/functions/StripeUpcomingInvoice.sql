SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
/*
  dbo.StripeUpcomingInvoice - POST /v1/invoices/create_preview; on accounts with an API version before 2025-03-31.basil GET /v1/invoices/upcoming
  The next invoice of a subscription as it would be now: a preview, nothing is stored. No row where none is to come, and none when Stripe has no such
  customer or subscription.
  With @SubscriptionId: the one of that subscription. With @CustomerId alone: one row for each of the customer's subscriptions that are not canceled,
  which costs a request for each, after one for the customer and one for the list.
  DEFAULT: not given; one of the two is needed. NULL: matches nothing, and no request is made.

  SELECT u.SubscriptionId, u.AmountDue, u.Currency, u.NextPaymentAttempt
  FROM dbo.StripeUpcomingInvoice(N'cus_…' /*CustomerId*/, DEFAULT /*SubscriptionId*/, DEFAULT /*Account*/) AS u;

  Its Id (upcoming_in_…) is a preview's, good for its lines alone: dbo.StripeUpcomingInvoiceLines. Columns: docs/reference/Invoices.md.
*/
CREATE OR ALTER FUNCTION dbo.StripeUpcomingInvoice
(
    @CustomerId nvarchar(4000) = N'*',
    @SubscriptionId nvarchar(4000) = N'*',
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
        -- No WHERE: conditions on a request stand in the arguments of the binding, where nothing can be evaluated before them.
        SELECT
            CASE WHEN @CustomerId IS NOT NULL THEN NULLIF(@SubscriptionId, N'*') END AS Id,
            CASE
                WHEN @CustomerId = N'*' AND @SubscriptionId = N'*'
                    THEN N'Pass @CustomerId or @SubscriptionId: Stripe previews the invoice of one subscription, not of a whole account.'
            END AS Error
        UNION ALL
        SELECT s.Id, CONVERT(nvarchar(200), NULL)
        FROM (
            SELECT
                (SELECT @CustomerId AS [{customer}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS CustomerQuery,
                (SELECT @CustomerId AS [customer] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER) AS ListQuery
        ) AS q
        -- Asked for by itself, an unknown customer is no row; as a filter of the list it would be an error.
        CROSS APPLY stripe_internal.Customers
        (
            stripe_internal.ConnectionString(@Account),
            CASE WHEN @CustomerId <> N'*' AND @SubscriptionId = N'*' THEN N'/v1/customers/{customer}' END,
            q.CustomerQuery,
            NULL
        ) AS c
        CROSS APPLY stripe_internal.Subscriptions
        (
            stripe_internal.ConnectionString(@Account),
            CASE WHEN c.Deleted = 1 THEN NULL ELSE N'/v1/subscriptions' END,
            q.ListQuery,
            NULL
        ) AS s
    ) AS subscription
    CROSS APPLY
    (
        SELECT
        (
            SELECT
                NULLIF(@CustomerId, N'*') AS [customer],
                subscription.Id AS [subscription],
                subscription.Error AS [$error]
            FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
        ) AS Query
    ) AS q
    CROSS APPLY stripe_internal.Invoices
    (
        stripe_internal.ConnectionString(@Account),
        CASE
            WHEN COALESCE(subscription.Id, subscription.Error) IS NOT NULL
                THEN N'GET /v1/invoices/upcoming < 2025-03-31.basil | POST /v1/invoices/create_preview'
        END,
        q.Query,
        NULL
    ) AS r
);
GO
GRANT SELECT ON dbo.StripeUpcomingInvoice TO stripe_reader;
GO
