namespace SqlClrHost.Types;

/// <summary>The certificates of the current database, as CERT_ID, ENCRYPTBYCERT and DECRYPTBYCERT see them.</summary>
public interface ICertificates
{
    /// <summary>CERT_ID: null when the certificate does not exist or may not be seen.</summary>
    int? CertificateId(string name);

    /// <summary>ENCRYPTBYCERT: null when an argument is null, the certificate does not exist or the text is too long.</summary>
    byte[]? Encrypt(int? id, byte[]? clear);

    /// <summary>DECRYPTBYCERT: null when an argument is null, or certificate and cipher text do not fit.</summary>
    byte[]? Decrypt(int? id, byte[]? cipher);
}
