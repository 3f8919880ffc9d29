SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeInvoiceTests';
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test the invoice is one row when it exists]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @Amount = 4999, @Currency = N'eur', @InvoiceId = @InvoiceId OUTPUT;

    SELECT i.Id, i.Status, i.AmountDue, i.Currency INTO #Actual FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    SELECT e.Id, e.Status, CONVERT(bigint, e.AmountDue) AS AmountDue, e.Currency
    INTO #Expected
    FROM (VALUES (@InvoiceId, N'open', 4999, N'eur')) AS e (Id, Status, AmountDue, Currency);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 1;
    EXEC FakeStripe.AssertSent @Name = N'expand[0]', @Expected = N'payments';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test its row is the one of the list]
AS
BEGIN
    SELECT TOP (1) i.Id, i.Number, i.Status, i.Total, i.Created, i.PaymentIntentId, i.LinesCount
    INTO #Expected
    FROM dbo.StripeInvoices(DEFAULT, N'paid', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;

    SELECT i.Id, i.Number, i.Status, i.Total, i.Created, i.PaymentIntentId, i.LinesCount
    INTO #Actual
    FROM #Expected AS e
    CROSS APPLY dbo.StripeInvoice(e.Id, DEFAULT) AS i;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test no row when Stripe has no such invoice]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = N'/v1/invoices/in_missing';
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test no row and no request when the id is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoice(NULL, DEFAULT) AS i);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test an empty id is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %id%', @ExpectedErrorNumber = 6522;
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoice(N'', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test it stays an error when the invoice exists in the other mode]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%Stripe 404 invalid_request_error/resource_missing: %similar object exists in live mode%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoice(N'in_live1', DEFAULT) AS i;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test a missing invoice leaves the rows of the others]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;

    SELECT o.OrderNo, i.Status
    INTO #Actual
    FROM (VALUES (1, @InvoiceId), (2, N'in_missing'), (3, NULL)) AS o (OrderNo, StripeInvoiceId)
    OUTER APPLY dbo.StripeInvoice(o.StripeInvoiceId, DEFAULT) AS i;
    SELECT e.OrderNo, CONVERT(nvarchar(255), e.Status) AS Status INTO #Expected FROM (VALUES (1, N'open'), (2, NULL), (3, NULL)) AS e (OrderNo, Status);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertRequests @Expected = 2;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test an id with a slash reaches no other address]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeInvoice(N'../customers', DEFAULT) AS i;
    END TRY
    BEGIN CATCH
        SET @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC FakeStripe.AssertRequests @Expected = 0, @Path = N'/v1/customers';
    SET @Rows = COALESCE(@Rows, 0);
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows, @Message = @Error;
END;
GO
CREATE OR ALTER PROCEDURE StripeInvoiceTests.[test the account argument chooses the account]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Status nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC FakeStripe.SetAccount @Name = N'second', @ApiKey = N'sk_test_secondAccount0000';

    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, N'second') AS i;

    EXEC tSQLt.AssertEquals @Expected = N'open', @Actual = @Status;
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'0000';
END;
GO
