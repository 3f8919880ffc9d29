-- Idempotency keys, by the example of stripe.PayInvoice.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'IdempotencyKeysTests';
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test the same key repeats the answer and does not charge again]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @First nvarchar(max);
    DECLARE @Second nvarchar(max);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0, @ResultJson = @First OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0, @ResultJson = @Second OUTPUT;

    EXEC tSQLt.AssertEqualsString @Expected = @First, @Actual = @Second;
    EXEC FakeStripe.AssertHeader @Name = N'idempotency-key', @Expected = N'order-4711-pay';
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test the same key after a decline repeats the decline without another attempt]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Number int = 0;
    DECLARE @Invoice nvarchar(max);
    DECLARE @Attempts int;
    DECLARE @Tries int = 0;

    EXEC FakeStripe.NewInvoice @PaymentMethod = N'pm_card_chargeDeclined', @InvoiceId = @InvoiceId OUTPUT;
    WHILE @Tries < 2
    BEGIN
        BEGIN TRY
            EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay', @ReturnRow = 0;
        END TRY
        BEGIN CATCH
            SET @Number = @Number + ERROR_NUMBER();
        END CATCH;

        SET @Tries = @Tries + 1;
    END;

    EXEC FakeStripe.ReadObject @Id = @InvoiceId, @Json = @Invoice OUTPUT;
    SET @Attempts = JSON_VALUE(@Invoice, N'$.attempt_count');
    EXEC tSQLt.AssertEquals @Expected = 108804, @Actual = @Number;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Attempts;
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a new key is made for each call when none is given]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Requests nvarchar(max);
    DECLARE @Keys int;

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.FinalizeInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    EXEC FakeStripe.Requests @Json = @Requests OUTPUT;
    SELECT @Keys = COUNT(DISTINCT JSON_VALUE(r.value, N'$.headers."idempotency-key"'))
    FROM OPENJSON(@Requests) AS r
    WHERE JSON_VALUE(r.value, N'$.headers."idempotency-key"') LIKE N'________-____-____-____-____________';
    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Keys;
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a key of 256 characters is refused without a request]
AS
BEGIN
    DECLARE @Key nvarchar(4000) = REPLICATE(N'k', 256);
    DECLARE @Number int;

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = @Key;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a blank key is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@IdempotencyKey is empty.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N' ';
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a key with outer blanks is refused because the header would lose them]
AS
BEGIN
    DECLARE @Refused int = 0;

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'order-4711-pay ';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + ERROR_NUMBER();
    END CATCH;

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N' order-4711-pay';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 108002, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a key that holds a secret in any form is refused and stands nowhere]
AS
BEGIN
    DECLARE @Texts nvarchar(max) = N'';
    DECLARE @LastCall nvarchar(4000) = CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'));
    DECLARE @Key nvarchar(255) = N'';
    DECLARE @Refused int = 0;
    DECLARE @Keys TABLE ([Key] nvarchar(255) NOT NULL);

    -- The third is "sk_test_9f86d081884c7d659a2f" in base64, as Basic authorization has it.
    INSERT INTO @Keys ([Key])
    VALUES
        (N'order sk_test_9f86d081884c7d659a2feaa0c55ad015'),
        (N'whsec_9f86d081884c7d659a2f'),
        (N'c2tfdGVzdF85Zjg2ZDA4MTg4NGM3ZDY1OWEyZg=='),
        (N'Bearer 9f86d081884c7d659a2feaa0c55ad015'),
        (N'pi_1_secret_9f86d081884c7d659a2f');
    DELETE FROM stripe_internal.CallLogEntry;

    WHILE 1 = 1
    BEGIN
        SET @Key = (SELECT MIN(k.[Key]) FROM @Keys AS k WHERE k.[Key] > @Key);

        IF @Key IS NULL
        BEGIN
            BREAK;
        END;

        BEGIN TRY
            EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = @Key;
        END TRY
        BEGIN CATCH
            SELECT @Refused = @Refused + CASE WHEN ERROR_NUMBER() = 54001 THEN 1 ELSE 0 END, @Texts = CONCAT(@Texts, ERROR_MESSAGE());
        END CATCH;
    END;

    EXEC tSQLt.AssertEquals @Expected = 5, @Actual = @Refused, @Message = @Texts;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
    EXEC FakeStripe.AssertRequests @Expected = 0;
    SET @Texts = CASE WHEN @Texts LIKE N'%9f86d0%' OR @Texts LIKE N'%c2tf%' THEN @Texts ELSE N'' END;
    EXEC tSQLt.AssertEqualsString @Expected = N'', @Actual = @Texts, @Message = N'The error texts.';
    SET @Texts = CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'));
    EXEC tSQLt.AssertEqualsString @Expected = @LastCall, @Actual = @Texts, @Message = N'stripe.LastCall';
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a key that only resembles a secret is taken]
AS
BEGIN
    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'task_4711-risk_7', @ReturnRow = 0;

    EXEC FakeStripe.AssertHeader @Name = N'idempotency-key', @Expected = N'task_4711-risk_7';
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a key that no header can carry is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@IdempotencyKey%character%', @ExpectedErrorNumber = 54001;
    EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'für-4711';
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a key of 255 characters is taken and comes back whole in the error]
AS
BEGIN
    DECLARE @Key nvarchar(4000) = REPLICATE(N'k', 255);
    DECLARE @Text nvarchar(4000);
    DECLARE @Actual nvarchar(4000);

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_missing', @IdempotencyKey = @Key;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SET @Actual = (SELECT e.IdempotencyKey FROM stripe.ParseError(@Text) AS e WHERE e.Number = 54404);
    EXEC tSQLt.AssertEqualsString @Expected = @Key, @Actual = @Actual;
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a key with a square bracket is refused]
AS
BEGIN
    DECLARE @Refused int = 0;

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'order [4711';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%square bracket%' THEN 1 ELSE 0 END;
    END CATCH;

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'order 4711]';
    END TRY
    BEGIN CATCH
        SET @Refused = @Refused + CASE WHEN ERROR_MESSAGE() LIKE N'%54001%square bracket%' THEN 1 ELSE 0 END;
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 2, @Actual = @Refused;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a deletion refuses a key with the reason]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54001 bad_argument: @IdempotencyKey is given, but Stripe takes none with DELETE. Leave it out:%', @ExpectedErrorNumber = 54001;
    EXEC stripe.DeleteInvoice @InvoiceId = N'in_1', @IdempotencyKey = N'order-4711-delete';
END;
GO
CREATE OR ALTER PROCEDURE IdempotencyKeysTests.[test a generic GET refuses a key with the reason]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'StripeClr 54001 bad_argument: @IdempotencyKey is given, but Stripe takes none with GET.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.Request @Method = N'GET', @Url = N'/v1/coupons', @IdempotencyKey = N'order-4711';
END;
GO
