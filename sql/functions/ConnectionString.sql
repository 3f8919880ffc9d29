SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.ConnectionString: what the assembly needs to talk to Stripe for an account, key included, as JSON; or {"Error":"..."},
-- which the assembly raises, because a function cannot THROW.
-- @Account is the name of an account, or name/acct_123 for an account connected to it. NULL: the account of stripe.UseAccount, else the default
-- account, or the only one.
-- The one place that decrypts a key for use. The key in clear stays out of every query, so that no plan or Query Store keeps it.
CREATE OR ALTER FUNCTION stripe_internal.ConnectionString (@Account sysname = NULL)
RETURNS nvarchar(max)
WITH EXECUTE AS 'stripe_key_reader'
AS
BEGIN
    DECLARE @Chosen sysname = stripe_internal.ChosenAccount(@Account);
    DECLARE @Slash int = CHARINDEX(N'/', @Chosen);
    DECLARE @Name sysname = CASE WHEN @Slash > 0 THEN LEFT(@Chosen, @Slash - 1) ELSE @Chosen END;
    DECLARE @StripeAccount sysname = CASE WHEN @Slash > 0 THEN SUBSTRING(@Chosen, @Slash + 1, 128) END;
    DECLARE @AccountCount int;
    DECLARE @Cipher varbinary(512);
    DECLARE @CertificateName sysname;
    DECLARE @Settings nvarchar(max);
    DECLARE @Key varchar(255);
    DECLARE @Problem nvarchar(1000);

    IF @Chosen IS NULL
    BEGIN
        SET @AccountCount = (SELECT COUNT(*) FROM stripe_internal.AccountKey AS k);

        SELECT @Name = k.Name
        FROM stripe_internal.AccountKey AS k
        WHERE k.IsDefault = 1 OR @AccountCount = 1;
    END;

    SELECT @Name = k.Name, @Cipher = k.KeyCipher, @CertificateName = k.CertificateName
    FROM stripe_internal.AccountKey AS k
    WHERE k.Name = @Name;

    SET @Problem = CASE
        WHEN @AccountCount = 0
            THEN N'54002 unknown_account: No account has been set. EXEC stripe.SetAccount @Name = N''main'', @ApiKey = N''sk_test_...'';'
        WHEN @Name IS NULL
            THEN CONCAT(N'54002 unknown_account: @Account is NULL, and none of the ', @AccountCount, N' accounts is the default. ',
                N'Name one of them, or EXEC stripe.SetAccount @Name = N''...'', @IsDefault = 1;')
        WHEN @Cipher IS NULL
            THEN CONCAT(N'54002 unknown_account: Account "', @Name, N'"', CASE WHEN @Account IS NULL THEN N' of stripe.UseAccount' END,
                N' does not exist. stripe.Accounts lists the accounts, stripe.SetAccount adds one.')
        WHEN @StripeAccount NOT LIKE N'acct[_]_%' OR @StripeAccount COLLATE Latin1_General_100_BIN2 LIKE N'%[^A-Za-z0-9_]%'
            THEN CONCAT(N'54001 bad_argument: @Account is "', @Chosen, N'". Write the connected account as "', @Name, N'/acct_...".')
    END;

    IF @Problem IS NULL
    BEGIN
        SET @Key = CONVERT(varchar(255), DECRYPTBYCERT(CERT_ID(@CertificateName), @Cipher));
        SET @Problem = CASE
            WHEN @Key IS NULL
                THEN CONCAT(N'54005 key_not_readable: The key of account "', @Name, N'" cannot be decrypted on this server. ',
                    N'Let the server open the database master key (docs/errors.md), or store the key again: ',
                    N'EXEC stripe.SetAccount @Name = N''', REPLACE(@Name, N'''', N''''''), N''', @ApiKey = N''...'';')
        END;
    END;

    IF @Problem IS NOT NULL
    BEGIN
        RETURN (SELECT N'StripeClr ' + @Problem AS Error FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);
    END;

    SET @Settings = (
        SELECT
            k.Name AS Account,
            k.ApiVersion,
            k.BaseUrl,
            k.FilesUrl,
            COALESCE(@StripeAccount, k.StripeAccount) AS StripeAccount,
            k.TimeoutSeconds,
            k.TotalTimeoutSeconds,
            k.MaxRetries,
            k.Proxy,
            k.MaxRequestsPerSecond,
            k.MaxConcurrent,
            k.TrustedHosts,
            k.UploadFolder
        FROM stripe_internal.AccountKey AS k
        WHERE k.Name = @Name
        FOR JSON PATH, WITHOUT_ARRAY_WRAPPER);

    RETURN JSON_MODIFY(@Settings, N'$.ApiKey', @Key);
END;
GO
