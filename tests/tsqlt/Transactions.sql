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
CREATE OR ALTER PROCEDURE TransactionsTests.[test the caller's rollback takes the row and leaves the payment]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Status nvarchar(255);
    DECLARE @Key nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    SAVE TRANSACTION BeforePayment;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;
    ROLLBACK TRANSACTION BeforePayment;

    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = N'paid', @Actual = @Status;
    SET @Key = JSON_VALUE(CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')), N'$.idempotencyKey');
    EXEC tSQLt.AssertEqualsString @Expected = N'order-4711-pay', @Actual = @Key;
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
        INSERT INTO #TooFewColumns EXEC stripe.PayInvoice @InvoiceId = @InvoiceId;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 213, @Actual = @Number;
    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = N'paid', @Actual = @Status;
END;
GO
CREATE OR ALTER PROCEDURE TransactionsTests.[test a doomed transaction is refused without a request]
AS
BEGIN
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
        THROW;
    END CATCH;
END;
GO
