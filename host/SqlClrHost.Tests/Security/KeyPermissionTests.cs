using NUnit.Framework;

namespace SqlClrHost.Tests.Security;

/// <summary>The master key and certificates (docs: ENCRYPTBYCERT, DECRYPTBYCERT, ALTER MASTER KEY, OPEN MASTER KEY).</summary>
[TestFixture]
public sealed class KeyPermissionTests
{
    private const string Keys = """
        CREATE MASTER KEY ENCRYPTION BY PASSWORD = N'Pa$$w0rd'; CREATE CERTIFICATE c WITH SUBJECT = N'x';
        CREATE TABLE dbo.Cipher (b varbinary(512)); INSERT dbo.Cipher VALUES (ENCRYPTBYCERT(CERT_ID(N'c'), 'secret')); GRANT SELECT ON dbo.Cipher TO public;

        """;

    private const string Decrypt = "SELECT CONVERT(varchar(10), DECRYPTBYCERT(CERT_ID(N'c'), b)) FROM dbo.Cipher";

    [TestCase("", "SELECT CERT_ID(N'c')", "(NULL);")]
    [TestCase("", "SELECT ENCRYPTBYCERT(CERT_ID(N'c'), 'x'), ENCRYPTBYCERT(256, 'x'), DECRYPTBYCERT(256, b) FROM dbo.Cipher", "(NULL, NULL, NULL);", TestName = "Without a right on the certificate everything is NULL")]
    [TestCase("", "SELECT COUNT(*) FROM sys.certificates; SELECT COUNT(*) FROM sys.symmetric_keys", "(0); (0);")]
    [TestCase("GRANT VIEW DEFINITION ON CERTIFICATE::c TO anna", "SELECT CASE WHEN ENCRYPTBYCERT(CERT_ID(N'c'), 'x') IS NOT NULL THEN 1 END; " + Decrypt, "(1); (NULL);", TestName = "Who sees it encrypts, and does not decrypt")]
    [TestCase("GRANT CONTROL ON CERTIFICATE::c TO anna", Decrypt, "(secret);")]
    [TestCase("GRANT CONTROL ON CERTIFICATE::c TO desk", Decrypt, "(secret);")]
    [TestCase("GRANT CONTROL ON CERTIFICATE::c TO anna; DENY CONTROL ON CERTIFICATE::c TO public", Decrypt, "(NULL);")]
    [TestCase("ALTER ROLE db_owner ADD MEMBER anna", Decrypt, "(secret);", TestName = "db_owner decrypts")]
    [TestCase("ALTER MASTER KEY DROP ENCRYPTION BY SERVICE MASTER KEY; GRANT CONTROL ON CERTIFICATE::c TO anna", Decrypt, "; !15581", TestName = "A master key that the server cannot open")]
    [TestCase("", "CREATE CERTIFICATE d WITH SUBJECT = N'y'", "!262")]
    [TestCase("", "DROP CERTIFICATE c", "!15151")]
    [TestCase("", "DROP MASTER KEY", "!15247")]
    [TestCase("GRANT CREATE CERTIFICATE TO anna", "CREATE CERTIFICATE d WITH SUBJECT = N'y'; SELECT USER_NAME(principal_id) FROM sys.certificates", "(anna);")]
    [TestCase("GRANT CREATE CERTIFICATE TO anna", "CREATE CERTIFICATE d AUTHORIZATION dbo WITH SUBJECT = N'y'", "!15151")]
    public void Certificate_IsUsedByWhoMay(string asDbo, string asAnna, string expected) =>
        Assert.That(SecuritySql.RunAsAnna(Keys + asDbo, asAnna), Is.EqualTo(expected));

