using System.Text;
using NUnit.Framework;
using SqlClrHost.Clr;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Clr;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CertificateStoreTests : IDisposable
{
    private readonly CertificateStore _store = new(() => new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero));

    public CertificateStoreTests() => _store.CreateMasterKey("p4ssword!");

    public void Dispose() => _store.Dispose();

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(245)]
    public void Encrypt_WhenTextFits_ComesBackFromDecrypt(int length)
    {
        byte[] clear = Enumerable.Repeat((byte)'k', length).ToArray();
        int id = _store.CreateCertificate("Key", "test").Id;
        byte[]? cipher = _store.Encrypt(id, clear);

        Assert.That(cipher, Has.Length.EqualTo(256));
        Assert.That(_store.Decrypt(id, cipher), Is.EqualTo(clear));
    }

    [Test]
    public void Encrypt_WhenTextHasMoreThan245Bytes_GivesNull() =>
        Assert.That(_store.Encrypt(_store.CreateCertificate("Key", "test").Id, new byte[246]), Is.Null);

    [Test]
    public void Encrypt_WhenCalledTwice_GivesDifferentCiphers()
    {
        int id = _store.CreateCertificate("Key", "test").Id;
        byte[] clear = Encoding.UTF8.GetBytes("sk_test_1");

        Assert.That(_store.Encrypt(id, clear), Is.Not.EqualTo(_store.Encrypt(id, clear)));
    }

    [Test]
    public void Encrypt_WhenAnythingIsNullOrUnknown_GivesNull()
    {
        int id = _store.CreateCertificate("Key", "test").Id;

        Assert.That((_store.Encrypt(null, [1]), _store.Encrypt(id, null), _store.Encrypt(id + 1, [1])), Is.EqualTo(((byte[]?)null, (byte[]?)null, (byte[]?)null)));
    }

    [Test]
    public void Decrypt_WhenCipherIsAnotherCertificates_GivesNull()
    {
        byte[]? cipher = _store.Encrypt(_store.CreateCertificate("First", "test").Id, [1, 2, 3]);

        Assert.That(_store.Decrypt(_store.CreateCertificate("Second", "test").Id, cipher), Is.Null);
    }

    [TestCase(0)]
    [TestCase(255)]
    [TestCase(257)]
    public void Decrypt_WhenCipherHasAWrongLength_GivesNull(int length) =>
        Assert.That(_store.Decrypt(_store.CreateCertificate("Key", "test").Id, new byte[length]), Is.Null);

    [Test]
    public void CertificateId_WhenNameDiffersInCase_FindsIt()
    {
        DatabaseCertificate certificate = _store.CreateCertificate("StripeKey", "test");

        Assert.That((_store.CertificateId("STRIPEKEY"), _store.CertificateId("other")), Is.EqualTo(((int?)certificate.Id, (int?)null)));
    }

    [Test]
    public void CreateMasterKey_WhenThereIsOne_IsRefusedWith15578() =>
        Assert.That(() => _store.CreateMasterKey("x"), Throws.TypeOf<SqlError>().With.Property("Number").EqualTo(15578));

    [Test]
    public void CreateMasterKey_WhenPasswordIsEmpty_IsRefusedWith15116()
    {
        using var store = new CertificateStore();

        Assert.That(() => store.CreateMasterKey(string.Empty), Throws.TypeOf<SqlError>().With.Property("Number").EqualTo(15116));
        Assert.That(store.HasMasterKey, Is.False);
    }

    [Test]
    public void CreateCertificate_WhenThereIsNoMasterKey_IsRefusedWith15581()
    {
        using var store = new CertificateStore();

        Assert.That(() => store.CreateCertificate("Key", "test"), Throws.TypeOf<SqlError>().With.Property("Number").EqualTo(15581));
    }

    [Test]
    public void CreateCertificate_WhenNameIsTaken_IsRefusedWith15232()
    {
        _store.CreateCertificate("Key", "test");

        Assert.That(() => _store.CreateCertificate("KEY", "test"), Throws.TypeOf<SqlError>().With.Property("Number").EqualTo(15232));
    }

    [Test]
    public void DropMasterKey_WhenACertificateNeedsIt_IsRefusedWith15580()
    {
        _store.CreateCertificate("Key", "test");

        Assert.That(() => _store.DropMasterKey(), Throws.TypeOf<SqlError>().With.Property("Number").EqualTo(15580));
    }

    [Test]
    public void DropCertificate_WhenItExists_ForgetsIt()
    {
        int id = _store.CreateCertificate("Key", "test").Id;
        byte[]? cipher = _store.Encrypt(id, [1]);
        _store.DropCertificate("key");
        _store.DropMasterKey();

        Assert.That((_store.CertificateId("Key"), _store.Decrypt(id, cipher), _store.HasMasterKey), Is.EqualTo(((int?)null, (byte[]?)null, false)));
    }

    [Test]
    public void DropCertificate_WhenItDoesNotExist_IsRefusedWith15151() =>
        Assert.That(() => _store.DropCertificate("Key"), Throws.TypeOf<SqlError>().With.Property("Number").EqualTo(15151));

    [Test]
    public void Certificates_WhenOneWasCreated_ShowWhatTheCatalogViewShows()
    {
        _store.CreateCertificate("Key", "StripeClr key");
        DatabaseCertificate certificate = _store.Certificates.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((certificate.Name, certificate.Subject, certificate.Id), Is.EqualTo(("Key", "StripeClr key", 256)));
            Assert.That(certificate.ValidTo, Is.EqualTo(new DateTimeOffset(2027, 11, 23, 0, 0, 0, TimeSpan.Zero)));
            Assert.That(certificate.Thumbprint, Has.Count.EqualTo(20));
        }
    }
}
