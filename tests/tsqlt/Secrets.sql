-- The API key shows up nowhere.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'SecretsTests';
GO
CREATE OR ALTER PROCEDURE SecretsTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
    DELETE FROM stripe_internal.CallLogEntry;
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test no error of a procedure shows the key that Stripe echoes]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Log nvarchar(max);
    DECLARE @LastCall nvarchar(4000);

    EXEC FakeStripe.Fault @Kind = N'echo_secret';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    SET @Log = (SELECT c.Path, c.StripeCode, c.RequestId, c.IdempotencyKey FROM stripe.CallLog AS c FOR JSON PATH);
    SET @LastCall = CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'));
    EXEC FakeStripe.AssertNoKey @Text = @Text, @Where = N'The error text';
    EXEC FakeStripe.AssertNoKey @Text = @Log, @Where = N'stripe.CallLog';
    EXEC FakeStripe.AssertNoKey @Text = @LastCall, @Where = N'stripe.LastCall';
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test no error of a function shows the key that Stripe echoes]
AS
BEGIN
    DECLARE @Rows int;
    DECLARE @Text nvarchar(4000);

    EXEC FakeStripe.Fault @Kind = N'echo_secret';
    BEGIN TRY
        SELECT @Rows = COUNT(*) FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC FakeStripe.AssertNoKey @Text = @Text, @Where = N'The error text';
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test a dry run does not show the key]
AS
BEGIN
    DECLARE @ResultJson nvarchar(max);

    EXEC stripe.CreateCustomer @Name = N'Jane', @DryRun = 1, @ResultJson = @ResultJson OUTPUT;

    EXEC FakeStripe.AssertNoKey @Text = @ResultJson, @Where = N'The dry run';
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%Stripe-Version%', @Actual = @ResultJson;
    SET @ResultJson = CASE WHEN @ResultJson LIKE N'%Authorization%' THEN N'Authorization' ELSE N'' END;
    EXEC tSQLt.AssertEqualsString @Expected = N'', @Actual = @ResultJson;
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test the accounts view shows a hint only]
AS
BEGIN
    DECLARE @Accounts nvarchar(max) = (SELECT a.* FROM stripe.Accounts AS a FOR JSON PATH);

    EXEC FakeStripe.AssertNoKey @Text = @Accounts, @Where = N'stripe.Accounts';
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test the key table holds the key encrypted]
AS
BEGIN
    DECLARE @Clear nvarchar(max);
    DECLARE @Bytes int;

    SELECT @Clear = CONCAT(CONVERT(varchar(512), k.KeyCipher), N' ', CONVERT(nvarchar(256), k.KeyCipher), N'.'), @Bytes = DATALENGTH(k.KeyCipher)
    FROM stripe_internal.AccountKey AS k
    WHERE k.Name = N'fake';

    EXEC tSQLt.AssertEquals @Expected = 256, @Actual = @Bytes, @Message = N'One block of a 2,048 bit RSA key.';
    EXEC FakeStripe.AssertNoKey @Text = @Clear, @Where = N'stripe_internal.AccountKey';
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test the call log of calls that went well shows no key]
AS
BEGIN
    DECLARE @Log nvarchar(max);
    DECLARE @ResultJson nvarchar(max);

    EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;

    SET @Log = (SELECT c.* FROM stripe.CallLog AS c FOR JSON PATH);
    EXEC FakeStripe.AssertNoKey @Text = @Log, @Where = N'stripe.CallLog';
    EXEC FakeStripe.AssertNoKey @Text = @ResultJson, @Where = N'@ResultJson';
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test client secrets of payments are masked in RawJson]
AS
BEGIN
    DECLARE @Masked int;
    DECLARE @Shown int;

    EXEC FakeStripe.SetAccount @Name = N'old', @ApiVersion = N'2024-06-20';
    SELECT
        @Masked = SUM(CASE WHEN i.RawJson LIKE N'%"client[_]secret": "***"%' THEN 1 ELSE 0 END),
        @Shown = SUM(CASE WHEN i.RawJson LIKE N'%[_]secret[_][A-Za-z0-9]%' THEN 1 ELSE 0 END)
    FROM dbo.StripeInvoices(DEFAULT, N'paid', DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'{"expand":["data.payment_intent"]}', N'old') AS i;

    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Shown;
    EXEC tSQLt.AssertNotEquals @Expected = 0, @Actual = @Masked;
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test the key is masked in base64, too]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @Position int;

    EXEC FakeStripe.Fault @Kind = N'echo_secret';
    BEGIN TRY
        EXEC stripe.CreateCustomer @Name = N'Jane', @ReturnRow = 0;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    -- How "sk_test_" begins in base64.
    SET @Position = CHARINDEX(N'c2tfdGVzdF8', @Text);
    EXEC tSQLt.AssertEquals @Expected = 0, @Actual = @Position, @Message = @Text;
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test a refused key is not repeated]
AS
BEGIN
    DECLARE @Text nvarchar(4000);

    BEGIN TRY
        EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'pk_test_9f86d081884c7d659a2feaa0c55ad015';
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC FakeStripe.AssertNoKey @Text = @Text, @Where = N'The error text';
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test an error does not repeat a key that was typed as an account]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @ApiKey nvarchar(100) = FakeStripe.ApiKey();

    BEGIN TRY
        EXEC stripe.UseAccount @Name = @ApiKey;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54002 unknown_account: Account "sk_test_***" does not exist.%', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test an error that cannot be masked leaves out what it quotes]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @ApiKey nvarchar(100) = FakeStripe.ApiKey();

    -- As while an upgrade replaces the assembly.
    DROP FUNCTION stripe_internal.Mask;
    BEGIN TRY
        EXEC stripe.UseAccount @Name = @ApiKey;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC FakeStripe.AssertNoKey @Text = @Text, @Where = N'The error text';
    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54002 unknown_account: Nothing was sent.%install.sql%SQL Server says: _%', @Actual = @Text;
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test webhook secrets are masked in data]
AS
BEGIN
    DECLARE @CustomerId nvarchar(255);
    DECLARE @ResultJson nvarchar(max);
    DECLARE @Metadata nvarchar(max);

    EXEC stripe.CreateCustomer
        @Name = N'whsec_9f86d081884c7d659a2f', @Metadata = N'{"endpoint":"whsec_9f86d081884c7d659a2f"}', @ReturnRow = 0,
        @CustomerId = @CustomerId OUTPUT, @ResultJson = @ResultJson OUTPUT;
    SELECT @Metadata = CONCAT(c.Name, N' ', c.MetadataJson, N' ', c.RawJson) FROM dbo.StripeCustomer(@CustomerId, DEFAULT) AS c;

    SET @Metadata = CONCAT(@ResultJson, @Metadata);
    EXEC tSQLt.AssertLike @ExpectedPattern = N'%whsec[_]*%whsec[_]*%whsec[_]*%', @Actual = @Metadata;
    SET @Metadata = CASE WHEN @Metadata LIKE N'%9f86d0%' THEN @Metadata ELSE N'' END;
    EXEC tSQLt.AssertEqualsString @Expected = N'', @Actual = @Metadata;
