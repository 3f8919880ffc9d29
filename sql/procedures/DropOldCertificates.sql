SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.DropOldCertificates: drops the certificates of StripeClr that no key is encrypted with any more, except the newest.
CREATE OR ALTER PROCEDURE stripe_internal.DropOldCertificates
WITH EXECUTE AS 'stripe_key_reader'
AS
BEGIN
    SET NOCOUNT ON;
    -- A certificate that stays is no reason to doom a transaction: the next stripe.RekeyAccounts drops it.
    SET XACT_ABORT OFF;

    DECLARE @Drop nvarchar(max);

    BEGIN TRANSACTION;

    -- Locked, so that no key is stored under one of them between looking and dropping.
    SELECT @Drop = STRING_AGG(CONVERT(nvarchar(max), CONCAT(N'DROP CERTIFICATE ', QUOTENAME(c.name), N';')), N' ')
    FROM sys.certificates AS c
    WHERE (c.name = N'StripeKeys' OR c.name LIKE N'StripeKeys[_]%')
        AND c.name <> stripe_internal.NewestCertificate()
        AND NOT EXISTS (SELECT 1 FROM stripe_internal.AccountKey AS k WITH (TABLOCKX, HOLDLOCK) WHERE k.CertificateName = c.name);

    BEGIN TRY
        IF @Drop IS NOT NULL
        BEGIN
            EXEC sys.sp_executesql @stmt = @Drop;
        END;
    END TRY
    BEGIN CATCH
        PRINT CONCAT(N'Warning: a certificate that no key needs any more could not be dropped: ', ERROR_MESSAGE());
    END CATCH;

    COMMIT TRANSACTION;
END;
GO
