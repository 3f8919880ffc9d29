using System.Text.Json.Nodes;
using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests;

/// <summary>The connectors' generic request: each of its parameters says how a request is made.</summary>
public sealed class GenericRequestTests : SurfaceFixture
{
    // Whoever adds a parameter to the list adds a test here.
    [Test]
    public void File_WhenRead_HasTheParametersThatAreTestedHere() => Assert.That(
        ConnectorList.Parameters.Where(parameter => parameter.IsClient).Select(parameter => parameter.Name),
        Is.EqualTo(new[] { "Url", "Body", "IsMultiPart", "Filter", "Headers" }));

    [TestCase("/v1/balance")]
    [TestCase("v1/balance")]
    [TestCase("{base}/v1/balance")]
    public void Url_WhenItIsOfTheAccountsHost_IsAskedFor(string url)
    {
        url = url.Replace("{base}", Fake.BaseUrl, StringComparison.Ordinal);
        var (result, requests) = Query(
            $"""
            EXEC stripe.Request @Method = N'GET', @Url = N'{url}';
            SELECT r.Position, r.Json FROM dbo.StripeRequest(N'{url}', DEFAULT, DEFAULT) AS r;
            """);

        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { "GET /v1/balance", "GET /v1/balance" }));
        Assert.That(result.Sets, Has.Count.EqualTo(2));
        Assert.That(result.Sets.Select(set => JsonNode.Parse((string)set["Json"]!)!["object"]!.GetValue<string>()), Has.All.EqualTo("balance"));
    }

    [TestCase("https://api.example.com/v1/balance")]
    [TestCase("http://127.0.0.1:1/v1/balance")]
    public void Url_WhenItIsOfAnotherHost_IsRefusedBeforeAnythingIsSent(string url)
    {
        Assert.That(Refusal($"EXEC stripe.Request @Method = N'GET', @Url = N'{url}';"), Does.Contain("@TrustedHosts"));

        var read = Database.Run($"SELECT * FROM dbo.StripeRequest(N'{url}', DEFAULT, DEFAULT) AS r;");
        Assert.That(read.ErrorText, Does.Contain("54001").And.Contain("@TrustedHosts"));
        Assert.That(Fake.Requests, Is.Empty);
    }

    [TestCase("name=Jane+%26+John&address[city]=K%C3%B6ln")]
    [TestCase("""{"name":"Jane & John","address":{"city":"Köln"}}""")]
    public void Body_WhenItIsFormTextOrJson_IsSentAsForm(string body)
    {
        var (_, requests) = Query($"EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Body = N'{body}', @IdempotencyKey = N'crm-7';");

        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { "POST /v1/customers" }));
        Assert.That(requests[0].ContentType, Does.StartWith("application/x-www-form-urlencoded"));
        Assert.That(requests[0].IdempotencyKey, Is.EqualTo("crm-7"));
        Assert.That(RequestText.Fields(requests[0]), Is.EqualTo(new[] { "address[city]=Köln", "name=Jane & John" }));
    }

    [Test]
    public void Body_WhenTheUrlIsOfTheSecondApi_IsSentAsJson()
    {
        const string Body = """{"name":"Jane","description":"1 + 1"}""";
        Fake.ClearRequests();
        Database.Run($"EXEC stripe.Request @Method = N'POST', @Url = N'/v2/core/event_destinations', @Body = N'{Body}';");

        Assert.That(Fake.Requests.Select(RequestText.Line), Is.EqualTo(new[] { "POST /v2/core/event_destinations" }));
        Assert.That(Fake.Requests[0].ContentType, Does.StartWith("application/json"));
        Assert.That(Fake.Requests[0].Json, Is.EqualTo(Body));
    }

    [Test]
    public void IsMultiPart_WhenSet_SendsLinesAndFileAsParts()
    {
        var (result, requests) = Query(
            """
            DECLARE @File varbinary(max) = CONVERT(varbinary(max), '%PDF-1.4 evidence');
            DECLARE @ResultJson nvarchar(max);
            EXEC stripe.Request @Method = N'POST', @Url = N'/v1/files', @IsMultiPart = 1, @Body = N'purpose=dispute_evidence',
                @File = @File, @FileName = N'evidence.pdf', @ReturnRow = 0, @ResultJson = @ResultJson OUTPUT;
            SELECT JSON_VALUE(@ResultJson, N'$.size') AS Size, DATALENGTH(@File) AS Length;
            """);

        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { "POST /v1/files" }));
        Assert.That(requests[0].ContentType, Does.StartWith("multipart/form-data"));
        Assert.That(
            requests[0].Parts.Select(part => (part.Name, part.FileName, part.ContentType)),
            Is.EqualTo(new[] { ("purpose", null, null), ("file", "evidence.pdf", (string?)"application/pdf") }));
        Assert.That(result.Set["Size"], Is.EqualTo($"{result.Set["Length"]}"));
    }

    [Test]
    public void IsMultiPart_WhenALineNamesAFile_IsRefusedUnlessTheAccountHasAnUploadFolder()
    {
        var refusal = Refusal(
            """
            EXEC stripe.Request @Method = N'POST', @Url = N'/v1/files', @IsMultiPart = 1, @Body = N'purpose=dispute_evidence
            file=@/etc/hostname';
            """);
        Assert.That(refusal, Does.Contain("@UploadFolder"));
    }

    [TestCase("$.data[*]", 2, "\"cus_")]
    [TestCase("$.data[*].name", 2, "Sample")]
    [TestCase("$.has_more", 1, "false")]
    [TestCase("$.nothing", 0, "")]
    public void Filter_WhenGiven_CutsRowsOutOfTheAnswer(string filter, int rows, string content)
    {
        Objects.Customer();
        Objects.Customer();
        var (result, _) = Query(
            $"""
            EXEC stripe.Request @Method = N'GET', @Url = N'/v1/customers', @Filter = N'{filter}';
            SELECT r.Position, r.Json FROM dbo.StripeRequest(N'/v1/customers', N'{filter}', DEFAULT) AS r;
            """);

        foreach (var set in result.Sets)
        {
            Assert.That(set.Values("Position"), Is.EqualTo(Enumerable.Range(1, rows)));
            Assert.That(set.Texts("Json"), Has.All.Contains(content));
        }

        Assert.That(result.Sets, Has.Count.EqualTo(2));
    }

    [Test]
    public void Filter_WhenThereIsNone_GivesTheElementsOfAllPages()
    {
        for (var number = 0; number < 25; number++)
        {
            Objects.Customer();
        }

        var (result, requests) = Query(
            "SELECT r.Position, JSON_VALUE(r.Json, N'$.id') AS Id FROM dbo.StripeRequest(N'/v1/customers?limit=10', DEFAULT, DEFAULT) AS r;");

        Assert.That(result.Set.Texts("Id").Distinct().Count(), Is.EqualTo(25));
        Assert.That(result.Set.Values("Position"), Is.EqualTo(Enumerable.Range(1, 25)));
        Assert.That(requests, Has.Count.EqualTo(3));
    }

    [Test]
    public void Filter_WhenItIsNoJsonPath_IsRefusedBeforeAnythingIsSent()
    {
        Assert.That(Refusal("EXEC stripe.Request @Method = N'POST', @Url = N'/v1/customers', @Filter = N'$.data[';"), Does.Contain("@Filter"));

        var read = Database.Run("SELECT * FROM dbo.StripeRequest(N'/v1/customers', N'$.data[', DEFAULT) AS r;");
        Assert.That(read.ErrorText, Does.Contain("54001").And.Contain("$.data["));
        Assert.That(Fake.Requests, Is.Empty);
    }

    [TestCase("Stripe-Version: 2025-02-24.acacia || X-Note:one")]
    [TestCase("Stripe-Version:2025-02-24.acacia\r\n\r\nX-Note:  one ")]
    public void Headers_WhenGiven_AreSent(string headers)
    {
        var (_, requests) = Query($"EXEC stripe.Request @Method = N'GET', @Url = N'/v1/balance', @Headers = N'{headers}';");

        Assert.That(requests[0].Headers["stripe-version"], Is.EqualTo("2025-02-24.acacia"));
        Assert.That(requests[0].Headers["x-note"], Is.EqualTo("one"));
    }

    [TestCase("Authorization: Bearer sk_test_other")]
    [TestCase("Host: api.example.com")]
    [TestCase("Idempotency-Key: mine")]
    [TestCase("no colon")]
    public void Headers_WhenTheyAreNotTheCallersToSet_AreRefusedBeforeAnythingIsSent(string headers) => Assert.That(
        Refusal($"EXEC stripe.Request @Method = N'GET', @Url = N'/v1/balance', @Headers = N'{headers}';"), Does.Contain("@Headers"));
}
