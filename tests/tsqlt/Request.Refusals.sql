-- stripe.Request when something is wrong: with the arguments, at Stripe, on the way.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'RequestRefusalsTests';
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test @Extra is merged with the body, and refused where it repeats it]
AS
BEGIN
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @Extra = N'{"phone":"555"}', @ReturnRow = 0;
    EXEC FakeStripe.AssertAllSent @Expected = N'{"name":"Jane","phone":"555"}';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@Extra names "name"%', @ExpectedErrorNumber = 54001;
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @Extra = N'{"name":"Joe"}';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test a filter that cannot be read is refused before anything is sent]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Number int;

    BEGIN TRY
        EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @Filter = N'$.data[';
    END TRY
    BEGIN CATCH
        SELECT @Text = ERROR_MESSAGE(), @Number = ERROR_NUMBER();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54001, @Actual = @Number;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54001 bad_argument: stripe.Request: %@Filter%', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test a secret in the URL is recorded nowhere]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Shown nvarchar(max);

    BEGIN TRY
        EXEC stripe.Request @Method = N'POST', @Url = N'/v1/payment_intents/pi_1_secret_9f86d081884c7d65/confirm';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SET @Shown = CONCAT((SELECT l.Path FROM stripe.CallLog AS l), N' ', CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall')), N' ', @Text);
    EXEC tSQLt.AssertLike @ExpectedPattern = N'/v1/payment[_]intents/pi[_]1[_]secret[_]***/confirm %', @Actual = @Shown;
    SET @Shown = CASE WHEN @Shown LIKE N'%9f86d081884c7d65%' THEN @Shown ELSE N'' END;
    EXEC tSQLt.AssertEqualsString @Expected = N'', @Actual = @Shown;
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test what cannot be sent is refused before it is recorded]
AS
BEGIN
    DECLARE @Refused int = 0;
    DECLARE @Case int = 0;
    DECLARE @Url nvarchar(max);
    DECLARE @Body nvarchar(max);
    DECLARE @Headers nvarchar(max);
    DECLARE @Number int;

    WHILE @Case < 8
    BEGIN
        SET @Case = @Case + 1;
        SELECT
            @Url = COALESCE(CHOOSE(@Case, N'https://evil.example.com/v1/customers', N'https://key@api.stripe.com/v1/customers', N'/v1/customers/../charges'), N'/v1/customers'),
            @Body = CASE @Case WHEN 4 THEN N'{"name":' WHEN 5 THEN N'name=%zz' ELSE N'name=Jane' END,
            @Headers = CASE @Case WHEN 6 THEN N'Authorization: Bearer x' WHEN 7 THEN N'Idempotency-Key: x' WHEN 8 THEN N'no header' END;
        SET @Number = 0;
        BEGIN TRY
            EXEC stripe.Request @Method = N'POST', @Url = @Url, @Body = @Body, @Headers = @Headers, @ReturnRow = 0;
        END TRY
        BEGIN CATCH
            SET @Number = ERROR_NUMBER();
        END CATCH;

        IF @Number <> 54001
        BEGIN
            EXEC tSQLt.Fail @Message0 = N'Case ', @Message1 = @Case, @Message2 = N' ended with ', @Message3 = @Number;
        END;
    END;

    EXEC FakeStripe.AssertRequests @Expected = 0;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test an unknown method is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.Request: @Method is "PATCH".%', @ExpectedErrorNumber = 54001;
    EXEC stripe.Request @Method = N'patch', @Url = N'/v1/customers';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test an empty URL is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.Request: @Url is empty.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.Request @Method = N'GET', @Url = N' ';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test an answer that does not arrive leaves the outcome unknown]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.Fault @Kind = N'reset_after', @Path = N'/v1/customers';
    BEGIN TRY
        EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @IdempotencyKey = N'customer-7';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT e.Number, e.OutcomeUnknown, e.Path, e.IdempotencyKey, l.Outcome
    INTO #Actual
    FROM stripe.ParseError(@Text) AS e
    CROSS JOIN stripe.CallLog AS l;
    SELECT 54011 AS Number, CONVERT(bit, 1) AS OutcomeUnknown, N'/v1/customers' AS Path, N'customer-7' AS IdempotencyKey, N'unknown' AS Outcome INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual', @Message = @Text;
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test Stripe's error comes back whole]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'Stripe 404 invalid_request_error/resource_missing: No such customer: %[[]GET /v1/customers/cus_missing %]', @ExpectedErrorNumber = 54404;
    EXEC stripe.Request @Method = N'GET', @Url = N'/v1/customers/cus_missing';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test an account that may only read may get and not post]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'live', @ApiKey = N'sk_live_0123456789abcdef';
    EXEC stripe.Request @Method = N'GET', @Url = N'/v1/balance', @ReturnRow = 0, @Account = N'live';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'StripeClr 54003 %', @ExpectedErrorNumber = 54003;
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Account = N'live';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test a file by its path is refused where the account has no folder for it]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %@UploadFolder%', @ExpectedErrorNumber = 54001;
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/files', @IsMultiPart = 1, @Body = N'purpose=dispute_evidence
    file=@C:\Windows\win.ini';
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test a file without a name is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %@FileName%', @ExpectedErrorNumber = 54001;
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/files', @IsMultiPart = 1, @Body = N'purpose=dispute_evidence', @File = 0x255044462D;
END;
GO
CREATE OR ALTER PROCEDURE RequestRefusalsTests.[test rows that cannot be made do not make a call that was done look failed]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);

    EXEC tSQLt.SpyProcedure
        @ProcedureName = N'stripe_internal.Send',
        @CommandToExecute = N'SELECT @Attempts = 1, @StatusCode = 200, @ResultJson = CASE @DryRun WHEN 1 THEN N''{"url":"http://127.0.0.1/v1/customers"}'' ELSE N''{"id":'' END;';
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.PrintText';
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @ResultJson = @ResultJson OUTPUT;

    SELECT s.[Text] INTO #Printed FROM stripe_internal.PrintText_SpyProcedureLog AS s WHERE s.[Text] LIKE N'Warning: stripe.Request was done%';
    DECLARE @Printed int = (SELECT COUNT(*) FROM #Printed AS p);
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Printed;
    EXEC tSQLt.AssertEqualsString @Expected = N'{"id":', @Actual = @ResultJson;
END;
GO
