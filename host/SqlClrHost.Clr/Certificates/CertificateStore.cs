using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>The master key and the certificates of one database, in memory.</summary>
public sealed class CertificateStore : ICertificates, IDisposable
{
    private const int FirstId = 256;

    private readonly Dictionary<string, DatabaseCertificate> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<DateTimeOffset> _now;
    private int _nextId = FirstId;

    /// <param name="now">The clock: certificates are valid from the moment of their creation.</param>
    public CertificateStore(Func<DateTimeOffset>? now = null) => _now = now ?? (() => DateTimeOffset.UtcNow);

    /// <summary>Whether the database has a master key (##MS_DatabaseMasterKey## in sys.symmetric_keys).</summary>
    public bool HasMasterKey { get; private set; }

    /// <summary>The certificates in the order of their creation.</summary>
    public IReadOnlyList<DatabaseCertificate> Certificates => [.. _byName.Values.OrderBy(certificate => certificate.Id)];

    /// <summary>CREATE MASTER KEY.</summary>
    /// <exception cref="SqlError">15578: there is one already; 15116: the password is empty.</exception>
    public void CreateMasterKey(string password)
    {
        if (HasMasterKey)
            throw ClrErrors.MasterKeyExists();
        if (string.IsNullOrEmpty(password))
            throw ClrErrors.PasswordTooShort();
        HasMasterKey = true;
    }

    /// <summary>DROP MASTER KEY.</summary>
    /// <exception cref="SqlError">15580: a certificate's private key is encrypted by it; 15581: there is none.</exception>
    public void DropMasterKey()
    {
        if (!HasMasterKey)
            throw ClrErrors.NoMasterKey();
        if (Certificates is [var first, ..])
            throw ClrErrors.MasterKeyInUse(first.Name);
        HasMasterKey = false;
    }

    /// <summary>CREATE CERTIFICATE: its private key is encrypted by the master key.</summary>
    /// <exception cref="SqlError">15581: the database has no master key; 15232: the name is taken.</exception>
    public DatabaseCertificate CreateCertificate(string name, string subject)
    {
        if (!HasMasterKey)
            throw ClrErrors.NoMasterKey();
        if (_byName.ContainsKey(name))
            throw ClrErrors.CertificateExists(name);
        var certificate = new DatabaseCertificate(_nextId++, name, subject, _now());
        _byName.Add(name, certificate);
        return certificate;
    }

    /// <summary>DROP CERTIFICATE.</summary>
    /// <exception cref="SqlError">15151: there is no such certificate.</exception>
    public void DropCertificate(string name)
    {
        if (!_byName.Remove(name, out DatabaseCertificate? certificate))
            throw ClrErrors.CertificateNotFound(name);
        certificate.Dispose();
    }

    public int? CertificateId(string name) => name is not null && _byName.TryGetValue(name, out DatabaseCertificate? found) ? found.Id : null;

    public byte[]? Encrypt(int? id, byte[]? clear) => Find(id) is { } certificate && clear is not null ? certificate.Encrypt(clear) : null;

    public byte[]? Decrypt(int? id, byte[]? cipher) => Find(id) is { } certificate && cipher is not null ? certificate.Decrypt(cipher) : null;

    public void Dispose()
    {
        foreach (DatabaseCertificate certificate in _byName.Values)
            certificate.Dispose();
        _byName.Clear();
    }

    private DatabaseCertificate? Find(int? id) => _byName.Values.FirstOrDefault(certificate => certificate.Id == id);
}
