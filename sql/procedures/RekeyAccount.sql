SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.RekeyAccount: encrypts the key of one account with another certificate. @Result says how that went; what cannot be decrypted stays as it is.
-- The row is changed only after the new cipher was read back.
-- The key in clear stands in SET only, never in a query, so that no plan or Query Store keeps it.
CREATE OR ALTER PROCEDURE stripe_internal.RekeyAccount
    @Name sysname,
    @CertificateName sysname,
    @Result nvarchar(1000) OUTPUT
WITH EXECUTE AS 'stripe_key_reader'
AS
BEGIN
    SET NOCOUNT ON;
    -- A key that cannot be decrypted is a result and no reason to doom a transaction.
    SET XACT_ABORT OFF;

    DECLARE @OldCipher varbinary(512);
    DECLARE @OldCertificateName sysname;
    DECLARE @NewCipher varbinary(512);
    DECLARE @Clear varchar(255);
    DECLARE @ReadAgain varchar(255);
    DECLARE @ServerError nvarchar(4000);

    BEGIN TRANSACTION;

    -- Locked to the end: nobody stores another key meanwhile, and no other stripe.RekeyAccounts drops the certificate before it is in use.
    SELECT @OldCipher = k.KeyCipher, @OldCertificateName = k.CertificateName
    FROM stripe_internal.AccountKey AS k WITH (UPDLOCK, HOLDLOCK)
    WHERE k.Name = @Name;

    BEGIN TRY
        SET @Clear = CONVERT(varchar(255), DECRYPTBYCERT(CERT_ID(@OldCertificateName), @OldCipher));
        SET @NewCipher = ENCRYPTBYCERT(CERT_ID(@CertificateName), @Clear);
        SET @ReadAgain = CONVERT(varchar(255), DECRYPTBYCERT(CERT_ID(@CertificateName), @NewCipher));
    END TRY
    BEGIN CATCH
        SET @ServerError = ERROR_MESSAGE();
    END CATCH;

    SET @Result = CASE
        WHEN @OldCipher IS NULL THEN N'Was removed meanwhile.'
        WHEN @Clear IS NULL
            THEN CONCAT(N'Cannot be decrypted here and stays as it is. Store the key again: EXEC stripe.SetAccount @Name = N''',
                REPLACE(@Name, N'''', N''''''), N''', @ApiKey = N''...''; ', @ServerError)
        WHEN @ReadAgain COLLATE Latin1_General_100_BIN2 = @Clear THEN N'Encrypted anew.'
        ELSE CONCAT(N'Could not be encrypted anew and stays as it is. Run stripe.RekeyAccounts again. ', @ServerError)
    END;

    IF @Result = N'Encrypted anew.'
    BEGIN
        UPDATE stripe_internal.AccountKey
        SET KeyCipher = @NewCipher, CertificateName = @CertificateName
        WHERE Name = @Name;
    END;

    COMMIT TRANSACTION;
END;
GO
