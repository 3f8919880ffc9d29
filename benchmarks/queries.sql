-- What T-SQL users do with a list, each query with the time it took. Runs on SQL Server as well: the account is then the default one.
SET NOCOUNT ON;

CREATE TABLE #Result (Query nvarchar(50) NOT NULL, InvoiceCount int NOT NULL, Milliseconds bigint NOT NULL);
CREATE TABLE #Customer (CustomerNo int NOT NULL, StripeCustomerId nvarchar(255) NOT NULL);

DECLARE @Start datetime2(7);
DECLARE @InvoiceCount int;

-- The first list of a session connects and compiles.
SELECT @InvoiceCount = COUNT(*)
FROM dbo.StripeInvoices(DEFAULT /*CustomerId*/, DEFAULT /*Status*/, DEFAULT /*Created*/, DEFAULT /*DueDate*/, DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;

SET @Start = SYSUTCDATETIME();
SELECT @InvoiceCount = COUNT(*)
FROM dbo.StripeInvoices(DEFAULT /*CustomerId*/, DEFAULT /*Status*/, DEFAULT /*Created*/, DEFAULT /*DueDate*/, DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;
INSERT INTO #Result (Query, InvoiceCount, Milliseconds) VALUES (N'COUNT(*)', @InvoiceCount, DATEDIFF(millisecond, @Start, SYSUTCDATETIME()));

SET @Start = SYSUTCDATETIME();
SELECT i.Id, i.CustomerId, i.AmountDue, i.AmountRemaining, i.Currency, i.Status, i.DueDate
INTO #Invoice
FROM dbo.StripeInvoices(DEFAULT /*CustomerId*/, DEFAULT /*Status*/, DEFAULT /*Created*/, DEFAULT /*DueDate*/, DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;
SELECT @InvoiceCount = COUNT(*) FROM #Invoice;
INSERT INTO #Result (Query, InvoiceCount, Milliseconds) VALUES (N'SELECT INTO #temp', @InvoiceCount, DATEDIFF(millisecond, @Start, SYSUTCDATETIME()));

CREATE TABLE #Report (InvoiceId nvarchar(255) NOT NULL, Status nvarchar(255) NULL, AmountDue bigint NULL, Created datetime2(0) NULL);
SET @Start = SYSUTCDATETIME();
INSERT INTO #Report (InvoiceId, Status, AmountDue, Created)
SELECT i.Id, i.Status, i.AmountDue, i.Created
FROM dbo.StripeInvoices(DEFAULT /*CustomerId*/, DEFAULT /*Status*/, DEFAULT /*Created*/, DEFAULT /*DueDate*/, DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;
SELECT @InvoiceCount = COUNT(*) FROM #Report;
INSERT INTO #Result (Query, InvoiceCount, Milliseconds) VALUES (N'INSERT … SELECT', @InvoiceCount, DATEDIFF(millisecond, @Start, SYSUTCDATETIME()));

-- A table of 10,000 customers, some of them those of the invoices.
INSERT INTO #Customer (CustomerNo, StripeCustomerId)
SELECT TOP (10000) ROW_NUMBER() OVER (ORDER BY i.Id), COALESCE(i.CustomerId, N'none')
FROM #Invoice AS i;

SET @Start = SYSUTCDATETIME();
SELECT @InvoiceCount = COUNT(*)
FROM #Invoice AS i
JOIN (SELECT DISTINCT StripeCustomerId FROM #Customer) AS c ON c.StripeCustomerId = i.CustomerId;
INSERT INTO #Result (Query, InvoiceCount, Milliseconds) VALUES (N'#temp JOIN 10000 customers', @InvoiceCount, DATEDIFF(millisecond, @Start, SYSUTCDATETIME()));

SELECT Query, InvoiceCount, Milliseconds FROM #Result;
