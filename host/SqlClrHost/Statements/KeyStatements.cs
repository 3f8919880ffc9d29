using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>The database master key and certificates.</summary>
internal static class KeyStatements
{
    public static bool CreateMasterKey(Frame frame, CreateMasterKeyStatement statement)
    {
        CertificateStore store = ControlledStore(frame);
        store.CreateMasterKey(statement.Password?.Value ?? "");
        frame.Session.Log.Record(() => store.DropMasterKey());
        return true;
    }

    public static bool DropMasterKey(Frame frame, DropMasterKeyStatement statement)
    {
        frame.Session.Log.Record(ControlledStore(frame).DropMasterKey());
        return true;
    }

    /// <summary>Whether the server can open the master key by itself. A restored database begins without that.</summary>
    public static bool AlterMasterKey(Frame frame, AlterMasterKeyStatement statement)
    {
        bool isOpened = statement.Option switch
        {
            AlterMasterKeyOption.AddEncryptionByServiceMasterKey => true,
            AlterMasterKeyOption.DropEncryptionByServiceMasterKey => false,
            _ => throw NotSupported.Feature(statement, RefusedFeatures.AlterMasterKey, statement.Option.ToString()),
        };
        CertificateStore store = ControlledStore(frame);
        VisibleCertificates.RequireOpenMasterKey(frame.Session);
        bool before = store.IsMasterKeyOpenedByServer;
        store.SetMasterKeyOpenedByServer(isOpened);
        frame.Session.Log.Record(() => store.SetMasterKeyOpenedByServer(before));
        return true;
    }

    public static Flow OpenMasterKey(Frame frame, OpenMasterKeyStatement statement)
    {
        frame.Session.HasOpenMasterKey = ControlledStore(frame).IsMasterKeyPassword(statement.Password.Value)
            ? true
            : throw EngineErrors.WrongKeyPassword();
        return Flow.Next;
    }

    public static Flow CloseMasterKey(Frame frame, CloseMasterKeyStatement statement)
    {
        if (!frame.Session.HasOpenMasterKey)
        {
            throw EngineErrors.KeyNotOpen("MASTER KEY");
        }

        frame.Session.HasOpenMasterKey = false;
        return Flow.Next;
    }

    public static bool CreateCertificate(Frame frame, CreateCertificateStatement statement)
    {
        if (statement.CertificateSource is not null || statement.EncryptionPassword is not null || statement.PrivateKeyPath is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.CertificateSource);
        }

        Database database = frame.Session.Host.Database;
        string owner = Authorization.Owner(frame.Session, statement.Owner);
        Access.DemandOnDatabase(frame.Session, "CREATE CERTIFICATE");
        VisibleCertificates.RequireOpenMasterKey(frame.Session);
        string? subject = statement.CertificateOptions.FirstOrDefault(o => o.Kind == CertificateOptionKinds.Subject)?.Value.Value;
        database.Certificates.CreateCertificate(statement.Name.Value, subject ?? throw EngineErrors.CertificateNeedsSubject(), owner);
        frame.Session.Log.Record(() => database.Certificates.DropCertificate(statement.Name.Value));
        return true;
    }

    public static bool DropCertificate(Frame frame, DropCertificateStatement statement)
    {
        Database database = frame.Session.Host.Database;
        string name = statement.Name.Value;
        if (database.Certificates.Find(name) is { } certificate)
        {
            var securable = Securable.Of(database, certificate);
            Access.DemandOn(frame.Session, securable, "CONTROL", () => EngineErrors.DoesNotExist("drop", "certificate", name));
            frame.Session.Log.Record(database.Principals.Permissions.RemoveOn(securable));
        }
        else if (statement.IsIfExists)
        {
            return true;
        }

        frame.Session.Log.Record(database.Certificates.DropCertificate(name));
        return true;
    }

    /// <summary>The store, for who controls the database.</summary>
    private static CertificateStore ControlledStore(Frame frame) => frame.Session.Permissions.HasOnDatabase("CONTROL")
        ? frame.Session.Host.Database.Certificates
        : throw EngineErrors.ActionNotPermitted();
}