    private const string Reader = """
        CREATE USER reader WITHOUT LOGIN; GRANT CONTROL ON CERTIFICATE::c TO reader; REVOKE SELECT ON dbo.Cipher FROM public;
        GO
        CREATE FUNCTION app.Secret() RETURNS varchar(10) WITH EXECUTE AS 'reader' AS
        BEGIN
            RETURN (SELECT TOP (1) CONVERT(varchar(10), DECRYPTBYCERT(CERT_ID(N'c'), b)) FROM dbo.Cipher);
        END;
        GO
        CREATE FUNCTION app.Shown() RETURNS TABLE AS RETURN (SELECT LEN(app.Secret()) AS Length);
        GO
        DENY EXECUTE ON app.Secret TO public; GRANT SELECT ON app.Shown TO anna;

        """;

    [TestCase("SELECT Length FROM app.Shown(); SELECT app.Secret()", "(6); !229", TestName = "A loginless user with one right keeps a key for all who may use the module over it")]
    public void Secret_IsReadByItsFunctionOnly(string asAnna, string expected) => Assert.That(SecuritySql.RunAsAnna(Keys + Reader, asAnna), Is.EqualTo(expected));

    [TestCase("BEGIN TRAN; DROP CERTIFICATE c; SELECT CERT_ID(N'c'); ROLLBACK; " + Decrypt, "(NULL); (secret);", TestName = "ROLLBACK brings a certificate back with its private key")]
    [TestCase("GRANT CONTROL ON CERTIFICATE::c TO anna; BEGIN TRAN; DROP CERTIFICATE c; ROLLBACK; SELECT COUNT(*) FROM sys.database_permissions WHERE class_desc = N'CERTIFICATE'", "(1);")]
    [TestCase("BEGIN TRAN; DROP CERTIFICATE c; DROP MASTER KEY; ROLLBACK; " + Decrypt, "(secret);")]
    [TestCase("BEGIN TRAN; DROP CERTIFICATE c; CREATE CERTIFICATE c WITH SUBJECT = N'new'; COMMIT; " + Decrypt, "(NULL);", TestName = "A new certificate of the same name has another key")]
    [TestCase("DROP CERTIFICATE c; DROP MASTER KEY; SELECT COUNT(*) FROM sys.symmetric_keys", "(0);")]
    public void Drop_OfKeys_IsTransactional(string sql, string expected) => Assert.That(SecuritySql.Run(Keys + sql), Is.EqualTo(expected));

    private const string Closed = Keys + "ALTER MASTER KEY DROP ENCRYPTION BY SERVICE MASTER KEY;\nGO\n";

    [TestCase("SELECT is_master_key_encrypted_by_server FROM sys.databases WHERE database_id = DB_ID()", "(0);")]
    [TestCase(Decrypt, "; !15581")]
    [TestCase("SELECT CASE WHEN ENCRYPTBYCERT(CERT_ID(N'c'), 'x') IS NOT NULL THEN 1 END", "(1);", TestName = "The public key needs no master key")]
    [TestCase("CREATE CERTIFICATE d WITH SUBJECT = N'y'", "!15581")]
    [TestCase("OPEN MASTER KEY DECRYPTION BY PASSWORD = N'wrong'; " + Decrypt, "!15313 ; !15581")]
    [TestCase("OPEN MASTER KEY DECRYPTION BY PASSWORD = N'Pa$$w0rd'; " + Decrypt + "; CLOSE MASTER KEY; " + Decrypt, "(secret); ; !15581")]
    [TestCase("CLOSE MASTER KEY", "!15315")]
    [TestCase("ALTER MASTER KEY ADD ENCRYPTION BY SERVICE MASTER KEY", "!15581")]
    [TestCase("OPEN MASTER KEY DECRYPTION BY PASSWORD = N'Pa$$w0rd'; ALTER MASTER KEY ADD ENCRYPTION BY SERVICE MASTER KEY; CLOSE MASTER KEY; " + Decrypt, "(secret);", TestName = "The cure after a restore")]
    [TestCase("ALTER MASTER KEY REGENERATE WITH ENCRYPTION BY PASSWORD = N'x'", "!-1")]
    public void MasterKey_WhenServerCannotOpenIt_IsOpenedByPassword(string sql, string expected) => Assert.That(SecuritySql.Run(Closed + sql), Is.EqualTo(expected));
}
