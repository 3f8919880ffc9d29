SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.EncryptKey: checks an API key and gives it encrypted, with what may be shown of it. Refuses (54001) what is no secret key,
-- and (54005) where the key could be stored but not read again.
-- The key in clear stands in SET and EXEC only, never in a query, so that no plan or Query Store keeps it.
CREATE OR ALTER PROCEDURE stripe_internal.EncryptKey
    @ApiKey nvarchar(4000),
    @Cipher varbinary(512) OUTPUT,
    @CertificateName sysname OUTPUT,
    @KeyHint nvarchar(50) OUTPUT,
    @KeyType nvarchar(20) OUTPUT,
    @IsLive bit OUTPUT
WITH EXECUTE AS 'stripe_key_reader'
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @Clear varchar(255);
    DECLARE @ReadAgain varchar(255);
    DECLARE @Prefix nvarchar(20);
    DECLARE @Sentence nvarchar(max);
    DECLARE @ServerError nvarchar(4000);

    SET @Prefix = CASE
        WHEN @ApiKey COLLATE Latin1_General_100_BIN2 LIKE N'sk[_]live[_]_%' THEN N'sk_live_'
        WHEN @ApiKey COLLATE Latin1_General_100_BIN2 LIKE N'sk[_]test[_]_%' THEN N'sk_test_'
        WHEN @ApiKey COLLATE Latin1_General_100_BIN2 LIKE N'rk[_]live[_]_%' THEN N'rk_live_'
        WHEN @ApiKey COLLATE Latin1_General_100_BIN2 LIKE N'rk[_]test[_]_%' THEN N'rk_test_'
        WHEN @ApiKey COLLATE Latin1_General_100_BIN2 LIKE N'sk[_]org[_]test[_]_%' THEN N'sk_org_test_'
        WHEN @ApiKey COLLATE Latin1_General_100_BIN2 LIKE N'sk[_]org_%' THEN N'sk_org'
    END;
    SET @Sentence = CASE
        WHEN @ApiKey LIKE N'pk[_]%'
            THEN N'@ApiKey is a publishable key (pk_...): it is made for browsers and can read nothing. '
                + N'Use a secret key (sk_...) or, better, a restricted key (rk_...): Stripe Dashboard, Developers, API keys.'
        WHEN @Prefix IS NULL
            THEN N'@ApiKey does not begin as a Stripe key does (sk_live_, sk_test_, rk_live_, rk_test_, sk_org). '
                + N'Copy it again: Stripe Dashboard, Developers, API keys.'
        WHEN @ApiKey COLLATE Latin1_General_100_BIN2 LIKE N'%[^!-~]%'
            THEN N'@ApiKey contains a blank, a line break or another character that no key has. Copy it again.'
        WHEN DATALENGTH(@ApiKey) > 2 * 180
            THEN N'@ApiKey is longer than 180 characters, which no key is. Copy it again.'
    END;

    IF @Sentence IS NOT NULL
    BEGIN
        SET @Sentence = N'StripeClr 54001 bad_argument: stripe.SetAccount: ' + @Sentence;
        EXEC stripe_internal.Raise @Number = 54001, @Sentence = @Sentence;
    END;

    -- Half of what a certificate can encrypt at once would be lost to nvarchar.
    SET @Clear = CONVERT(varchar(255), @ApiKey);
    SET @CertificateName = stripe_internal.NewestCertificate();

    BEGIN TRY
        SET @Cipher = ENCRYPTBYCERT(CERT_ID(@CertificateName), @Clear);
        SET @ReadAgain = CONVERT(varchar(255), DECRYPTBYCERT(CERT_ID(@CertificateName), @Cipher));
    END TRY
    BEGIN CATCH
        SET @ServerError = ERROR_MESSAGE();
    END CATCH;

    SET @Sentence = CASE
        WHEN @ReadAgain COLLATE Latin1_General_100_BIN2 = @Clear THEN NULL
        ELSE CONCAT(N'StripeClr 54005 key_not_readable: stripe.SetAccount: the key could not be encrypted and read again; nothing was stored. ',
            N'The server must be able to open the database master key, and the certificate with it (docs/errors.md): stripe.RekeyAccounts makes ',
            N'a new certificate when the old one is lost, install.sql when there is none. ', @ServerError)
    END;

    IF @Sentence IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = 54005, @Sentence = @Sentence;
    END;

    SET @KeyHint = CONCAT(@Prefix, CASE WHEN @Prefix = N'sk_org' THEN N'_' ELSE N'' END, N'…', RIGHT(@ApiKey, 4));
    SET @KeyType = CASE WHEN @Prefix LIKE N'sk[_]org%' THEN N'organization' WHEN @Prefix LIKE N'rk%' THEN N'restricted' ELSE N'secret' END;
    SET @IsLive = CASE WHEN @Prefix LIKE N'%[_]test[_]' THEN 0 ELSE 1 END;
END;
GO
