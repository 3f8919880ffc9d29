-- stripe.CreateInvoice, which makes a second call for @LinesJson.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'CreateInvoiceTests';
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test a draft is made and its id comes back]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Status nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @Description = N'Work in October', @IdempotencyKey = N'order-4711', @ReturnRow = 0, @InvoiceId = @InvoiceId OUTPUT;

    EXEC FakeStripe.AssertCalls @Expected = N'POST /v1/invoices order-4711';
    EXEC FakeStripe.AssertSent @Name = N'description', @Expected = N'Work in October';
    EXEC FakeStripe.AssertSent @Name = N'pending_invoice_items_behavior', @Expected = N'include';
    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEqualsString @Expected = N'draft', @Actual = @Status;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test pending items are pulled in unless told otherwise]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoiceItem @CustomerId = @CustomerId, @Amount = 700, @Currency = N'usd', @ReturnRow = 0;
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @PendingInvoiceItemsBehavior = N'exclude', @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

    SELECT i.Total INTO #Actual FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;
    INSERT INTO #Actual (Total)
    SELECT i.Total FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;

    SELECT CONVERT(bigint, e.Total) AS Total INTO #Expected FROM (VALUES (0), (700)) AS e (Total);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test lines are added to the draft by a second call]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Expected nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoice
        @CustomerId = @CustomerId, @LinesJson = N'[{"amount":4999,"description":"Set-up"},{"amount":1,"description":"A cent"}]',
        @IdempotencyKey = N'order-4711', @ReturnRow = 0, @InvoiceId = @InvoiceId OUTPUT, @ResultJson = @ResultJson OUTPUT;

    SET @Expected = CONCAT(N'POST /v1/invoices order-4711, POST /v1/invoices/', @InvoiceId, N'/add_lines order-4711/lines');
    EXEC FakeStripe.AssertCalls @Expected = @Expected;
    EXEC FakeStripe.AssertSent @Name = N'lines[0][amount]', @Expected = N'4999';
    EXEC FakeStripe.AssertSent @Name = N'lines[1][description]', @Expected = N'A cent';
    SELECT i.Id, i.Status, i.Total, i.LinesCount INTO #Actual FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i;
    SELECT @InvoiceId AS Id, N'draft' AS Status, CONVERT(bigint, 5000) AS Total, 2 AS LinesCount INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test the error of the second call names the draft and what adds the lines]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Text nvarchar(4000);
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Pattern nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    BEGIN TRY
        EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @LinesJson = N'[{"amount":"much"}]', @IdempotencyKey = N'order-4711', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT @InvoiceId = i.Id FROM dbo.StripeInvoices(@CustomerId, N'draft', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SET @Pattern = CONCAT(N'Stripe 400 %Before that: draft ', @InvoiceId, N' was made%stripe.AddInvoiceLines%@IdempotencyKey = N''order-4711''.%',
        N'[[]POST /v1/invoices/', @InvoiceId, N'/add_lines %key=order-4711/lines]');
    EXEC tSQLt.AssertLike @ExpectedPattern = @Pattern, @Actual = @Text;
    SET @Text = JSON_VALUE(CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')), N'$.path');
    SET @Pattern = CONCAT(N'/v1/invoices/', @InvoiceId, N'/add[_]lines');
    EXEC tSQLt.AssertLike @ExpectedPattern = @Pattern, @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test the same key adds the lines to the draft that is there]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @First int;
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Rows int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'reset_before', @Path = N'/v1/invoices/';
    BEGIN TRY
        EXEC stripe.CreateInvoice
            @CustomerId = @CustomerId, @LinesJson = N'[{"amount":4999}]', @IdempotencyKey = N'order-4711', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @First = ERROR_NUMBER();
    END CATCH;

    EXEC stripe.CreateInvoice
        @CustomerId = @CustomerId, @LinesJson = N'[{"amount":4999}]', @IdempotencyKey = N'order-4711', @ReturnRow = 0, @InvoiceId = @InvoiceId OUTPUT;

    EXEC tSQLt.AssertEquals @Expected = 54011, @Actual = @First;
    SELECT i.Id, i.Total INTO #Actual FROM dbo.StripeInvoices(@CustomerId, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    SELECT @InvoiceId AS Id, CONVERT(bigint, 4999) AS Total INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test lines that are no array of lines are refused before a draft is made]
AS
BEGIN
    DECLARE @Lines nvarchar(max);
    DECLARE @Refused int = 0;
    DECLARE @Case int = 0;

    WHILE @Case < 5
    BEGIN
        SET @Case = @Case + 1;
        SET @Lines = CHOOSE(@Case, N'', N'4999', N'{"amount":4999}', N'[]', N'[{"amount":4999}');
        BEGIN TRY
            EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @LinesJson = @Lines;
        END TRY
        BEGIN CATCH
            SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%@LinesJson%' THEN 1 ELSE 0 END;
        END CATCH;
    END;

    EXEC tSQLt.AssertEquals @Expected = 5, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test lines are refused before a draft is made when the API version has no call for them]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2023-10-16';
    BEGIN TRY
        EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @LinesJson = N'[{"amount":4999}]', @Account = N'old';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54001 %@LinesJson%2024-06-20%', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test a dry run shows both requests]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Url nvarchar(4000);
    DECLARE @Count int;

    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @LinesJson = N'[{"amount":4999}]', @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    SELECT @Count = COUNT(*) FROM OPENJSON(@ResultJson) AS r;
    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Count;
    SET @Url = JSON_VALUE(@ResultJson, N'$[0].url');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'http://127.0.0.1:%/v1/invoices', @Actual = @Url;
    SET @Url = JSON_VALUE(@ResultJson, N'$[1].url');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'http://127.0.0.1:%/v1/invoices/{invoice}/add[_]lines', @Actual = @Url;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test a dry run without lines is the one request]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Method nvarchar(10);

    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    SET @Method = JSON_VALUE(@ResultJson, N'$.method');
    EXEC tSQLt.AssertEqualsString @Expected = N'POST', @Actual = @Method;
END;
GO
