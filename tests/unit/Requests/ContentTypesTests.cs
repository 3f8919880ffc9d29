using StripeClr.Requests;

namespace StripeClr.Tests.Requests;

public sealed class ContentTypesTests
{
    [TestCase("evidence.pdf", "application/pdf")]
    [TestCase("EVIDENCE.PDF", "application/pdf")]
    [TestCase("a.b.csv", "text/csv")]
    [TestCase("a<b>|\"?.png", "image/png")]
    [TestCase("pdf", ContentTypes.Unknown)]
    [TestCase("a.pdf.", ContentTypes.Unknown)]
    [TestCase("a.unknown", ContentTypes.Unknown)]
    public void Of_WhenTheNameEndsSo_IsTheTypeOfItsExtension(string name, string type) => Assert.That(ContentTypes.Of(name), Is.EqualTo(type));
}
