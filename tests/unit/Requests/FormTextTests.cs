using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class FormTextTests
{
    [TestCase("", "")]
    [TestCase("a=b", "a=b")]
    [TestCase("a=b&c=d", "a=b|c=d")]
    [TestCase("a=", "a=")]
    [TestCase("a=b=c", "a=b=c")]
    [TestCase("name=Ann+Smith", "name=Ann Smith")]
    [TestCase("email=a%2Bb%40example.com", "email=a+b@example.com")]
    [TestCase("name=Zo%C3%AB", "name=Zoë")]
    [TestCase("name=Zoë & Co", null)]
    [TestCase("name=Zoë %26 Co", "name=Zoë & Co")]
    [TestCase("name=%F0%9F%98%80", "name=😀")]
    [TestCase("metadata[a b]=1&metadata%5Bc%5D=2", "metadata[a b]=1|metadata[c]=2")]
    [TestCase("expand[]=a&expand[]=b", "expand[]=a|expand[]=b")]
    [TestCase("note=a%0D%0Ab", "note=a\r\nb")]
    public void Parse_WhenItIsAForm_DecodesItsFields(string text, string? expected)
    {
        if (expected == null)
        {
            Errors.AssertBadArgument(() => FormText.Parse(text, "@Body"), "@Body, field 2 has no =, where a field is expected", "%26");
        }
        else
        {
            Assert.That(string.Join("|", FormText.Parse(text, "@Body").Select(field => field.Name + "=" + field.Value)), Is.EqualTo(expected));
        }
    }

    [TestCase("a=100%", "not followed by two hexadecimal digits", "%25")]
    [TestCase("a=%4", "not followed by two hexadecimal digits")]
    [TestCase("a=%zz", "not followed by two hexadecimal digits")]
    [TestCase("%=a", "not followed by two hexadecimal digits")]
    [TestCase("a=%FF", "not UTF-8")]
    [TestCase("a=%C3", "not UTF-8")]
    [TestCase("a=%ED%A0%80", "not UTF-8")]
    [TestCase("a", "where a field is expected")]
    [TestCase("=b", "where a field is expected")]
    [TestCase("a=b&", "where a field is expected")]
    [TestCase("&a=b", "where a field is expected")]
    [TestCase("a=b\r\n&c=d", "line break")]
    [TestCase("a=b\tc", "control character")]
    public void Parse_WhenItIsNoForm_SaysWhere(string text, params string[] parts)
    {
        foreach (var part in parts)
        {
            Errors.AssertBadArgument(() => FormText.Parse(text, "@Body"), part);
        }
    }

    [TestCase("a=1&password=hunter2&hunter3", "@Body, field 3 has no =")]
    [TestCase("a=1&password=hunter2%", "@Body, field 2 (\"password\") holds a %")]
    [TestCase("a=1&password=hunter2%FF", "@Body, field 2 (\"password\") holds % escapes")]
    [TestCase("password=hunter2\n", "@Body, field 1 (\"password\") holds a line break")]
    [TestCase("=hunter2", "@Body, field 1 has no name")]
    public void Parse_WhenAValueCannotBeRead_NamesTheFieldOnly(string text, string part)
    {
        var message = Errors.Of(() => FormText.Parse(text, "@Body")).Message;
        Assert.That(message, Does.Contain(part).And.Not.Contain("hunter"));
    }

    // Metadata of a test case cannot hold it.
    [Test]
    public void Parse_WhenACharacterIsCutInHalf_Refuses() => Errors.AssertBadArgument(() => FormText.Parse("a=\uD83D", "@Body"), "half of a character");

    [Test]
    public void Parse_WhenEncodedAgain_IsTheSameForm()
    {
        const string Text = "name=Ann%20Smith%20%26%20Co&metadata[k]=a%2Bb%3D%25&empty=";
        Assert.That(FormEncoder.Body(FormText.Parse(Text, "@Body")), Is.EqualTo(Text));
    }
}
