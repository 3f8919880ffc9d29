SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.SetAccount: stores a Stripe account under a name of yours: its API key, encrypted, and its settings.
-- EXEC stripe.SetAccount @Name = N'main', @ApiKey = N'sk_test_...', @IsDefault = 1;
-- EXEC stripe.SetAccount @Name = N'main', @TotalTimeoutSeconds = 60;
-- A new account needs @ApiKey. Of an existing one NULL keeps what is set; N'' gives a text setting its default back.
-- Another @BaseUrl, @FilesUrl, @Proxy or @TrustedHosts needs @ApiKey in the same call: who does not have the key must not have it sent elsewhere.
-- @TrustedHosts: further hosts that generic requests (stripe.Request, dbo.StripeRequest) may send the key to, separated by blanks or commas.
-- @UploadFolder: the one folder whose files stripe.Request may upload by their path, with its drive or share: one that begins with / would count from
-- the current drive of SQL Server. Not set: none. Azure SQL Managed Instance has no such folders; @File of stripe.Request works everywhere.
-- @MaxRequestsPerSecond: how many requests one list or call starts in a second at most. @MaxConcurrent: how many requests run in this database at the
-- same time at most, over all accounts that have this setting; the next one waits, and is refused (54013) when its time is over. 0: no limit any more.
-- An account with a live-mode key only reads until @AllowWrites = 1; a key of the other mode puts @AllowWrites back to its default.
-- A call with @ApiKey or @AllowWrites confirms the present server and database as a place from which the account may write: a restored or renamed
-- copy, or another replica of an availability group, cannot write before. Any other call changes its setting and confirms nothing.
-- A key of the other mode leaves the present place alone. stripe.Accounts shows the places.
-- Docs: docs/errors.md, docs/security.md, docs/reliability.md
CREATE OR ALTER PROCEDURE stripe.SetAccount
    @Name nvarchar(4000),
    @ApiKey nvarchar(4000) = NULL,
    @ApiVersion nvarchar(4000) = NULL,
    @BaseUrl nvarchar(4000) = NULL,
    @StripeAccount nvarchar(4000) = NULL,
    @TimeoutSeconds int = NULL,
    @TotalTimeoutSeconds int = NULL,
    @MaxRetries int = NULL,
    @Proxy nvarchar(4000) = NULL,
    @FilesUrl nvarchar(4000) = NULL,
    @MaxRequestsPerSecond int = NULL,
    @MaxConcurrent int = NULL,
    @AllowWrites bit = NULL,
    @TrustedHosts nvarchar(4000) = NULL,
    @UploadFolder nvarchar(4000) = NULL,
    @IsDefault bit = NULL
