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
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test a refusal of the lines names the draft, what adds the lines, and the caller's key]
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
    SET @Pattern = CONCAT(N'Stripe 400 % Before that: draft ', @InvoiceId, N' exists. stripe.AddInvoiceLines adds lines to it. ',
        N'[[]POST /v1/invoices/', @InvoiceId, N'/add[_]lines % part=lines key=order-4711]');
    EXEC tSQLt.AssertLike @ExpectedPattern = @Pattern, @Actual = @Text;

    SELECT e.IdempotencyKey, e.Part INTO #Actual FROM stripe.ParseError(@Text) AS e;
    INSERT INTO #Actual (IdempotencyKey, Part)
    SELECT JSON_VALUE(l.Fact, N'$.idempotencyKey'), JSON_VALUE(l.Fact, N'$.part')
    FROM (VALUES (CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')))) AS l (Fact);
    SELECT N'order-4711' AS IdempotencyKey, N'lines' AS Part INTO #Expected FROM (VALUES (1), (2)) AS twice (Number);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';

    SET @Text = JSON_VALUE(CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')), N'$.path');
    SET @Pattern = CONCAT(N'/v1/invoices/', @InvoiceId, N'/add[_]lines');
    EXEC tSQLt.AssertLike @ExpectedPattern = @Pattern, @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test each call is logged with the key that was sent]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Keys nvarchar(max);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @LinesJson = N'[{"amount":4999}]', @IdempotencyKey = N'order-4711', @ReturnRow = 0;

    SELECT @Keys = STRING_AGG(l.IdempotencyKey, N', ') WITHIN GROUP (ORDER BY l.CallId) FROM stripe.CallLog AS l;
    EXEC tSQLt.AssertEqualsString @Expected = N'order-4711, order-4711/lines', @Actual = @Keys;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test lines whose fate is unknown are not to be added by another call]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Text nvarchar(4000);
    DECLARE @Kind nvarchar(50);
    DECLARE @Status int;
    DECLARE @Type nvarchar(255);
    DECLARE @Wrong nvarchar(max);
    DECLARE @Case int = 0;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    WHILE @Case < 5
    BEGIN
        SET @Case = @Case + 1;
        SET @Kind = CHOOSE(@Case, N'reset_after', N'status', N'status', N'status', N'status');
        SET @Status = CHOOSE(@Case, NULL, 500, 409, 400, 424);
        SET @Type = CHOOSE(@Case, NULL, N'api_error', N'invalid_request_error', N'idempotency_error', N'api_error');
        EXEC FakeStripe.Fault @Kind = @Kind, @Path = N'/v1/invoices/', @Status = @Status, @Type = @Type;
        BEGIN TRY
            EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @LinesJson = N'[{"amount":4999}]', @ReturnRow = 0;
            SET @Text = N'no error';
        END TRY
        BEGIN CATCH
            SET @Text = ERROR_MESSAGE();
        END CATCH;

        IF @Text NOT LIKE N'% exists. Its lines may have been added: read them first %, or repeat the whole call with the same key: @IdempotencyKey = N''%''. [[]%'
            OR @Text LIKE N'%AddInvoiceLines%'
        BEGIN
            SET @Wrong = CONCAT(@Wrong, @Case, N': ', @Text, NCHAR(10));
        END;
    END;

    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @Wrong;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test lines that were not sent are repeated with the same key]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'429', @Path = N'/v1/invoices/';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'Stripe 429 % exists. To repeat the whole call: @IdempotencyKey = N''order-4711''. [[]%', @ExpectedErrorNumber = 54429;
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @LinesJson = N'[{"amount":4999}]', @IdempotencyKey = N'order-4711', @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test an error of the first call is the plain one]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    BEGIN TRY
        EXEC stripe.CreateInvoice @CustomerId = N'cus_missing', @LinesJson = N'[{"amount":4999}]', @IdempotencyKey = N'order-4711', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'Stripe 400 %: No such customer: ''cus_missing'' [[]POST /v1/invoices param=customer % key=order-4711]', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test the key of one of its requests is refused as key of the whole]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.CreateInvoice: @IdempotencyKey ends in /lines,%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @IdempotencyKey = N'order-4711/lines';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test all calls together keep the account's time, but for five seconds each]
