-- FakeStripe: assertions about what reached the fake, and about what must never be shown.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
IF SCHEMA_ID(N'FakeStripe') IS NULL
BEGIN
    EXEC (N'CREATE SCHEMA FakeStripe AUTHORIZATION dbo;');
END;
GO
CREATE OR ALTER PROCEDURE FakeStripe.AssertRequests
    @Expected int,
    @Path nvarchar(4000) = NULL,
    @Method nvarchar(10) = NULL
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Count int;

    EXEC FakeStripe.CountRequests @Path = @Path, @Method = @Method, @Count = @Count OUTPUT;
    EXEC tSQLt.AssertEquals @Expected = @Expected, @Actual = @Count, @Message = N'Requests that reached Stripe.';
END;
GO
-- All requests in their order, each as "METHOD path idempotency-key", with commas between them.
CREATE OR ALTER PROCEDURE FakeStripe.AssertCalls
    @Expected nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Requests nvarchar(max);
    DECLARE @Actual nvarchar(max);

    EXEC FakeStripe.Requests @Json = @Requests OUTPUT;
    SELECT @Actual = STRING_AGG(
        CONCAT(JSON_VALUE(r.value, N'$.method'), N' ', JSON_VALUE(r.value, N'$.path'), N' ' + JSON_VALUE(r.value, N'$.headers."idempotency-key"')), N', ')
        WITHIN GROUP (ORDER BY CONVERT(int, r.[key]))
    FROM OPENJSON(@Requests) AS r;

    EXEC tSQLt.AssertEqualsString @Expected = @Expected, @Actual = @Actual, @Message = N'Requests that reached Stripe.';
END;
GO
-- The newest request's parameter of that wire name; @Expected NULL: it was not sent.
CREATE OR ALTER PROCEDURE FakeStripe.AssertSent
    @Name nvarchar(255),
    @Expected nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Request nvarchar(max);
    DECLARE @Actual nvarchar(max);

    EXEC FakeStripe.LastRequest @Json = @Request OUTPUT;
    SET @Actual = (SELECT p.value FROM OPENJSON(@Request, N'$.parameters') AS p WHERE p.[key] = @Name);

    EXEC tSQLt.AssertEqualsString @Expected = @Expected, @Actual = @Actual, @Message = @Name;
END;
GO
-- All parameters of the newest request, as one JSON object in the order sent.
CREATE OR ALTER PROCEDURE FakeStripe.AssertAllSent
    @Expected nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Request nvarchar(max);
    DECLARE @ExpectedText nvarchar(max) =
        (SELECT STRING_AGG(CONCAT(p.[key], N'=', p.value), N'&') WITHIN GROUP (ORDER BY p.[key]) FROM OPENJSON(@Expected) AS p);
    DECLARE @Actual nvarchar(max);

    EXEC FakeStripe.LastRequest @Json = @Request OUTPUT;
    SET @Actual =
        (SELECT STRING_AGG(CONCAT(p.[key], N'=', p.value), N'&') WITHIN GROUP (ORDER BY p.[key]) FROM OPENJSON(@Request, N'$.parameters') AS p);

    EXEC tSQLt.AssertEqualsString @Expected = @ExpectedText, @Actual = @Actual, @Message = N'Parameters of the request.';
END;
GO
CREATE OR ALTER PROCEDURE FakeStripe.AssertHeader
    @Name nvarchar(255),
    @Expected nvarchar(max)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Request nvarchar(max);
    DECLARE @Actual nvarchar(max);

    EXEC FakeStripe.LastRequest @Json = @Request OUTPUT;
    SET @Actual = (SELECT h.value FROM OPENJSON(@Request, N'$.headers') AS h WHERE h.[key] = @Name);

    EXEC tSQLt.AssertEqualsString @Expected = @Expected, @Actual = @Actual, @Message = @Name;
END;
GO
-- The text holds no part of the account's key that could be used.
CREATE OR ALTER PROCEDURE FakeStripe.AssertNoKey
    @Text nvarchar(max),
    @Where nvarchar(400)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Middle nvarchar(100) = SUBSTRING(FakeStripe.ApiKey(), 9, 20);

    IF @Text IS NULL
    BEGIN
        EXEC tSQLt.Fail @Message0 = @Where, @Message1 = N' is NULL, so there is nothing to search for the key.';
    END;

    IF CHARINDEX(@Middle, @Text) > 0
    BEGIN
        EXEC tSQLt.Fail @Message0 = @Where, @Message1 = N' shows the API key: ', @Message2 = @Text;
    END;
END;
GO
