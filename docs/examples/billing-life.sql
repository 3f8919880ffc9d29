-- The life of three invoices, from an empty Stripe account to the last cent: one is paid, one voided, one written off.
-- It runs as it stands in SSMS, in any database where StripeClr is installed and stripe.SetAccount has been run with a test-mode key.
-- ./build.sh sql -i docs/examples/billing-life.sql runs it against a simulated Stripe.
--
-- Every call has an idempotency key made from our own numbers: run again on the same day, the script gets the same objects and makes none twice.
DROP TABLE IF EXISTS #Billed, #Line;
GO
-- From here on it is one batch, so that each id stays in its variable: it comes out of one call and goes into the next.
DECLARE @CustomerId nvarchar(255);
DECLARE @ProductId nvarchar(255);
DECLARE @PriceId nvarchar(255);
DECLARE @PaidId nvarchar(255);
DECLARE @VoidedId nvarchar(255);
DECLARE @WrittenOffId nvarchar(255);
DECLARE @Body nvarchar(max);
DECLARE @PriceJson nvarchar(max);
DECLARE @Travel bigint;

-- 1. Who is billed, and for what. Our own customer number travels along as metadata.
EXEC stripe.CreateCustomer
    @Name = N'Aurora Ltd',
    @Email = N'accounts@aurora.example',
    @AddressLine1 = N'1 Harbour Road',
    @AddressCity = N'Galway',
    @AddressCountry = N'IE',
    @Metadata = N'{"customer_no":"1001"}',
    @IdempotencyKey = N'billing-life-customer-1001',
    @ReturnRow = 0,
    @CustomerId = @CustomerId OUTPUT;

EXEC stripe.CreateProduct
    @Name = N'Maintenance',
    @UnitLabel = N'hour',
    @IdempotencyKey = N'billing-life-product-maintenance',
    @ReturnRow = 0,
    @ProductId = @ProductId OUTPUT;

-- 2. Its price: 49.90 an hour, so 4990 in the smallest unit. What has no procedure of its own goes through stripe.Request;
-- its body may be a JSON object, which FOR JSON writes.
SET @Body = (SELECT @ProductId AS product, N'eur' AS currency, 4990 AS unit_amount FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);

EXEC stripe.Request
    @Method = N'POST',
    @Url = N'/v1/prices',
    @Body = @Body,
    @IdempotencyKey = N'billing-life-price-maintenance',
    @ReturnRow = 0,
    @ResultJson = @PriceJson OUTPUT;

SELECT @PriceId = p.Id FROM dbo.StripePriceFromJson(@PriceJson) AS p;

-- 3. Order 2001. Three items wait for the next invoice: hours at the price, an amount of our own, and a credit.
-- stripe.MinorUnits turns 25.05 euros into cents, and knows the currencies that have none.
SET @Travel = stripe.MinorUnits(25.05, N'eur');

EXEC stripe.CreateInvoiceItem
    @CustomerId = @CustomerId, @PriceId = @PriceId, @Quantity = 3, @Description = N'Maintenance in October',
    @IdempotencyKey = N'billing-life-order-2001-hours', @ReturnRow = 0;
EXEC stripe.CreateInvoiceItem
    @CustomerId = @CustomerId, @Amount = @Travel, @Currency = N'eur', @Description = N'Travel',
    @IdempotencyKey = N'billing-life-order-2001-travel', @ReturnRow = 0;
EXEC stripe.CreateInvoiceItem
    @CustomerId = @CustomerId, @Amount = -1000, @Currency = N'eur', @Description = N'Credit for a late visit',
    @IdempotencyKey = N'billing-life-order-2001-credit', @ReturnRow = 0;

-- The invoice takes them in. It is a draft until it is finalized; then it has a number and is open, and its amounts stay.
EXEC stripe.CreateInvoice
    @CustomerId = @CustomerId, @CollectionMethod = N'send_invoice', @DaysUntilDue = 30, @Metadata = N'{"order_no":"2001"}',
    @IdempotencyKey = N'billing-life-order-2001', @ReturnRow = 0, @InvoiceId = @PaidId OUTPUT;
EXEC stripe.FinalizeInvoice @InvoiceId = @PaidId, @IdempotencyKey = N'billing-life-order-2001-finalize', @ReturnRow = 0;

-- Stripe e-mails it. Weeks later the money is on our bank account, so Stripe shall collect nothing.
EXEC stripe.SendInvoice @InvoiceId = @PaidId, @IdempotencyKey = N'billing-life-order-2001-send', @ReturnRow = 0;
EXEC stripe.PayInvoice @InvoiceId = @PaidId, @PaidOutOfBand = 1, @IdempotencyKey = N'billing-life-order-2001-pay', @ReturnRow = 0;

