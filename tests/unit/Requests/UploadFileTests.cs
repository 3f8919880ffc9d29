using System.Text;
using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

/// <summary>Only files below the account's folder leave the server.</summary>
public sealed class UploadFileTests : IDisposable
{
    private TemporaryFolder _outside = null!;
    private string _folder = null!;

    [SetUp]
    public void Create()
    {
        _outside = new TemporaryFolder();
        _outside.Write("secret.txt", "secret");
        _outside.Write("uploads-other/a.txt", "other");
        _outside.Write("uploads/a.txt", "content");
        _outside.Write("uploads/sub/b.pdf", "more");
        _folder = Path.Combine(_outside.Path, "uploads");
    }

    [TearDown]
    public void Dispose() => _outside?.Dispose();

    [TestCase("a.txt", "content")]
    [TestCase("./a.txt", "content")]
    [TestCase("sub/b.pdf", "more")]
    [TestCase("sub/../a.txt", "content")]
    [TestCase("{folder}/a.txt", "content")]
    [TestCase("{folder}/sub/../../uploads/a.txt", "content")]
    public void Constructor_WhenTheFileIsBelowTheFolder_ReadsIt(string path, string content)
    {
        var file = new UploadFile(_folder, path.Replace("{folder}", _folder));
        Assert.That(Encoding.UTF8.GetString(file.Read().ToArray()), Is.EqualTo(content));
        Assert.That(file.Length, Is.EqualTo(content.Length));
        Assert.That(file.Name, Is.EqualTo(Path.GetFileName(path)));
    }

    [TestCase("../secret.txt", "outside the account's upload folder")]
    [TestCase("sub/../../secret.txt", "outside the account's upload folder")]
    [TestCase("{outside}/secret.txt", "outside the account's upload folder")]
    [TestCase("{folder}/../secret.txt", "outside the account's upload folder")]
    [TestCase("{folder}-other/a.txt", "outside the account's upload folder")]
    [TestCase("../uploads-other/a.txt", "outside the account's upload folder")]
    [TestCase("/etc/passwd", "outside the account's upload folder")]
    [TestCase("{folder}", "outside the account's upload folder")]
    [TestCase(".", "outside the account's upload folder")]
    [TestCase("", "no path behind the @")]
    [TestCase("a.txt:stream", "names a stream")]
    [TestCase("a.txt::$DATA", "names a stream")]
    [TestCase("C:a.txt", "names a stream")]
    [TestCase("C:\\uploads\\a.txt:stream", "names a stream")]
    [TestCase("\\\\.\\PhysicalDrive0", "names a device")]
    [TestCase("//./pipe/x", "names a device")]
    [TestCase("\\\\?\\C:\\a.txt", "a character that a file name cannot have")]
    [TestCase("*.txt", "a character that a file name cannot have")]
    [TestCase("a.txt\0.pdf", "a character that a file name cannot have")]
    [TestCase("NUL", "a device of Windows")]
    [TestCase("con.txt", "a device of Windows")]
    [TestCase("sub/COM1.pdf", "a device of Windows")]
    [TestCase("lpt¹", "a device of Windows")]
    [TestCase("a.txt.", "ends in a dot or a blank")]
    [TestCase("... /a.txt", "ends in a dot or a blank")]
    [TestCase(".../a.txt", "ends in a dot or a blank")]
    [TestCase("missing.txt", "no such file")]
    [TestCase("missing/a.txt", "no such file")]
    [TestCase("sub", "it is a folder")]
    public void Constructor_WhenTheFileMayNotBeSent_NamesItAndTheReason(string path, string part)
    {
        var written = path.Replace("{folder}", _folder).Replace("{outside}", _outside.Path);
        Errors.AssertBadArgument(() => new UploadFile(_folder, written), "The file \"@" + written + "\" cannot be uploaded: ", part);
    }

    // Nothing may look at such a path: Windows would ask the server that it names.
    [TestCase("\\\\server\\share\\a.txt")]
    [TestCase("//server/share/a.txt")]
    [TestCase("\\\\SERVER2\\uploads\\a.txt")]
    [TestCase("\\a.txt")]
    [TestCase("D:\\a.txt")]
    public void FullPath_WhenThePathIsElsewhereByItsLetters_Refuses(string path) =>
        Errors.AssertBadArgument(() => UploadFolder.FullPath("/srv/uploads", path), "outside the account's upload folder");

    [Test]
    public void Constructor_WhenTheAccountHasNoFolder_SaysHowToSetIt() =>
        Errors.AssertBadArgument(() => new UploadFile(null, Path.Combine(_folder, "a.txt")), "no upload folder", "stripe.SetAccount @UploadFolder", "@File");

    [Test]
    public void Constructor_WhenTheFolderIsNoFullPath_Refuses() =>
        Errors.AssertBadArgument(() => new UploadFile("uploads", "a.txt"), "no full path", "stripe.SetAccount @UploadFolder");

    [Test]
    public void Constructor_WhenTheFolderEndsInASeparator_TakesIt() =>
        Assert.That(new UploadFile(_folder + Path.DirectorySeparatorChar, "a.txt").Length, Is.EqualTo(7));

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows lets only administrators make links.")]
    public void Constructor_WhenALinkLeadsOutside_Refuses()
    {
        _outside.Link("uploads/link.txt", Path.Combine(_outside.Path, "secret.txt"));
        _outside.Link("uploads/linked", Path.Combine(_outside.Path, "uploads-other"));
        Errors.AssertBadArgument(() => new UploadFile(_folder, "link.txt"), "\"link.txt\" is a link");
        Errors.AssertBadArgument(() => new UploadFile(_folder, "linked/a.txt"), "\"linked\" is a link");
    }

    [Test]
    public void Read_WhenTheFileIsGoneMeanwhile_SaysSo()
    {
        var file = new UploadFile(_folder, "a.txt");
        File.Delete(Path.Combine(_folder, "a.txt"));
        Errors.AssertBadArgument(() => file.Read(), "@a.txt", "no such file", "service account");
    }

    [Test]
    public void Read_WhenTheFileGrewMeanwhile_IsHeldAgainstTheLimitAgain()
    {
        var file = new UploadFile(_folder, "a.txt");
        using (var grown = File.OpenWrite(Path.Combine(_folder, "a.txt")))
        {
            grown.SetLength((32 << 20) + 1);
        }

        Errors.AssertBadArgument(() => file.Read(), "33554433 bytes");
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows lets only administrators make links.")]
    public void Read_WhenALinkTookTheFilesPlaceMeanwhile_Refuses()
    {
        var file = new UploadFile(_folder, "a.txt");
        File.Delete(Path.Combine(_folder, "a.txt"));
        _outside.Link("uploads/a.txt", Path.Combine(_outside.Path, "secret.txt"));
        Errors.AssertBadArgument(() => file.Read(), "\"a.txt\" is a link");
    }
}
