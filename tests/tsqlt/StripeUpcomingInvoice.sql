SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeUpcomingInvoiceTests';
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test the next invoice of a subscription is one row]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 1500, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT u.CustomerId, u.SubscriptionId, u.AmountDue, u.Currency
    INTO #Actual
    FROM dbo.StripeUpcomingInvoice(DEFAULT, @SubscriptionId, DEFAULT) AS u
    WHERE u.Id LIKE N'upcoming[_]in[_]%';

    SELECT @CustomerId AS CustomerId, @SubscriptionId AS SubscriptionId, CONVERT(bigint, 1500) AS AmountDue, CONVERT(nvarchar(255), N'usd') AS Currency INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = N'/v1/invoices/create_preview', @Method = N'POST';
    EXEC FakeStripe.AssertSent @Name = N'subscription', @Expected = @SubscriptionId;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test both arguments are sent when both are given]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(@CustomerId, @SubscriptionId, DEFAULT) AS u;

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1;
    EXEC FakeStripe.AssertSent @Name = N'customer', @Expected = @CustomerId;
    EXEC FakeStripe.AssertSent @Name = N'subscription', @Expected = @SubscriptionId;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test a customer alone has one row for each subscription that is not canceled]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @First nvarchar(255);
    DECLARE @Second nvarchar(255);
    DECLARE @Canceled nvarchar(255);
    DECLARE @Parameters nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 1500, @SubscriptionId = @First OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 900, @SubscriptionId = @Second OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @Canceled OUTPUT;
    SET @Parameters = (SELECT @Canceled AS [{id}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'DELETE', @Path = N'/v1/subscriptions/{id}', @Parameters = @Parameters;
    EXEC FakeStripe.ClearRequests;

    SELECT u.SubscriptionId, u.AmountDue INTO #Actual FROM dbo.StripeUpcomingInvoice(@CustomerId, DEFAULT, DEFAULT) AS u;
    SELECT e.SubscriptionId, CONVERT(bigint, e.AmountDue) AS AmountDue INTO #Expected FROM (VALUES (@First, 1500), (@Second, 900)) AS e (SubscriptionId, AmountDue);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 4;
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = N'/v1/subscriptions', @Method = N'GET';
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test no row when nothing is to come]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Parameters nvarchar(max);
    DECLARE @Rows int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(@CustomerId, DEFAULT, DEFAULT) AS u;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows, @Message = N'A customer without subscription.';

    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    SET @Parameters = (SELECT @SubscriptionId AS [{id}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'DELETE', @Path = N'/v1/subscriptions/{id}', @Parameters = @Parameters;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(DEFAULT, @SubscriptionId, DEFAULT) AS u;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows, @Message = N'A canceled subscription.';
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test no rows and no request when an argument is NULL]
AS
BEGIN
    DECLARE @Rows int;

    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(NULL, DEFAULT, DEFAULT) AS u;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(DEFAULT, NULL, DEFAULT) AS u;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(NULL, N'sub_1', DEFAULT) AS u;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(N'cus_1', NULL, DEFAULT) AS u;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test neither of the two is refused without a request]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Text nvarchar(4000);

    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(DEFAULT, DEFAULT, DEFAULT) AS u;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%StripeClr 54001 bad_argument: Pass @CustomerId or @SubscriptionId%', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test empty text is refused without a request]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Refused int = 0;

    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(N'', DEFAULT, DEFAULT) AS u;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%StripeClr 54001 %' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(DEFAULT, N'', DEFAULT) AS u;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%StripeClr 54001 %' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test an account on an older API version asks as that version does]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @UnitAmount = 1500, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    SELECT u.Id, u.SubscriptionId, u.AmountDue INTO #Actual FROM dbo.StripeUpcomingInvoice(DEFAULT, @SubscriptionId, N'old') AS u;

    SELECT CONVERT(nvarchar(255), NULL) AS Id, @SubscriptionId AS SubscriptionId, CONVERT(bigint, 1500) AS AmountDue INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = N'/v1/invoices/upcoming', @Method = N'GET';
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test a preview is not recorded and allowed to an account that may only read]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    DELETE FROM stripe_internal.CallLogEntry;
    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(@CustomerId, DEFAULT, N'live') AS u;

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test no row for a customer or subscription that Stripe does not know]
AS
BEGIN
    DECLARE @Rows int;

    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    SELECT @Rows = COUNT(*)
    FROM (VALUES (N'*', N'sub_missing', N'fake'), (N'cus_missing', N'*', N'fake'), (N'cus_missing', N'sub_missing', N'fake'), (N'*', N'sub_missing', N'old'))
        AS e (CustomerId, SubscriptionId, Account)
    CROSS APPLY dbo.StripeUpcomingInvoice(e.CustomerId, e.SubscriptionId, e.Account) AS u;

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test a subscription of the other mode is an error]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%similar object exists in live mode%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(DEFAULT, N'sub_live1', DEFAULT) AS u;
END;
GO
CREATE OR ALTER PROCEDURE StripeUpcomingInvoiceTests.[test a customer that was deleted has no row]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC stripe.DeleteCustomer @CustomerId = @CustomerId, @ReturnRow = 0;
    SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(@CustomerId, DEFAULT, DEFAULT) AS u;

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