END;
GO
CREATE OR ALTER PROCEDURE SecretsTests.[test ids and names that only look like keys stay what they are]
AS
BEGIN
    DECLARE @Found nvarchar(max);
    DECLARE @Path nvarchar(4000);

    EXEC stripe.Request
        @Method = N'POST', @Url = N'/v1/products', @Body = N'{"id":"sk_organic_500g","name":"Rice","metadata":{"sk_test_1":"a","sk_test_2":"b"}}', @ReturnRow = 0;
    EXEC stripe.UpdateProduct @ProductId = N'sk_organic_500g', @Name = N'Brown rice', @ReturnRow = 0;

    SELECT @Found = CONCAT(p.Id, N' ', JSON_VALUE(p.RawJson, N'$.id'), N' ', JSON_VALUE(p.MetadataJson, N'$.sk_test_1'), JSON_VALUE(p.MetadataJson, N'$.sk_test_2'))
    FROM dbo.StripeProducts(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS p
    WHERE p.Name = N'Brown rice';
    EXEC tSQLt.AssertEqualsString @Expected = N'sk_organic_500g sk_organic_500g ab', @Actual = @Found;
    SELECT @Path = c.Path FROM stripe.CallLog AS c WHERE c.ProcedureName = N'stripe.UpdateProduct';
    EXEC tSQLt.AssertEqualsString @Expected = N'/v1/products/sk_organic_500g', @Actual = @Path;
END;
GO
