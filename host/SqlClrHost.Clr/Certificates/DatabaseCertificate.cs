using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SqlClrHost.Clr;

/// <summary>A certificate with its private key, as CREATE CERTIFICATE makes it.</summary>
public sealed class DatabaseCertificate : IDisposable
{
    private const int KeyBits = 2048;

    /// <summary>What PKCS #1 padding leaves of the 256 bytes of the key.</summary>
    public const int MaxClearBytes = 245;

    // Making a key takes a good part of a second: it goes on beside the statements that follow, and who needs the key waits for the rest.
    private readonly Task<RSA> _key = Task.Run(MakeKey);
    private readonly Lazy<byte[]> _thumbprint;

    internal DatabaseCertificate(int id, string name, string subject, string owner, DateTimeOffset validFrom)
    {
        Id = id;
        Name = name;
        Subject = subject;
        Owner = owner;
        ValidFrom = validFrom;
        _thumbprint = new(MakeThumbprint);
    }

    public int Id { get; }

    public string Name { get; }

    public string Subject { get; }

    /// <summary>The user or role that AUTHORIZATION named.</summary>
    public string Owner { get; }

    public DateTimeOffset ValidFrom { get; }

    /// <summary>SQL Server's default: one year.</summary>
    public DateTimeOffset ValidTo => ValidFrom.AddYears(1);

    /// <summary>SHA-1 of the certificate, as sys.certificates shows it.</summary>
    public IReadOnlyList<byte> Thumbprint => _thumbprint.Value;

    /// <summary>Encrypts; null when there are more than <see cref="MaxClearBytes"/> bytes.</summary>
    internal byte[]? Encrypt(byte[] clear) =>
        clear.Length > MaxClearBytes ? null : _key.Result.Encrypt(clear, RSAEncryptionPadding.Pkcs1);

    /// <summary>Decrypts; null when the bytes were not made by this certificate.</summary>
    internal byte[]? Decrypt(byte[] cipher)
    {
        try
        {
            return cipher.Length == KeyBits / 8 ? _key.Result.Decrypt(cipher, RSAEncryptionPadding.Pkcs1) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _key.ContinueWith(
            static key => key.Result.Dispose(),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private static RSA MakeKey()
    {
        var key = RSA.Create(KeyBits);
        // The numbers are drawn at the first use only.
        key.ExportParameters(includePrivateParameters: false);
        return key;
    }

    private byte[] MakeThumbprint()
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Subject);
        var request = new CertificateRequest(name.Build(), _key.Result, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using X509Certificate2 certificate = request.CreateSelfSigned(ValidFrom, ValidTo);
        return certificate.GetCertHash();
    }
}
