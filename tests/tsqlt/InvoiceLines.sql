-- dbo.StripeInvoiceLines.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'InvoiceLinesTests';
GO
CREATE OR ALTER PROCEDURE InvoiceLinesTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
-- A draft of so many lines of one cent more each.
CREATE OR ALTER PROCEDURE InvoiceLinesTests.NewInvoice
    @Lines int,
    @InvoiceId nvarchar(255) OUTPUT,
    @Json nvarchar(max) OUTPUT
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Parameters nvarchar(max);
    DECLARE @Line int = 0;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    SET @Parameters = (SELECT @CustomerId AS customer, N'usd' AS currency FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/invoices', @Parameters = @Parameters, @ResultJson = @Json OUTPUT;
    SET @InvoiceId = JSON_VALUE(@Json, N'$.id');

    WHILE @Line < @Lines
    BEGIN
        SET @Line = @Line + 1;
        SET @Parameters = (
            SELECT @CustomerId AS customer, @InvoiceId AS invoice, @Line AS amount, N'usd' AS currency FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
        EXEC FakeStripe.Send @Method = N'POST', @Path = N'/v1/invoiceitems', @Parameters = @Parameters;
    END;

    SELECT @Json = i.RawJson FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC FakeStripe.ClearRequests;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceLinesTests.[test all lines are listed by one request when only the id is given]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Json nvarchar(max);
    DECLARE @Rows int;
    DECLARE @Total bigint;

    EXEC InvoiceLinesTests.NewInvoice @Lines = 3, @InvoiceId = @InvoiceId OUTPUT, @Json = @Json OUTPUT;
    SELECT @Rows = COUNT(DISTINCT l.Id), @Total = SUM(l.Amount) FROM dbo.StripeInvoiceLines(@InvoiceId, DEFAULT, DEFAULT) AS l WHERE l.InvoiceId = @InvoiceId;

    EXEC tSQLt.AssertEquals @Expected = 3, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 6, @Actual = @Total;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceLinesTests.[test lines that the invoice's JSON holds need no request]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Json nvarchar(max);
    DECLARE @Rows int;
    DECLARE @Total bigint;

    EXEC InvoiceLinesTests.NewInvoice @Lines = 10, @InvoiceId = @InvoiceId OUTPUT, @Json = @Json OUTPUT;
    SELECT @Rows = COUNT(DISTINCT l.Id), @Total = SUM(l.Amount) FROM dbo.StripeInvoiceLines(@InvoiceId, @Json, DEFAULT) AS l WHERE l.InvoiceId = @InvoiceId;

    EXEC tSQLt.AssertEquals @Expected = 10, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 55, @Actual = @Total;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceLinesTests.[test lines past those in the invoice's JSON are asked for]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Json nvarchar(max);
    DECLARE @Rows int;
    DECLARE @Total bigint;

    EXEC InvoiceLinesTests.NewInvoice @Lines = 12, @InvoiceId = @InvoiceId OUTPUT, @Json = @Json OUTPUT;
    SELECT @Rows = COUNT(DISTINCT l.Id), @Total = SUM(l.Amount) FROM dbo.StripeInvoiceLines(@InvoiceId, @Json, DEFAULT) AS l;

    EXEC tSQLt.AssertEquals @Expected = 12, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 78, @Actual = @Total;
    EXEC FakeStripe.AssertRequests @Expected = 1;
    EXEC FakeStripe.AssertSent @Name = N'limit', @Expected = N'100';
END;
GO
CREATE OR ALTER PROCEDURE InvoiceLinesTests.[test the lines of a whole list of invoices come with the list]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Json nvarchar(max);
    DECLARE @Rows int;
    DECLARE @Total bigint;

    SELECT i.Id, i.RawJson, i.LinesCount
    INTO #Invoice
    FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i
    WHERE i.LinesHasMore = 0;
    EXEC FakeStripe.ClearRequests;

    SELECT @Rows = COUNT(*) FROM #Invoice AS i CROSS APPLY dbo.StripeInvoiceLines(i.Id, i.RawJson, DEFAULT) AS l;
    DECLARE @Expected int = (SELECT SUM(i.LinesCount) FROM #Invoice AS i);
    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceLinesTests.[test no rows and no request when the id is NULL]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Json nvarchar(max);
    DECLARE @Rows int;
    DECLARE @Total bigint;

    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoiceLines(NULL, DEFAULT, DEFAULT) AS l;

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE InvoiceLinesTests.[test JSON of another invoice is refused]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Json nvarchar(max);
    DECLARE @Rows int;
    DECLARE @Total bigint;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %in[_]2%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeInvoiceLines(N'in_1', N'{"id":"in_2","object":"invoice","lines":{"object":"list","data":[],"has_more":false}}', DEFAULT) AS l;
END;
GO
