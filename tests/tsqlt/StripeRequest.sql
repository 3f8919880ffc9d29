SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'StripeRequestTests';
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test a list is one row for each element, page after page]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Ids int;
    DECLARE @First bigint;
    DECLARE @Last bigint;

    SELECT @Rows = COUNT(*), @Ids = COUNT(DISTINCT JSON_VALUE(r.Json, N'$.id')), @First = MIN(r.Position), @Last = MAX(r.Position)
    FROM dbo.StripeRequest(N'/v1/customers?limit=15', DEFAULT, DEFAULT) AS r
    WHERE JSON_VALUE(r.Json, N'$.object') = N'customer';

    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Ids;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @First;
    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Last;
    EXEC FakeStripe.AssertRequests @Expected = 3, @Path = N'/v1/customers', @Method = N'GET';
    EXEC FakeStripe.AssertSent @Name = N'limit', @Expected = N'15';
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test the URL is sent as it stands, filters on every page]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Requests nvarchar(max);
    DECLARE @Filtered int;
    DECLARE @Limited int;

    SELECT @Rows = COUNT(*) FROM dbo.StripeRequest(N'/v1/invoices?status=open', DEFAULT, DEFAULT) AS r;

    EXEC FakeStripe.Requests @Json = @Requests OUTPUT;
    SELECT
        @Filtered = COUNT(CASE WHEN JSON_VALUE(r.value, N'$.parameters.status') = N'open' THEN 1 END),
        @Limited = COUNT(JSON_VALUE(r.value, N'$.parameters.limit')),
        @Rows = CASE WHEN COUNT(*) > 1 AND COUNT(*) = (@Rows + 9) / 10 THEN COUNT(*) END
    FROM OPENJSON(@Requests) AS r;
    EXEC tSQLt.AssertEquals @Expected = @Rows, @Actual = @Filtered, @Message = N'Pages of ten.';
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Limited;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test TOP without ORDER BY reads no further page]
AS
BEGIN
    SELECT TOP (5) r.Position INTO #Five FROM dbo.StripeRequest(N'/v1/customers', DEFAULT, DEFAULT) AS r;

    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test anything but a list is one row]
AS
BEGIN
    SELECT r.Position, JSON_VALUE(r.Json, N'$.object') AS Object INTO #Actual FROM dbo.StripeRequest(N'/v1/balance', DEFAULT, DEFAULT) AS r;
    SELECT CONVERT(bigint, 1) AS Position, CONVERT(nvarchar(4000), N'balance') AS Object INTO #Expected;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
    EXEC FakeStripe.AssertCalls @Expected = N'GET /v1/balance';
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test a filter cuts the rows out of every page]
AS
BEGIN
    DECLARE @Rows int;

    SELECT @Rows = COUNT(*)
    FROM dbo.StripeRequest(N'/v1/customers?limit=30', N'$.data[*].id', DEFAULT) AS r
    WHERE r.Json LIKE N'"cus[_]%"' OR r.Json LIKE N'cus[_]%';

    EXEC tSQLt.AssertEquals @Expected = 40, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 2;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test no row when the filter finds nothing]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeRequest(N'/v1/balance', N'$.data[*]', DEFAULT) AS r);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test a filter that cannot be read is refused before a request]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Text nvarchar(4000);

    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeRequest(N'/v1/customers', N'$.data[', DEFAULT) AS r;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'%StripeClr 54001 bad_argument: %', @Actual = @Text;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test no rows and no request when the URL is NULL]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeRequest(NULL, DEFAULT, DEFAULT) AS r);

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 0;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test an empty URL is refused]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: @Url is empty.%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeRequest(N'', DEFAULT, DEFAULT) AS r;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test another host is refused with what would allow it, and gets no request]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %evil.example.com%@TrustedHosts%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeRequest(N'https://evil.example.com/v1/customers', DEFAULT, DEFAULT) AS r;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test a full URL on the account's own host is read]
AS
BEGIN
    DECLARE @Url nvarchar(max) = (SELECT s.BaseUrl + N'/v1/balance' FROM FakeStripe.Server AS s);
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeRequest(@Url, DEFAULT, DEFAULT) AS r);

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test ending_before is refused, because pages are read forwards]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%StripeClr 54001 bad_argument: %ending_before%';
    SELECT @Rows = COUNT(*) FROM dbo.StripeRequest(N'/v1/customers?ending_before=cus_1', DEFAULT, DEFAULT) AS r;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test what Stripe does not have is Stripe's error]
