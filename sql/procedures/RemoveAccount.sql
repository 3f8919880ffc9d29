SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.RemoveAccount: removes an account and its encrypted key. The call log keeps its rows; the key itself stays valid at Stripe.
-- EXEC stripe.RemoveAccount @Name = N'main';
CREATE OR ALTER PROCEDURE stripe.RemoveAccount
    @Name nvarchar(4000)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max);

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.RemoveAccount', @Parameter = N'@Name', @Value = @Name;

    -- First from where it may write: what breaks off here leaves an account that reads.
    DELETE FROM stripe_internal.AccountPlace WHERE Name = @Name;
    DELETE FROM stripe_internal.AccountKey WHERE Name = @Name;

    IF @@ROWCOUNT = 0
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54002 unknown_account: stripe.RemoveAccount: Account "', @Name, N'" does not exist. ',
            N'stripe.Accounts lists the accounts.');
        EXEC stripe_internal.Raise @Number = 54002, @Sentence = @Sentence;
    END;
END;
GO
GRANT EXECUTE ON stripe.RemoveAccount TO stripe_admin;
GO
