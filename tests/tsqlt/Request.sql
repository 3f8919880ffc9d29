-- stripe.Request: requests that have no procedure of their own.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'RequestTests';
GO
CREATE OR ALTER PROCEDURE RequestTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a JSON object is sent as a form under v1]
AS
BEGIN
    EXEC stripe.Request
        @Method = N'POST', @Url = N'/v1/customers', @Body = N'{"name":"Jane Example","address":{"city":"Berlin"},"preferred_locales":["de","en"]}',
        @IdempotencyKey = N'customer-7', @ReturnRow = 0;

    EXEC FakeStripe.AssertCalls @Expected = N'POST /v1/customers customer-7';
    EXEC FakeStripe.AssertAllSent @Expected = N'{"name":"Jane Example","address[city]":"Berlin","preferred_locales[0]":"de","preferred_locales[1]":"en"}';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test form text is sent with its values as they were meant]
AS
BEGIN
    EXEC stripe.Request @Method = N'POST', @Url = N'v1/customers', @Body = N'name=Jane+Example&email=jane%40example.com', @ReturnRow = 0;

    EXEC FakeStripe.AssertAllSent @Expected = N'{"name":"Jane Example","email":"jane@example.com"}';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test the answer is one row, and @ResultJson]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);

    CREATE TABLE #Row (Position bigint NOT NULL, Json nvarchar(max) NOT NULL);
    INSERT INTO #Row EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @ResultJson = @ResultJson OUTPUT;

    SELECT r.Position, JSON_VALUE(r.Json, N'$.name') AS Name INTO #Actual FROM #Row AS r;
    SELECT CONVERT(bigint, 1) AS Position, JSON_VALUE(@ResultJson, N'$.name') AS Name INTO #Expected WHERE JSON_VALUE(@ResultJson, N'$.name') = N'Jane';
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a filter cuts rows out of the answer]
AS
BEGIN
    CREATE TABLE #Row (Position bigint NOT NULL, Json nvarchar(max) NOT NULL);
    INSERT INTO #Row EXEC stripe.Request @Method = N'GET', @Url = N'/v1/customers?limit=3', @Filter = N'$.data[*]';

    DECLARE @Customers int = (SELECT COUNT(*) FROM #Row AS r WHERE JSON_VALUE(r.Json, N'$.object') = N'customer' AND r.Position BETWEEN 1 AND 3);
    EXEC tSQLt.AssertEquals @Expected = 3, @Actual = @Customers;
    EXEC FakeStripe.AssertRequests @Expected = 1;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a page that is not the last says who reads them all]
AS
BEGIN
    DECLARE @Prints int;

    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.PrintText';
    EXEC stripe.Request @Method = N'GET', @Url = N'/v1/customers?limit=3', @ReturnRow = 0;
    SELECT @Prints = COUNT(*) FROM stripe_internal.PrintText_SpyProcedureLog AS s WHERE s.[Text] LIKE N'This is one page%dbo.StripeRequest%';
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Prints;

    EXEC stripe.Request @Method = N'GET', @Url = N'/v1/customers?limit=100', @ReturnRow = 0;
    EXEC stripe.Request @Method = N'GET', @Url = N'/v1/balance', @ReturnRow = 0;
    SELECT @Prints = COUNT(*) FROM stripe_internal.PrintText_SpyProcedureLog AS s;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Prints;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a read is not recorded, a write and a deletion are]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Url nvarchar(max);

    EXEC stripe.Request @Method = N'GET', @Url = N'/v1/balance', @ReturnRow = 0;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';

    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;
    SET @Url = CONCAT(N'/v1/customers/', JSON_VALUE(@ResultJson, N'$.id'));
    EXEC stripe.Request @Method = N'delete', @Url = @Url, @ReturnRow = 0;

    SELECT l.ProcedureName, l.Method, l.Path, l.IdempotencyKey, l.Outcome INTO #Actual FROM stripe.CallLog AS l;
    SELECT CONVERT(sysname, N'stripe.Request') AS ProcedureName, e.Method, e.Path, e.IdempotencyKey, N'done' AS Outcome
    INTO #Expected
    FROM (VALUES (N'POST', N'/v1/customers', N'customer-7'), (N'DELETE', @Url, NULL)) AS e (Method, Path, IdempotencyKey);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test the log shows the path without query and host]
AS
BEGIN
    DECLARE @Url nvarchar(max) = (SELECT s.BaseUrl + N'/v1/customers/cus_missing?note=private' FROM FakeStripe.Server AS s);
    DECLARE @Path nvarchar(4000);

    BEGIN TRY
        EXEC stripe.Request @Method = N'DELETE', @Url = @Url;
    END TRY
    BEGIN CATCH
        SET @Path = ERROR_MESSAGE();
    END CATCH;

    SELECT @Path = l.Path FROM stripe.CallLog AS l WHERE l.Outcome = N'failed';
    EXEC tSQLt.AssertEqualsString @Expected = N'/v1/customers/cus_missing', @Actual = @Path;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test headers of the caller replace the account's own]
AS
BEGIN
    EXEC stripe.Request
        @Method = N'GET', @Url = N'/v1/balance', @Headers = N'Stripe-Version: 2024-06-20', @ReturnRow = 0;

    EXEC FakeStripe.AssertHeader @Name = N'stripe-version', @Expected = N'2024-06-20';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test only the path says whether a deletion takes a key]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@IdempotencyKey is given, but Stripe takes none with DELETE%', @ExpectedErrorNumber = 54001;
    EXEC stripe.Request @Method = N'DELETE', @Url = N'/v1/customers/cus_1?from=/v2/', @IdempotencyKey = N'delete-1', @ReturnRow = 0;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test the same key repeats the answer]