AS
BEGIN
    DECLARE @Connection nvarchar(max) = N'{"TotalTimeoutSeconds":20}';

    SELECT e.CaseName, JSON_VALUE(stripe_internal.WithTimeLeft(e.Connection, e.Since), N'$.TotalTimeoutSeconds') AS Seconds
    INTO #Actual
    FROM (VALUES
        (1, @Connection, CONVERT(datetime2(3), NULL)),
        (2, @Connection, DATEADD(MILLISECOND, -4500, SYSUTCDATETIME())),
        (3, @Connection, DATEADD(SECOND, -19, SYSUTCDATETIME())),
        (4, N'{"TotalTimeoutSeconds":3}', DATEADD(SECOND, -2, SYSUTCDATETIME())),
        (5, N'{}', DATEADD(MILLISECOND, -10500, SYSUTCDATETIME())),
        (6, N'{}', NULL)
    ) AS e (CaseName, Connection, Since);

    SELECT e.CaseName, e.Seconds INTO #Expected FROM (VALUES (1, N'20'), (2, N'16'), (3, N'5'), (4, N'3'), (5, N'15'), (6, NULL)) AS e (CaseName, Seconds);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test the second call has the time that the first has left]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Since int;

    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.Call', @CommandToExecute = N'SET @ResultJson = N''{"id":"in_1"}'';';
    EXEC stripe.CreateInvoice @CustomerId = @CustomerId, @LinesJson = N'[{"amount":4999}]', @ReturnRow = 0;

    SELECT @Since = COUNT(DISTINCT s.Since) FROM stripe_internal.Call_SpyProcedureLog AS s WHERE COALESCE(s.DryRun, 0) = 0 AND s.Since IS NOT NULL;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Since;
    SELECT @Since = COUNT(s.Since) FROM stripe_internal.Call_SpyProcedureLog AS s;
    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Since, @Message = N'Both calls count from the same moment.';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test NULL as dry run is refused]
AS
BEGIN
    DECLARE @Refused int = 0;

    BEGIN TRY
        EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @LinesJson = N'[{"amount":4999}]', @DryRun = NULL;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%stripe.CreateInvoice: @DryRun is NULL.%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        EXEC stripe.UpdateCustomer @CustomerId = N'cus_1', @PaymentMethod = N'pm_card_visa', @DryRun = NULL;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%stripe.UpdateCustomer: @DryRun is NULL.%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @DryRun = NULL;
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%stripe.PayInvoice: @DryRun is NULL.%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 3, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
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

    WHILE @Case < 7
    BEGIN
        SET @Case = @Case + 1;
        SET @Lines = CHOOSE(@Case, N'', N'4999', N'{"amount":4999}', N'[]', N'[{"amount":4999}', N'[4999]', N'[{"amount":4999},"x"]');
        BEGIN TRY
            EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @LinesJson = @Lines;
        END TRY
        BEGIN CATCH
            SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%stripe.CreateInvoice: @LinesJson%' THEN 1 ELSE 0 END;
        END CATCH;

        BEGIN TRY
            EXEC stripe.AddInvoiceLines @InvoiceId = N'in_1', @LinesJson = @Lines;
        END TRY
        BEGIN CATCH
            SET @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 AND ERROR_MESSAGE() LIKE N'%stripe.AddInvoiceLines: @LinesJson%' THEN 1 ELSE 0 END;
        END CATCH;
    END;

    EXEC tSQLt.AssertEquals @Expected = 14, @Actual = @Refused;
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
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test a field in Extra whose parameter has a default is refused with both]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'%"pending[_]invoice[_]items[_]behavior", which is the argument @PendingInvoiceItemsBehavior, N''include'' unless you give it.%',
        @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @Extra = N'{"pending_invoice_items_behavior":"exclude"}';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test a time zone counts, and a time without one is UTC]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Body nvarchar(4000);
    DECLARE @Berlin datetimeoffset = '2031-02-03T04:05:06+01:00';
    DECLARE @Utc datetime2(0) = '2031-02-03T03:05:06';

    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @DueDate = @Berlin, @DryRun = 1, @ResultJson = @ResultJson OUTPUT;
    SET @Body = JSON_VALUE(@ResultJson, N'$.body');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%due[_]date=1927854306%', @Actual = @Body;

    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @DueDate = @Utc, @DryRun = 1, @ResultJson = @ResultJson OUTPUT;
    SET @Body = JSON_VALUE(@ResultJson, N'$.body');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%due[_]date=1927854306%', @Actual = @Body;
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test a coupon and a discount exclude each other]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@DiscountsCouponId and @DiscountsDiscountId exclude each other%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @DiscountsCouponId = N'SAVE10', @DiscountsDiscountId = N'di_1';
END;
GO
CREATE OR ALTER PROCEDURE CreateInvoiceTests.[test an empty destination of a transfer is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@TransferDataDestinationId is empty.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.CreateInvoice @CustomerId = N'cus_1', @TransferDataDestinationId = N'';
END;
GO
