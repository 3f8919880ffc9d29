using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>The database master key and certificates.</summary>
internal static class KeyStatements
{
    public static bool CreateMasterKey(Frame frame, CreateMasterKeyStatement statement)
    {
        CertificateStore store = frame.Session.Host.Database.Certificates;
        store.CreateMasterKey(statement.Password?.Value ?? "");
        frame.Session.Log.Record(store.DropMasterKey);
        return true;
    }

    public static bool DropMasterKey(Frame frame, DropMasterKeyStatement statement)
    {
        RefuseInTransaction(frame, statement, "DROP MASTER KEY");
        frame.Session.Host.Database.Certificates.DropMasterKey();
        return true;
    }

    public static bool CreateCertificate(Frame frame, CreateCertificateStatement statement)
    {
        if (statement.CertificateSource is not null || statement.EncryptionPassword is not null || statement.PrivateKeyPath is not null)
        {
            throw NotSupported.Feature(statement, "CREATE CERTIFICATE from a file or with a password of its own");
        }

        Database database = frame.Session.Host.Database;
        if (statement.Owner is { } owner && database.Principals.Find(owner.Value) is null)
        {
            throw EngineErrors.DoesNotExist("find", "user", owner.Value);
        }

        string? subject = statement.CertificateOptions.FirstOrDefault(o => o.Kind == CertificateOptionKinds.Subject)?.Value.Value;
        database.Certificates.CreateCertificate(statement.Name.Value, subject ?? throw EngineErrors.CertificateNeedsSubject());
        frame.Session.Log.Record(() => database.Certificates.DropCertificate(statement.Name.Value));
        return true;
    }

    public static bool DropCertificate(Frame frame, DropCertificateStatement statement)
    {
        RefuseInTransaction(frame, statement, "DROP CERTIFICATE");
        Database database = frame.Session.Host.Database;
        if (!statement.IsIfExists || database.Certificates.CertificateId(statement.Name.Value) is not null)
        {
            database.Certificates.DropCertificate(statement.Name.Value);
        }

        return true;
    }

    /// <summary>A key that is gone cannot be brought back by ROLLBACK.</summary>
    private static void RefuseInTransaction(Frame frame, TSqlStatement statement, string feature)
    {
        if (frame.Session.Log.Count > 0)
        {
            throw NotSupported.Feature(statement, $"{feature} inside a transaction");
        }
    }
}
