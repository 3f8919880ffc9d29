-- stripe_internal.Call and the writing procedures when something fails on this server: before, in and after the request.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'CallTests';
GO
CREATE OR ALTER PROCEDURE CallTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
-- The check before the request goes well, and then this happens in place of the request.
CREATE OR ALTER PROCEDURE CallTests.Send
    @Instead nvarchar(max)
AS
BEGIN
    DECLARE @Command nvarchar(max) = CONCAT(
        N'IF @DryRun = 1 SELECT @Attempts = 0, @ResultJson = CONCAT(N''{"url":"https://api.stripe.com'', REPLACE(@Path, N''{invoice}'', N''in_1''), N''"}''); ',
        N'ELSE BEGIN; ', @Instead, N' END;');

    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.Send', @CommandToExecute = @Command;
END;
GO
-- An answer of Stripe's that no row can be made of.
CREATE OR ALTER PROCEDURE CallTests.AnswerWithoutRow
AS
BEGIN
    EXEC CallTests.Send @Instead = N'SELECT @Attempts = 1, @StatusCode = 200, @ResultJson = N''{"id":"cus_1","object":"customer","created":"soon"}'';';
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a row that cannot be written is said with its reason]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Outcome nvarchar(50);

    ALTER TABLE stripe_internal.CallLogEntry ADD CONSTRAINT CK_DiskIsFull CHECK (CallId < 0);
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    ALTER TABLE stripe_internal.CallLogEntry DROP CONSTRAINT CK_DiskIsFull;
    SELECT e.Number, e.Code, e.Method, e.Path, e.IdempotencyKey, e.IsTransient, e.OutcomeUnknown INTO #Actual FROM stripe.ParseError(@Text) AS e;
    SELECT
        54014 AS Number, N'not_sent' AS Code, N'POST' AS Method, N'/v1/customers' AS Path, N'customer-7' AS IdempotencyKey,
        CONVERT(bit, 1) AS IsTransient, CONVERT(bit, 0) AS OutcomeUnknown
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual', @Message = @Text;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%stripe.CreateCustomer could not be recorded, so nothing was sent.%CK_DiskIsFull%', @Actual = @Text;
    SET @Outcome = JSON_VALUE(CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')), N'$.outcome');
    EXEC tSQLt.AssertEqualsString @Expected = N'failed', @Actual = @Outcome;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a request that breaks inside this server leaves the outcome unknown]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC CallTests.Send @Instead = N'THROW 50000, N''The AppDomain was unloaded.'', 1;';
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'order-4711-pay';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT e.Number, e.Path, e.IdempotencyKey, e.OutcomeUnknown, c.Outcome
    INTO #Actual
    FROM stripe.ParseError(@Text) AS e
    CROSS JOIN stripe.CallLog AS c;
    SELECT 54011 AS Number, N'/v1/invoices/in_1/pay' AS Path, N'order-4711-pay' AS IdempotencyKey, CONVERT(bit, 1) AS OutcomeUnknown, N'unknown' AS Outcome
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual', @Message = @Text;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%same @IdempotencyKey%The AppDomain was unloaded.%', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a request that ends without saying how is not taken for done]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Outcome nvarchar(10);

    EXEC CallTests.Send @Instead = N'RETURN;';
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'order-4711-pay';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT @Outcome = c.Outcome FROM stripe.CallLog AS c;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54011 outcome_unknown: %[[]POST /v1/invoices/in_1/pay key=order-4711-pay]', @Actual = @Text;
    EXEC tSQLt.AssertEqualsString @Expected = N'unknown', @Actual = @Outcome;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a missing binding is certain to have sent nothing]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    DROP PROCEDURE stripe_internal.Send;
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'order-4711-pay';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54014 not_sent: %nothing was sent%stripe_internal.Send%', @Actual = @Text;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test what cannot be sent is refused before it is recorded]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @Extra = N'{"name":"John"}';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54001 bad_argument: %@Extra%', @Actual = @Text;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a dry run that breaks has sent nothing]
AS
BEGIN
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.Send', @CommandToExecute = N'THROW 50000, N''The AppDomain was unloaded.'', 1;';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%nothing was sent%The AppDomain was unloaded.%', @ExpectedErrorNumber = 54014;
    EXEC stripe.PayInvoice @InvoiceId = N'in_1', @DryRun = 1;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a call without parameters is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.CreateCustomer: @Parameters is NULL.%', @ExpectedErrorNumber = 54001;
    EXEC stripe_internal.[Call] @Procedure = N'stripe.CreateCustomer', @Method = N'POST', @Path = N'/v1/customers', @Parameters = NULL;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test LastCall that cannot be completed leaves a completed row]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Outcome nvarchar(10);

    EXEC tSQLt.SpyProcedure
        @ProcedureName = N'stripe_internal.SetLastCall',
        @CommandToExecute = N'IF @Outcome = N''done'' BEGIN; THROW 50000, N''The session context is full.'', 1; END;';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;

    SELECT @Outcome = c.Outcome FROM stripe.CallLog AS c;
    EXEC tSQLt.AssertEqualsString @Expected = N'done', @Actual = @Outcome;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'cus[_]%', @Actual = @CustomerId;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test nothing is sent and no row stays behind when LastCall cannot be set]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC tSQLt.SpyProcedure
        @ProcedureName = N'stripe_internal.SetLastCall', @CommandToExecute = N'THROW 50000, N''The session context is full.'', 1;';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54014 not_sent: %The session context is full.%', @Actual = @Text;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a done call whose row cannot be shown is no error]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Outcome nvarchar(10);
    DECLARE @Printed nvarchar(max);

    EXEC CallTests.AnswerWithoutRow;
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.PrintText';
    EXEC stripe.CreateCustomer @Name = N'Jane', @CustomerId = @CustomerId OUTPUT, @ResultJson = @ResultJson OUTPUT;

    SELECT @Outcome = c.Outcome FROM stripe.CallLog AS c;
    SELECT @Printed = s.[Text] FROM stripe_internal.PrintText_SpyProcedureLog AS s;
    EXEC tSQLt.AssertEqualsString @Expected = N'cus_1', @Actual = @CustomerId;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'{%"created":"soon"}', @Actual = @ResultJson;
    EXEC tSQLt.AssertEqualsString @Expected = N'done', @Actual = @Outcome;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'Warning: stripe.CreateCustomer was done (cus_1), %@ResultJson%created%', @Actual = @Printed;
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test INSERT EXEC of a done call whose row cannot be shown inserts nothing]
AS
BEGIN
    EXEC CallTests.AnswerWithoutRow;
    SELECT c.* INTO #Row FROM dbo.StripeCustomerFromJson(NULL) AS c;
    INSERT INTO #Row EXEC stripe.CreateCustomer @Name = N'Jane';

    EXEC tSQLt.AssertEmptyTable @TableName = N'#Row';
END;
GO
CREATE OR ALTER PROCEDURE CallTests.[test a row that cannot be shown and dooms the transaction says that the call was done]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Number int;

    EXEC CallTests.AnswerWithoutRow;
    EXEC tSQLt.ExpectException @ExpectedErrorNumber = 54015;
    SET XACT_ABORT ON;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7';
    END TRY
    BEGIN CATCH
        SELECT @Text = ERROR_MESSAGE(), @Number = ERROR_NUMBER();
        EXEC tSQLt.AssertEquals @Expected = 54015, @Actual = @Number, @Message = @Text;
        EXEC tSQLt.AssertLike
            @ExpectedPattern = N'StripeClr 54015 row_not_shown: stripe.CreateCustomer was done (cus_1), %ROLLBACK%[[]key=customer-7]', @Actual = @Text;
        THROW;
    END CATCH;
END;
GO
