using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class PathTemplateTests
{
    private const string Upcoming = "GET /v1/invoices/upcoming < 2025-03-31.basil | POST /v1/invoices/create_preview";
    private const string UpcomingLines = "/v1/invoices/upcoming/lines<2025-03-31.basil|/v1/invoices/{invoice}/lines";

    [TestCase("/v1/invoices", "GET", "/v1/invoices", false)]
    [TestCase("/v1/invoices/{invoice}", "GET", "/v1/invoices/{invoice}", true)]
    [TestCase("/v1/invoices/{invoice}/lines", "GET", "/v1/invoices/{invoice}/lines", false)]
    [TestCase("GET /v1/invoices", "GET", "/v1/invoices", false)]
    [TestCase("POST /v1/invoices/create_preview", "POST", "/v1/invoices/create_preview", true)]
    [TestCase("DELETE /v1/customers/{customer}", "DELETE", "/v1/customers/{customer}", true)]
    public void Parse_WhenGivenATemplate_SplitsMethodAndPath(string text, string method, string path, bool isSingle) =>
        AssertTemplate(PathTemplate.Parse(text, Connection.DefaultApiVersion), method, path, isSingle);

    [TestCase(Upcoming, "2020-08-27", "GET", "/v1/invoices/upcoming", true)]
    [TestCase(Upcoming, "2025-02-24.acacia", "GET", "/v1/invoices/upcoming", true)]
    [TestCase(Upcoming, "2025-03-31.basil", "POST", "/v1/invoices/create_preview", true)]
    [TestCase(Upcoming, "2026-10-28.endive", "POST", "/v1/invoices/create_preview", true)]
    [TestCase(UpcomingLines, "2025-02-24.acacia", "GET", "/v1/invoices/upcoming/lines", false)]
    [TestCase(UpcomingLines, "2026-10-28.endive", "GET", "/v1/invoices/{invoice}/lines", false)]
    [TestCase("/a < 2021-01-01 | /b < 2022-01-01 | /c", "2021-06-01", "GET", "/b", false)]
    public void Parse_WhenThereAreAlternatives_TakesTheFirstThatTheVersionHas(string text, string version, string method, string path, bool isSingle) =>
        AssertTemplate(PathTemplate.Parse(text, version), method, path, isSingle);

    [Test]
    public void Parse_WhenNoAlternativeIsForTheVersion_Refuses() =>
        Errors.AssertBadArgument(() => PathTemplate.Parse("/v1/x < 2025-03-31.basil", "2025-03-31.basil"), "2025-03-31.basil", "older ApiVersion");

    private static void AssertTemplate(PathTemplate template, string method, string path, bool isSingle)
    {
        Assert.That(template.Method, Is.EqualTo(method));
        Assert.That(template.Path, Is.EqualTo(path));
        Assert.That(template.IsSingleObject, Is.EqualTo(isSingle));
    }
}
