SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'ParseErrorTests';
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test a decline is taken apart]
AS
BEGIN
    SELECT e.Number, e.Status, e.Type, e.Code, e.DeclineCode, e.Message, e.Method, e.Path, e.Param, e.RequestId, e.IdempotencyKey
    INTO #Actual
    FROM stripe.ParseError(N'Stripe 402 card_error/card_declined: Your card was declined. '
        + N'[POST /v1/invoices/in_1/pay decline=generic_decline param=source request=req_123 key=order-4711-pay]') AS e;

    SELECT
        54402 AS Number,
        402 AS Status,
        N'card_error' AS Type,
        N'card_declined' AS Code,
        N'generic_decline' AS DeclineCode,
        N'Your card was declined.' AS Message,
        N'POST' AS Method,
        N'/v1/invoices/in_1/pay' AS Path,
        N'source' AS Param,
        N'req_123' AS RequestId,
        N'order-4711-pay' AS IdempotencyKey
    INTO #Expected;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test an error without code has a type only]
AS
BEGIN
    DECLARE @Type nvarchar(255);
    DECLARE @Code nvarchar(255);
    DECLARE @Message nvarchar(max);

    SELECT @Type = e.Type, @Code = e.Code, @Message = e.Message
    FROM stripe.ParseError(N'Stripe 400 invalid_request_error: Invoice is already paid [POST /v1/invoices/in_1/pay request=req_1 key=k]') AS e;

    EXEC tSQLt.AssertEqualsString @Expected = N'invalid_request_error', @Actual = @Type;
    EXEC tSQLt.AssertEqualsString @Expected = NULL, @Actual = @Code;
    EXEC tSQLt.AssertEqualsString @Expected = N'Invoice is already paid', @Actual = @Message;
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test an error of StripeClr has its number and kind]
AS
BEGIN
    SELECT e.Number, e.Code, e.Message, e.IsTransient, e.OutcomeUnknown
    INTO #Actual
    FROM stripe.ParseError(N'StripeClr 54002 unknown_account: Account "man" does not exist. stripe.Accounts lists the accounts.') AS e;

    SELECT
        54002 AS Number,
        N'unknown_account' AS Code,
        N'Account "man" does not exist. stripe.Accounts lists the accounts.' AS Message,
        CONVERT(bit, 0) AS IsTransient,
        CONVERT(bit, 0) AS OutcomeUnknown
    INTO #Expected;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test the text inside a function's 6522 is taken apart]
