SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CheckWriteAllowed: refuses (54003) to change anything in Stripe for an account that may only read,
-- or from a copy of the database that nobody has confirmed, which could charge live customers otherwise.
-- @IsAllowed is 1 only when a row said so: the caller must not take an unread account, or a check that broke, for a permission.
-- EXEC stripe_internal.CheckWriteAllowed @Account = N'main', @IsAllowed = @IsAllowed OUTPUT;
CREATE OR ALTER PROCEDURE stripe_internal.CheckWriteAllowed
    @Account sysname,
    @IsAllowed bit = NULL OUTPUT
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @SetAccount nvarchar(300) = CONCAT(N'EXEC stripe.SetAccount @Name = N''', REPLACE(@Account, N'''', N''''''), N'''');
    DECLARE @Problem nvarchar(max) = N'cannot be found, so nothing says that it may write; nothing was sent. stripe.Accounts lists the accounts.';
    DECLARE @Sentence nvarchar(max);

    SET @IsAllowed = 0;

    SELECT
        @IsAllowed = CASE WHEN place.IsHere = 1 AND k.AllowWrites = 1 THEN 1 ELSE 0 END,
        @Problem = CASE
            WHEN place.IsHere = 1
                THEN CONCAT(N'has a ', CASE k.IsLive WHEN 1 THEN N'live' ELSE N'test' END, N'-mode key and may only read; nothing was sent. ',
                    N'To let it write: ', @SetAccount, N', @AllowWrites = 1;')
            ELSE CONCAT(N'may not write from database "', DB_NAME(), N'" on server "', CONVERT(sysname, SERVERPROPERTY(N'ServerName')),
                N'"; nothing was sent. Was the database moved or renamed, or is this another replica? Confirm it, once: ', @SetAccount,
                N', @AllowWrites = 1; Is it a copy, for tests? Give it a test-mode key: ', @SetAccount, N', @ApiKey = N''sk_test_...''; ',
                N'The account was confirmed for ', COALESCE(place.Names, N'no place'), N'.')
        END
    FROM stripe_internal.AccountKey AS k
    CROSS APPLY stripe_internal.PlacesOf(k.Name) AS place
    WHERE k.Name = @Account;

    IF @IsAllowed = 0
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54003 writes_not_allowed: Account "', @Account, N'" ', @Problem);
        EXEC stripe_internal.Raise @Number = 54003, @Sentence = @Sentence;
    END;
END;
GO
