SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
-- The certificate that encrypts the API keys, under the database master key, and the one user that may decrypt with it. stripe.RekeyAccounts puts
-- another one, StripeKeys_ and its time, in its place.
-- A master key that exists is used. Otherwise the operator gives the password of a new one in MasterKeyPassword and keeps it:
-- it is needed to open the keys on another server (restore, availability group). A single quote in it is written twice.
SET NOCOUNT ON;

DECLARE @Password nvarchar(4000) = N'$(MasterKeyPassword)';
DECLARE @Statement nvarchar(max);
DECLARE @Problem nvarchar(2048);

IF NOT EXISTS (SELECT 1 FROM sys.symmetric_keys AS k WHERE k.name = N'##MS_DatabaseMasterKey##')
BEGIN
    IF @Password = N''
    BEGIN
        SET @Problem = N'This database has no master key, and MasterKeyPassword is empty. '
            + N'Give a password and keep it safe: sqlcmd -v MasterKeyPassword="...".';
        THROW 54005, @Problem, 1;
    END;

    -- CREATE MASTER KEY takes no variable.
    SET @Statement = N'CREATE MASTER KEY ENCRYPTION BY PASSWORD = N''' + REPLACE(@Password, N'''', N'''''') + N''';';
    EXEC sys.sp_executesql @stmt = @Statement;
END;

IF EXISTS (SELECT 1 FROM sys.databases AS d WHERE d.database_id = DB_ID() AND d.is_master_key_encrypted_by_server = 0)
BEGIN
    SET @Problem = N'This server cannot open the database master key by itself. Run OPEN MASTER KEY DECRYPTION BY PASSWORD = ''...''; '
        + N'and ALTER MASTER KEY ADD ENCRYPTION BY SERVICE MASTER KEY; and install again.';
    THROW 54005, @Problem, 1;
END;

-- No login: survives restore, attach and a change of the database's owner, where EXECUTE AS OWNER would not.
IF NOT EXISTS (SELECT 1 FROM sys.database_principals AS p WHERE p.name = N'stripe_key_reader')
BEGIN
    CREATE USER stripe_key_reader WITHOUT LOGIN;
END;

-- Without EXPIRY_DATE it would expire in a year. Nothing checks that for encryption, but auditors ask.
IF NOT EXISTS (SELECT 1 FROM sys.certificates AS c WHERE c.name = N'StripeKeys' OR c.name LIKE N'StripeKeys[_]%')
BEGIN
    CREATE CERTIFICATE StripeKeys AUTHORIZATION dbo
        WITH SUBJECT = N'Encrypts the Stripe API keys of StripeClr', EXPIRY_DATE = '99991231';
END;

IF CERT_ID(N'StripeKeys') IS NOT NULL
BEGIN
    GRANT CONTROL ON CERTIFICATE::StripeKeys TO stripe_key_reader;
END;

-- For stripe.RekeyAccounts: the certificates that it makes belong to this user.
GRANT CREATE CERTIFICATE TO stripe_key_reader;
GO