AS
BEGIN
    DECLARE @Text nvarchar(max) = CONCAT(
        N'A .NET Framework error occurred during execution of user-defined routine or aggregate "Invoices": ', NCHAR(13), NCHAR(10),
        N'StripeClr.StripeException: Stripe 404 invalid_request_error/resource_missing: No such invoice: ''in_1'' ',
        N'[GET /v1/invoices/in_1 param=invoice request=req_9]', NCHAR(13), NCHAR(10),
        N'StripeClr.StripeException: ', NCHAR(13), NCHAR(10), N'   at StripeClr.Http.StripeClient.Send[T](StripeRequest request)', NCHAR(13), NCHAR(10));

    SELECT e.Number, e.Code, e.Message, e.Method, e.Param, e.RequestId INTO #Actual FROM stripe.ParseError(@Text) AS e;
    SELECT
        54404 AS Number,
        N'resource_missing' AS Code,
        N'No such invoice: ''in_1''' AS Message,
        N'GET' AS Method,
        N'invoice' AS Param,
        N'req_9' AS RequestId
    INTO #Expected;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test what a list function raises is taken apart]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.SetUp;
    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeInvoices(DEFAULT, N'opened', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT e.Number, e.Status, e.Type, e.Method, e.Path, e.Param INTO #Actual FROM stripe.ParseError(@Text) AS e;
    SELECT 54400 AS Number, 400 AS Status, N'invalid_request_error' AS Type, N'GET' AS Method, N'/v1/invoices' AS Path, N'status' AS Param INTO #Expected;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test a foreign text is the message of one row and says nothing else]
AS
BEGIN
    SELECT e.Number, e.Code, e.Message, e.IdempotencyKey, e.IsTransient, e.OutcomeUnknown
    INTO #Actual
    FROM stripe.ParseError(N'Invalid object name ''dbo.Nothing''.') AS e;
    SELECT
        CONVERT(int, NULL) AS Number,
        CONVERT(nvarchar(255), NULL) AS Code,
        N'Invalid object name ''dbo.Nothing''.' AS Message,
        CONVERT(nvarchar(255), NULL) AS IdempotencyKey,
        CONVERT(bit, NULL) AS IsTransient,
        CONVERT(bit, NULL) AS OutcomeUnknown
    INTO #Expected;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test NULL is one row of NULLs]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM stripe.ParseError(NULL) AS e WHERE e.Number IS NULL AND e.Message IS NULL);

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test a key with blanks is read whole]
AS
BEGIN
    DECLARE @Key nvarchar(255) =
        (SELECT e.IdempotencyKey FROM stripe.ParseError(N'Stripe 400 api_error: No. [POST /v1/customers request=req_1 key=order 4711 request=no]') AS e);

    EXEC tSQLt.AssertEqualsString @Expected = N'order 4711 request=no', @Actual = @Key;
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test brackets in Stripe's sentence stay in the message]
AS
BEGIN
    DECLARE @Message nvarchar(max) = (
        SELECT e.Message
        FROM stripe.ParseError(N'Stripe 400 invalid_request_error/parameter_missing: Missing required param: discounts[0][coupon]. '
            + N'[POST /v1/invoices request=req_1 key=k]') AS e);

    EXEC tSQLt.AssertEqualsString @Expected = N'Missing required param: discounts[0][coupon].', @Actual = @Message;
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test which errors may go away by themselves and which leave the outcome open]
AS
BEGIN
    SELECT t.Number, e.IsTransient, e.OutcomeUnknown
    INTO #Actual
    FROM (VALUES
        (54001, N'StripeClr 54001 bad_argument: No.'),
        (54010, N'StripeClr 54010 not_reached: No. [POST /v1/customers key=k]'),
        (54011, N'StripeClr 54011 outcome_unknown: No. [POST /v1/customers key=k]'),
        (54012, N'StripeClr 54012 bad_answer: No. [GET /v1/customers]'),
        (54013, N'StripeClr 54013 busy: No. [GET /v1/customers]'),
        (54014, N'StripeClr 54014 not_sent: No.'),
        (54015, N'StripeClr 54015 row_not_shown: No.'),
        (54016, N'StripeClr 54016 key_expired: No. [POST /v1/customers key=k]'),
        (54402, N'Stripe 402 card_error/card_declined: No. [POST /v1/invoices/in_1/pay key=k]'),
        (54409, N'Stripe 409 idempotency_error: No. [POST /v1/customers key=k]'),
        (54424, N'Stripe 424 api_error: No. [POST /v1/invoices/in_1/pay key=k]'),
        (54429, N'Stripe 429 invalid_request_error/rate_limit: No. [GET /v1/customers]'),
        (54500, N'Stripe 500 api_error: No. [POST /v1/customers key=k]'),
        (54503, N'Stripe 503 api_error: No. [GET /v1/customers]'),
        (54502, N'Stripe 502 api_error: No. [POST /v1/invoices/create_preview request=req_1]'),
        (54504, N'Stripe 504 api_error: No. [DELETE /v1/customers/cus_1]')
    ) AS t (Number, Text)
    CROSS APPLY stripe.ParseError(t.Text) AS e
    WHERE e.Number = t.Number;

    SELECT x.Number, CONVERT(bit, x.IsTransient) AS IsTransient, CONVERT(bit, x.OutcomeUnknown) AS OutcomeUnknown
    INTO #Expected
    FROM (VALUES
        (54001, 0, 0), (54010, 1, 0), (54011, 1, 1), (54012, 0, 0), (54013, 1, 0), (54014, 1, 0), (54015, 0, 0), (54016, 0, 0),
        (54402, 0, 0), (54409, 1, 0), (54424, 0, 1), (54429, 1, 0), (54500, 1, 1), (54503, 1, 0), (54502, 1, 0), (54504, 1, 1)
    ) AS x (Number, IsTransient, OutcomeUnknown);

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE ParseErrorTests.[test a preview that Stripe fails leaves nothing open]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @SubscriptionId nvarchar(255);
    DECLARE @Rows int;
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.SetUp;
    EXEC FakeStripe.NewCustomer @CustomerId = @CustomerId OUTPUT;
    EXEC FakeStripe.NewSubscription @CustomerId = @CustomerId, @SubscriptionId = @SubscriptionId OUTPUT;
    EXEC FakeStripe.Fault @Kind = N'status', @Status = 500;
    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeUpcomingInvoice(DEFAULT, @SubscriptionId, DEFAULT) AS u;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT e.Number, e.Method, e.Path, e.IsTransient, e.OutcomeUnknown INTO #Actual FROM stripe.ParseError(@Text) AS e;
    SELECT
        54500 AS Number, N'POST' AS Method, N'/v1/invoices/create_preview' AS Path, CONVERT(bit, 1) AS IsTransient, CONVERT(bit, 0) AS OutcomeUnknown
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual', @Message = @Text;
END;
GO