AS
BEGIN
    DECLARE @First nvarchar(max);
    DECLARE @Second nvarchar(max);

    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0, @ResultJson = @First OUTPUT;
    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'name=Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0, @ResultJson = @Second OUTPUT;

    EXEC tSQLt.AssertEqualsString @Expected = @First, @Actual = @Second;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a dry run shows the request and sends nothing]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Body nvarchar(max);

    EXEC stripe.Request @Method = N'POST', @Url = N'/v1/coupons', @Body = N'{"percent_off":25,"duration":"once"}', @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    SET @Body = JSON_VALUE(@ResultJson, N'$.body');
    EXEC tSQLt.AssertEqualsString @Expected = N'percent_off=25&duration=once', @Actual = @Body;
    EXEC FakeStripe.AssertRequests @Expected = 0;
    EXEC tSQLt.AssertEmptyTable @TableName = N'stripe.CallLog';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a file is uploaded from a variable]
AS
BEGIN
    DECLARE @File varbinary(max) = CONVERT(varbinary(max), CONVERT(varchar(100), N'%PDF-1.4 receipt'));
    DECLARE @ResultJson nvarchar(max);

    EXEC stripe.Request
        @Method = N'POST', @Url = N'/v1/files', @IsMultiPart = 1, @Body = N'purpose=dispute_evidence', @File = @File, @FileName = N'receipt.pdf',
        @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

    SELECT JSON_VALUE(@ResultJson, N'$.object') AS Object, JSON_VALUE(@ResultJson, N'$.filename') AS FileName, CONVERT(int, JSON_VALUE(@ResultJson, N'$.size')) AS Size
    INTO #Actual;
    SELECT CONVERT(nvarchar(4000), N'file') AS Object, CONVERT(nvarchar(4000), N'receipt.pdf') AS FileName, CONVERT(int, DATALENGTH(@File)) AS Size INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.NewEventDestination
    @Name nvarchar(255),
    @IdempotencyKey nvarchar(255) = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    DECLARE @Body nvarchar(max) = CONCAT(
        N'{"name":"', @Name, N'","type":"webhook_endpoint","event_payload":"thin","enabled_events":["v1.billing.meter.no_meter_found"],',
        N'"webhook_endpoint":{"url":"https://example.com/hook"}}');

    EXEC stripe.Request
        @Method = N'POST', @Url = N'/v2/core/event_destinations', @Body = @Body, @IdempotencyKey = @IdempotencyKey, @ReturnRow = 0,
        @ResultJson = @ResultJson OUTPUT;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test under v2 JSON is sent as it stands, and a deletion has a key, too]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Url nvarchar(max);
    DECLARE @Expected nvarchar(max);

    EXEC RequestTests.NewEventDestination @Name = N'Hook', @IdempotencyKey = N'hook-1', @ResultJson = @ResultJson OUTPUT;
    EXEC FakeStripe.AssertHeader @Name = N'content-type', @Expected = N'application/json';
    SET @Url = CONCAT(N'/v2/core/event_destinations/', JSON_VALUE(@ResultJson, N'$.id'));
    EXEC stripe.Request @Method = N'DELETE', @Url = @Url, @IdempotencyKey = N'hook-1-delete', @ReturnRow = 0;

    SET @Expected = CONCAT(N'POST /v2/core/event_destinations hook-1, DELETE ', @Url, N' hook-1-delete');
    EXEC FakeStripe.AssertCalls @Expected = @Expected;
    SELECT l.Method, l.Path, l.IdempotencyKey INTO #Actual FROM stripe.CallLog AS l WHERE l.Method = N'DELETE';
    SELECT N'DELETE' AS Method, @Url AS Path, N'hook-1-delete' AS IdempotencyKey INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a page of v2 that is not the last says who reads them all]
AS
BEGIN
    DECLARE @Prints int;

    EXEC RequestTests.NewEventDestination @Name = N'First';
    EXEC RequestTests.NewEventDestination @Name = N'Second';
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.PrintText';
    EXEC stripe.Request @Method = N'GET', @Url = N'/v2/core/event_destinations?limit=1', @ReturnRow = 0;

    SELECT @Prints = COUNT(*) FROM stripe_internal.PrintText_SpyProcedureLog AS s WHERE s.[Text] LIKE N'This is one page%';
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Prints;
END;
GO
CREATE OR ALTER PROCEDURE RequestTests.[test a row that cannot be shown after a GET names no key of an earlier write]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'customer-7', @ReturnRow = 0;
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.ExplainMissingRow';
    EXEC tSQLt.SpyProcedure @ProcedureName = N'stripe_internal.CheckFilter';
    EXEC (N'DROP FUNCTION stripe_internal.Responses;');
    EXEC (N'
        CREATE FUNCTION stripe_internal.Responses (@Connection nvarchar(max), @Path nvarchar(max), @Query nvarchar(max), @Json nvarchar(max))
        RETURNS TABLE
        AS RETURN (SELECT CONVERT(bigint, 1) AS Position, @Json AS Json WHERE stripe_internal.Range(N''no range'') IS NULL);');
    BEGIN TRY
        EXEC stripe.Request @Method = N'GET', @Url = N'/v1/balance';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SELECT s.[Procedure] AS ProcedureName, s.IdempotencyKey INTO #Actual FROM stripe_internal.ExplainMissingRow_SpyProcedureLog AS s;
    SELECT CONVERT(sysname, N'stripe.Request') AS ProcedureName, CONVERT(nvarchar(4000), NULL) AS IdempotencyKey INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual', @Message = @Text;
END;
GO