-- 4. Order 2002: lines of the invoice's own (@LinesJson, which a second call adds to the draft), without items that wait: by default those
-- come in, too. It was meant for somebody else, so it is voided.
EXEC stripe.CreateInvoice
    @CustomerId = @CustomerId, @CollectionMethod = N'send_invoice', @DaysUntilDue = 30, @Metadata = N'{"order_no":"2002"}',
    @LinesJson = N'[{"description":"Setup","amount":19900},{"description":"Training","amount":45050}]',
    @PendingInvoiceItemsBehavior = N'exclude', @Extra = N'{"currency":"eur"}',
    @IdempotencyKey = N'billing-life-order-2002', @ReturnRow = 0, @InvoiceId = @VoidedId OUTPUT;
EXEC stripe.FinalizeInvoice @InvoiceId = @VoidedId, @IdempotencyKey = N'billing-life-order-2002-finalize', @ReturnRow = 0;
EXEC stripe.VoidInvoice @InvoiceId = @VoidedId, @IdempotencyKey = N'billing-life-order-2002-void', @ReturnRow = 0;

-- 5. Order 2003: an item for this draft alone, at an eighth of a cent a message. Nobody will ever pay it, so it is written off.
EXEC stripe.CreateInvoice
    @CustomerId = @CustomerId, @CollectionMethod = N'send_invoice', @DaysUntilDue = 14, @Metadata = N'{"order_no":"2003"}',
    @PendingInvoiceItemsBehavior = N'exclude', @Extra = N'{"currency":"eur"}', @IdempotencyKey = N'billing-life-order-2003', @ReturnRow = 0, @InvoiceId = @WrittenOffId OUTPUT;
EXEC stripe.CreateInvoiceItem
    @CustomerId = @CustomerId, @InvoiceId = @WrittenOffId, @Currency = N'eur', @UnitAmountDecimal = 0.125, @Quantity = 100000,
    @Description = N'Messages', @IdempotencyKey = N'billing-life-order-2003-messages', @ReturnRow = 0;
EXEC stripe.FinalizeInvoice @InvoiceId = @WrittenOffId, @IdempotencyKey = N'billing-life-order-2003-finalize', @ReturnRow = 0;
EXEC stripe.MarkInvoiceUncollectible @InvoiceId = @WrittenOffId, @IdempotencyKey = N'billing-life-order-2003-write-off', @ReturnRow = 0;

-- 6. What Stripe has now, in one request: the invoices, and inside each of them its lines, which therefore cost none.
SELECT i.Id, JSON_VALUE(i.MetadataJson, N'$.order_no') AS OrderNo, i.Number, i.Status, i.Total, i.AmountPaid, i.AmountRemaining, i.PaidOutOfBand, i.Currency, i.RawJson
INTO #Billed
FROM dbo.StripeInvoices(
    @CustomerId, DEFAULT /*Status*/, DEFAULT /*Created*/, DEFAULT /*DueDate*/,
    DEFAULT /*SubscriptionId*/, DEFAULT /*CollectionMethod*/, DEFAULT /*Extra*/, DEFAULT /*Account*/) AS i;

SELECT b.OrderNo, l.Description, l.Quantity, l.Amount, l.Currency
INTO #Line
FROM #Billed AS b
CROSS APPLY dbo.StripeInvoiceLines(b.Id, b.RawJson, DEFAULT /*Account*/) AS l;

SELECT b.OrderNo, b.Number, b.Status, stripe.Amount(b.Total, b.Currency) AS Total, stripe.Amount(b.AmountPaid, b.Currency) AS Paid,
    stripe.Amount(b.AmountRemaining, b.Currency) AS Remaining, b.PaidOutOfBand
FROM #Billed AS b
ORDER BY b.OrderNo;

SELECT l.OrderNo, l.Description, l.Quantity, stripe.Amount(l.Amount, l.Currency) AS Amount, l.Currency
FROM #Line AS l
ORDER BY l.OrderNo, l.Description;

-- 7. To the cent: each invoice is the sum of its lines.
SELECT b.OrderNo, b.Status, b.Total, SUM(l.Amount) AS SumOfLines, CASE WHEN SUM(l.Amount) = b.Total THEN N'yes' ELSE N'NO' END AS Agrees
FROM #Billed AS b
JOIN #Line AS l ON l.OrderNo = b.OrderNo
GROUP BY b.OrderNo, b.Status, b.Total
ORDER BY b.OrderNo;

SELECT b.Status, COUNT(*) AS Invoices, stripe.Amount(SUM(b.Total), b.Currency) AS Total, b.Currency
FROM #Billed AS b
GROUP BY b.Status, b.Currency
ORDER BY b.Status;
GO
-- 8. What was done, in order; each call with the key that repeats it safely.
SELECT c.ProcedureName, c.Method, c.Path, c.Outcome, c.IdempotencyKey
FROM stripe.CallLog AS c
WHERE c.IdempotencyKey LIKE N'billing-life-%'
ORDER BY c.CallId;
GO
