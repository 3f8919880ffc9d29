using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>The master key and the certificates of one database, in memory.</summary>
public sealed class CertificateStore : ICertificates, IDisposable
{
    private const int FirstId = 256;

    private readonly Dictionary<string, DatabaseCertificate> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<DateTimeOffset> _now;
    private string? _password;
    private int _nextId = FirstId;

    /// <param name="now">The clock: certificates are valid from the moment of their creation.</param>
    public CertificateStore(Func<DateTimeOffset>? now = null) => _now = now ?? (() => DateTimeOffset.UtcNow);

    /// <summary>Whether the database has a master key (##MS_DatabaseMasterKey## in sys.symmetric_keys).</summary>
    public bool HasMasterKey => _password is not null;

    /// <summary>Whether the server opens the master key by itself, by its service master key (sys.databases.is_master_key_encrypted_by_server).</summary>
    public bool IsMasterKeyOpenedByServer { get; private set; }

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
        _password = password;
        IsMasterKeyOpenedByServer = true;
    }

    /// <summary>ALTER MASTER KEY ADD or DROP ENCRYPTION BY SERVICE MASTER KEY.</summary>
    /// <exception cref="SqlError">15581: there is no master key.</exception>
    public void SetMasterKeyOpenedByServer(bool isOpened)
    {
        if (!HasMasterKey)
            throw ClrErrors.NoMasterKey();
        IsMasterKeyOpenedByServer = isOpened;
    }

    /// <summary>Whether OPEN MASTER KEY DECRYPTION BY PASSWORD works with this password.</summary>
    /// <exception cref="SqlError">15581: there is no master key.</exception>
    public bool IsMasterKeyPassword(string password) => HasMasterKey ? password == _password : throw ClrErrors.NoMasterKey();

    /// <summary>DROP MASTER KEY.</summary>
    /// <returns>What brings it back.</returns>
    /// <exception cref="SqlError">15580: a certificate's private key is encrypted by it; 15581: there is none.</exception>
    public Action DropMasterKey()
    {
        if (!HasMasterKey)
            throw ClrErrors.NoMasterKey();
        if (Certificates is [var first, ..])
            throw ClrErrors.MasterKeyInUse(first.Name);
        (string? password, bool isOpened) = (_password, IsMasterKeyOpenedByServer);
        (_password, IsMasterKeyOpenedByServer) = (null, false);
        return () => (_password, IsMasterKeyOpenedByServer) = (password, isOpened);
    }

    /// <summary>CREATE CERTIFICATE: its private key is encrypted by the master key.</summary>
    /// <exception cref="SqlError">15581: the database has no master key; 15232: the name is taken.</exception>
    public DatabaseCertificate CreateCertificate(string name, string subject, string owner = "dbo")
    {
        if (!HasMasterKey)
            throw ClrErrors.NoMasterKey();
        if (_byName.ContainsKey(name))
            throw ClrErrors.CertificateExists(name);
        var certificate = new DatabaseCertificate(_nextId++, name, subject, owner, _now());
        _byName.Add(name, certificate);
        return certificate;
    }

    /// <summary>DROP CERTIFICATE.</summary>
    /// <returns>What brings it back, private key and all.</returns>
    /// <exception cref="SqlError">15151: there is no such certificate.</exception>
    public Action DropCertificate(string name) => _byName.Remove(name, out DatabaseCertificate? certificate)
        ? () => _byName.Add(name, certificate)
        : throw ClrErrors.CertificateNotFound(name);

    public DatabaseCertificate? Find(string name) => name is null ? null : _byName.GetValueOrDefault(name);

    public DatabaseCertificate? Find(int? id) => _byName.Values.FirstOrDefault(certificate => certificate.Id == id);

    public int? CertificateId(string name) => Find(name)?.Id;

    public byte[]? Encrypt(int? id, byte[]? clear) => Find(id) is { } certificate && clear is not null ? certificate.Encrypt(clear) : null;

    public byte[]? Decrypt(int? id, byte[]? cipher) => Find(id) is { } certificate && cipher is not null ? certificate.Decrypt(cipher) : null;

    public void Dispose()
    {
        foreach (DatabaseCertificate certificate in _byName.Values)
            certificate.Dispose();
        _byName.Clear();
    }
}