AS
BEGIN
    SET NOCOUNT ON;

    -- NULL unless there is a new key.
    DECLARE @Cipher varbinary(512);
    DECLARE @CertificateName sysname;
    DECLARE @KeyHint nvarchar(50);
    DECLARE @KeyType nvarchar(20);
    DECLARE @IsLive bit;
    DECLARE @WasLive bit;
    DECLARE @DidWrite bit;
    DECLARE @Sentence nvarchar(max);
    DECLARE @MovedSetting nvarchar(20);
    DECLARE @IsOtherMode bit;
    DECLARE @IsConfirming bit;
    DECLARE @Connection nvarchar(max);
    DECLARE @StoredName sysname;

    -- However it is written, one spelling is stored.
    SET @Proxy = CASE WHEN @Proxy COLLATE Latin1_General_100_CI_AS = N'none' THEN N'none' ELSE @Proxy END;

    EXEC stripe_internal.RequireValue @Procedure = N'stripe.SetAccount', @Parameter = N'@Name', @Value = @Name;
    EXEC stripe_internal.CheckSettings
        @Name = @Name, @ApiVersion = @ApiVersion, @BaseUrl = @BaseUrl, @FilesUrl = @FilesUrl, @StripeAccount = @StripeAccount,
        @TimeoutSeconds = @TimeoutSeconds, @TotalTimeoutSeconds = @TotalTimeoutSeconds, @MaxRetries = @MaxRetries, @Proxy = @Proxy,
        @MaxRequestsPerSecond = @MaxRequestsPerSecond, @MaxConcurrent = @MaxConcurrent,
        @TrustedHosts = @TrustedHosts, @UploadFolder = @UploadFolder;

    SELECT
        @KeyHint = k.KeyHint,
        @KeyType = k.KeyType,
        @IsLive = k.IsLive,
        @WasLive = k.IsLive,
        @DidWrite = k.AllowWrites,
        @MovedSetting = CASE
            WHEN @BaseUrl COLLATE Latin1_General_100_BIN2 <> COALESCE(k.BaseUrl, N'') THEN N'@BaseUrl'
            WHEN @FilesUrl COLLATE Latin1_General_100_BIN2 <> COALESCE(k.FilesUrl, N'') THEN N'@FilesUrl'
            WHEN @Proxy COLLATE Latin1_General_100_BIN2 <> COALESCE(k.Proxy, N'') THEN N'@Proxy'
            WHEN @TrustedHosts COLLATE Latin1_General_100_BIN2 <> COALESCE(k.TrustedHosts, N'') THEN N'@TrustedHosts'
        END
    FROM stripe_internal.AccountKey AS k
    WHERE k.Name = @Name;

    IF @WasLive IS NULL AND @ApiKey IS NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: stripe.SetAccount: account "', @Name, N'" does not exist, so @ApiKey is needed. ',
            N'Stripe Dashboard, Developers, API keys; a restricted key (rk_...) is best.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    IF @MovedSetting IS NOT NULL AND @ApiKey IS NULL
    BEGIN
        SET @Sentence = CONCAT(N'StripeClr 54001 bad_argument: stripe.SetAccount: ', @MovedSetting, N' needs @ApiKey again, in the same call: ',
            N'the stored key of account "', @Name, N'" would go to another address. Nothing was changed.');
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    IF @ApiKey IS NOT NULL
    BEGIN
        EXEC stripe_internal.EncryptKey
            @ApiKey = @ApiKey, @Cipher = @Cipher OUTPUT, @CertificateName = @CertificateName OUTPUT, @KeyHint = @KeyHint OUTPUT,
            @KeyType = @KeyType OUTPUT, @IsLive = @IsLive OUTPUT;
    END;

    SET @IsOtherMode = CASE WHEN @IsLive <> @WasLive THEN 1 ELSE 0 END;
    SET @IsConfirming = CASE WHEN @ApiKey IS NOT NULL OR @AllowWrites IS NOT NULL THEN 1 ELSE 0 END;
    SET @AllowWrites = COALESCE(@AllowWrites, CASE WHEN @IsLive = @WasLive THEN @DidWrite WHEN @IsLive = 1 THEN 0 ELSE 1 END);

    IF @WasLive IS NULL
    BEGIN
        INSERT INTO stripe_internal.AccountKey (Name, KeyCipher, CertificateName, KeyHint, KeyType, IsLive, AllowWrites, IsDefault)
        VALUES (@Name, @Cipher, @CertificateName, @KeyHint, @KeyType, @IsLive, @AllowWrites, 0);
    END;

    UPDATE stripe_internal.AccountKey
    SET
        KeyCipher = COALESCE(@Cipher, KeyCipher),
        CertificateName = COALESCE(@CertificateName, CertificateName),
        KeyHint = @KeyHint,
        KeyType = @KeyType,
        IsLive = @IsLive,
        AllowWrites = @AllowWrites,
        ApiVersion = NULLIF(COALESCE(@ApiVersion, ApiVersion), N''),
        BaseUrl = NULLIF(COALESCE(@BaseUrl, BaseUrl), N''),
        FilesUrl = NULLIF(COALESCE(@FilesUrl, FilesUrl), N''),
        StripeAccount = NULLIF(COALESCE(@StripeAccount, StripeAccount), N''),
        TimeoutSeconds = COALESCE(@TimeoutSeconds, TimeoutSeconds),
        TotalTimeoutSeconds = COALESCE(@TotalTimeoutSeconds, TotalTimeoutSeconds),
        MaxRetries = COALESCE(@MaxRetries, MaxRetries),
        Proxy = NULLIF(COALESCE(@Proxy, Proxy), N''),
        MaxRequestsPerSecond = NULLIF(COALESCE(@MaxRequestsPerSecond, MaxRequestsPerSecond), 0),
        MaxConcurrent = NULLIF(COALESCE(@MaxConcurrent, MaxConcurrent), 0),
        TrustedHosts = NULLIF(COALESCE(@TrustedHosts, TrustedHosts), N''),
        UploadFolder = NULLIF(COALESCE(@UploadFolder, UploadFolder), N''),
        ChangedAt = SYSUTCDATETIME(),
        ChangedBy = ORIGINAL_LOGIN()
    WHERE Name = @Name;

    -- There is one default: it leaves the account that has it in the same statement.
    IF @IsDefault IS NOT NULL
    BEGIN
        UPDATE stripe_internal.AccountKey
        SET IsDefault = CASE WHEN Name = @Name THEN @IsDefault ELSE 0 END
        WHERE Name = @Name OR (@IsDefault = 1 AND IsDefault = 1);
    END;

    EXEC stripe_internal.ConfirmPlace @Account = @Name, @IsConfirming = @IsConfirming, @IsAlone = @IsOtherMode;

    -- stripe.RekeyAccounts, running at the same time, may have dropped the certificate meanwhile.
    IF @ApiKey IS NOT NULL
    BEGIN
        EXEC stripe_internal.ReadConnection @Account = @Name, @Connection = @Connection OUTPUT, @AccountName = @StoredName OUTPUT;
    END;

    IF @ApiKey IS NOT NULL AND @IsLive = 1 AND @AllowWrites = 0
    BEGIN
        PRINT CONCAT(N'Account "', @Name, N'" has a live-mode key and may only read. @AllowWrites = 1 lets it write.');
    END;
END;
GO
GRANT EXECUTE ON stripe.SetAccount TO stripe_admin;
GO