AS
BEGIN
    DECLARE @Rows int;

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%Stripe 404 invalid_request_error/resource_missing: %';
    SELECT @Rows = COUNT(*) FROM dbo.StripeRequest(N'/v1/customers/cus_missing', DEFAULT, DEFAULT) AS r;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test a search is read page after page]
AS
BEGIN
    DECLARE @Rows int;

    SELECT @Rows = COUNT(DISTINCT JSON_VALUE(r.Json, N'$.id'))
    FROM dbo.StripeRequest(N'/v1/invoices/search?limit=50&query=currency%3A%22usd%22', DEFAULT, DEFAULT) AS r;
    SELECT i.Id INTO #All FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS i WHERE i.Currency = N'usd';

    DECLARE @Expected int = (SELECT COUNT(*) FROM #All AS a);
    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Rows;
    SET @Rows = (@Expected + 49) / 50;
    EXEC FakeStripe.AssertRequests @Expected = @Rows, @Path = N'/v1/invoices/search';
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test rows do not show client secrets]
AS
BEGIN
    DECLARE @Shown int;
    DECLARE @Rows int;

    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    SELECT @Rows = COUNT(*), @Shown = COUNT(CASE WHEN r.Json LIKE N'%[_]secret[_][A-Za-z0-9]%' THEN 1 END)
    FROM dbo.StripeRequest(N'/v1/invoices?status=paid&limit=100&expand[]=data.payment_intent', DEFAULT, N'old') AS r;

    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Rows;
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Shown;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test a list of v2 is read page after page]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Made int = 0;
    DECLARE @Body nvarchar(max);

    WHILE @Made < 3
    BEGIN
        SET @Made = @Made + 1;
        SET @Body = CONCAT(
            N'{"name":"Hook ', @Made, N'","type":"webhook_endpoint","event_payload":"thin","enabled_events":["v1.billing.meter.no_meter_found"],',
            N'"webhook_endpoint":{"url":"https://example.com/hook"}}');
        EXEC stripe.Request @Method = N'POST', @Url = N'/v2/core/event_destinations', @Body = @Body, @ReturnRow = 0;
    END;

    EXEC FakeStripe.ClearRequests;
    SELECT @Rows = COUNT(DISTINCT JSON_VALUE(r.Json, N'$.name')) FROM dbo.StripeRequest(N'/v2/core/event_destinations?limit=2', DEFAULT, DEFAULT) AS r;
    EXEC tSQLt.AssertEquals @Expected = 3, @Actual = @Rows;
    EXEC FakeStripe.AssertRequests @Expected = 2;
END;
GO
CREATE OR ALTER PROCEDURE StripeRequestTests.[test a trusted host is read]
AS
BEGIN
    DECLARE @Host nvarchar(4000) = (SELECT REPLACE(s.BaseUrl, N'http://127.0.0.1:', N'localhost:') FROM FakeStripe.Server AS s);
    DECLARE @ApiKey nvarchar(100) = FakeStripe.ApiKey();
    DECLARE @Rows int;

    EXEC stripe.SetAccount @Name = N'fake', @ApiKey = @ApiKey, @TrustedHosts = @Host;
    SELECT @Rows = COUNT(*) FROM dbo.StripeRequest(CONCAT(N'http://', @Host, N'/v1/balance'), DEFAULT, DEFAULT) AS r;

    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Rows;
    EXEC FakeStripe.AssertCalls @Expected = N'GET /v1/balance';
END;
GO
