using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class PercentEncodingTests
{
    [TestCase("", "")]
    [TestCase("abcXYZ0189", "abcXYZ0189")]
    [TestCase("-._~", "-._~")]
    [TestCase(" ", "%20")]
    [TestCase("+", "%2B")]
    [TestCase("a&b=c", "a%26b%3Dc")]
    [TestCase("%", "%25")]
    [TestCase("/?#[]@", "%2F%3F%23%5B%5D%40")]
    [TestCase("!'()*", "%21%27%28%29%2A")]
    [TestCase("é", "%C3%A9")]
    [TestCase("€", "%E2%82%AC")]
    [TestCase("\U0001F600", "%F0%9F%98%80")]
    [TestCase("\r\n\t\0", "%0D%0A%09%00")]
    public void Encode_WhenGivenText_EncodesAllButUnreservedCharacters(string text, string expected) =>
        Assert.That(PercentEncoding.Encode(text), Is.EqualTo(expected));

    [Test]
    public void Encode_WhenTheTextEndsInHalfACharacter_RefusesInsteadOfChangingIt() =>
        Errors.AssertBadArgument(() => PercentEncoding.Encode("Jane \uD83D"), "position 6");

    [Test]
    public void Append_WhenCharactersAreAlsoLiteral_LeavesThem()
    {
        var target = new System.Text.StringBuilder("x=");
        PercentEncoding.Append(target, "a[b] c", "[]");
        Assert.That(target.ToString(), Is.EqualTo("x=a[b]%20c"));
    }
}
