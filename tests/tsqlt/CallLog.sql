-- stripe.CallLog and stripe.LastCall.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'CallLogTests';
GO
CREATE OR ALTER PROCEDURE CallLogTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test a call leaves one completed row]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;

    SELECT c.ProcedureName, c.Account, c.Method, c.Path, c.Outcome, c.Status, c.StripeCode, c.IdempotencyKey, c.Attempts, c.Replayed, c.LoginName
    INTO #Actual
    FROM stripe.CallLog AS c
    WHERE c.RequestId LIKE N'req[_]%' AND c.Milliseconds >= 0 AND DATEDIFF(SECOND, c.CalledAt, SYSUTCDATETIME()) BETWEEN 0 AND 60;
    SELECT
        CONVERT(sysname, N'stripe.PayInvoice') AS ProcedureName,
        N'fake' AS Account,
        N'POST' AS Method,
        CONCAT(N'/v1/invoices/', @InvoiceId, N'/pay') AS Path,
        N'done' AS Outcome,
        200 AS Status,
        CONVERT(nvarchar(255), NULL) AS StripeCode,
        N'order-4711-pay' AS IdempotencyKey,
        1 AS Attempts,
        CONVERT(bit, 0) AS Replayed,
        ORIGINAL_LOGIN() AS LoginName
    INTO #Expected;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test a call that Stripe refuses leaves a failed row]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @PaymentMethod = N'pm_card_chargeDeclined', @InvoiceId = @InvoiceId OUTPUT;
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = @InvoiceId;
    END TRY
    BEGIN CATCH
        PRINT ERROR_MESSAGE();
    END CATCH;

    SELECT c.Outcome, c.Status, c.StripeCode INTO #Actual FROM stripe.CallLog AS c;
    SELECT N'failed' AS Outcome, 402 AS Status, N'card_declined' AS StripeCode INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test an answer that breaks off leaves the outcome unknown and the same key completes it]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Number int;
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'reset_after', @Method = N'POST';
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54011, @Actual = @Number, @Message = @Text;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54011 outcome_unknown: %same @IdempotencyKey%key=order-4711-pay]', @Actual = @Text;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;

    SELECT c.Outcome, c.Replayed INTO #Actual FROM stripe.CallLog AS c;
    SELECT e.Outcome, CONVERT(bit, e.Replayed) AS Replayed INTO #Expected FROM (VALUES (N'unknown', 0), (N'done', 1)) AS e (Outcome, Replayed);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test a server error of Stripe leaves the outcome unknown]
AS
BEGIN
    DECLARE @Outcome nvarchar(10);

    EXEC FakeStripe.Fault @Kind = N'status', @Status = 500;
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        PRINT ERROR_MESSAGE();
    END CATCH;

    SELECT @Outcome = c.Outcome FROM stripe.CallLog AS c WHERE c.Status = 500;
    EXEC tSQLt.AssertEquals @Expected = N'unknown', @Actual = @Outcome;
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test a repeated request is counted and keeps its key]
AS
BEGIN
    DECLARE @Requests nvarchar(max);
    DECLARE @Keys int;

    EXEC FakeStripe.SetAccount @Name = N'patient', @MaxRetries = 1;
    EXEC FakeStripe.Fault @Kind = N'status', @Status = 503;
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @Account = N'patient';

    SELECT c.Outcome, c.Status, c.Attempts INTO #Actual FROM stripe.CallLog AS c;
    SELECT N'done' AS Outcome, 200 AS Status, 2 AS Attempts INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';

    EXEC FakeStripe.Requests @Json = @Requests OUTPUT;
    SELECT @Keys = COUNT(DISTINCT JSON_VALUE(r.value, N'$.headers."idempotency-key"')) FROM OPENJSON(@Requests) AS r;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Keys;
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test nothing is sent when the row cannot be written]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Number int;

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    ALTER TABLE stripe_internal.CallLogEntry ADD CONSTRAINT CK_DiskIsFull CHECK (CallId < 0);
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = @InvoiceId;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    ALTER TABLE stripe_internal.CallLogEntry DROP CONSTRAINT CK_DiskIsFull;
    EXEC tSQLt.AssertEquals @Expected = 54014, @Actual = @Number;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test a row that cannot be completed hides nothing of the call]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @Outcome nvarchar(10);

    ALTER TABLE stripe_internal.CallLogEntry ADD CONSTRAINT CK_OnlySending CHECK (Outcome = N'sending');
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    ALTER TABLE stripe_internal.CallLogEntry DROP CONSTRAINT CK_OnlySending;

    SELECT @Outcome = c.Outcome FROM stripe.CallLog AS c;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'cus[_]%', @Actual = @CustomerId;
    EXEC tSQLt.AssertEquals @Expected = N'sending', @Actual = @Outcome;
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test reads and dry runs leave no row]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c);

    EXEC stripe.CreateCustomer @Name = N'Jane', @DryRun = 1;

    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test refused arguments leave no row]
AS
BEGIN
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = NULL;
    END TRY
    BEGIN CATCH
        PRINT ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test the account is logged with its connected account]
AS
BEGIN
    DECLARE @Account nvarchar(400);

    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @Account = N'fake/acct_1Shop';

    SELECT @Account = c.Account FROM stripe.CallLog AS c;
    EXEC tSQLt.AssertEquals @Expected = N'fake/acct_1Shop', @Actual = @Account;
    EXEC FakeStripe.AssertHeader @Name = N'stripe-account', @Expected = N'acct_1Shop';
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test LastCall tells of the last call in full]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @LastCall nvarchar(4000);

    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0, @CustomerId = @CustomerId OUTPUT;
    SET @LastCall = CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'));

    SELECT CONVERT(nvarchar(50), j.[key]) COLLATE DATABASE_DEFAULT AS Name, j.value AS Value
    INTO #Actual
    FROM OPENJSON(@LastCall) AS j
    WHERE j.[key] <> N'requestId';
    SELECT e.Name, CONVERT(nvarchar(max), e.Value) AS Value
    INTO #Expected
    FROM (VALUES
        (N'procedure', N'stripe.CreateCustomer'), (N'account', N'fake'), (N'method', N'POST'), (N'path', N'/v1/customers'),
        (N'idempotencyKey', N'customer-7'), (N'outcome', N'done'), (N'status', N'200'), (N'objectId', @CustomerId)
    ) AS e (Name, Value);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE CallLogTests.[test LastCall holds the made key of a call that failed]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @LastCall nvarchar(4000);
    DECLARE @Outcome nvarchar(50);
    DECLARE @Key nvarchar(255);

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_missing';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SET @LastCall = CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'));
    SET @Outcome = JSON_VALUE(@LastCall, N'$.outcome');
    SET @Key = (SELECT e.IdempotencyKey FROM stripe.ParseError(@Text) AS e WHERE e.IdempotencyKey = JSON_VALUE(@LastCall, N'$.idempotencyKey'));
    EXEC tSQLt.AssertEquals @Expected = N'failed', @Actual = @Outcome;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'________-____-____-____-____________', @Actual = @Key;
END;
GO
