-- stripe.SetAccount and stripe.Accounts.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'SetAccountTests';
GO
CREATE OR ALTER PROCEDURE SetAccountTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test an account is shown with a hint of its key]
AS
BEGIN
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'rk_live_0123456789abcdefWXYZ';

    SELECT a.Name, a.Mode, a.KeyType, a.KeyHint, a.IsDefault, a.AllowWrites, a.BaseUrl INTO #Actual FROM stripe.Accounts AS a WHERE a.Name = N'new';
    SELECT
        CONVERT(sysname, N'new') AS Name,
        N'live' AS Mode,
        N'restricted' AS KeyType,
        N'rk_live_…WXYZ' AS KeyHint,
        CONVERT(bit, 0) AS IsDefault,
        CONVERT(bit, 0) AS AllowWrites,
        CONVERT(nvarchar(2000), NULL) AS BaseUrl
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test all settings are stored]
AS
BEGIN
    EXEC stripe.SetAccount
        @Name = N'new', @ApiKey = N'sk_test_0123456789abcdefWXYZ', @ApiVersion = N'2024-06-20', @BaseUrl = N'https://stripe.example.com',
        @StripeAccount = N'acct_1Shop', @TimeoutSeconds = 11, @TotalTimeoutSeconds = 12, @MaxRetries = 2, @Proxy = N'http://proxy.local:8080',
        @FilesUrl = N'https://files.example.com', @TrustedHosts = N'reports.example.com, 10.0.0.7:8443', @UploadFolder = N'D:\Stripe\Uploads',
        @MaxRequestsPerSecond = 1000, @MaxConcurrent = 128;

    SELECT
        a.ApiVersion, a.BaseUrl, a.StripeAccount, a.TimeoutSeconds, a.TotalTimeoutSeconds, a.MaxRetries, a.Proxy, a.FilesUrl,
        a.TrustedHosts, a.UploadFolder, a.MaxRequestsPerSecond, a.MaxConcurrent, a.AllowWrites, a.Mode
    INTO #Actual
    FROM stripe.Accounts AS a
    WHERE a.Name = N'new';
    SELECT
        N'2024-06-20' AS ApiVersion, N'https://stripe.example.com' AS BaseUrl, N'acct_1Shop' AS StripeAccount, 11 AS TimeoutSeconds,
        12 AS TotalTimeoutSeconds, 2 AS MaxRetries, N'http://proxy.local:8080' AS Proxy, N'https://files.example.com' AS FilesUrl,
        N'reports.example.com, 10.0.0.7:8443' AS TrustedHosts, N'D:\Stripe\Uploads' AS UploadFolder,
        1000 AS MaxRequestsPerSecond, 128 AS MaxConcurrent, CONVERT(bit, 1) AS AllowWrites, N'test' AS Mode
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test NULL keeps what is set and empty text gives the default back]
AS
BEGIN
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'sk_test_0123456789abcdefWXYZ', @ApiVersion = N'2024-06-20', @StripeAccount = N'acct_1', @TimeoutSeconds = 11;
    EXEC stripe.SetAccount @Name = N'new', @StripeAccount = N'', @MaxRetries = 5;

    SELECT a.ApiVersion, a.StripeAccount, a.TimeoutSeconds, a.MaxRetries, a.KeyHint INTO #Actual FROM stripe.Accounts AS a WHERE a.Name = N'new';
    SELECT
        N'2024-06-20' AS ApiVersion, CONVERT(nvarchar(255), NULL) AS StripeAccount, 11 AS TimeoutSeconds, 5 AS MaxRetries, N'sk_test_…WXYZ' AS KeyHint
    INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test the key that was stored is the key that is sent]
AS
BEGIN
    DECLARE @Rows int = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', DEFAULT) AS i);

    EXEC FakeStripe.AssertHeader @Name = N'authorization', @Expected = N'Bearer';
    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'd015';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a key of 180 characters can be stored and used]
AS
BEGIN
    DECLARE @ApiKey nvarchar(4000) = N'sk_test_' + REPLICATE(N'a', 168) + N'LAST';
    DECLARE @Rows int;

    EXEC FakeStripe.SetAccount @Name = N'long', @ApiKey = @ApiKey;
    SET @Rows = (SELECT COUNT(*) FROM dbo.StripeInvoice(N'in_missing', N'long') AS i);

    EXEC FakeStripe.AssertHeader @Name = N'key_last_four', @Expected = N'LAST';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a key longer than 180 characters is refused]
AS
BEGIN
    DECLARE @ApiKey nvarchar(4000) = N'sk_test_' + REPLICATE(N'a', 173);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@ApiKey is longer than 180 characters%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = @ApiKey;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a publishable key is refused with the reason]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@ApiKey is a publishable key%secret key%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'pk_test_0123456789abcdef';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a key with another beginning is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@ApiKey does not begin as a Stripe key does%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'SK_TEST_0123456789abcdef';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a key with a line break is refused]
