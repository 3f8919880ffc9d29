SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CheckWriteAllowed: refuses (54003) to change anything in Stripe for an account that may only read,
-- or from a copy of the database that nobody has confirmed, which could charge live customers otherwise.
-- EXEC stripe_internal.CheckWriteAllowed @Account = N'main';
CREATE OR ALTER PROCEDURE stripe_internal.CheckWriteAllowed
    @Account sysname
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @ServerName sysname = CONVERT(sysname, SERVERPROPERTY(N'ServerName'));
    DECLARE @SetAccount nvarchar(300) = CONCAT(N'EXEC stripe.SetAccount @Name = N''', REPLACE(@Account, N'''', N''''''), N'''');
    DECLARE @Problem nvarchar(max);
    DECLARE @Sentence nvarchar(max);

    SELECT @Problem = CASE
        WHEN k.ServerName <> @ServerName OR k.DatabaseName <> DB_NAME()
            THEN CONCAT(N'was set in database "', k.DatabaseName, N'" on server "', k.ServerName, N'", but this is database "', DB_NAME(),
                N'" on server "', @ServerName, N'"; nothing was sent. If this database may write to Stripe, confirm it: ', @SetAccount, N';')
        WHEN k.AllowWrites = 0
            THEN CONCAT(N'has a ', CASE k.IsLive WHEN 1 THEN N'live' ELSE N'test' END, N'-mode key and may only read; nothing was sent. ',
                N'To let it write: ', @SetAccount, N', @AllowWrites = 1;')
    END
    FROM stripe_internal.AccountKey AS k
    WHERE k.Name = @Account;

    IF @Problem IS NOT NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54003 writes_not_allowed: Account "', @Account, N'" ', @Problem);
        EXEC stripe_internal.Raise @Number = 54003, @Sentence = @Sentence;
    END;
END;
GO
