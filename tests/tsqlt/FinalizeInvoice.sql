SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'FinalizeInvoiceTests';
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.[test a draft becomes an open invoice with a number]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Path nvarchar(4000);
    DECLARE @Rows int;

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    SET @Path = CONCAT(N'/v1/invoices/', @InvoiceId, N'/finalize');
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = @Path, @Method = N'POST';
    EXEC FakeStripe.AssertAllSent @Expected = N'{"expand[0]":"payments"}';
    SET @Rows = (
        SELECT COUNT(*)
        FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i
        WHERE i.Status = N'open' AND i.Number IS NOT NULL AND i.FinalizedAt IS NOT NULL);
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.[test AutoAdvance is sent as true or false]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId, @AutoAdvance = 0, @ReturnRow = 0;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"auto_advance":"false","expand[0]":"payments"}';

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId, @AutoAdvance = 1, @ReturnRow = 0;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"auto_advance":"true","expand[0]":"payments"}';
END;
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.[test an open invoice is refused by Stripe]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'Stripe 400 invalid_request_error/invoice_not_editable: This invoice is already finalized%', @ExpectedErrorNumber = 54400;
    EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.[test a NULL id is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.FinalizeInvoice: @InvoiceId is NULL.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.FinalizeInvoice @InvoiceId = NULL;
END;
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.[test the finalized invoice is returned as one row]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @Status = N'draft', @Amount = 1250, @InvoiceId = @InvoiceId OUTPUT;
    SELECT i.* INTO #Row FROM dbo.StripeInvoiceFromJson(NULL) AS i;
    INSERT INTO #Row EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId;

    SELECT r.Status, r.AmountDue INTO #Actual FROM #Row AS r;
    SELECT N'open' AS Status, CONVERT(bigint, 1250) AS AmountDue INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.[test a dry run sends nothing]
AS
BEGIN
    EXEC stripe.FinalizeInvoice @InvoiceId = N'in_1', @DryRun = 1;

    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE FinalizeInvoiceTests.[test an invoice that Stripe does not have is Stripe's error 404]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 404 invalid_request_error/resource_missing: %', @ExpectedErrorNumber = 54404;
    EXEC stripe.FinalizeInvoice @InvoiceId = N'in_missing';
END;
GO
