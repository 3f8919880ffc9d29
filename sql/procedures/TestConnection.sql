SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.TestConnection: asks Stripe for the account's balance, the smallest thing there is, and says in one row whether that works.
-- EXEC stripe.TestConnection;
-- EXEC stripe.TestConnection @Account = N'main';
-- A restricted key that may not read the balance is connected all the same: the message begins with "Connected with limits" and quotes Stripe.
-- Everything else that fails is an error. Docs: docs/errors.md
CREATE OR ALTER PROCEDURE stripe.TestConnection
    @Account sysname = NULL
AS
BEGIN
    -- Whatever the caller's session has set: with some of them off, NULL would not stay NULL and texts would be cut without a word.
    SET NOCOUNT, ANSI_WARNINGS, ANSI_PADDING, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON;
    SET NUMERIC_ROUNDABORT OFF;

    DECLARE @Connection nvarchar(max);
    DECLARE @AccountName sysname;
    DECLARE @LoggedAccount nvarchar(400);
    DECLARE @RequestJson nvarchar(max);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @StatusCode int;
    DECLARE @StripeCode nvarchar(255);
    DECLARE @RequestId nvarchar(255);
    DECLARE @Attempts int;
    DECLARE @Milliseconds bigint;
    DECLARE @Replayed bit;
    DECLARE @ErrorNumber int;
    DECLARE @ErrorSentence nvarchar(max);
    DECLARE @ErrorContext nvarchar(max);
    DECLARE @IsLimited bit;

    EXEC stripe_internal.ReadConnection
        @Account = @Account, @Connection = @Connection OUTPUT, @AccountName = @AccountName OUTPUT, @LoggedAccount = @LoggedAccount OUTPUT;

    -- What is sent, not what is set: the assembly has a version of its own for an account without one.
    EXEC stripe_internal.[Call]
        @Procedure = N'stripe.TestConnection', @Method = N'GET', @Path = N'/v1/balance', @Parameters = N'{}',
        @DryRun = 1, @Account = @Account, @IsQuiet = 1, @ResultJson = @RequestJson OUTPUT;

    EXEC stripe_internal.Send
        @Connection = @Connection, @Method = N'GET', @Path = N'/v1/balance', @Parameters = N'{}',
        @IdempotencyKey = NULL, @DryRun = 0, @Options = NULL, @File = NULL,
        @ResultJson = @ResultJson OUTPUT, @StatusCode = @StatusCode OUTPUT, @StripeCode = @StripeCode OUTPUT,
        @RequestId = @RequestId OUTPUT, @Attempts = @Attempts OUTPUT, @Milliseconds = @Milliseconds OUTPUT,
        @Replayed = @Replayed OUTPUT, @ErrorNumber = @ErrorNumber OUTPUT, @ErrorSentence = @ErrorSentence OUTPUT,
        @ErrorContext = @ErrorContext OUTPUT
    WITH RESULT SETS NONE;

    -- Of a secret key, and of a connected account that is not there, 403 says something else.
    SELECT @IsLimited = CASE WHEN @ErrorNumber = 54403 AND a.KeyType = N'restricted' AND @StripeCode <> N'account_invalid' THEN 1 ELSE 0 END
    FROM stripe.Accounts AS a
    WHERE a.Name = @AccountName;

    IF @ErrorNumber IS NOT NULL AND COALESCE(@IsLimited, 0) = 0
    BEGIN
        EXEC stripe_internal.Raise @Number = @ErrorNumber, @Sentence = @ErrorSentence, @Context = @ErrorContext;
    END;

    -- Without a status Send broke off, and the server itself has raised the reason.
    SELECT
        @LoggedAccount AS Account,
        a.Mode,
        JSON_VALUE(@RequestJson, N'$.headers."Stripe-Version"') AS ApiVersion,
        @Milliseconds AS Milliseconds,
        CASE
            WHEN @IsLimited = 1 THEN CONCAT(N'Connected with limits: ', (SELECT e.Message FROM stripe.ParseError(@ErrorSentence) AS e))
            ELSE N'Connected.'
        END AS Message
    FROM stripe.Accounts AS a
    WHERE a.Name = @AccountName AND @StatusCode IS NOT NULL;
END;
GO
-- Who has set an account tries it, without seeing any data.
GRANT EXECUTE ON stripe.TestConnection TO stripe_reader, stripe_admin;
GO
