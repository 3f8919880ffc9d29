SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe.RekeyAccounts: makes a new certificate, encrypts every key anew with it, and drops the certificates that no key needs any more.
-- EXEC stripe.RekeyAccounts;
-- One row for each account: Name, KeyHint, Result. A key that cannot be decrypted here, as after a restore whose master key was lost, stays as it is and
-- is to be stored again by stripe.SetAccount; the next stripe.RekeyAccounts then drops its certificate.
-- It can break off at any time and be run again: each key is stored under the new certificate only after it was read back.
-- Docs: docs/errors.md
CREATE OR ALTER PROCEDURE stripe.RekeyAccounts
WITH EXECUTE AS 'stripe_key_reader'
AS
BEGIN
    SET NOCOUNT ON;

    DECLARE @CertificateName sysname =
        N'StripeKeys_' + REPLACE(TRANSLATE(CONVERT(nvarchar(27), SYSUTCDATETIME(), 126), N'T:.', N'---'), N'-', N'');
    DECLARE @Create nvarchar(max) = CONCAT(N'CREATE CERTIFICATE ', QUOTENAME(@CertificateName),
        N' WITH SUBJECT = N''Encrypts the Stripe API keys of StripeClr'', EXPIRY_DATE = ''99991231'';');
    DECLARE @Sentence nvarchar(max);
    DECLARE @Name sysname = N'';
    DECLARE @Result nvarchar(1000);
    DECLARE @Done TABLE (Name sysname NOT NULL PRIMARY KEY, Result nvarchar(1000) NOT NULL);

    BEGIN TRY
        EXEC sys.sp_executesql @stmt = @Create;
    END TRY
    BEGIN CATCH
        SET @Sentence = CONCAT(N'StripeClr 54005 key_not_readable: stripe.RekeyAccounts: a new certificate could not be made; nothing was changed. ',
            N'The server must be able to open the database master key (docs/errors.md). SQL Server says: ', ERROR_MESSAGE());
    END CATCH;

    IF @Sentence IS NOT NULL
    BEGIN
        EXEC stripe_internal.Raise @Number = 54005, @Sentence = @Sentence;
    END;

    WHILE 1 = 1
    BEGIN
        SET @Name = (SELECT MIN(k.Name) FROM stripe_internal.AccountKey AS k WHERE k.Name > @Name);

        IF @Name IS NULL
        BEGIN
            BREAK;
        END;

        EXEC stripe_internal.RekeyAccount @Name = @Name, @CertificateName = @CertificateName, @Result = @Result OUTPUT;

        INSERT INTO @Done (Name, Result)
        VALUES (@Name, @Result);
    END;

    EXEC stripe_internal.DropOldCertificates;

    SELECT d.Name, k.KeyHint, d.Result
    FROM @Done AS d
    LEFT JOIN stripe_internal.AccountKey AS k ON k.Name = d.Name
    ORDER BY d.Name;
END;
GO
GRANT EXECUTE ON stripe.RekeyAccounts TO stripe_admin;
GO
