SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ReadConnection: the connection string of an account, and which account it is, as it was resolved: its name, and for the log
-- @LoggedAccount, where the connected account follows that @Account or stripe.UseAccount names.
-- Raises what stripe_internal.ConnectionString, being a function, can only return, and (54005) what the server itself raises
-- when it cannot open the database master key.
CREATE OR ALTER PROCEDURE stripe_internal.ReadConnection
    @Account sysname,
    @Connection nvarchar(max) OUTPUT,
    @AccountName sysname OUTPUT,
    @LoggedAccount nvarchar(400) = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max);
    DECLARE @Number int;
    DECLARE @Chosen sysname = stripe_internal.ChosenAccount(@Account);

    BEGIN TRY
        SET @Connection = stripe_internal.ConnectionString(@Account);
        SET @AccountName = JSON_VALUE(@Connection, N'$.Account');
        SET @LoggedAccount = CONCAT(@AccountName, SUBSTRING(@Chosen, NULLIF(CHARINDEX(N'/', @Chosen), 0), 128));
        SET @Sentence = JSON_VALUE(@Connection, N'$.Error');
    END TRY
    BEGIN CATCH
        SET @Sentence = CONCAT(N'StripeClr 54005 key_not_readable: The key of the account cannot be read on this server: ', ERROR_MESSAGE(),
            N' Let the server open the database master key, or store the key again with stripe.SetAccount (docs/errors.md).');
    END CATCH;

    IF @Sentence IS NOT NULL
    BEGIN
        -- "StripeClr 54002 unknown_account: ..."
        SET @Number = CONVERT(int, SUBSTRING(@Sentence, 11, 5));
        EXEC stripe_internal.Raise @Number = @Number, @Sentence = @Sentence;
    END;
END;
GO
