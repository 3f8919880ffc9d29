-- FakeStripe: what the tests use to set up, disturb and question tests/FakeStripe, through its own paths under /_fake.
-- Load it once stripe.SetAccount has made an account, the default or the only one, whose @BaseUrl is the running fake.
-- tSQLt rolls the database back after a test, never the fake: the SetUp of each class calls FakeStripe.SetUp.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
IF SCHEMA_ID(N'FakeStripe') IS NULL
BEGIN
    EXEC (N'CREATE SCHEMA FakeStripe AUTHORIZATION dbo;');
END;
GO
IF OBJECT_ID(N'FakeStripe.Server', N'U') IS NULL
BEGIN
    CREATE TABLE FakeStripe.Server
    (
        BaseUrl nvarchar(2000) NOT NULL
    );
END;
GO
DELETE FROM FakeStripe.Server;

-- The tests make, pay and void: never in a Stripe account.
INSERT INTO FakeStripe.Server (BaseUrl)
SELECT TOP (1) a.BaseUrl
FROM stripe.Accounts AS a
WHERE a.BaseUrl LIKE N'http://127.0.0.1:%'
ORDER BY a.IsDefault DESC, a.Name;

IF @@ROWCOUNT = 0
BEGIN
    RAISERROR (N'No account of stripe.Accounts has a @BaseUrl such as http://127.0.0.1:12111. Start tests/FakeStripe and set one.', 16, 1);
END;
GO
-- The key of the account that FakeStripe.SetUp makes. No text of StripeClr may hold it; its last four characters may be shown.
CREATE OR ALTER FUNCTION FakeStripe.ApiKey ()
RETURNS nvarchar(100)
AS
BEGIN
    RETURN N'sk_test_9f86d081884c7d659a2feaa0c55ad015';
END;
GO
-- Sends one request to the fake, with a key of its own: under /_fake, or to make what a test needs.
CREATE OR ALTER PROCEDURE FakeStripe.Send
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @Parameters nvarchar(max) = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Connection nvarchar(max) =
    (
        SELECT N'FakeStripe' AS Account, N'sk_test_FakeStripeHelper' AS ApiKey, s.BaseUrl
        FROM FakeStripe.Server AS s
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );
    DECLARE @IdempotencyKey nvarchar(4000) = CASE @Method WHEN N'POST' THEN LOWER(CONVERT(nvarchar(36), NEWID())) END;
    DECLARE @StatusCode int;
    DECLARE @StripeCode nvarchar(255);
    DECLARE @RequestId nvarchar(255);
    DECLARE @Attempts int;
    DECLARE @Milliseconds bigint;
    DECLARE @Replayed bit;
    DECLARE @ErrorNumber int;
    DECLARE @ErrorSentence nvarchar(max);
    DECLARE @ErrorContext nvarchar(max);

    EXEC stripe_internal.Send
        @Connection = @Connection, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey, @DryRun = 0, @Options = NULL, @File = NULL,
        @ResultJson = @ResultJson OUTPUT, @StatusCode = @StatusCode OUTPUT, @StripeCode = @StripeCode OUTPUT,
        @RequestId = @RequestId OUTPUT, @Attempts = @Attempts OUTPUT, @Milliseconds = @Milliseconds OUTPUT,
        @Replayed = @Replayed OUTPUT, @ErrorNumber = @ErrorNumber OUTPUT, @ErrorSentence = @ErrorSentence OUTPUT,
        @ErrorContext = @ErrorContext OUTPUT;

    IF @ErrorNumber IS NOT NULL
    BEGIN
        SET @ErrorSentence = LEFT(CONCAT(N'FakeStripe: ', @ErrorSentence, N' ', @ErrorContext), 2000);
        RAISERROR (N'%s', 16, 1, @ErrorSentence);
    END;
END;
GO
-- Back to generated data of these sizes: no requests logged, no faults, no idempotency keys.
CREATE OR ALTER PROCEDURE FakeStripe.Reset
    @Invoices int = 250,
    @Customers int = 40
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Parameters nvarchar(max) = (SELECT @Invoices AS invoices, @Customers AS customers FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);

    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/_fake/reset', @Parameters = @Parameters;
END;
GO
-- Stores an account that uses the fake. It does not repeat failed requests, so that each fault is met once.
CREATE OR ALTER PROCEDURE FakeStripe.SetAccount
    @Name nvarchar(4000),
    @ApiKey nvarchar(4000) = NULL,
    @BaseUrl nvarchar(4000) = NULL,
    @ApiVersion nvarchar(4000) = NULL,
    @MaxRetries int = 0,
    @AllowWrites bit = NULL,
    @IsDefault bit = NULL
