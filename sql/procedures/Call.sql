SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Call: makes one call of a procedure to Stripe: checks, log row, request, outcome, error. Everything that writes goes through it.
-- EXEC stripe_internal.Call @Procedure = N'stripe.PayInvoice', @Method = N'POST', @Path = N'/v1/invoices/{invoice}/pay', @Parameters = @Parameters,
--     @IdempotencyKey = @IdempotencyKey, @DryRun = @DryRun, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
-- @Options and @File are for stripe.Request, whose @Path is the user's URL. @IsQuiet = 1: a dry run is not printed.
-- @IdempotencyKey comes back as it was chosen: NULL where Stripe takes none.
-- A procedure of more than one call has further requests: @Part names such a request, and stands behind the key that is sent; @Since is when the
-- procedure began (UTC), so that all of them together keep the account's total time.
-- No transaction and no XACT_ABORT of its own: a declined card must not doom the caller's transaction. Docs: docs/errors.md
CREATE OR ALTER PROCEDURE stripe_internal.Call
    @Procedure sysname,
    @Method nvarchar(10),
    @Path nvarchar(max),
    @Parameters nvarchar(max),
    @IdempotencyKey nvarchar(4000) = NULL OUTPUT,
    @DryRun bit = 0,
    @Account sysname = NULL,
    @Options nvarchar(max) = NULL,
    @File varbinary(max) = NULL,
    @IsQuiet bit = 0,
    @Part nvarchar(20) = NULL,
    @Since datetime2(3) = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Connection nvarchar(max);
    DECLARE @AccountName sysname;
    DECLARE @LoggedAccount nvarchar(400);
    DECLARE @LoggedPath nvarchar(4000);
    DECLARE @IsLogged bit = CASE WHEN @Method = N'GET' OR @DryRun = 1 THEN 0 ELSE 1 END;
    DECLARE @Context nvarchar(max);
    DECLARE @SentKey nvarchar(255);
    DECLARE @RequestJson nvarchar(max);
    DECLARE @CallId bigint;
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
    DECLARE @IsAllowed bit;
    DECLARE @Outcome nvarchar(10);
    DECLARE @ObjectId nvarchar(255);

    -- Stripe would act, and the log row could not be written. What only reads or shows needs none.
    IF XACT_STATE() = -1 AND @IsLogged = 1
    BEGIN
        SET @ErrorSentence = CONCAT(N'StripeClr 54004 transaction_doomed: ', @Procedure, N': The current transaction can only be rolled back, ',
            N'so the call could not be recorded; nothing was sent. ROLLBACK first, then call.');
        EXEC stripe_internal.Raise @Number = 54004, @Sentence = @ErrorSentence;
    END;

    -- Nobody who leaves open whether this is real means that it is.
    EXEC stripe_internal.RequireValue @Procedure = @Procedure, @Parameter = N'@DryRun', @Value = @DryRun;

    -- A statement that failed to write them leaves NULL, and Stripe would be asked for something else than was meant.
    EXEC stripe_internal.RequireValue @Procedure = @Procedure, @Parameter = N'@Parameters', @Value = @Parameters;

    EXEC stripe_internal.ReadConnection
        @Account = @Account, @Connection = @Connection OUTPUT, @AccountName = @AccountName OUTPUT, @LoggedAccount = @LoggedAccount OUTPUT;

    IF @IsLogged = 1
    BEGIN
        EXEC stripe_internal.CheckWriteAllowed @Account = @AccountName, @IsAllowed = @IsAllowed OUTPUT;

        -- It raises what it finds. An error of the server's in it ends the check alone, and this batch would go on.
        IF COALESCE(@IsAllowed, 0) = 0
        BEGIN
            SET @ErrorSentence = CONCAT(N'StripeClr 54003 writes_not_allowed: ', @Procedure, N': It could not be checked whether account "',
                @AccountName, N'" may write; nothing was sent. If this stays, run install.sql again.');
            EXEC stripe_internal.Raise @Number = 54003, @Sentence = @ErrorSentence;
        END;
    END;

    EXEC stripe_internal.ChooseIdempotencyKey
        @Procedure = @Procedure, @Method = @Method, @Path = @Path, @IdempotencyKey = @IdempotencyKey OUTPUT;
    SET @SentKey = CASE WHEN @Part IS NULL THEN @IdempotencyKey ELSE CONCAT(@IdempotencyKey, N'/', @Part) END;
    SET @Connection = stripe_internal.WithTimeLeft(@Connection, @Since);

    EXEC stripe_internal.CheckRequest
        @Procedure = @Procedure, @Connection = @Connection, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
        @IdempotencyKey = @SentKey, @Options = @Options, @File = @File,
        @RequestJson = @RequestJson OUTPUT, @DescribedPath = @LoggedPath OUTPUT;

    IF @DryRun = 1
    BEGIN
        SET @ResultJson = @RequestJson;

        IF @IsQuiet = 0
        BEGIN
            EXEC stripe_internal.PrintText @Text = @ResultJson;
        END;

        RETURN;
    END;

    SET @Context = CONCAT(N'[', @Method, N' ', @LoggedPath, N' part=' + @Part, N' key=' + @IdempotencyKey, N']');

    -- Before its own row is there. As with CheckWriteAllowed, an error of the server's in it ends the check alone.
    IF @IsLogged = 1 AND @SentKey IS NOT NULL
    BEGIN
        SET @IsAllowed = NULL;
        EXEC stripe_internal.CheckKeyAge
            @Procedure = @Procedure, @Account = @LoggedAccount, @Method = @Method, @Path = @LoggedPath, @SentKey = @SentKey,
            @Context = @Context, @IsAllowed = @IsAllowed OUTPUT;

        IF COALESCE(@IsAllowed, 0) = 0
        BEGIN
            SET @ErrorSentence = CONCAT(N'StripeClr 54014 not_sent: ', @Procedure, N': It could not be checked in stripe.CallLog whether the key is too old; ',
                N'nothing was sent. Call again; if this stays, run install.sql again.');
            EXEC stripe_internal.Raise @Number = 54014, @Sentence = @ErrorSentence, @Context = @Context;
        END;
    END;

    -- First the row, then the call: a full disk or a read-only database stops the call, not the record.
    IF @IsLogged = 1
    BEGIN
        BEGIN TRY
            EXEC stripe_internal.RecordCall
                @Procedure = @Procedure, @Account = @LoggedAccount, @Method = @Method, @Path = @LoggedPath,
                @IdempotencyKey = @IdempotencyKey, @Part = @Part, @SentKey = @SentKey, @CallId = @CallId OUTPUT;
        END TRY
        BEGIN CATCH
            SET @ServerMessage = ERROR_MESSAGE();
        END CATCH;

        IF @CallId IS NULL
        BEGIN
            BEGIN TRY
                EXEC stripe_internal.SetLastCall
                    @Procedure = @Procedure, @Account = @LoggedAccount, @Method = @Method, @Path = @LoggedPath,
                    @IdempotencyKey = @IdempotencyKey, @Part = @Part, @Outcome = N'failed';
            END TRY
            BEGIN CATCH
                PRINT CONCAT(N'Warning: stripe.LastCall does not tell of this call: ', ERROR_MESSAGE());
            END CATCH;

            SET @ErrorSentence = CONCAT(N'StripeClr 54014 not_sent: ', @Procedure, N' could not be recorded, so nothing was sent. ',
                N'Remove the cause, then call again. SQL Server says: ', @ServerMessage);
            EXEC stripe_internal.Raise @Number = 54014, @Sentence = @ErrorSentence, @Context = @Context;
        END;
    END;

    -- Send raises nothing itself, but SQL Server may; outside a TRY that would end this one statement, and the call would pass for done.
    BEGIN TRY
        EXEC stripe_internal.Send
            @Connection = @Connection, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
            @IdempotencyKey = @SentKey, @DryRun = 0, @Options = @Options, @File = @File,
            @ResultJson = @ResultJson OUTPUT, @StatusCode = @StatusCode OUTPUT, @StripeCode = @StripeCode OUTPUT,
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
            @Procedure = @Procedure, @IdempotencyKey = @IdempotencyKey, @DryRun = 0, @ServerError = @ServerError,
            @ServerMessage = @ServerMessage, @Number = @ErrorNumber OUTPUT, @Sentence = @ErrorSentence OUTPUT;
        SET @ErrorContext = @Context;
    END;

    IF @IsLogged = 1
    BEGIN
        SET @Outcome = CASE
            WHEN @ErrorNumber IS NULL THEN N'done'
            -- Stripe's own failures (500 and above), and those of what it depends on (424), leave open whether it acted.
            WHEN @ErrorNumber IN (54011, 54424) OR @ErrorNumber >= 54500 THEN N'unknown'
            ELSE N'failed'
        END;
        SET @ObjectId = CASE WHEN ISJSON(@ResultJson) = 1 THEN LEFT(JSON_VALUE(@ResultJson, N'$.id'), 255) END;

        EXEC stripe_internal.CompleteCall
            @CallId = @CallId, @Procedure = @Procedure, @Account = @LoggedAccount, @Method = @Method, @Path = @LoggedPath,
            @IdempotencyKey = @IdempotencyKey, @Part = @Part, @Outcome = @Outcome, @StatusCode = @StatusCode, @StripeCode = @StripeCode,
            @RequestId = @RequestId, @ObjectId = @ObjectId, @Attempts = @Attempts, @Milliseconds = @Milliseconds, @Replayed = @Replayed;
    END;

    -- Who repeats the call needs the caller's own key: with a part's key as @IdempotencyKey it would be another call.
    IF @Part IS NOT NULL
    BEGIN
        SET @ErrorContext = REPLACE(@ErrorContext, CONCAT(N' key=', @SentKey, N']'), CONCAT(N' part=', @Part, N' key=', @IdempotencyKey, N']'));
    END;

    IF @ErrorNumber IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = @ErrorNumber, @Sentence = @ErrorSentence, @Context = @ErrorContext;
    END;
END;
GO
