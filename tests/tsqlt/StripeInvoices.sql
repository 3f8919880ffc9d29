SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeInvoicesTests';
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test every invoice is listed once when nothing is filtered]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Ids int;

    SELECT @Rows = COUNT(*), @Ids = COUNT(DISTINCT i.Id)
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    EXEC tSQLt.AssertEquals @Expected = 250, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 250, @Actual = @Ids;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test pages of 100 are read one after the other until the list ends]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Requests nvarchar(max);
    DECLARE @Pages nvarchar(max);

    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    EXEC FakeStripe.Requests @Json = @Requests OUTPUT;
    SELECT @Pages = STRING_AGG(CONCAT(JSON_VALUE(r.value, N'$.parameters.limit'),
        CASE WHEN JSON_VALUE(r.value, N'$.parameters.starting_after') LIKE N'in[_]%' THEN N' after' END), N', ')
    FROM OPENJSON(@Requests) AS r;

    EXEC tSQLt.AssertEqualsString @Expected = N'100, 100 after, 100 after', @Actual = @Pages;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test no rows and one request when the account has no invoice]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.Reset @Invoices = 0;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test a full last page needs no further request]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.Reset @Invoices = 200;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    EXEC tSQLt.AssertEquals @Expected = 200, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 2;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test TOP without ORDER BY makes one request]
AS
BEGIN
    SELECT TOP (5) i.Id INTO #Five FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    DECLARE @Rows int = (SELECT COUNT(*) FROM #Five AS f);
    EXEC tSQLt.AssertEquals @Expected = 5, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test TOP with ORDER BY reads the whole list]
AS
BEGIN
    SELECT TOP (5) i.Id
    INTO #Five
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
    ORDER BY i.AmountDue DESC;

    EXEC FakeStripe.AssertRequests @Expected = 3;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test only invoices of the status are listed when a status is given]
AS
BEGIN
    SELECT i.Id, i.Status INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT i.Id, i.Status INTO #Actual FROM dbo.StripeInvoices(DEFAULT, N'open', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT a.Id, a.Status INTO #Expected FROM #All AS a WHERE a.Status = N'open';

    EXEC FakeStripe.AssertSent @Name = N'status', @Expected = N'open';
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test only invoices of the customer are listed when a customer is given]
AS
BEGIN
    SELECT i.Id, i.CustomerId INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    DECLARE @CustomerId nvarchar(255) = (SELECT MAX(a.CustomerId) FROM #All AS a);

    SELECT i.Id, i.CustomerId INTO #Actual FROM dbo.StripeInvoices(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT a.Id, a.CustomerId INTO #Expected FROM #All AS a WHERE a.CustomerId = @CustomerId;

    EXEC FakeStripe.AssertSent @Name = N'customer', @Expected = @CustomerId;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test only invoices of the subscription are listed when a subscription is given]
AS
BEGIN
    SELECT i.Id, i.SubscriptionId INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    DECLARE @SubscriptionId nvarchar(255) = (SELECT MAX(a.SubscriptionId) FROM #All AS a);

    SELECT i.Id, i.SubscriptionId
    INTO #Actual
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, @SubscriptionId, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT a.Id, a.SubscriptionId INTO #Expected FROM #All AS a WHERE a.SubscriptionId = @SubscriptionId;

    EXEC FakeStripe.AssertSent @Name = N'subscription', @Expected = @SubscriptionId;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test only invoices of the collection method are listed when one is given]
AS
BEGIN
    SELECT i.Id, i.CollectionMethod INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT i.Id, i.CollectionMethod
    INTO #Actual
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'send_invoice', DEFAULT, DEFAULT) AS i;
    SELECT a.Id, a.CollectionMethod INTO #Expected FROM #All AS a WHERE a.CollectionMethod = N'send_invoice';

    EXEC FakeStripe.AssertSent @Name = N'collection_method', @Expected = N'send_invoice';
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test a half-open range of creation times lists exactly the invoices in it]
AS
BEGIN
    DECLARE @From datetime2(0) = DATEADD(DAY, -200, SYSUTCDATETIME());
    DECLARE @To datetime2(0) = DATEADD(DAY, -100, SYSUTCDATETIME());
    DECLARE @Range nvarchar(100) = stripe.DateRange(@From, @To);
    DECLARE @FromSeconds nvarchar(20) = CONVERT(nvarchar(20), DATEDIFF_BIG(SECOND, '19700101', @From));
    DECLARE @ToSeconds nvarchar(20) = CONVERT(nvarchar(20), DATEDIFF_BIG(SECOND, '19700101', @To));

    SELECT i.Id, i.Created INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT i.Id, i.Created INTO #Actual FROM dbo.StripeInvoices(DEFAULT, DEFAULT, @Range, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT a.Id, a.Created INTO #Expected FROM #All AS a WHERE a.Created >= @From AND a.Created < @To;

    EXEC FakeStripe.AssertSent @Name = N'created[gte]', @Expected = @FromSeconds;
    EXEC FakeStripe.AssertSent @Name = N'created[lt]', @Expected = @ToSeconds;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test a day as range covers its 24 hours]
