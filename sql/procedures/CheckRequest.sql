SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CheckRequest: lets the assembly make a request without sending it, before anything is recorded: what cannot be sent, such as an
-- @IdempotencyKey that looks like a secret, is refused here and leaves no log row.
-- @RequestJson is the request, as a dry run shows it.
-- @DescribedPath is the path as log row and errors show it: with the ids in place, without host, query and secrets.
CREATE OR ALTER PROCEDURE stripe_internal.CheckRequest
    @Procedure sysname,
    @Connection nvarchar(max),
    @Method nvarchar(10),
    @Path nvarchar(max),
    @Parameters nvarchar(max),
    @IdempotencyKey nvarchar(255),
    @Options nvarchar(max),
    @File varbinary(max),
    @RequestJson nvarchar(max) OUTPUT,
    @DescribedPath nvarchar(4000) OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

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
    DECLARE @ServerError int;
    DECLARE @ServerMessage nvarchar(4000);

    BEGIN TRY
        EXEC stripe_internal.Send
            @Connection = @Connection, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @IdempotencyKey, @DryRun = 1, @Options = @Options, @File = @File,
            @ResultJson = @RequestJson OUTPUT, @StatusCode = @StatusCode OUTPUT, @StripeCode = @StripeCode OUTPUT,
            @RequestId = @RequestId OUTPUT, @Attempts = @Attempts OUTPUT, @Milliseconds = @Milliseconds OUTPUT,
            @Replayed = @Replayed OUTPUT, @ErrorNumber = @ErrorNumber OUTPUT, @ErrorSentence = @ErrorSentence OUTPUT,
            @ErrorContext = @ErrorContext OUTPUT
        WITH RESULT SETS NONE;
    END TRY
    BEGIN CATCH
        SELECT @ServerError = ERROR_NUMBER(), @ServerMessage = ERROR_MESSAGE();
    END CATCH;

    -- Every end that the assembly knows of sets it.
    IF @Attempts IS NULL
    BEGIN
        EXEC stripe_internal.ExplainBreak
            @Procedure = @Procedure, @IdempotencyKey = @IdempotencyKey, @DryRun = 1, @ServerError = @ServerError,
            @ServerMessage = @ServerMessage, @Number = @ErrorNumber OUTPUT, @Sentence = @ErrorSentence OUTPUT;
    END;

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
