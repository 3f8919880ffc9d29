using System.Data.SqlTypes;
using System.Text;
using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class MultipartLinesTests : IDisposable
{
    private const string Boundary = "StripeClrPart00000001";
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Create()
    {
        _folder = new TemporaryFolder();
        _folder.Write("Myfile1.txt", "one");
        _folder.Write("Myfile2.json", "{}");
        _folder.Write("no extension", "x");
        _folder.Write("new\"quote.pdf", "x");
    }

    [TearDown]
    public void Dispose() => _folder?.Dispose();

    [Test]
    public void Parse_WhenPartsAndTypesAreMixed_WritesThemInOrder()
    {
        var lines = "file1=@" + Path.Combine(_folder.Path, "Myfile1.txt") + "\r\n  file2 = @Myfile2.json  \n\n"
            + "file2.Content-Type=application/xml\rSomeField1=aaaaaaa\nSomeField1.content-type=text/plain\nSomeField2=12345\n"
            + "WithEscapes=line1\\r\\nline2\\tend\\\\\nAt=\\@MyTwitterHandle\nEmpty=\nfile1.Content-Type=";
        Assert.That(Body(lines), Is.EqualTo(
            "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"file1\"; filename=\"Myfile1.txt\"\r\n\r\none\r\n"
            + "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"file2\"; filename=\"Myfile2.json\"\r\nContent-Type: application/xml\r\n\r\n{}\r\n"
            + "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"SomeField1\"\r\nContent-Type: text/plain\r\n\r\naaaaaaa\r\n"
            + "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"SomeField2\"\r\n\r\n12345\r\n"
            + "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"WithEscapes\"\r\n\r\nline1\r\nline2\tend\\\r\n"
            + "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"At\"\r\n\r\n@MyTwitterHandle\r\n"
            + "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"Empty\"\r\n\r\n\r\n"
            + "--" + Boundary + "--\r\n"));
    }

#if NET
    [Test]
    public void Read_WhenTheFileIsLarge_DoesNotCopyIt()
    {
        var given = new byte[16 << 20];
        _ = MultipartLines.Parse("purpose=dispute_evidence", Given([1], "a.pdf"), null).Read();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var body = MultipartLines.Parse("purpose=dispute_evidence", Given(given, "a.pdf"), null).Read();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
        Assert.That(body.Length, Is.GreaterThan(given.Length));
    }

#endif
    [Test]
    public void Parse_WhenBytesAreGiven_SendsThemAsThePartFile()
    {
        var body = MultipartLines.Parse("purpose=dispute_evidence", Given([0, 255, 13, 10], "Zoë.PDF"), null).Read();
        Assert.That(body.ContentType, Is.EqualTo("multipart/form-data; boundary=" + Boundary));
        Assert.That(body.Octets, Is.EqualTo(Encoding.UTF8.GetBytes(
                "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ndispute_evidence\r\n"
                + "--" + Boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Zoë.PDF\"\r\nContent-Type: application/pdf\r\n\r\n")
            .Concat(new byte[] { 0, 255, 13, 10 }).Concat(Encoding.UTF8.GetBytes("\r\n--" + Boundary + "--\r\n"))));
    }

    [Test]
    public void Parse_WhenTheTypeOfGivenBytesIsSet_SendsIt() =>
        Assert.That(Encoding.UTF8.GetString(MultipartLines.Parse("file.Content-Type=text/x", Given([1], "a.pdf"), null).Read().Octets), Does.Contain("Content-Type: text/x\r\n"));

    [TestCase("file=@no extension", "application/octet-stream")]
    [TestCase("file=@Myfile1.txt", "text/plain")]
    public void Parse_WhenNoTypeIsSet_TakesThatOfTheExtension(string line, string type) => Assert.That(Body(line), Does.Contain("\r\nContent-Type: " + type + "\r\n"));

    [Test]
    public void Parse_WhenANameHoldsAQuote_EncodesIt() => Assert.That(Body("a\"b=1"), Does.Contain("name=\"a%22b\"\r\n"));

    [TestCase(Boundary, "StripeClrPart00000002")]
    [TestCase("x" + Boundary + " StripeClrPart00000002", "StripeClrPart00000003")]
    [TestCase("StripeClrPart0000000", Boundary)]
    public void Read_WhenAPartHoldsTheBoundary_TakesAnother(string content, string boundary)
    {
        _folder.Write("hostile.bin", content);
        Assert.That(MultipartLines.Parse("file=@hostile.bin", null, _folder.Path).Read().ContentType, Does.EndWith("boundary=" + boundary));
    }

    [Test]
    public void Read_WhenRepeated_GivesTheSameBytes()
    {
        const string Lines = "a=1\nfile=@Myfile1.txt";
        Assert.That(Body(Lines), Is.EqualTo(Body(Lines)), "a call that is repeated with its key must be the same call");
    }

    [Test]
    public void Parse_WhenTheBodyIsAPathAlone_SendsTheBytesAlone()
    {
        var body = MultipartLines.Parse("\r\n @Myfile1.txt \r\n", null, _folder.Path).Read();
        Assert.That(body.ContentType, Is.EqualTo("application/octet-stream"));
        Assert.That(Encoding.UTF8.GetString(body.Octets), Is.EqualTo("one"));
    }

    [Test]
    public void Parse_WhenTheBodyIsAnAtAlone_SendsTheGivenBytesAlone() => Assert.That(MultipartLines.Parse("@", Given([1, 2], null), null).Read().Octets, Is.EqualTo(new byte[] { 1, 2 }));

    [TestCase("purpose", "line 1 has no =")]
    [TestCase("=x", "line 1 has no name")]
    [TestCase("a=1\n@Myfile1.txt", "line 2 has no =")]
    [TestCase("a=1\n a =2", "line 2 (\"a\") sets the part a second time")]
    [TestCase("a=\\x", "a backslash that begins none of")]
    [TestCase("a=C:\\data", "a backslash that begins none of")]
    [TestCase("a=1\\", "a backslash that begins none of")]
    [TestCase("b.Content-Type=text/plain\na=1", "line 1 (\"b.Content-Type\") sets the type of a part that is not there")]
    [TestCase("a=1\na.Content-Type=x\na.content-type=y", "line 3 (\"a.content-type\") sets the type a second time")]
    [TestCase("a=1\na.Content-Type=tëxt", "a type with a character")]
    [TestCase("a=1\na.Content-Type=x\ty", "a type with a character")]
    [TestCase("a\tb=1", "a name with a control character")]
    [TestCase("file=@", "no path behind the @")]
    [TestCase("file=@../x", "outside the account's upload folder")]
    [TestCase("file=@missing.txt", "no such file")]
    [TestCase("@", "@File is NULL")]
    [TestCase("@missing.txt", "no such file")]
    [TestCase("", "there is no part")]
    [TestCase(null, "there is no part")]
    public void Parse_WhenALineCannotBeRead_NamesIt(string? lines, string part) => Errors.AssertBadArgument(() => MultipartLines.Parse(lines, null, _folder.Path), part);

    [TestCase("a=1\npassword=hunter2\\x")]
    [TestCase("a=1\nhunter2")]
    [TestCase("password=hunter2\npassword=hunter3")]
    public void Parse_WhenALineCannotBeRead_DoesNotQuoteItsValue(string lines) =>
        Assert.That(Errors.Of(() => MultipartLines.Parse(lines, null, _folder.Path)).Message, Does.Contain("line 2").And.Not.Contain("hunter"));

    // Metadata of a test case cannot hold it.
    [Test]
    public void Parse_WhenACharacterIsCutInHalf_Refuses() => Errors.AssertBadArgument(() => MultipartLines.Parse("a=\uD83D", null, null), "half of a character");

    [TestCase("file=1", "a.pdf", "the part \"file\", which a line of @Body sets, too")]
    [TestCase("a=1", null, "@FileName")]
    [TestCase("a=1", " ", "@FileName")]
    [TestCase("a=1", "C:\\a.pdf", "without a path")]
    [TestCase("a=1", "../a.pdf", "without a path")]
    [TestCase("a=1", "a\r\n.pdf", "without a path")]
    [TestCase("@", "a.pdf", "@FileName")]
    [TestCase("@Myfile1.txt", null, "@File is given, too")]
    public void Parse_WhenGivenBytesCannotBeSent_SaysWhy(string lines, string? fileName, string part) =>
        Errors.AssertBadArgument(() => MultipartLines.Parse(lines, Given([1], fileName), _folder.Path), part);

    [TestCase("file=@large.bin")]
    [TestCase("@large.bin")]
    public void Parse_WhenTheUploadIsTooLarge_SaysHowLarge(string lines)
    {
        using (var large = File.Create(Path.Combine(_folder.Path, "large.bin")))
        {
            large.SetLength((32L << 20) + 1);
        }

        Errors.AssertBadArgument(() => MultipartLines.Parse(lines, null, _folder.Path), "33554433 bytes", "33554432 at most");
    }

    private string Body(string lines) => Encoding.UTF8.GetString(MultipartLines.Parse(lines, null, _folder.Path).Read().Octets);

    private static GivenContent Given(byte[] octets, string? name) => new(new SqlBytes(octets), name);
}
