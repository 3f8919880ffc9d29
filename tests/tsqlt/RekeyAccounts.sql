-- stripe.RekeyAccounts.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'RekeyAccountsTests';
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    EXEC FakeStripe.SetAccount @Name = N'second', @ApiKey = N'sk_test_0123456789abcdefSCND';
    DELETE FROM stripe_internal.AccountKey WHERE Name NOT IN (N'fake', N'second');
END;
GO
-- Bytes that no certificate of this database made, as after a restore whose master key was lost.
CREATE OR ALTER PROCEDURE RekeyAccountsTests.LoseKey
    @Name sysname
AS
BEGIN
    UPDATE stripe_internal.AccountKey SET KeyCipher = CONVERT(varbinary(512), REPLICATE('x', 256)) WHERE Name = @Name;
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.AssertOneCertificate
AS
BEGIN
    DECLARE @Names nvarchar(max);
    DECLARE @Expected nvarchar(max);

    SELECT @Names = STRING_AGG(CONVERT(nvarchar(max), c.name), N', ') FROM sys.certificates AS c WHERE c.name LIKE N'StripeKeys%';
    SELECT @Expected = MAX(k.CertificateName) FROM stripe_internal.AccountKey AS k;
    EXEC tSQLt.AssertEqualsString @Expected = @Expected, @Actual = @Names;
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test every key is encrypted anew and works as before]
AS
BEGIN
    DECLARE @Rows int;

    SELECT k.Name, k.KeyCipher INTO #Before FROM stripe_internal.AccountKey AS k;
    CREATE TABLE #Result (Name sysname NULL, KeyHint nvarchar(50) NULL, Result nvarchar(1000) NULL);
    INSERT INTO #Result EXEC stripe.RekeyAccounts;

    SELECT e.Name, e.KeyHint, CONVERT(nvarchar(1000), N'Encrypted anew.') AS Result
    INTO #Expected
    FROM (VALUES (CONVERT(sysname, N'fake'), CONVERT(nvarchar(50), N'sk_test_…d015')), (N'second', N'sk_test_…SCND')) AS e (Name, KeyHint);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Result';

    SELECT k.Name INTO #Same FROM stripe_internal.AccountKey AS k JOIN #Before AS b ON b.Name = k.Name WHERE b.KeyCipher = k.KeyCipher OR k.CertificateName = N'StripeKeys';
    EXEC tSQLt.AssertEmptyTable @TableName = N'#Same';

    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', N'second') AS i);
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'SCND';
    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'd015';
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test the old certificate is dropped when no key needs it]
AS
BEGIN
    EXEC stripe.RekeyAccounts;
    EXEC RekeyAccountsTests.AssertOneCertificate;
    EXEC stripe.RekeyAccounts;
    EXEC RekeyAccountsTests.AssertOneCertificate;
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test a new key is encrypted with the new certificate]
AS
BEGIN
    DECLARE @Newest sysname;
    DECLARE @CertificateName sysname;
    DECLARE @Rows int;

    EXEC stripe.RekeyAccounts;
    EXEC FakeStripe.SetAccount @Name = N'third', @ApiKey = N'sk_test_0123456789abcdefTHRD';

    SELECT @Newest = MAX(c.name) FROM sys.certificates AS c WHERE c.name LIKE N'StripeKeys[_]%';
    SELECT @CertificateName = k.CertificateName FROM stripe_internal.AccountKey AS k WHERE k.Name = N'third';
    EXEC tSQLt.AssertEqualsString @Expected = @Newest, @Actual = @CertificateName;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', N'third') AS i);
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'THRD';
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test a key that cannot be decrypted is listed and stays as it is]
AS
BEGIN
    DECLARE @Result nvarchar(1000);
    DECLARE @Cipher varbinary(512);
    DECLARE @Unchanged bit;
    DECLARE @Old int;

    EXEC RekeyAccountsTests.LoseKey @Name = N'second';
    CREATE TABLE #Result (Name sysname NULL, KeyHint nvarchar(50) NULL, Result nvarchar(1000) NULL);
    INSERT INTO #Result EXEC stripe.RekeyAccounts;

    SELECT @Result = r.Result FROM #Result AS r WHERE r.Name = N'second' AND r.KeyHint = N'sk_test_…SCND';
    EXEC tSQLt.AssertLike
        @ExpectedPattern = N'Cannot be decrypted here and stays as it is. Store the key again: EXEC stripe.SetAccount @Name = N''second'', @ApiKey = %', @Actual = @Result;
    SELECT @Result = r.Result FROM #Result AS r WHERE r.Name = N'fake';
    EXEC tSQLt.AssertEqualsString @Expected = N'Encrypted anew.', @Actual = @Result;

    SELECT @Unchanged = CASE WHEN k.KeyCipher = CONVERT(varbinary(512), REPLICATE('x', 256)) AND k.CertificateName = N'StripeKeys' THEN 1 ELSE 0 END
    FROM stripe_internal.AccountKey AS k
    WHERE k.Name = N'second';
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Unchanged;
    SET @Old = (SELECT COUNT(*) FROM sys.certificates AS c WHERE c.name = N'StripeKeys');
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @Old, @Message = N'A key still refers to the old certificate.';
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test a key stored again works and frees the old certificate]
AS
BEGIN
    DECLARE @Rows int;

    EXEC RekeyAccountsTests.LoseKey @Name = N'second';
    EXEC stripe.RekeyAccounts;
    EXEC stripe.SetAccount @Name = N'second', @ApiKey = N'sk_test_0123456789abcdefAGAN';
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', N'second') AS i);
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'AGAN';

    EXEC stripe.RekeyAccounts;
    EXEC RekeyAccountsTests.AssertOneCertificate;
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test a key that is not read back stays as it is]
AS
BEGIN
    DECLARE @Result nvarchar(1000);
    DECLARE @CertificateName sysname;
    DECLARE @Rows int;

    EXEC stripe_internal.RekeyAccount @Name = N'second', @CertificateName = N'StripeKeys_missing', @Result = @Result OUTPUT;

    SELECT @CertificateName = k.CertificateName FROM stripe_internal.AccountKey AS k WHERE k.Name = N'second';
    EXEC tSQLt.AssertLike @ExpectedPattern = N'Could not be encrypted anew and stays as it is.%', @Actual = @Result;
    EXEC tSQLt.AssertEqualsString @Expected = N'StripeKeys', @Actual = @CertificateName;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', N'second') AS i);
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'SCND';
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test nothing is changed where the server cannot open the master key]
AS
BEGIN
    DECLARE @Number int;
    DECLARE @Text nvarchar(4000);
    DECLARE @Changed int;

    SELECT k.Name, k.KeyCipher INTO #Before FROM stripe_internal.AccountKey AS k;
    ALTER MASTER KEY DROP ENCRYPTION BY SERVICE MASTER KEY;
    BEGIN TRY
        EXEC stripe.RekeyAccounts;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertEquals @Expected = 54005, @Actual = @Number, @Message = @Text;
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%nothing was changed%master key%', @Actual = @Text;
    SET @Changed = (SELECT COUNT(*) FROM stripe_internal.AccountKey AS k JOIN #Before AS b ON b.Name = k.Name WHERE b.KeyCipher <> k.KeyCipher);
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Changed;
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test a member of stripe_admin may do it]
AS
BEGIN
    CREATE USER RekeyAdmin WITHOUT LOGIN;
    ALTER ROLE stripe_admin ADD MEMBER RekeyAdmin;

    EXECUTE AS USER = N'RekeyAdmin';
    EXEC stripe.RekeyAccounts;
    REVERT;

    EXEC RekeyAccountsTests.AssertOneCertificate;
END;
GO
CREATE OR ALTER PROCEDURE RekeyAccountsTests.[test an account stored while its certificate goes is not taken for stored]
AS
BEGIN
    -- stripe.RekeyAccounts of another session, between encrypting and storing.
    EXEC tSQLt.SpyProcedure
        @ProcedureName = N'stripe_internal.EncryptKey',
        @CommandToExecute = N'SELECT @Cipher = 0x00, @CertificateName = N''StripeKeys_dropped'', @KeyHint = N''sk_test_...0000'', @KeyType = N''secret'', @IsLive = 0;';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%54005 key_not_readable: %store the key again%', @ExpectedErrorNumber = 54005;
    EXEC stripe.SetAccount @Name = N'third', @ApiKey = N'sk_test_0123456789abcdefTHRD';
END;
GO
