using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class HeaderLinesTests
{
    [TestCase(null, "")]
    [TestCase("", "")]
    [TestCase("  ||\r\n  \n", "")]
    [TestCase("X-A:b", "X-A=b")]
    [TestCase("  X-A :  b c  ", "X-A=b c")]
    [TestCase("X-A: b||X-C: d", "X-A=b|X-C=d")]
    [TestCase("X-A: b\r\nX-C: d\nX-E: f\rX-G: h", "X-A=b|X-C=d|X-E=f|X-G=h")]
    [TestCase("X-A: http://example.com:8080/", "X-A=http://example.com:8080/")]
    [TestCase("X-A: b|c", "X-A=b|c")]
    [TestCase("Stripe-Version: 2025-02-24.acacia||X-Trace: acct_1/acct_2", "Stripe-Version=2025-02-24.acacia|X-Trace=acct_1/acct_2")]
    public void Parse_WhenTheyCanBeSent_ReadsThem(string? text, string expected) =>
        Assert.That(string.Join("|", HeaderLines.Parse(text).Select(header => header.Key + "=" + header.Value)), Is.EqualTo(expected));

    [TestCase("Authorization: Bearer x", "@Account")]
    [TestCase("AUTHORIZATION: Bearer x", "@Account")]
    [TestCase("Host: evil.example", "@Url")]
    [TestCase("Idempotency-Key: k", "@IdempotencyKey")]
    [TestCase("Content-Type: text/plain", "follows from the body")]
    [TestCase("Content-Length: 5", "follows from the body")]
    [TestCase("Content-Encoding: gzip", "follows from the body")]
    [TestCase("Transfer-Encoding: chunked", "follows from the body")]
    [TestCase("Connection: close", "Leave it out")]
    [TestCase("Expect: 100-continue", "Leave it out")]
    [TestCase("Proxy-Authorization: Basic x", "@Proxy")]
    [TestCase("proxy-connection: close", "@Proxy")]
    [TestCase("Cookie: a=b", "Leave it out")]
    [TestCase("Accept-Encoding: br", "Leave it out")]
    [TestCase("Range: bytes=0-1", "whole answers")]
    [TestCase("X-A: b\r\nHost: evil.example", "\"Host\"")]
    [TestCase("X-A: b||authorization:x", "\"authorization\"")]
    [TestCase("Stripe-Account: acct_1", "@Account = N'name/acct_…'")]
    [TestCase("stripe-context: acct_1/acct_2", "@Account = N'name/acct_…'")]
    [TestCase("X-A: b||X-A", "header 2 has no colon")]
    [TestCase(": b", "no name of a header")]
    [TestCase("X A: b", "no name of a header")]
    [TestCase("X(A): b", "no name of a header")]
    [TestCase("X-Ä: b", "no name of a header")]
    [TestCase("X-A\t: b", "no name of a header")]
    [TestCase("X-A:", "has no value")]
    [TestCase("X-A: b\tc", "cannot carry")]
    [TestCase("X-A: b\0", "cannot carry")]
    [TestCase("X-A: ключ", "cannot carry")]
    [TestCase("X-A: b||x-a: c", "stands there twice")]
    public void Parse_WhenAHeaderCannotBeSent_NamesIt(string text, string part) => Errors.AssertBadArgument(() => HeaderLines.Parse(text), part, "@Headers");
}
