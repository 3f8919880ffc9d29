using StripeClr.Surface.Tests.Calls;
using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests;

/// <summary>@Image1 to @Image8 of products: blank ones are left out, the rest is numbered anew; blanks alone clear the list.</summary>
public sealed class ImageTests : SurfaceFixture
{
    private static readonly IEnumerable<ConnectorParameter> Images = ConnectorList.Parameters.Where(parameter => parameter.IsImage);

    private static readonly IEnumerable<string> Actions = Images.Select(image => image.Action).Distinct();

    [TestCaseSource(nameof(Images))]
    public void Image_WhenItIsTheOnlyOne_IsSentAsTheFirst(ConnectorParameter image)
    {
        const string Url = "https://example.com/a.png?x=1&y=2";
        Assert.That(Sent(image.Action, $"{ParameterNames.Of(image.Name)} = N'{Url}'"), Is.EqualTo(new[] { $"images[0]={Url}" }));
    }

    [TestCaseSource(nameof(Actions))]
    public void Images_WhenAllEightAreGiven_AreSentInOrder(string action)
    {
        var given = Enumerable.Range(1, 8).Select(number => $"@Image{number} = N'https://example.com/{number}.png'");
        var expected = Enumerable.Range(1, 8).Select(number => $"images[{number - 1}]=https://example.com/{number}.png");
        Assert.That(Sent(action, string.Join(", ", given)), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Actions))]
    public void Images_WhenSomeAreBlank_AreNumberedAnew(string action) => Assert.That(
        Sent(action, "@Image1 = N'  ', @Image2 = N'https://example.com/a.png', @Image3 = N'', @Image5 = N'https://example.com/b.png', @Image8 = NULL"),
        Is.EqualTo(new[] { "images[0]=https://example.com/a.png", "images[1]=https://example.com/b.png" }));

    [TestCaseSource(nameof(Actions))]
    public void Images_WhenAllGivenAreBlank_ClearTheList(string action) =>
        Assert.That(Sent(action, "@Image1 = N'', @Image8 = N' '"), Is.EqualTo(new[] { "images=" }));

    [TestCaseSource(nameof(Actions))]
    public void Images_WhenAllAreNull_AreNotSent(string action) =>
        Assert.That(Sent(action, "@Image1 = NULL, @Image8 = NULL"), Is.Empty);

    // The image fields that a call sends.
    private static IEnumerable<string> Sent(string action, string images)
    {
        var call = ActionCalls.Of(action);
        var others = call.Needs.Contains("Name") ? "@Name = N'Sample'" : $"@ProductId = N'{Objects.Product()}'";
        var (_, requests) = Query($"EXEC {call.Object} {others}, {images};");
        Assert.That(requests, Has.Count.EqualTo(1));
        return RequestText.Fields(requests[0]).Where(field => field.StartsWith("images", StringComparison.Ordinal));
    }
}
