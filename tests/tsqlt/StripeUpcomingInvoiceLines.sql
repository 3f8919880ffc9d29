SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeUpcomingInvoiceLinesTests';
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.[test the lines of a preview need no request of their own]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 1500, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT l.SubscriptionId, l.Amount, l.Quantity, l.Currency
    INTO #Actual
    FROM dbo.StripeUpcomingInvoiceLines(DEFAULT, @SubscriptionId, DEFAULT) AS l
    WHERE l.InvoiceId LIKE N'upcoming[_]in[_]%';

    SELECT @SubscriptionId AS SubscriptionId, CONVERT(bigint, 1500) AS Amount, CONVERT(bigint, 1) AS Quantity, CONVERT(nvarchar(255), N'usd') AS Currency INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
-- Twelve pending items beside the subscription: more lines than an invoice shows at once.
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.NewLongPreview
    @CustomerId nvarchar(255) OUTPUT,
    @SubscriptionId nvarchar(255) OUTPUT
AS
BEGIN
    DECLARE @Parameters nvarchar(max);
    DECLARE @Item int = 0;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 1500, @SubscriptionId = @SubscriptionId OUTPUT;
    WHILE @Item < 12
    BEGIN
        SET @Item = @Item + 1;
        SET @Parameters = (SELECT @CustomerId AS customer, @Item AS amount, N'usd' AS currency FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
        EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/invoiceitems', @Parameters = @Parameters;
    END;

    EXEC FakeStripe.ClearRequests;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.[test further lines are asked for by the preview's id]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Rows int;
    DECLARE @Total bigint;
    DECLARE @Request nvarchar(max);

    EXEC StripeUpcomingInvoiceLinesTests.NewLongPreview @CustomerId = @CustomerId OUTPUT, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    SELECT @Rows = COUNT(DISTINCT l.Id), @Total = SUM(l.Amount)
    FROM dbo.StripeUpcomingInvoiceLines(@CustomerId, @SubscriptionId, DEFAULT) AS l;

    EXEC tSQLt.AssertEquals @Expected = 13, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 1578, @Actual = @Total;
    EXEC FakeStripe.AssertRequests @Expected = 2;
    EXEC FakeStripe.LastRequest @Json = @Request OUTPUT;
    SET @Request = JSON_VALUE(@Request, N'$.path');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'/v1/invoices/upcoming[_]in[_]%/lines', @Actual = @Request;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.[test an older API version asks for further lines as it asked for the preview]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Rows int;
    DECLARE @Total bigint;
    DECLARE @Request nvarchar(max);

    EXEC StripeUpcomingInvoiceLinesTests.NewLongPreview @CustomerId = @CustomerId OUTPUT, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    SELECT @Rows = COUNT(DISTINCT l.Id), @Total = SUM(l.Amount)
    FROM dbo.StripeUpcomingInvoiceLines(@CustomerId, @SubscriptionId, N'old') AS l;

    EXEC tSQLt.AssertEquals @Expected = 13, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 1578, @Actual = @Total;
    EXEC FakeStripe.AssertRequests @Expected = 2;
    EXEC FakeStripe.LastRequest @Json = @Request OUTPUT;
    SET @Request = JSON_VALUE(@Request, N'$.path');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'/v1/invoices/upcoming/lines', @Actual = @Request;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.[test the lines of each subscription's preview when the customer is given]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @First nvarchar(255);
    DECLARE @Second nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 1500, @SubscriptionId = @First OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 900, @SubscriptionId = @Second OUTPUT;
    SELECT l.SubscriptionId, l.Amount INTO #Actual FROM dbo.StripeUpcomingInvoiceLines(@CustomerId, DEFAULT, DEFAULT) AS l;

    SELECT e.SubscriptionId, CONVERT(bigint, e.Amount) AS Amount INTO #Expected FROM (VALUES (@First, 1500), (@Second, 900)) AS e (SubscriptionId, Amount);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 4;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.[test no rows and no request when an argument is NULL]
AS
BEGIN
    DECLARE @Rows int;

    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoiceLines(NULL, DEFAULT, DEFAULT) AS l;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoiceLines(DEFAULT, NULL, DEFAULT) AS l;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceLinesTests.[test neither of the two is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: Pass @CustomerId or @SubscriptionId%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoiceLines(DEFAULT, DEFAULT, DEFAULT) AS l;
END;
GO