AS
BEGIN
    DECLARE @Rows int;

    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, N'2026-10-01', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    -- Midnight of October 1 and 2, UTC.
    EXEC FakeStripe.AssertSent @Name = N'created[gte]', @Expected = N'1790812800';
    EXEC FakeStripe.AssertSent @Name = N'created[lt]', @Expected = N'1790899200';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test only invoices due in the range are listed when due dates are given]
AS
BEGIN
    DECLARE @Today datetime2(0) = CONVERT(date, SYSUTCDATETIME());

    SELECT i.Id, i.DueDate INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT i.Id, i.DueDate INTO #Actual FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, N'< today', DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT a.Id, a.DueDate INTO #Expected FROM #All AS a WHERE a.DueDate < @Today;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertSent @Name = N'due_date[gte]', @Expected = NULL;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test all filters are sent together]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @CustomerId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    SELECT @Rows = COUNT(*)
    FROM dbo.StripeInvoices(@CustomerId, N'paid', N'2026-10-01', N'>= 2026-10-01', N'sub_1', N'charge_automatically', N'{"limit":7}', DEFAULT) AS i;

    EXEC FakeStripe.AssertSent @Name = N'customer', @Expected = @CustomerId;
    EXEC FakeStripe.AssertSent @Name = N'status', @Expected = N'paid';
    EXEC FakeStripe.AssertSent @Name = N'due_date[gte]', @Expected = N'1790812800';
    EXEC FakeStripe.AssertSent @Name = N'subscription', @Expected = N'sub_1';
    EXEC FakeStripe.AssertSent @Name = N'collection_method', @Expected = N'charge_automatically';
    EXEC FakeStripe.AssertSent @Name = N'limit', @Expected = N'7';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test columns agree with the JSON that they were read from]
AS
BEGIN
    DECLARE @Wrong int;

    SELECT @Wrong = SUM(CASE
        WHEN i.Id = JSON_VALUE(i.RawJson, N'$.id')
            AND i.Status = JSON_VALUE(i.RawJson, N'$.status')
            AND i.CustomerName = JSON_VALUE(i.RawJson, N'$.customer_name')
            AND i.AmountDue = CONVERT(bigint, JSON_VALUE(i.RawJson, N'$.amount_due'))
            AND i.Created = DATEADD(SECOND, CONVERT(int, JSON_VALUE(i.RawJson, N'$.created')), CONVERT(datetime2(0), N'19700101'))
            AND (i.Number = JSON_VALUE(i.RawJson, N'$.number') OR (i.Number IS NULL AND JSON_VALUE(i.RawJson, N'$.number') IS NULL))
            AND i.Paid = CASE WHEN i.Status = N'paid' THEN 1 ELSE 0 END
            AND i.AmountRemaining = i.AmountDue - i.AmountPaid
            AND ISJSON(i.RawJson) = 1
        THEN 0 ELSE 1 END)
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Wrong;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test the payment intent of paid invoices is filled because the expand is sent]
AS
BEGIN
    DECLARE @Without int;
    DECLARE @Rows int;

    SELECT @Rows = COUNT(*), @Without = SUM(CASE WHEN i.PaymentIntentId LIKE N'pi[_]%' THEN 0 ELSE 1 END)
    FROM dbo.StripeInvoices(DEFAULT, N'paid', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
    WHERE i.AmountDue > 0 AND i.PaidOutOfBand = 0;

    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Without;
    EXEC FakeStripe.AssertSent @Name = N'expand[0]', @Expected = N'data.payments';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test rows are the same with an API version of before 2025-03-31]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';

    SELECT i.Id, i.Status, i.SubscriptionId, i.Total, i.Tax, i.Paid, i.PaymentIntentId
    INTO #Expected
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT i.Id, i.Status, i.SubscriptionId, i.Total, i.Tax, i.Paid, i.PaymentIntentId
    INTO #Actual
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'old') AS i;

    EXEC FakeStripe.AssertHeader @Name = N'stripe-version', @Expected = N'2024-06-20';
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test the pinned API version is sent when the account names none]
AS
BEGIN
    DECLARE @Id nvarchar(255);

    SELECT TOP (1) @Id = i.Id FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    EXEC FakeStripe.AssertHeader @Name = N'stripe-version', @Expected = N'2026-10-28.endive';
    EXEC FakeStripe.AssertHeader @Name = N'stripe-account', @Expected = NULL;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test the connected account of the account argument is sent]
AS
BEGIN
    DECLARE @Id nvarchar(255);

    SELECT TOP (1) @Id = i.Id FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'fake/acct_1Shop') AS i;

    EXEC FakeStripe.AssertHeader @Name = N'stripe-account', @Expected = N'acct_1Shop';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesTests.[test sums by status are those of the rows]
AS
BEGIN
    SELECT i.Status, i.AmountDue INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT a.Status, COUNT(*) AS Invoices, SUM(a.AmountDue) AS AmountDue INTO #Expected FROM #All AS a GROUP BY a.Status;
    SELECT i.Status, COUNT(*) AS Invoices, SUM(i.AmountDue) AS AmountDue
    INTO #Actual
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
    GROUP BY i.Status;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
