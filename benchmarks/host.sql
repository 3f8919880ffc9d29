-- What the development host itself needs for common queries, each with its milliseconds. 200,000 invoices:
--   /usr/bin/time -v dotnet artifacts/bin/StripeSql/release/StripeSql.dll --invoices 200000 --customers 10000 -i benchmarks/host.sql
-- The list comes over loopback HTTP from the fake Stripe, in another process; everything after it is the host's own work.
SET NOCOUNT ON;

CREATE TABLE #Result (Query nvarchar(60) NOT NULL, RowsRead int NOT NULL, Milliseconds int NOT NULL);

DECLARE @Start datetime2(7);
DECLARE @Rows int;

SET @Start = SYSUTCDATETIME();
SELECT @Rows = COUNT(*)
FROM dbo.StripeInvoices(DEFAULT /*CustomerId*/, DEFAULT /*Status*/, DEFAULT /*Created*/, DEFAULT /*DueDate*/, DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;
INSERT INTO #Result (Query, RowsRead, Milliseconds) VALUES (N'COUNT(*) of a function', @Rows, DATEDIFF(MILLISECOND, @Start, SYSUTCDATETIME()));

SET @Start = SYSUTCDATETIME();
SELECT TOP (100000) i.Id, i.CustomerId, i.AmountDue, i.Currency, i.Created
INTO #Invoice
FROM dbo.StripeInvoices(DEFAULT /*CustomerId*/, DEFAULT /*Status*/, DEFAULT /*Created*/, DEFAULT /*DueDate*/, DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;
SELECT @Rows = COUNT(*) FROM #Invoice;
INSERT INTO #Result (Query, RowsRead, Milliseconds) VALUES (N'SELECT TOP (100000) INTO #temp', @Rows, DATEDIFF(MILLISECOND, @Start, SYSUTCDATETIME()));

SET @Start = SYSUTCDATETIME();
SELECT i.CustomerId, COUNT(*) AS Invoices, SUM(i.AmountDue) AS Due, MAX(i.Created) AS Latest
INTO #Customer
FROM #Invoice AS i
GROUP BY i.CustomerId;
INSERT INTO #Result (Query, RowsRead, Milliseconds) VALUES (N'GROUP BY', @Rows, DATEDIFF(MILLISECOND, @Start, SYSUTCDATETIME()));

SET @Start = SYSUTCDATETIME();
SELECT @Rows = COUNT(*)
FROM #Invoice AS i
JOIN #Customer AS c ON c.CustomerId = i.CustomerId;
INSERT INTO #Result (Query, RowsRead, Milliseconds) VALUES (N'JOIN on equality', @Rows, DATEDIFF(MILLISECOND, @Start, SYSUTCDATETIME()));

SET @Start = SYSUTCDATETIME();
SELECT i.Id, ROW_NUMBER() OVER (PARTITION BY i.CustomerId ORDER BY i.Created DESC) AS Position
INTO #Position
FROM #Invoice AS i;
INSERT INTO #Result (Query, RowsRead, Milliseconds) VALUES (N'ROW_NUMBER() OVER (PARTITION BY … ORDER BY …)', @Rows, DATEDIFF(MILLISECOND, @Start, SYSUTCDATETIME()));

SET @Start = SYSUTCDATETIME();
SELECT TOP (10) i.Id, i.AmountDue
INTO #Largest
FROM #Invoice AS i
WHERE i.Currency LIKE N'u%'
ORDER BY i.AmountDue DESC;
INSERT INTO #Result (Query, RowsRead, Milliseconds) VALUES (N'WHERE … LIKE, ORDER BY, TOP (10)', @Rows, DATEDIFF(MILLISECOND, @Start, SYSUTCDATETIME()));

SELECT r.Query, r.RowsRead, r.Milliseconds FROM #Result AS r;
