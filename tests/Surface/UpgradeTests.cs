using SqlClrHost;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>sql/install.sql over the tables of an earlier version: nothing of the accounts is lost.</summary>
public sealed class UpgradeTests
{
    // Its own: the earlier version had no stripe.RekeyAccounts, which other tests call.
    private readonly InstalledDatabase _database = new();

    private const string TwoAccounts =
        """
        EXEC stripe.SetAccount @Name = N'earlier', @ApiKey = N'sk_test_UpgradeTests0000000EARL', @ApiVersion = N'2024-06-20', @MaxRetries = 7;
        EXEC stripe.SetAccount @Name = N'elsewhere', @ApiKey = N'sk_test_UpgradeTests0000000ELSE';
        SELECT k.* INTO dbo.SavedAccountKey FROM stripe_internal.AccountKey AS k;
        DROP TABLE stripe_internal.AccountKey;
        DROP TABLE stripe_internal.AccountPlace;
        """;

    // The account table as it was: one certificate for all keys, and one place with each account.
    private const string EarlierTable =
        """
        CREATE TABLE stripe_internal.AccountKey
        (
            Name sysname NOT NULL CONSTRAINT PK_AccountKey PRIMARY KEY,
            KeyCipher varbinary(512) NOT NULL,
            KeyHint nvarchar(50) NOT NULL,
            KeyType nvarchar(20) NOT NULL,
            IsLive bit NOT NULL,
            AllowWrites bit NOT NULL,
            IsDefault bit NOT NULL,
            ApiVersion nvarchar(100) NULL,
            BaseUrl nvarchar(2000) NULL,
            FilesUrl nvarchar(2000) NULL,
            StripeAccount nvarchar(255) NULL,
            TimeoutSeconds int NULL,
            TotalTimeoutSeconds int NULL,
            MaxRetries int NULL,
            Proxy nvarchar(2000) NULL,
            MaxRequestsPerSecond int NULL,
            MaxConcurrent int NULL,
            TrustedHosts nvarchar(4000) NULL,
            UploadFolder nvarchar(4000) NULL,
            ServerName sysname NOT NULL,
            DatabaseName sysname NOT NULL,
            CreatedAt datetime2(0) NOT NULL CONSTRAINT DF_AccountKey_CreatedAt DEFAULT (SYSUTCDATETIME()),
            CreatedBy sysname NOT NULL CONSTRAINT DF_AccountKey_CreatedBy DEFAULT (ORIGINAL_LOGIN()),
            ChangedAt datetime2(0) NOT NULL CONSTRAINT DF_AccountKey_ChangedAt DEFAULT (SYSUTCDATETIME()),
            ChangedBy sysname NOT NULL CONSTRAINT DF_AccountKey_ChangedBy DEFAULT (ORIGINAL_LOGIN())
        );
        CREATE UNIQUE INDEX UX_AccountKey_Default ON stripe_internal.AccountKey (IsDefault) WHERE IsDefault = 1;
        """;

    private const string EarlierRows =
        """
        INSERT INTO stripe_internal.AccountKey
        (
            Name, KeyCipher, KeyHint, KeyType, IsLive, AllowWrites, IsDefault, ApiVersion, BaseUrl, FilesUrl, StripeAccount, TimeoutSeconds,
            TotalTimeoutSeconds, MaxRetries, Proxy, MaxRequestsPerSecond, MaxConcurrent, TrustedHosts, UploadFolder, ServerName, DatabaseName
        )
        SELECT
            s.Name, s.KeyCipher, s.KeyHint, s.KeyType, s.IsLive, s.AllowWrites, s.IsDefault, s.ApiVersion, s.BaseUrl, s.FilesUrl, s.StripeAccount,
            s.TimeoutSeconds, s.TotalTimeoutSeconds, s.MaxRetries, s.Proxy, s.MaxRequestsPerSecond, s.MaxConcurrent, s.TrustedHosts, s.UploadFolder,
            CONVERT(sysname, SERVERPROPERTY(N'ServerName')), CASE s.Name WHEN N'elsewhere' THEN N'Production' ELSE DB_NAME() END
        FROM dbo.SavedAccountKey AS s;
        DROP TABLE dbo.SavedAccountKey;
        """;

    [Test]
    public void Install_WhenTheTablesAreOfAnEarlierVersion_KeepsKeysSettingsAndPlaces()
    {
        foreach (var batch in new[] { TwoAccounts, EarlierTable, EarlierRows })
        {
            _database.Query(batch);
        }

        Install();
        Install();

        var accounts = _database.Query(
            """
            SELECT CONCAT(a.Name, N' ', a.KeyHint, N' ', a.ApiVersion, N' ', a.MaxRetries, N' ', a.CanWriteHere) AS Account
            FROM stripe.Accounts AS a
            WHERE a.Name IN (N'earlier', N'elsewhere')
            ORDER BY a.Name;
            """).Set.Texts("Account");
        Assert.That(accounts, Is.EqualTo(new[] { "earlier sk_test_…EARL 2024-06-20 7 1", "elsewhere sk_test_…ELSE   0" }));
        Assert.That(
            _database.Query("SELECT a.ConfirmedPlaces FROM stripe.Accounts AS a WHERE a.Name = N'elsewhere';").Set.Texts("ConfirmedPlaces").Single(),
            Does.StartWith("database \"Production\" on server "));
        Assert.That(
            _database.Query("SELECT JSON_VALUE(stripe_internal.ConnectionString(N'earlier'), N'$.ApiKey') AS KeyInClear;").Set.Texts("KeyInClear").Single(),
            Is.EqualTo("sk_test_UpgradeTests0000000EARL"));
    }

    private void Install()
    {
        var variables = new Dictionary<string, string> { ["Root"] = Repository.FileAt("sql"), ["MasterKeyPassword"] = "" };
        foreach (var batch in SqlCmdScript.ReadFile(Repository.FileAt("sql/install.sql"), variables))
        {
            _database.Query(batch.Text);
        }
    }
}
