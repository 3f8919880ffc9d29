-- What the caller's transaction does to a call and its log row.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'TransactionsTests';
GO
CREATE OR ALTER PROCEDURE TransactionsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.AssertLastCall
    @Outcome nvarchar(10),
    @IdempotencyKey nvarchar(255)
AS
BEGIN
    DECLARE @LastCall nvarchar(4000) = CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'));
    DECLARE @Expected nvarchar(400) = CONCAT(@Outcome, N' ', @IdempotencyKey);
    DECLARE @Actual nvarchar(400) = CONCAT(JSON_VALUE(@LastCall, N'$.outcome'), N' ', JSON_VALUE(@LastCall, N'$.idempotencyKey'));

    EXEC tSQLt.AssertEqualsString @Expected = @Expected, @Actual = @Actual, @Message = N'stripe.LastCall';
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test the caller's rollback takes the row and leaves the payment]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Status nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    SAVE TRANSACTION BeforePayment;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;
    ROLLBACK TRANSACTION BeforePayment;

    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = N'paid', @Actual = @Status;
    EXEC TransactionsTests.AssertLastCall @Outcome = N'done', @IdempotencyKey = N'order-4711-pay';
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test INSERT EXEC that fails takes the row and leaves the payment]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Number int;
    DECLARE @Status nvarchar(255);

    CREATE TABLE #TooFewColumns (Id nvarchar(255) NULL);
    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    BEGIN TRY
        INSERT INTO #TooFewColumns EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay';
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 213, @Actual = @Number;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
    EXEC TransactionsTests.AssertLastCall @Outcome = N'done', @IdempotencyKey = N'order-4711-pay';
    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = N'paid', @Actual = @Status;
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test INSERT EXEC that goes well keeps the row]
AS
BEGIN
    SELECT c.* INTO #Customer FROM dbo.StripeCustomerFromJson(NULL) AS c;
    INSERT INTO #Customer EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7';

    SELECT l.Outcome, l.IdempotencyKey, c.Name INTO #Actual FROM stripe.CallLog AS l CROSS JOIN #Customer AS c;
    SELECT N'done' AS Outcome, N'customer-7' AS IdempotencyKey, N'Jane' AS Name INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC TransactionsTests.AssertLastCall @Outcome = N'done', @IdempotencyKey = N'customer-7';
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test a decline leaves the caller's transaction as it was, and the row in it]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Number int;
    DECLARE @TransactionCount int = @@TRANCOUNT;
    DECLARE @State int;

    EXEC FakeStripe.NewInvoice @PaymentMethod = N'pm_card_chargeDeclined', @InvoiceId = @InvoiceId OUTPUT;
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @State = XACT_STATE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54402, @Actual = @Number;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @State, @Message = N'XACT_STATE()';
    EXEC tSQLt.AssertEquals @Expected = @TransactionCount, @Actual = @@TRANCOUNT;
    SELECT c.Outcome, c.IdempotencyKey INTO #Actual FROM stripe.CallLog AS c;
    SELECT N'failed' AS Outcome, N'order-4711-pay' AS IdempotencyKey INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test under XACT_ABORT a decline dooms the transaction and LastCall keeps the key]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @State int;

    EXEC FakeStripe.NewInvoice @PaymentMethod = N'pm_card_chargeDeclined', @InvoiceId = @InvoiceId OUTPUT;
    EXEC tSQLt.ExpectException @ExpectedErrorNumber = 54402;
    SET XACT_ABORT ON;
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @State = XACT_STATE();
        EXEC tSQLt.AssertEquals @Expected = -1, @Actual = @State, @Message = N'XACT_STATE()';
        EXEC TransactionsTests.AssertLastCall @Outcome = N'failed', @IdempotencyKey = N'order-4711-pay';
        THROW;
    END CATCH;
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test what a call refused in a doomed transaction leaves of the call before]
AS
BEGIN
    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC tSQLt.ExpectException @ExpectedErrorNumber = 54004;
    SET XACT_ABORT ON;
    BEGIN TRY
        THROW 50001, N'Dooms the transaction.', 1;
    END TRY
    BEGIN CATCH
        BEGIN TRY
            EXEC stripe.CreateCustomer @Name = N'John', @IdempotencyKey = N'customer-8';
        END TRY
        BEGIN CATCH
            EXEC TransactionsTests.AssertLastCall @Outcome = N'done', @IdempotencyKey = N'customer-7';
            THROW;
        END CATCH;
    END CATCH;
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test a doomed transaction is refused without a request, and a dry run is not]
AS
BEGIN
    DECLARE @Shown nvarchar(max);
    DECLARE @Number int;
    DECLARE @Text nvarchar(4000);

    EXEC tSQLt.ExpectException @ExpectedErrorNumber = 50001;
    SET XACT_ABORT ON;
    BEGIN TRY
        THROW 50001, N'Dooms the transaction.', 1;
    END TRY
    BEGIN CATCH
        BEGIN TRY
            EXEC stripe.CreateCustomer @Name = N'Jane';
        END TRY
        BEGIN CATCH
            SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
        END CATCH;

        EXEC tSQLt.AssertEquals @Expected = 54004, @Actual = @Number, @Message = @Text;
        EXEC FakeStripe.AssertRequests @Expected = 0;
        EXEC stripe.CreateCustomer @Name = N'Jane', @DryRun = 1, @ResultJson = @Shown OUTPUT;
        EXEC tSQLt.AssertLike @ExpectedPattern = N'%name=Jane%', @Actual = @Shown, @Message = N'A dry run needs no row.';
        THROW;
    END CATCH;
END;
GO
