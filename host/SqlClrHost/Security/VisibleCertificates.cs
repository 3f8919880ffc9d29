using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Security;

/// <summary>The certificates of the database as the session's current user may see and use them.</summary>
internal sealed class VisibleCertificates(SqlSession session) : ICertificates
{
    private CertificateStore Store => session.Host.Database.Certificates;

    /// <summary>Private keys, and the master key itself, can be used only when the server or the session has opened the master key.</summary>
    /// <exception cref="SqlError">Neither has, or there is none (15581).</exception>
    public static void RequireOpenMasterKey(SqlSession session)
    {
        if (!session.Host.Database.Certificates.IsMasterKeyOpenedByServer && !session.HasOpenMasterKey)
        {
            throw EngineErrors.MasterKeyNotOpen();
        }
    }

    public int? CertificateId(string name) => Visible(Store.Find(name))?.Id;

    public byte[]? Encrypt(int? id, byte[]? clear) => Visible(Store.Find(id)) is null ? null : Store.Encrypt(id, clear);

    /// <summary>Decrypting takes CONTROL on the certificate; without it the result is NULL, as for bytes that do not fit.</summary>
    public byte[]? Decrypt(int? id, byte[]? cipher)
    {
        if (cipher is null || Store.Find(id) is not { } certificate || !session.Permissions.Has(Securable.Of(session.Host.Database, certificate), "CONTROL"))
        {
            return null;
        }

        RequireOpenMasterKey(session);
        return Store.Decrypt(id, cipher);
    }

    private DatabaseCertificate? Visible(DatabaseCertificate? certificate) =>
        certificate is not null && session.Permissions.Sees(Securable.Of(session.Host.Database, certificate)) ? certificate : null;
}
