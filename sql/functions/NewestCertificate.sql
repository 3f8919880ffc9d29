SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- stripe_internal.NewestCertificate: the certificate that encrypts new keys: StripeKeys of the installation, or the last that stripe.RekeyAccounts made,
-- whose name ends with its time. Of those only that the caller may see: called by what runs as stripe_key_reader.
CREATE OR ALTER FUNCTION stripe_internal.NewestCertificate ()
RETURNS sysname
AS
BEGIN
    RETURN (
        SELECT MAX(c.name)
        FROM sys.certificates AS c
        WHERE c.name = N'StripeKeys' OR c.name LIKE N'StripeKeys[_]%');
END;
GO