AS
BEGIN
    DECLARE @ApiKey nvarchar(4000) = N'sk_test_0123456789abcdef' + NCHAR(13) + NCHAR(10);

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@ApiKey contains a blank, a line break%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = @ApiKey;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a new account without key is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%account "new" does not exist, so @ApiKey is needed%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'new', @TimeoutSeconds = 10;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a name with a slash is refused because it would name a connected account]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@Name must be%slash%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'a/b', @ApiKey = N'sk_test_0123456789abcdef';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a number out of its range is refused with the range]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@MaxRetries is 11. Give it 0 to 10.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'fake', @MaxRetries = 11;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test 0 takes a limit off again and NULL keeps it]
AS
BEGIN
    EXEC stripe.SetAccount @Name = N'fake', @MaxRequestsPerSecond = 1, @MaxConcurrent = 1;
    EXEC stripe.SetAccount @Name = N'fake', @MaxConcurrent = 0;

    SELECT a.MaxRequestsPerSecond, a.MaxConcurrent INTO #Actual FROM stripe.Accounts AS a WHERE a.Name = N'fake';
    SELECT 1 AS MaxRequestsPerSecond, CONVERT(int, NULL) AS MaxConcurrent INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test more requests a second than 1000 are refused]
AS
BEGIN
    EXEC tSQLt.ExpectException
        @ExpectedMessagePattern = N'%@MaxRequestsPerSecond is 1001. Give it 0 to 1000; 0 is no limit.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'fake', @MaxRequestsPerSecond = 1001;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test more calls at once than 128 are refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@MaxConcurrent is 129. Give it 0 to 128; 0 is no limit.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'fake', @MaxConcurrent = 129;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a negative limit is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@MaxConcurrent is -1. Give it 0 to 128; 0 is no limit.%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'fake', @MaxConcurrent = -1;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test there is one default account]
AS
BEGIN
    EXEC FakeStripe.SetAccount @Name = N'second', @IsDefault = 1;

    SELECT a.Name INTO #Actual FROM stripe.Accounts AS a WHERE a.IsDefault = 1;
    SELECT CONVERT(sysname, N'second') AS Name INTO #Expected;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test no proxy is stored in lower case]
AS
BEGIN
    DECLARE @Proxy nvarchar(2000);
    DECLARE @IsLower bit;

    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'sk_test_0123456789abcdefWXYZ', @Proxy = N'None';

    SELECT @Proxy = a.Proxy FROM stripe.Accounts AS a WHERE a.Name = N'new';
    SET @IsLower = CASE WHEN @Proxy COLLATE Latin1_General_100_BIN2 = N'none' THEN 1 ELSE 0 END;
    EXEC tSQLt.AssertEquals @Expected = 1, @Actual = @IsLower, @Message = @Proxy;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test what stripe.Accounts says of each kind of key]
AS
BEGIN
    EXEC stripe.SetAccount @Name = N'1', @ApiKey = N'sk_live_0123456789abcdefWXYZ';
    EXEC stripe.SetAccount @Name = N'2', @ApiKey = N'sk_test_0123456789abcdefWXYZ';
    EXEC stripe.SetAccount @Name = N'3', @ApiKey = N'rk_live_0123456789abcdefWXYZ';
    EXEC stripe.SetAccount @Name = N'4', @ApiKey = N'rk_test_0123456789abcdefWXYZ';
    EXEC stripe.SetAccount @Name = N'5', @ApiKey = N'sk_org_0123456789abcdefWXYZ';
    EXEC stripe.SetAccount @Name = N'6', @ApiKey = N'sk_org_live_0123456789abcdefWXYZ';
    EXEC stripe.SetAccount @Name = N'7', @ApiKey = N'sk_org_test_0123456789abcdefWXYZ';

    SELECT CONCAT(a.Name, N' ', a.Mode, N' ', a.KeyType, N' ', a.KeyHint, N' ', a.AllowWrites) AS Account
    INTO #Actual
    FROM stripe.Accounts AS a
    WHERE a.Name LIKE N'[1-7]';
    SELECT CONVERT(nvarchar(400), e.Account) AS Account
    INTO #Expected
    FROM (VALUES
        (N'1 live secret sk_live_…WXYZ 0'), (N'2 test secret sk_test_…WXYZ 1'), (N'3 live restricted rk_live_…WXYZ 0'), (N'4 test restricted rk_test_…WXYZ 1'),
        (N'5 live organization sk_org_…WXYZ 0'), (N'6 live organization sk_org_…WXYZ 0'), (N'7 test organization sk_org_test_…WXYZ 1')
    ) AS e (Account);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a key that ends behind its beginning is refused]
AS
BEGIN
    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%@ApiKey does not begin as a Stripe key does%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'sk_live_';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountTests.[test a key typed as the name is refused and not repeated]
AS
BEGIN
    DECLARE @Text nvarchar(4000);
    DECLARE @ApiKey nvarchar(100) = FakeStripe.ApiKey();

    BEGIN TRY
        EXEC stripe.SetAccount @Name = @ApiKey, @ApiKey = @ApiKey;
    END TRY
    BEGIN CATCH
        SET @Text = ERROR_MESSAGE();
    END CATCH;

    EXEC tSQLt.AssertLike @ExpectedPattern = N'StripeClr 54001 bad_argument: stripe.SetAccount: @Name looks like a secret%', @Actual = @Text;
    EXEC FakeStripe.AssertNoKey @Text = @Text, @Where = N'The error text';
END;
GO
