-- stripe.List...: the rows of the list functions, with named parameters.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'ListProceduresTests';
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test customers]
AS
BEGIN
    SELECT r.* INTO #Row FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListCustomers;
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test invoices of a status, from a day on]
AS
BEGIN
    SELECT r.* INTO #Row FROM dbo.StripeInvoices(DEFAULT, N'open', N'>= today-400d', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListInvoices @Status = N'open', @CreatedOnOrLaterThan = N'today-400d';
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripeInvoices(DEFAULT, N'open', N'>= today-400d', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test each comparison becomes a bound of Stripe's]
AS
BEGIN
    SELECT i.* INTO #Row FROM dbo.StripeInvoiceFromJson(NULL) AS i;
    INSERT INTO #Row EXEC stripe.ListInvoices
        @CreatedLaterThan = N'2020-01-01T00:00:00Z', @CreatedEarlierThan = N'2020-02-01T00:00:00Z',
        @DueDateOnOrLaterThan = N'2020-03-01T00:00:00Z', @DueDateOnOrEarlierThan = N'2020-04-01T00:00:00Z';

    EXEC FakeStripe.AssertSent @Name = N'created[gte]', @Expected = N'1577836801';
    EXEC FakeStripe.AssertSent @Name = N'created[lt]', @Expected = N'1580515200';
    EXEC FakeStripe.AssertSent @Name = N'due_date[gte]', @Expected = N'1583020800';
    EXEC FakeStripe.AssertSent @Name = N'due_date[lt]', @Expected = N'1585699201';
    EXEC tSQLt.AssertEmptyTable @TableName = N'#Row';
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test no request when a comparison is NULL]
AS
BEGIN
    SELECT i.* INTO #Row FROM dbo.StripeInvoiceFromJson(NULL) AS i;
    INSERT INTO #Row EXEC stripe.ListInvoices @CreatedLaterThan = NULL;

    EXEC tSQLt.AssertEmptyTable @TableName = N'#Row';
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test products]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT r.* INTO #Row FROM dbo.StripeProducts(1, DEFAULT, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListProducts @Active = 1;
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripeProducts(1, DEFAULT, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test prices]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT r.* INTO #Row FROM dbo.StripePrices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListPrices;
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripePrices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test subscriptions of a customer]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT r.* INTO #Row FROM dbo.StripeSubscriptions(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListSubscriptions @CustomerId = @CustomerId;
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripeSubscriptions(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test items of a subscription]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT r.* INTO #Row FROM dbo.StripeSubscriptionItems(@SubscriptionId, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListSubscriptionItems @SubscriptionId = @SubscriptionId;
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripeSubscriptionItems(@SubscriptionId, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test lines of an invoice]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    SELECT r.* INTO #Row FROM dbo.StripeInvoiceLines(@InvoiceId, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListInvoiceLines @InvoiceId = @InvoiceId;
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripeInvoiceLines(@InvoiceId, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test pending items of a customer]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0;
    SELECT r.* INTO #Row FROM dbo.StripeInvoiceItems(@CustomerId, DEFAULT, 1, DEFAULT, DEFAULT, DEFAULT) AS r WHERE 1 = 0;
    INSERT INTO #Row EXEC stripe.ListInvoiceItems @CustomerId = @CustomerId, @Pending = 1;
    SELECT r.Id, r.RawJson INTO #Expected FROM dbo.StripeInvoiceItems(@CustomerId, DEFAULT, 1, DEFAULT, DEFAULT, DEFAULT) AS r;
    SELECT r.Id, r.RawJson INTO #Actual FROM #Row AS r;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Actual AS a);
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ListProceduresTests.[test a comparison takes one day or time, and says how a datetime is passed]
AS
BEGIN
    DECLARE @Value nvarchar(4000);
    DECLARE @Pattern nvarchar(4000);
    DECLARE @Wrong nvarchar(max);
    DECLARE @Typed datetime = '2026-10-01T00:00:00';
    DECLARE @Case int = 0;

    WHILE @Case < 4
    BEGIN
        SET @Case = @Case + 1;
        SET @Value = CHOOSE(@Case, N'2020-01-01, < 2020-02-01', N'>= 2020-01-01', N'= 2020-01-01', CONVERT(nvarchar(4000), @Typed));
        SET @Pattern = CASE
            WHEN @Case < 4 THEN N'StripeClr 54001 %stripe.ListInvoices: @DueDateLaterThan is "%one day or time, without comparison; %@DueDateOnOrEarlierThan.%'
            ELSE N'StripeClr 54001 %@DueDateLaterThan is "Oct  1 2026 12:00AM".%CONVERT(nvarchar(30), @d, 126); then @DueDateLaterThan = @Time.%'
        END;
        BEGIN TRY
            EXEC stripe.ListInvoices @DueDateLaterThan = @Value;
            SET @Wrong = CONCAT(@Wrong, @Case, N': no error ');
        END TRY
        BEGIN CATCH
            SET @Wrong = CONCAT(@Wrong, CASE WHEN ERROR_MESSAGE() NOT LIKE @Pattern THEN CONCAT(@Case, N': ', ERROR_MESSAGE(), N' ') END);
        END CATCH;
    END;

    EXEC tSQLt.AssertEqualsString @Expected = N'', @Actual = @Wrong;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
