-- Stripe from T-SQL, in twelve steps. Each step runs as it stands in SSMS, in any database where StripeClr is installed
-- and stripe.SetAccount has been run with a test-mode key. ./build.sh demo runs it against a simulated Stripe.

-- 1. A local table, as a shop has one: its customers, and what they are called at Stripe.
DROP TABLE IF EXISTS #Customer, #Open, #ToPay;

CREATE TABLE #Customer
(
    CustomerNo int IDENTITY(1001, 1) NOT NULL,
    Name nvarchar(200) NOT NULL,
    StripeCustomerId nvarchar(255) NULL
);

INSERT INTO #Customer (Name, StripeCustomerId)
SELECT COALESCE(c.Name, c.Id), c.Id
FROM dbo.StripeCustomers(DEFAULT /*Email*/, DEFAULT /*Created*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS c;

SELECT TOP (3) c.CustomerNo, c.Name, c.StripeCustomerId FROM #Customer AS c ORDER BY c.CustomerNo;
GO
-- 2. What is still to be paid? Stripe filters by the arguments, DEFAULT means: not filtered.
-- The rows go into a #temp table first: so the list is read once, whatever the join then does.
SELECT i.Id, i.CustomerId, i.Number, i.AmountRemaining, i.Currency, i.DueDate
INTO #Open
FROM dbo.StripeInvoices(
    DEFAULT /*CustomerId*/, N'open' /*Status*/, N'>= monthstart-2m' /*Created*/, DEFAULT /*DueDate*/,
    DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;

-- Amounts count the smallest unit of their currency. stripe.Amount knows yen and dinars, too.
SELECT TOP (8) c.CustomerNo, c.Name, o.Number, stripe.Amount(o.AmountRemaining, o.Currency) AS Amount, o.Currency, o.DueDate
FROM #Open AS o
JOIN #Customer AS c ON c.StripeCustomerId = o.CustomerId
ORDER BY c.CustomerNo, o.Number;
GO
-- 3. The five newest invoices. Rows are read page by page, so TOP without ORDER BY stops after the first request.
SELECT TOP (5) i.Id, i.Status, i.AmountDue, i.Currency, i.Created
FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
GO
-- 4. A range of days: all of last month. Months and days are UTC; for a month in New York see stripe.DateRange.
SELECT i.Currency, COUNT(*) AS Invoices, stripe.Amount(SUM(i.Total), i.Currency) AS Billed
FROM dbo.StripeInvoices(DEFAULT, DEFAULT, N'>= monthstart-1m, <= monthend-1m', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
WHERE i.Status IN (N'open', N'paid', N'uncollectible')
GROUP BY i.Currency
ORDER BY i.Currency;
GO
-- 5. A new customer. Its id comes out as an OUTPUT parameter; @ReturnRow = 0 leaves out the row.
DECLARE @CustomerId nvarchar(255);

EXEC stripe.CreateCustomer
    @Name = N'Jane Example',
    @Email = N'jane@example.com',
    @AddressCity = N'Dublin',
    @AddressCountry = N'IE',
    @Metadata = N'{"customer_no":"1042"}',
    @IdempotencyKey = N'customer-1042',
    @ReturnRow = 0,
    @CustomerId = @CustomerId OUTPUT;

SELECT c.Id, c.Name, c.Email, c.AddressCity, JSON_VALUE(c.MetadataJson, N'$.customer_no') AS CustomerNo
FROM dbo.StripeCustomer(@CustomerId, DEFAULT /*Account*/) AS c;
GO
-- 6. A draft becomes an open invoice, and is paid by bank transfer, outside Stripe.
-- The idempotency key is our own, and kept before the call: the same key never pays twice.
CREATE TABLE #ToPay (InvoiceId nvarchar(255) NOT NULL, IdempotencyKey nvarchar(255) NOT NULL);

INSERT INTO #ToPay (InvoiceId, IdempotencyKey)
SELECT TOP (1) i.Id, CONCAT(N'pay-', i.Id)
FROM dbo.StripeInvoices(DEFAULT, N'draft', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
WHERE i.AmountDue > 0;

DECLARE @InvoiceId nvarchar(255);
DECLARE @Key nvarchar(255);
DECLARE @ResultJson nvarchar(max);

SELECT @InvoiceId = p.InvoiceId, @Key = p.IdempotencyKey FROM #ToPay AS p;

EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;
EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @PaidOutOfBand = 1, @IdempotencyKey = @Key, @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

-- What Stripe answered, as columns. This asks nobody.
SELECT i.Number, i.Status, stripe.Amount(i.AmountPaid, i.Currency) AS Paid, i.Currency, i.PaidOutOfBand, i.PaidAt
FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;
GO
-- 7. The same call with the same key is safe: Stripe gives its first answer again and does nothing.
DECLARE @InvoiceId nvarchar(255);
DECLARE @Key nvarchar(255);

SELECT @InvoiceId = p.InvoiceId, @Key = p.IdempotencyKey FROM #ToPay AS p;

EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @PaidOutOfBand = 1, @IdempotencyKey = @Key, @ReturnRow = 0;

SELECT TOP (1) c.ProcedureName, c.Outcome, c.Replayed, c.IdempotencyKey FROM stripe.CallLog AS c ORDER BY c.CallId DESC;
GO
-- 8. With another key it is another payment, which Stripe refuses. The error is an ordinary one: TRY, CATCH, and its parts as columns.
DECLARE @InvoiceId nvarchar(255);
DECLARE @Key nvarchar(255);

SELECT @InvoiceId = p.InvoiceId, @Key = CONCAT(p.IdempotencyKey, N'-again') FROM #ToPay AS p;

BEGIN TRY
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @PaidOutOfBand = 1, @IdempotencyKey = @Key, @ReturnRow = 0;
END TRY
BEGIN CATCH
    SELECT e.Number, e.Status, e.Type, e.Message, e.IdempotencyKey, e.IsTransient, e.OutcomeUnknown
    FROM stripe.ParseError(ERROR_MESSAGE()) AS e;
END CATCH;
GO
-- 9. A dry run shows what would be sent, without the API key, and sends nothing.
EXEC stripe.CreateCustomer @Name = N'John Example', @Email = N'john@example.com', @PreferredLocales = N'["de","en"]', @DryRun = 1;
GO
-- 10. Live money is guarded: a live-mode key only reads, until somebody allows more. This key is invented, and the guard answers before anything is sent.
-- stripe.UseAccount chooses the account for the rest of the session; @Account = N'live shop' would do so for one call.
EXEC stripe.SetAccount @Name = N'live shop', @ApiKey = N'sk_live_ThisIsNoKey0000', @IsDefault = 0;
EXEC stripe.UseAccount @Name = N'live shop';

BEGIN TRY
    EXEC stripe.CreateCustomer @Name = N'Jane Example', @ReturnRow = 0;
END TRY
BEGIN CATCH
    SELECT e.Number, e.Code, e.Message FROM stripe.ParseError(ERROR_MESSAGE()) AS e;
END CATCH;

EXEC stripe.UseAccount @Name = NULL;

SELECT a.Name, a.Mode, a.KeyHint, a.IsDefault, a.AllowWrites, a.CanWriteHere FROM stripe.Accounts AS a ORDER BY a.Name;

EXEC stripe.RemoveAccount @Name = N'live shop';
GO
-- 11. Roles: a member of stripe_reader reads, and neither writes nor sees what is internal. There is no login behind this user, and it is gone afterwards.
DROP USER IF EXISTS StripeDemoReader;
CREATE USER StripeDemoReader WITHOUT LOGIN;
ALTER ROLE stripe_reader ADD MEMBER StripeDemoReader;

EXECUTE AS USER = N'StripeDemoReader';

SELECT TOP (2) c.Id, c.Name FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;

BEGIN TRY
    EXEC stripe.CreateCustomer @Name = N'Jane Example';
END TRY
BEGIN CATCH
    SELECT ERROR_NUMBER() AS Number, ERROR_MESSAGE() AS Message;
END CATCH;

BEGIN TRY
    SELECT k.KeyCipher FROM stripe_internal.AccountKey AS k;
END TRY
BEGIN CATCH
    SELECT ERROR_NUMBER() AS Number, ERROR_MESSAGE() AS Message;
END CATCH;

REVERT;

DROP USER StripeDemoReader;
GO
-- 12. Every call that may have changed something is logged, with what is needed to repeat it or to ask Stripe's support.
SELECT c.CallId, c.ProcedureName, c.Outcome, c.Status, c.Replayed, c.IdempotencyKey, c.RequestId
FROM stripe.CallLog AS c
ORDER BY c.CallId;
GO
