SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'PayInvoiceTests';
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test an open invoice is paid]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Path nvarchar(4000);
    DECLARE @Status nvarchar(255);
    DECLARE @AmountPaid bigint;

    EXEC FakeStripe.NewInvoice @Amount = 4999, @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    SET @Path = CONCAT(N'/v1/invoices/', @InvoiceId, N'/pay');
    EXEC FakeStripe.AssertRequests @Expected = 1, @Path = @Path, @Method = N'POST';
    SELECT @Status = i.Status, @AmountPaid = i.AmountPaid FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = N'paid', @Actual = @Status;
    EXEC tSQLt.AssertEquals @Expected = 4999, @Actual = @AmountPaid;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test each parameter reaches Stripe under its name]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Expected nvarchar(4000) = N'{"forgive":"true","off_session":"false","paid_out_of_band":"true","payment_method":"pm_card_visa",'
        + N'"source":"src_1","mandate":"mandate_1","expand[0]":"payments"}';

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice
        @InvoiceId = @InvoiceId, @Forgive = 1, @OffSession = 0, @PaidOutOfBand = 1, @PaymentMethodId = N'pm_card_visa', @SourceId = N'src_1',
        @Extra = N'{"mandate":"mandate_1"}', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = @Expected;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test nothing is sent for parameters that are NULL but what the row needs]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"expand[0]":"payments"}';
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test an invoice paid outside Stripe says so]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @PaidOutOfBand bit;

    EXEC FakeStripe.NewInvoice @PaymentMethod = N'pm_card_chargeDeclined', @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @PaidOutOfBand = 1, @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;
    SELECT @PaidOutOfBand = i.PaidOutOfBand FROM dbo.StripeInvoiceFromJson(@ResultJson) AS i WHERE i.Status = N'paid';

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @PaidOutOfBand;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test the paid invoice is returned as one row]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    SELECT i.* INTO #Row FROM dbo.StripeInvoiceFromJson(NULL) AS i;
    INSERT INTO #Row EXEC stripe.PayInvoice @InvoiceId = @InvoiceId;

    SELECT r.Id, r.Status INTO #Actual FROM #Row AS r;
    SELECT @InvoiceId AS Id, CONVERT(nvarchar(255), N'paid') AS Status INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test no row is returned when none is wanted]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    SELECT i.* INTO #Row FROM dbo.StripeInvoiceFromJson(NULL) AS i;
    INSERT INTO #Row EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    EXEC tSQLt.AssertEmptyTable @TableName = N'#Row';
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test a NULL id is refused without a request]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Error nvarchar(4000);

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = NULL;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Error = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54001 bad_argument: stripe.PayInvoice: @InvoiceId is NULL.%', @Actual = @Error;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test a blank id is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.PayInvoice: @InvoiceId is empty.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.PayInvoice @InvoiceId = N'   ';
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test an invoice that Stripe does not have is Stripe's error 404]
AS
BEGIN
    DECLARE @Pattern nvarchar(400) = N'Stripe 404 invalid_request_error/resource_missing: No such invoice: ''in_missing'' '
        + N'[[]POST /v1/invoices/in_missing/pay param=% request=req_%key=k-404]';

    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = @Pattern, @ExpectedErrorNumber = 54404, @ExpectedSeverity = 16, @ExpectedState = 1;
    EXEC stripe.PayInvoice @InvoiceId = N'in_missing', @IdempotencyKey = N'k-404';
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test a draft is refused by Stripe]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @Status = N'draft', @InvoiceId = @InvoiceId OUTPUT;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 400 invalid_request_error/invoice_not_editable: %', @ExpectedErrorNumber = 54400;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test a paid invoice is refused by Stripe]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);

    EXEC FakeStripe.NewInvoice @InvoiceId = @InvoiceId OUTPUT;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'Stripe 400 invalid_request_error: Invoice is already paid %', @ExpectedErrorNumber = 54400;
    EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test a declined card is taken apart and leaves the transaction usable]
AS
BEGIN
    DECLARE @InvoiceId nvarchar(255);
    DECLARE @Text nvarchar(4000);
    DECLARE @State int;
    DECLARE @Status nvarchar(255);

    EXEC FakeStripe.NewInvoice @PaymentMethod = N'pm_card_chargeDeclined', @InvoiceId = @InvoiceId OUTPUT;
    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = @InvoiceId, @IdempotencyKey = N'order-4711-pay';
    END TRY
    BEGIN CATCH
        SELECT @Text = ERROR_MESSAGE(), @State = XACT_STATE();
    END CATCH;

    SELECT e.Number, e.Code, e.DeclineCode, e.IdempotencyKey, e.IsTransient INTO #Actual FROM stripe.ParseError(@Text) AS e;
    SELECT 54402 AS Number, N'card_declined' AS Code, N'generic_decline' AS DeclineCode, N'order-4711-pay' AS IdempotencyKey, CONVERT(bit, 0) AS IsTransient
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @State;

    SELECT @Status = i.Status FROM dbo.StripeInvoice(@InvoiceId, DEFAULT) AS i;
    EXEC tSQLt.AssertEquals @Expected = N'open', @Actual = @Status;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test a dry run gives the request, sends nothing and returns no row]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Url nvarchar(4000);
    DECLARE @Body nvarchar(4000);

    SELECT i.* INTO #Row FROM dbo.StripeInvoiceFromJson(NULL) AS i;
    INSERT INTO #Row EXEC stripe.PayInvoice @InvoiceId = N'in_1', @PaidOutOfBand = 1, @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    SET @Url = JSON_VALUE(@ResultJson, N'$.url');
    SET @Body = JSON_VALUE(@ResultJson, N'$.body');
    EXEC tSQLt.AssertLike @ExpectedPattern = N'http://127.0.0.1:%/v1/invoices/in[_]1/pay', @Actual = @Url;
    EXEC tSQLt.AssertEqualsString @Expected = N'paid_out_of_band=true&expand[0]=payments', @Actual = @Body;
    EXEC tSQLt.AssertEmptyTable @TableName = N'#Row';
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE PayInvoiceTests.[test an id that would reach another address is refused without a request]
AS
BEGIN
    DECLARE @Number int;

    BEGIN TRY
        EXEC stripe.PayInvoice @InvoiceId = N'..', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
