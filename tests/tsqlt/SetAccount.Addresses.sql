-- Where stripe.SetAccount lets a key be sent, and files be read.
SET ANSI_NULLS, QUOTED_IDENTIFIER ON;
GO
EXEC tSQLt.NewTestClass @ClassName = N'SetAccountAddressesTests';
GO
CREATE OR ALTER PROCEDURE SetAccountAddressesTests.SetUp
AS
BEGIN
    EXEC FakeStripe.SetUp;
END;
GO
CREATE OR ALTER PROCEDURE SetAccountAddressesTests.[test which addresses may be set]
AS
BEGIN
    DECLARE @Url nvarchar(4000) = N'';
    DECLARE @Outcome nvarchar(20);

    SELECT u.Url, u.Expected AS Outcome
    INTO #Expected
    FROM (VALUES
        (N'https://api.stripe.com', N'taken'),
        (N'https://proxy.local:8443', N'taken'),
        (N'http://localhost:12111', N'taken'),
        (N'http://127.0.0.1:12111', N'taken'),
        (N'http://api.stripe.com', N'54001'),
        (N'http://127.0.0.1.example.com', N'54001'),
        (N'http://localhost@example.com', N'54001'),
        (N'ftp://api.stripe.com', N'54001'),
        (N'https://api.stripe.com/v1', N'54001'),
        (N'api.stripe.com', N'54001')
    ) AS u (Url, Expected);
    CREATE TABLE #Actual (Url nvarchar(100) NOT NULL, Outcome nvarchar(20) NOT NULL);

    WHILE 1 = 1
    BEGIN
        SET @Url = (SELECT MIN(e.Url) FROM #Expected AS e WHERE e.Url > @Url);

        IF @Url IS NULL
        BEGIN
            BREAK;
        END;

        BEGIN TRY
            EXEC stripe.SetAccount @Name = N'fake', @ApiKey = N'sk_test_0123456789abcdef', @BaseUrl = @Url;
            SET @Outcome = N'taken';
        END TRY
        BEGIN CATCH
            SET @Outcome = CONVERT(nvarchar(20), ERROR_NUMBER());
        END CATCH;

        INSERT INTO #Actual (Url, Outcome)
        VALUES (@Url, @Outcome);
    END;

    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
-- Runs the call and notes its error number, 0 for none.
CREATE OR ALTER PROCEDURE SetAccountAddressesTests.Try
    @Case nvarchar(100),
    @ApiKey nvarchar(4000) = NULL,
    @BaseUrl nvarchar(4000) = NULL,
    @FilesUrl nvarchar(4000) = NULL,
    @Proxy nvarchar(4000) = NULL,
    @TrustedHosts nvarchar(4000) = NULL,
    @UploadFolder nvarchar(4000) = NULL
AS
BEGIN
    DECLARE @Number int = 0;
    DECLARE @Text nvarchar(4000) = N'';

    BEGIN TRY
        EXEC stripe.SetAccount
            @Name = N'new', @ApiKey = @ApiKey, @BaseUrl = @BaseUrl, @FilesUrl = @FilesUrl, @Proxy = @Proxy,
            @TrustedHosts = @TrustedHosts, @UploadFolder = @UploadFolder;
    END TRY
    BEGIN CATCH
        SELECT @Number = ERROR_NUMBER(), @Text = ERROR_MESSAGE();
    END CATCH;

    INSERT INTO #Actual (CaseName, Number)
    VALUES (@Case, CASE WHEN @Number = 54001 AND @Text NOT LIKE N'%' + @Case + N'%' THEN -1 ELSE @Number END);
END;
GO
CREATE OR ALTER PROCEDURE SetAccountAddressesTests.[test an address of an existing account is changed with its key only]
AS
BEGIN
    CREATE TABLE #Actual (CaseName nvarchar(100) NOT NULL, Number int NOT NULL);
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'sk_test_0123456789abcdefWXYZ', @BaseUrl = N'https://stripe.example.com', @Proxy = N'none';

    EXEC SetAccountAddressesTests.Try @Case = N'@BaseUrl needs @ApiKey', @BaseUrl = N'https://evil.example.com';
    EXEC SetAccountAddressesTests.Try @Case = N'@BaseUrl needs @ApiKey', @BaseUrl = N'';
    EXEC SetAccountAddressesTests.Try @Case = N'@FilesUrl needs @ApiKey', @FilesUrl = N'https://evil.example.com';
    EXEC SetAccountAddressesTests.Try @Case = N'@Proxy needs @ApiKey', @Proxy = N'http://evil.example.com:8080';
    EXEC SetAccountAddressesTests.Try @Case = N'@TrustedHosts needs @ApiKey', @TrustedHosts = N'evil.example.com';
    EXEC SetAccountAddressesTests.Try @Case = N'folder', @UploadFolder = N'D:\Uploads';
    EXEC SetAccountAddressesTests.Try @Case = N'same', @BaseUrl = N'https://stripe.example.com', @FilesUrl = N'', @Proxy = N'NONE';
    EXEC SetAccountAddressesTests.Try @Case = N'with key', @ApiKey = N'sk_test_0123456789abcdefWXYZ', @BaseUrl = N'https://other.example.com';

    SELECT e.CaseName, e.Number
    INTO #Expected
    FROM (VALUES
        (N'@BaseUrl needs @ApiKey', 54001), (N'@BaseUrl needs @ApiKey', 54001), (N'@FilesUrl needs @ApiKey', 54001), (N'@Proxy needs @ApiKey', 54001),
        (N'@TrustedHosts needs @ApiKey', 54001), (N'folder', 0), (N'same', 0), (N'with key', 0)
    ) AS e (CaseName, Number);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountAddressesTests.[test which lists of trusted hosts may be set]
AS
BEGIN
    SELECT h.Hosts, h.IsTaken
    INTO #Expected
    FROM (VALUES
        (N'files.example.com', 1),
        (N'files.example.com, reports.example.com;', 0),
        (N'files.example.com,reports.example.com:8443  10.0.0.7', 1),
        (N'localhost:12111', 1),
        (N'https://files.example.com', 0),
        (N'files.example.com/v1', 0),
        (N'*.example.com', 0),
        (N'key@files.example.com', 0),
        (N'files.example.com:', 0),
        (N'files.example.com:https', 0),
        (N'files.example.com:0', 0),
        (N'files.example.com:65536', 0),
        (N'files.example.com:99999999999', 0),
        (N'files.example.com-', 0),
        (N'files..example.com', 0),
        (N'.example.com', 0),
        (N'files.example.com:8443:1', 0),
        (N',', 0)
    ) AS h (Hosts, IsTaken);
    SELECT e.Hosts, CONVERT(int, stripe_internal.IsHostList(e.Hosts)) AS IsTaken INTO #Actual FROM #Expected AS e;
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';

    EXEC tSQLt.ExpectException @ExpectedMessagePattern = N'%stripe.SetAccount: @TrustedHosts must be names of hosts%', @ExpectedErrorNumber = 54001;
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'sk_test_0123456789abcdef', @TrustedHosts = N'https://files.example.com';
END;
GO
CREATE OR ALTER PROCEDURE SetAccountAddressesTests.[test which upload folders may be set]
AS
BEGIN
    CREATE TABLE #Actual (CaseName nvarchar(100) NOT NULL, Number int NOT NULL);
    EXEC stripe.SetAccount @Name = N'new', @ApiKey = N'sk_test_0123456789abcdefWXYZ';

    EXEC SetAccountAddressesTests.Try @Case = N'folder', @UploadFolder = N'D:\Stripe\Uploads';
    EXEC SetAccountAddressesTests.Try @Case = N'share', @UploadFolder = N'\\server\share\uploads';
    EXEC SetAccountAddressesTests.Try @Case = N'none', @UploadFolder = N'';
    EXEC SetAccountAddressesTests.Try @Case = N'@UploadFolder must be', @UploadFolder = N'Uploads';
    EXEC SetAccountAddressesTests.Try @Case = N'@UploadFolder must be', @UploadFolder = N'D:Uploads';
    EXEC SetAccountAddressesTests.Try @Case = N'@UploadFolder must be', @UploadFolder = N'D:\Uploads\..';
    EXEC SetAccountAddressesTests.Try @Case = N'@UploadFolder must be', @UploadFolder = N'D:\Uploads:stream';
    EXEC SetAccountAddressesTests.Try @Case = N'@UploadFolder must be', @UploadFolder = N'\\server';

    SELECT e.CaseName, e.Number
    INTO #Expected
    FROM (VALUES
        (N'folder', 0), (N'share', 0), (N'none', 0),
        (N'@UploadFolder must be', 54001), (N'@UploadFolder must be', 54001), (N'@UploadFolder must be', 54001),
        (N'@UploadFolder must be', 54001), (N'@UploadFolder must be', 54001)
    ) AS e (CaseName, Number);
    EXEC tSQLt.AssertEqualsTable @Expected = N'#Expected', @Actual = N'#Actual';
END;
GO
