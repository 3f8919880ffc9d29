-- dbo.StripeInvoices: what NULL, empty text, @Extra and ranges mean.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeInvoicesArgumentsTests';
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test no rows and no request when the customer is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(NULL, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test no rows and no request when the status is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, NULL, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test no rows and no request when the creation range is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, NULL, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test no rows and no request when the due date range is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, NULL, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test no rows and no request when the subscription is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, NULL, DEFAULT, DEFAULT, DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test no rows and no request when the collection method is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, NULL, DEFAULT, DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test NULL for the optional arguments means none given]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, NULL, NULL) AS i);

    EXEC tSQLt.AssertEquals @Expected = 250, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test OUTER APPLY keeps a local row without id and asks nothing for it]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    SELECT TOP (1) @CustomerId = i.CustomerId FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    EXEC FakeStripe.ClearRequests;

    SELECT c.CustomerNo, i.Id
    INTO #Joined
    FROM (VALUES (1, @CustomerId), (2, NULL)) AS c (CustomerNo, StripeCustomerId)
    OUTER APPLY dbo.StripeInvoices(c.StripeCustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    DECLARE @WithId int = (SELECT COUNT(*) FROM #Joined AS j WHERE j.CustomerNo = 1 AND j.Id IS NOT NULL);
    DECLARE @WithoutId int = (SELECT COUNT(*) FROM #Joined AS j WHERE j.CustomerNo = 2 AND j.Id IS NULL);
    DECLARE @Rows int = (SELECT COUNT(*) FROM #Joined AS j WHERE j.CustomerNo = 2);

    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @WithId;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @WithoutId;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test CROSS APPLY asks once for each customer]
AS
BEGIN
    SELECT TOP (3) c.Id INTO #Customers FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
    EXEC FakeStripe.ClearRequests;

    SELECT i.Id
    INTO #Invoices
    FROM #Customers AS c
    CROSS APPLY dbo.StripeInvoices(c.Id, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    EXEC FakeStripe.AssertRequests @Expected = 3, @Path = N'/v1/invoices';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test empty text is refused without a request when it stands for a status]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, N'', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    END TRY
    BEGIN CATCH
        SET @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%StripeClr 54001 bad_argument: %"status" is empty text%DEFAULT%', @Actual = @Error;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test empty text is refused when it stands for a customer]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %"customer" is empty text%', @ExpectedErrorNumber = 6522;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(N'', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test an empty range is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, N'', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test a range that cannot be read is refused by its part without a request]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, N'>= monthstart, < mothend', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    END TRY
    BEGIN CATCH
        SET @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%StripeClr 54001 bad_argument: %"mothend"%monthend%', @Actual = @Error;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test a datetime passed as range is refused with the way to do it]
AS
BEGIN
    DECLARE @From datetime = '20261001';
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %stripe.DateRange%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, @From, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test a datetime2 passed as range is refused because it would match one second]
AS
BEGIN
    DECLARE @From datetime2(7) = '20261001';
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %one second%stripe.DateRange%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, @From, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test two lower bounds are refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %two lower bounds%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, N'>= today, > yesterday', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test Stripe says so when the status is none]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'%Stripe 400 invalid_request_error%GET /v1/invoices%param=status%', @ExpectedErrorNumber = 6260;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, N'opened', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test limit in Extra is the size of a page]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'{"limit":50}', DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 250, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 5;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test limit 101 in Extra is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: "limit" is 101.%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'{"limit":101}', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test an expand in Extra is sent beside the one that the columns need]
AS
BEGIN
    DECLARE @Id nvarchar(255);
    DECLARE @CustomerName nvarchar(4000);
    DECLARE @Extra nvarchar(max) = N'{"expand":["data.customer"]}';

    SELECT TOP (1) @Id = i.CustomerId, @CustomerName = JSON_VALUE(i.RawJson, N'$.customer.name')
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, @Extra, DEFAULT) AS i;

    EXEC FakeStripe.AssertSent @Name = N'expand[0]', @Expected = N'data.payments';
    EXEC FakeStripe.AssertSent @Name = N'expand[1]', @Expected = N'data.customer';
    EXEC tSQLt.AssertLike @ExpectedPattern = N'cus[_]%', @Actual = @Id;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'_%', @Actual = @CustomerName;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test a filter in Extra works as its argument does]
AS
BEGIN
    DECLARE @Expected int = (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, N'void', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i);
    DECLARE @Actual int =
        (SELECT COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'{"status":"void"}', DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test Extra is refused when it names a filter that is given]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Extra names "status"%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, N'open', DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'{"status":"void"}', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test Extra is refused when it sets the bound that a range sets]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Extra names "created%';
    SELECT @Rows = COUNT(*)
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, N'>= 2026-10-01', DEFAULT, DEFAULT, DEFAULT, N'{"created":{"gte":1790899200}}', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test a cursor in Extra is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Extra names "starting_after"%TOP%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'{"starting_after":"in_1"}', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test Extra is refused when it is no JSON]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Extra %';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'limit=10', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test Extra is refused when it is a JSON array]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Extra is JSON, but not an object.%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'[10]', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoicesArgumentsTests.[test Stripe refuses a parameter in Extra that it does not know]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%Stripe 400 invalid_request_error/parameter_unknown: Received unknown parameter: colour%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'{"colour":"red"}', DEFAULT) AS i;
END;
GO
