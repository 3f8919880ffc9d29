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
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test the voided invoice is returned as one row]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    SELECT i.* INTO #Row FROM dbo.StripeInvoiceFromJson(NULL) AS i;
    INSERT INTO #Row EXEC stripe.VoidInvoice @InvoiceId = @InvoiceId;

    SELECT r.Id, r.Status INTO #Actual FROM #Row AS r;
    SELECT @InvoiceId AS Id, CONVERT(nvarchar(255), N'void') AS Status INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test a dry run gives the request and sends nothing]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Url nvarchar(4000);

    EXEC stripe.VoidInvoice @InvoiceId = N'in_1', @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    SET @Url = JSON_VALUE(@ResultJson, N'$.url');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'http://127.0.0.1:%/v1/invoices/in[_]1/void', @Actual = @Url;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE VoidInvoiceTests.[test Extra is sent, and refused by Stripe when it takes no parameter of that name]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'Stripe 400 invalid_request_error/parameter_unknown: Received unknown parameter: colour%', @ExpectedErrorNumber = 54400;
    EXEC stripe.VoidInvoice @InvoiceId = @InvoiceId, @Extra = N'{"colour":"red"}';
END;
GO
