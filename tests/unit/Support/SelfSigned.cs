using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace StripeClr.Tests.Support;

/// <summary>Certificates that signed themselves, so that nobody trusts them. Their private keys are in no file.</summary>
internal static class SelfSigned
{
    private const string Password = "in memory only";
    private const int KeyBits = 2048;

    /// <summary>A new certificate for a host, with its private key, good for a day.</summary>
    public static X509Certificate2 Certificate(string host)
    {
        var container = Pkcs12(host);
#if NETFRAMEWORK
        return new X509Certificate2(container, Password);
#else
        return X509CertificateLoader.LoadPkcs12(container, Password);
#endif
    }

    private static byte[] Pkcs12(string host)
    {
        var random = new SecureRandom();
        var generator = new RsaKeyPairGenerator();
        generator.Init(new KeyGenerationParameters(random, KeyBits));
        var keys = generator.GenerateKeyPair();

        // Mono reads no newer encryption of the container than this.
        var store = new Pkcs12StoreBuilder()
            .SetKeyAlgorithm(PkcsObjectIdentifiers.PbeWithShaAnd3KeyTripleDesCbc)
            .SetCertAlgorithm(PkcsObjectIdentifiers.PbeWithShaAnd3KeyTripleDesCbc)
            .Build();
        store.SetKeyEntry(host, new AsymmetricKeyEntry(keys.Private), [new X509CertificateEntry(Signed(host, keys))]);
        using var container = new MemoryStream();
        store.Save(container, Password.ToCharArray(), random);
        return container.ToArray();
    }

    private static Org.BouncyCastle.X509.X509Certificate Signed(string host, AsymmetricCipherKeyPair keys)
    {
        var name = new X509Name("CN=" + host);
        var today = DateTime.UtcNow.Date;
        var certificate = new X509V3CertificateGenerator();
        certificate.SetSerialNumber(BigInteger.One);
        certificate.SetIssuerDN(name);
        certificate.SetSubjectDN(name);
        certificate.SetNotBefore(today.AddDays(-1));
        certificate.SetNotAfter(today.AddDays(2));
        certificate.SetPublicKey(keys.Public);
        certificate.AddExtension(X509Extensions.SubjectAlternativeName, critical: false, new GeneralNames(new GeneralName(GeneralName.DnsName, host)));
        return certificate.Generate(new Asn1SignatureFactory("SHA256WITHRSA", keys.Private));
    }
}
