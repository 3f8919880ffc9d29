using System.Data.SqlTypes;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Fuzz;

/// <summary>Uploads: what goes into the lines of a body comes out of its parts.</summary>
public sealed class MultipartFuzzTests
{
    private static readonly Encoding Latin1 = Encoding.GetEncoding("ISO-8859-1");

    private static readonly string[] Pieces =
    [
        "purpose", "file", "a", "b", "=", "=", "=", "\n", "\n", "\r\n", "@", "@C:\\x", "\\n", "\\\\", "\\@", "\\q", ".Content-Type", "text/plain", "\"", "é", "\t", "\0", " ", "StripeClrPart00000001", "--",
    ];

    private static readonly Gen<(string Value, byte[] File)> Parts = Texts.Any.Zip(
        Texts.Of(["--StripeClrPart00000001", "StripeClrPart0000000", "1", "2", "\r\n", "--", "x", "\0", "é"]).Select(Encoding.UTF8.GetBytes));

    [Test]
    public void Read_WhateverThePartsHold_CanBeTakenApartAgain() => Property.Holds(Parts, one =>
    {
        var body = new MultipartBody(
        [
            MultipartPart.Of("value", one.Value),
            MultipartPart.Of("file", new GivenContent(new SqlBytes(one.File), "x.bin")),
        ]).Read();
        var parts = Split(body.Octets, body.ContentType.Substring(body.ContentType.IndexOf('=') + 1));
        Assert.That(parts, Has.Count.EqualTo(2));
        Assert.That(parts[0], Is.EqualTo(Encoding.UTF8.GetBytes(one.Value)));
        Assert.That(parts[1], Is.EqualTo(one.File));
    });

    [Test]
    public void Parse_WhateverTheLines_GivesABodyOrSaysWhatIsWrong() => Property.Holds(Texts.Of(Pieces), text =>
    {
        try
        {
            Assert.That(MultipartLines.Parse(text, null, null).Read().Octets, Is.Not.Empty);
        }
        catch (StripeException)
        {
            Errors.AssertBadArgument(() => MultipartLines.Parse(text, null, null).Read());
        }
    });

    [Test]
    public void Parse_WhenAValueIsEscaped_GivesTheValue() => Property.Holds(Texts.Any.Where(value => value.Trim() == value), value =>
    {
        var escaped = value.Replace("\\", "\\\\").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t").Replace("@", "\\@");
        var body = MultipartLines.Parse("a=" + escaped, null, null).Read();
        Assert.That(Split(body.Octets, body.ContentType.Substring(body.ContentType.IndexOf('=') + 1)).Single(), Is.EqualTo(Encoding.UTF8.GetBytes(value)));
    });

    // As RFC 7578 has it, without looking at the product's code: the content of each part.
    private static List<byte[]> Split(byte[] octets, string boundary)
    {
        var text = "\r\n" + Latin1.GetString(octets);
        var pieces = text.Split(["\r\n--" + boundary], StringSplitOptions.None);
        Assert.That(pieces[0], Is.Empty);
        Assert.That(pieces[pieces.Length - 1], Is.EqualTo("--\r\n"));
        return pieces.Skip(1).Take(pieces.Length - 2).Select(piece => Latin1.GetBytes(piece.Substring(piece.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4))).ToList();
    }
}
