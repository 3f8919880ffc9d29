SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.UseAccount: the account of this session, for every call that names none: @Account of a call wins, then this, then the default account.
-- EXEC stripe.UseAccount @Name = N'main';
-- EXEC stripe.UseAccount @Name = N'main/acct_1Shop';     -- an account that is connected to it
-- EXEC stripe.UseAccount @Name = NULL;                   -- back to the default
-- An account that does not exist, or whose key cannot be read here, is refused at once, and the session keeps what it had.
-- It lasts until the connection is closed or given back to its pool; ROLLBACK does not undo it.
CREATE OR ALTER PROCEDURE stripe.UseAccount
    @Name nvarchar(4000)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Connection nvarchar(max);
    DECLARE @AccountName sysname;
    DECLARE @Account nvarchar(400);
    DECLARE @Sentence nvarchar(max);

    IF DATALENGTH(@Name) > 2 * 128
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54002 unknown_account: stripe.UseAccount: @Name has ', DATALENGTH(@Name) / 2, N' characters, more than any account. ',
            N'stripe.Accounts lists the accounts.');
        EXEC stripe_internal.Raise @Number = 54002, @Sentence = @Sentence;
    END;

    IF @Name IS NOT NULL
    BEGIN
        EXEC stripe_internal.ReadConnection
            @Account = @Name, @Connection = @Connection OUTPUT, @AccountName = @AccountName OUTPUT, @LoggedAccount = @Account OUTPUT;
    END;

    EXEC sys.sp_set_session_context @key = N'stripe.Account', @value = @Account;
END;
GO
GRANT EXECUTE ON stripe.UseAccount TO stripe_reader;
GO