AS
BEGIN
    SET NOCOUNT ON;

    SET @ApiKey = COALESCE(@ApiKey, FakeStripe.ApiKey());
    SET @BaseUrl = COALESCE(@BaseUrl, (SELECT s.BaseUrl FROM FakeStripe.Server AS s));

    EXEC stripe.SetAccount
        @Name = @Name, @ApiKey = @ApiKey, @BaseUrl = @BaseUrl, @ApiVersion = @ApiVersion, @MaxRetries = @MaxRetries,
        @TimeoutSeconds = 10, @AllowWrites = @AllowWrites, @IsDefault = @IsDefault;
END;
GO
-- Before each test: the fake as new, and one default account that uses it. The account is rolled back with the test.
CREATE OR ALTER PROCEDURE FakeStripe.SetUp
AS
BEGIN
    SET NOCOUNT ON;

    EXEC FakeStripe.Reset;
    EXEC FakeStripe.SetAccount @Name = N'fake', @IsDefault = 1;
END;
GO
-- Makes the next matching request, or the next @Times (0: all), go wrong. @Kind is one of FakeStripe's: status, html, cut, message, …
CREATE OR ALTER PROCEDURE FakeStripe.Fault
    @Kind nvarchar(50),
    @Method nvarchar(10) = NULL,
    @Path nvarchar(4000) = NULL,
    @After int = NULL,
    @Times int = NULL,
    @Effect nvarchar(20) = NULL,
    @Status int = NULL,
    @Type nvarchar(255) = NULL,
    @Code nvarchar(255) = NULL,
    @Message nvarchar(max) = NULL,
    @Length int = NULL,
    @Bytes int = NULL,
    @Url nvarchar(2000) = NULL
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Parameters nvarchar(max) =
    (
        SELECT
            @Kind AS kind,
            @Method AS method,
            @Path AS path,
            @After AS after,
            @Times AS times,
            @Effect AS effect,
            @Status AS status,
            @Type AS type,
            @Code AS code,
            @Message AS message,
            @Length AS length,
            @Bytes AS bytes,
            @Url AS url
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER
    );

    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/_fake/fault', @Parameters = @Parameters;
END;
GO
CREATE OR ALTER PROCEDURE FakeStripe.ClearRequests
AS
BEGIN
    SET NOCOUNT ON;

    EXEC FakeStripe.Send @Method = N'POST', @Path = N'/_fake/requests/clear';
END;
GO
-- How many requests the fake received since the log was cleared.
CREATE OR ALTER PROCEDURE FakeStripe.CountRequests
    @Path nvarchar(4000) = NULL,
    @Method nvarchar(10) = NULL,
    @Count int OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Parameters nvarchar(max) = (SELECT @Path AS path, @Method AS method FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    DECLARE @ResultJson nvarchar(max);

    EXEC FakeStripe.Send @Method = N'GET', @Path = N'/_fake/count', @Parameters = @Parameters, @ResultJson = @ResultJson OUTPUT;
    SET @Count = JSON_VALUE(@ResultJson, N'$.count');
END;
GO
-- All requests as a JSON array, oldest first: method, path, query, parameters, headers, status.
CREATE OR ALTER PROCEDURE FakeStripe.Requests
    @Json nvarchar(max) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    EXEC FakeStripe.Send @Method = N'GET', @Path = N'/_fake/requests', @ResultJson = @Json OUTPUT;
END;
GO
-- The newest request as a JSON object; NULL when there was none.
CREATE OR ALTER PROCEDURE FakeStripe.LastRequest
    @Json nvarchar(max) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Requests nvarchar(max);

    EXEC FakeStripe.Requests @Json = @Requests OUTPUT;
    SET @Json = (SELECT TOP (1) r.value FROM OPENJSON(@Requests) AS r ORDER BY CONVERT(int, r.[key]) DESC);
END;
GO
-- An object as the fake holds it now, by its id.
CREATE OR ALTER PROCEDURE FakeStripe.ReadObject
    @Id nvarchar(255),
    @Json nvarchar(max) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Parameters nvarchar(max) = (SELECT @Id AS [{id}] FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);

    EXEC FakeStripe.Send @Method = N'GET', @Path = N'/_fake/object/{id}', @Parameters = @Parameters, @ResultJson = @Json OUTPUT;
END;
GO
