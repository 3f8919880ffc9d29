SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.Call: makes one call of a procedure to Stripe: checks, log row, request, outcome, error. Everything that writes goes through it.
-- EXEC stripe_internal.Call @Procedure = N'stripe.PayInvoice', @Method = N'POST', @Path = N'/v1/invoices/{invoice}/pay', @Parameters = @Parameters,
--     @IdempotencyKey = @IdempotencyKey, @DryRun = @DryRun, @Account = @Account, @ResultJson = @ResultJson OUTPUT;
-- No transaction and no XACT_ABORT of its own: a declined card must not doom the caller's transaction. Docs: docs/errors.md
CREATE OR ALTER PROCEDURE stripe_internal.Call
    @Procedure sysname,
    @Method nvarchar(10),
    @Path nvarchar(4000),
    @Parameters nvarchar(max) = NULL,
    @IdempotencyKey nvarchar(4000) = NULL,
    @DryRun bit = 0,
    @Account sysname = NULL,
    @ResultJson nvarchar(max) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Connection nvarchar(max);
    DECLARE @AccountName sysname;
    DECLARE @LoggedAccount nvarchar(400);
    DECLARE @LoggedPath nvarchar(max) = @Path;
    DECLARE @IsLogged bit = CASE WHEN @Method = N'GET' OR @DryRun = 1 THEN 0 ELSE 1 END;
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
    DECLARE @Outcome nvarchar(10);
    DECLARE @ObjectId nvarchar(255);

    SET @DryRun = COALESCE(@DryRun, 0);

    -- Stripe would act, and the log row could not be written.
    IF XACT_STATE() = -1
    BEGIN
        SET @ErrorSentence = CONCAT(N'StripeClr 54004 transaction_doomed: ', @Procedure, N': The current transaction can only be rolled back, ',
            N'so the call could not be recorded; nothing was sent. ROLLBACK first, then call.');
        EXEC stripe_internal.Raise @Number = 54004, @Sentence = @ErrorSentence;
    END;

    EXEC stripe_internal.ReadConnection
        @Account = @Account, @Connection = @Connection OUTPUT, @AccountName = @AccountName OUTPUT;

    IF @IsLogged = 1
    BEGIN
        EXEC stripe_internal.CheckWriteAllowed @Account = @AccountName;
    END;

    EXEC stripe_internal.ChooseIdempotencyKey @Procedure = @Procedure, @Method = @Method, @IdempotencyKey = @IdempotencyKey OUTPUT;

    -- First the row, then the call: a full disk or a read-only database stops the call, not the record.
    IF @IsLogged = 1
    BEGIN
        SET @LoggedAccount = CASE WHEN CHARINDEX(N'/', @Account) > 0 THEN @Account ELSE @AccountName END;

        SELECT @LoggedPath = REPLACE(@LoggedPath, given.[key], given.value)
        FROM OPENJSON(@Parameters) AS given
        WHERE given.[key] LIKE N'{%}';

        INSERT INTO stripe_internal.CallLogEntry (ProcedureName, Account, Method, Path, IdempotencyKey)
        VALUES (@Procedure, @LoggedAccount, @Method, LEFT(@LoggedPath, 4000), @IdempotencyKey);
        SET @CallId = SCOPE_IDENTITY();

        EXEC stripe_internal.SetLastCall
            @Procedure = @Procedure, @Account = @LoggedAccount, @Method = @Method, @Path = @LoggedPath,
            @IdempotencyKey = @IdempotencyKey, @Outcome = N'sending';
    END;

    EXEC stripe_internal.Send
        @Connection = @Connection, @Method = @Method, @Path = @Path, @Parameters = @Parameters,
        @IdempotencyKey = @IdempotencyKey, @DryRun = @DryRun,
        @ResultJson = @ResultJson OUTPUT, @StatusCode = @StatusCode OUTPUT, @StripeCode = @StripeCode OUTPUT,
        @RequestId = @RequestId OUTPUT, @Attempts = @Attempts OUTPUT, @Milliseconds = @Milliseconds OUTPUT,
        @Replayed = @Replayed OUTPUT, @ErrorNumber = @ErrorNumber OUTPUT, @ErrorSentence = @ErrorSentence OUTPUT,
        @ErrorContext = @ErrorContext OUTPUT
    WITH RESULT SETS NONE;

    IF @IsLogged = 1
    BEGIN
        SET @Outcome = CASE
            WHEN @ErrorNumber IS NULL THEN N'done'
            -- Stripe's own failures (500 and above) leave open whether it acted.
            WHEN @ErrorNumber = 54011 OR @ErrorNumber >= 54500 THEN N'unknown'
            ELSE N'failed'
        END;
        SET @ObjectId = CASE WHEN ISJSON(@ResultJson) = 1 THEN LEFT(JSON_VALUE(@ResultJson, N'$.id'), 255) END;

        -- The call has been made: what fails now must not hide how it ended.
        BEGIN TRY
            EXEC stripe_internal.SetLastCall
                @Procedure = @Procedure, @Account = @LoggedAccount, @Method = @Method, @Path = @LoggedPath,
                @IdempotencyKey = @IdempotencyKey, @Outcome = @Outcome, @Status = @StatusCode, @StripeCode = @StripeCode,
                @RequestId = @RequestId, @ObjectId = @ObjectId;

            UPDATE stripe_internal.CallLogEntry
            SET
                Outcome = @Outcome,
                Status = @StatusCode,
                StripeCode = @StripeCode,
                RequestId = @RequestId,
                Attempts = @Attempts,
                Milliseconds = @Milliseconds,
                Replayed = @Replayed
            WHERE CallId = @CallId;
        END TRY
        BEGIN CATCH
            PRINT CONCAT(N'Warning: ', @Procedure, N' was sent (outcome: ', @Outcome, N'), but row ', @CallId,
                N' of stripe.CallLog could not be completed: ', ERROR_MESSAGE());
        END CATCH;
    END;

    IF @ErrorNumber IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = @ErrorNumber, @Sentence = @ErrorSentence, @Context = @ErrorContext;
    END;

    IF @DryRun = 1
    BEGIN
        EXEC stripe_internal.PrintText @Text = @ResultJson;
    END;
END;
GO
