SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.DescribePath: the path of a call as its log row and its errors show it: with the ids in place, without query and secrets.
-- Of a generic request (@Options is given) the assembly makes it, as for a dry run: so it is refused here, before anything is recorded,
-- when it cannot be sent. What the user wrote is not shown as it stands, because a URL may hold a key.
CREATE OR ALTER PROCEDURE stripe_internal.DescribePath
    @Connection nvarchar(max),
    @Method nvarchar(10),
    @Path nvarchar(max),
    @Parameters nvarchar(max),
    @IdempotencyKey nvarchar(255),
    @Options nvarchar(max),
    @File varbinary(max),
    @DescribedPath nvarchar(4000) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @RequestJson nvarchar(max);
    DECLARE @Url nvarchar(max);
    DECLARE @StatusCode int;
    DECLARE @StripeCode nvarchar(255);
    DECLARE @RequestId nvarchar(255);
    DECLARE @Attempts int;
    DECLARE @Milliseconds bigint;
    DECLARE @Replayed bit;
    DECLARE @ErrorNumber int;
    DECLARE @ErrorSentence nvarchar(max);
    DECLARE @ErrorContext nvarchar(max);

    IF @Options IS NULL
    BEGIN
        SELECT @Path = REPLACE(@Path, given.[key] COLLATE DATABASE_DEFAULT, given.value)
        FROM OPENJSON(@Parameters) AS given
        WHERE given.[key] COLLATE DATABASE_DEFAULT LIKE N'{%}';

        SET @DescribedPath = LEFT(@Path, 4000);
        RETURN;
    END;

    EXEC stripe_internal.Send
        @Connection = @Connection, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey, @DryRun = 1, @Options = @Options, @File = @File,
        @ResultJson = @RequestJson OUTPUT, @StatusCode = @StatusCode OUTPUT, @StripeCode = @StripeCode OUTPUT,
        @RequestId = @RequestId OUTPUT, @Attempts = @Attempts OUTPUT, @Milliseconds = @Milliseconds OUTPUT,
        @Replayed = @Replayed OUTPUT, @ErrorNumber = @ErrorNumber OUTPUT, @ErrorSentence = @ErrorSentence OUTPUT,
        @ErrorContext = @ErrorContext OUTPUT
    WITH RESULT SETS NONE;

    IF @ErrorNumber IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = @ErrorNumber, @Sentence = @ErrorSentence, @Context = @ErrorContext;
    END;

    -- JSON_VALUE gives NULL for more than 4,000 characters.
    SELECT @Url = shown.value FROM OPENJSON(@RequestJson) AS shown WHERE shown.[key] COLLATE DATABASE_DEFAULT = N'url';
    SET @Url = LEFT(@Url, CHARINDEX(N'?', @Url + N'?') - 1);
    SET @DescribedPath = LEFT(SUBSTRING(@Url, CHARINDEX(N'/', @Url, CHARINDEX(N'://', @Url) + 3), 4000), 4000);
END;
GO
