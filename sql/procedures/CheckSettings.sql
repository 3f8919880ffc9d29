SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.CheckSettings: refuses (54001) settings that no account can have. NULL passes, and N'' where a text can be set.
CREATE OR ALTER PROCEDURE stripe_internal.CheckSettings
    @Name nvarchar(4000),
    @ApiVersion nvarchar(4000),
    @BaseUrl nvarchar(4000),
    @FilesUrl nvarchar(4000),
    @StripeAccount nvarchar(4000),
    @TimeoutSeconds int,
    @TotalTimeoutSeconds int,
    @MaxRetries int,
    @Proxy nvarchar(4000),
    @MaxRequestsPerSecond int,
    @MaxConcurrent int,
    @TrustedHosts nvarchar(4000),
    @UploadFolder nvarchar(4000)
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Sentence nvarchar(max) = CASE
        WHEN DATALENGTH(@Name) > 2 * 100 OR @Name LIKE N'%[/"]%' OR DATALENGTH(@Name) <> DATALENGTH(LTRIM(RTRIM(@Name)))
            OR @Name COLLATE Latin1_General_100_BIN2 LIKE N'%[' + NCHAR(1) + N'-' + NCHAR(31) + N']%'
            THEN N'@Name must be at most 100 characters without slash, double quote, line break and outer blanks; '
                + N'what follows a slash in @Account is a connected account.'
        WHEN @ApiVersion <> N'' AND (DATALENGTH(@ApiVersion) > 2 * 100
            OR @ApiVersion NOT LIKE N'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]%'
            OR @ApiVersion COLLATE Latin1_General_100_BIN2 LIKE N'%[^A-Za-z0-9.;=_-]%')
            THEN N'@ApiVersion is not a version of Stripe''s API. Write it as N''2026-10-28.endive''.'
        WHEN @BaseUrl <> N'' AND (DATALENGTH(@BaseUrl) > 2 * 2000 OR stripe_internal.IsServiceUrl(@BaseUrl) = 0)
            THEN N'@BaseUrl must begin with https:// (http:// for localhost only) and be scheme and host only: N''https://api.stripe.com''.'
        WHEN @FilesUrl <> N'' AND (DATALENGTH(@FilesUrl) > 2 * 2000 OR stripe_internal.IsServiceUrl(@FilesUrl) = 0)
            THEN N'@FilesUrl must begin with https:// (http:// for localhost only) and be scheme and host only: N''https://api.stripe.com''.'
        WHEN @StripeAccount <> N'' AND (DATALENGTH(@StripeAccount) > 2 * 255 OR @StripeAccount NOT LIKE N'acct[_]_%'
            OR @StripeAccount COLLATE Latin1_General_100_BIN2 LIKE N'%[^A-Za-z0-9_/]%')
            THEN N'@StripeAccount is not the id of a connected account. Write it as N''acct_...''.'
        WHEN @Proxy <> N'' AND @Proxy <> N'none' AND (DATALENGTH(@Proxy) > 2 * 2000 OR @Proxy NOT LIKE N'http://_%'
            OR @Proxy COLLATE Latin1_General_100_BIN2 LIKE N'%[^!-~]%' OR @Proxy LIKE N'%@%')
            THEN N'@Proxy must be N''none'' or the address of a proxy without user name, such as N''http://proxy.local:8080''.'
        WHEN @TrustedHosts <> N'' AND stripe_internal.IsHostList(@TrustedHosts) = 0
            THEN N'@TrustedHosts must be names of hosts, each with a port or without, separated by blanks or commas: N''files.example.com, 10.0.0.7:8443''.'
        WHEN @UploadFolder <> N''
            AND ((@UploadFolder NOT LIKE N'[A-Za-z]:[\/]%' AND @UploadFolder NOT LIKE N'\\_%\_%' AND @UploadFolder NOT LIKE N'/_%')
            OR @UploadFolder LIKE N'%..%' OR SUBSTRING(@UploadFolder, 3, 4000) LIKE N'%[:*?"<>|]%'
            OR @UploadFolder COLLATE Latin1_General_100_BIN2 LIKE N'%[' + NCHAR(1) + N'-' + NCHAR(31) + N']%')
            THEN N'@UploadFolder must be a whole path of a folder on the server or a share: N''D:\Stripe\Uploads'' or N''\\server\share\uploads''.'
    END;

    -- Not in a query, whose plan would keep it. The other settings have forms that no key has.
    SET @Sentence = COALESCE(@Sentence, CASE
        WHEN stripe_internal.Mask(@Name) <> @Name THEN N'@Name'
        WHEN stripe_internal.Mask(@BaseUrl) <> @BaseUrl THEN N'@BaseUrl'
        WHEN stripe_internal.Mask(@FilesUrl) <> @FilesUrl THEN N'@FilesUrl'
        WHEN stripe_internal.Mask(@Proxy) <> @Proxy THEN N'@Proxy'
        WHEN stripe_internal.Mask(@TrustedHosts) <> @TrustedHosts THEN N'@TrustedHosts'
        WHEN stripe_internal.Mask(@UploadFolder) <> @UploadFolder THEN N'@UploadFolder'
    END + N' looks like a secret (sk_..., rk_..., whsec_...), and settings are shown. The key goes into @ApiKey.');

    IF @Sentence IS NULL
    BEGIN
        SELECT TOP (1) @Sentence = CONCAT(given.Parameter, N' is ', given.Value, N'. Give it ', given.Lowest, N' to ', given.Highest, given.Note, N'.')
        FROM (VALUES
            (N'@TimeoutSeconds', @TimeoutSeconds, 1, 600, N''),
            (N'@TotalTimeoutSeconds', @TotalTimeoutSeconds, 1, 3600, N''),
            (N'@MaxRetries', @MaxRetries, 0, 10, N''),
            (N'@MaxRequestsPerSecond', @MaxRequestsPerSecond, 0, 1000, N'; 0 is no limit'),
            (N'@MaxConcurrent', @MaxConcurrent, 0, 128, N'; 0 is no limit')
        ) AS given (Parameter, Value, Lowest, Highest, Note)
        WHERE given.Value NOT BETWEEN given.Lowest AND given.Highest;
    END;

    IF @Sentence IS NOT NULL
    BEGIN
        SET @Sentence = N'StripeClr 54001 bad_argument: stripe.SetAccount: ' + @Sentence;
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;
END;
GO
