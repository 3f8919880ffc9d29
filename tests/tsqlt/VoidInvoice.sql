SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'VoidInvoiceTests';
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test an open invoice is voided]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Path nvarchar(4000);
    DECLARE @Rows int;

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.VoidInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    SET @Path = CONCAT(N'/v1/invoices/', @InvoiceId, N'/void');
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = @Path, @Method = N'POST';
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i WHERE i.Status = N'void' AND i.VoidedAt IS NOT NULL);
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test a paid invoice is refused by Stripe]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 400 invalid_request_error: You can only void open%', @ExpectedErrorNumber = 54400;
    EXEC stripe.VoidInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test an invoice that Stripe does not have is Stripe's error 404]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 404 invalid_request_error/resource_missing: %', @ExpectedErrorNumber = 54404;
    EXEC stripe.VoidInvoice @InvoiceId = N'in_missing';
END;
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test a NULL id is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.VoidInvoice: @InvoiceId is NULL.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.VoidInvoice @InvoiceId = NULL;
END;
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test the same key voids once and answers twice]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @First nvarchar(max);
    DECLARE @Second nvarchar(max);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.VoidInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'void-1', @ReturnRow = 0, @ResultJson = @First OUTPUT;
    EXEC stripe.VoidInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'void-1', @ReturnRow = 0, @ResultJson = @Second OUTPUT;

    EXEC tSQLt.AssertEqualsString @Expected = @First, @Actual = @Second;
END;
GO
