using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FakeStripe.Tests;

public sealed class FileTests : FakeStripeFixture
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\r\n\0\x01\x02 --boundary inside\r\n");

    [Test]
    public async Task Create_WhenPartsAreSent_AnswersWithTheFile()
    {
        var answer = await UploadAsync(Pdf, "Beleg „ü“.pdf", "dispute_evidence");
        Assert.Multiple(async () =>
        {
            Assert.That((answer.Status, answer.Text("object"), answer.Text("purpose"), answer.Text("type")), Is.EqualTo((200, "file", "dispute_evidence", "pdf")));
            Assert.That((answer.Number("size"), answer.Text("filename"), answer.Number("created")), Is.EqualTo((Pdf.Length, "Beleg „ü“.pdf", Now)));
            Assert.That((await GetAsync($"/v1/files/{answer.Id}")).Id, Is.EqualTo(answer.Id));
            Assert.That((await GetAsync("/v1/files?purpose=dispute_evidence")).Ids, Is.EqualTo(new[] { answer.Id }));
            Assert.That((await GetAsync("/v1/files?purpose=business_logo")).Ids, Is.Empty);
        });
    }

    [Test]
    public async Task Create_WhenFileNameIsPlainUtf8_IsRead()
    {
        byte[] body =
        [
            .. Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\ndispute_evidence\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"Größe \\\"A\\\".pdf\"\r\nContent-Type: application/pdf\r\n\r\n"),
            .. Pdf,
            .. Encoding.UTF8.GetBytes("\r\n--b--\r\n"),
        ];
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        using var response = await Client.PostAsync(new Uri("/v1/files", UriKind.Relative), content);
        var answer = await Answer.ReadAsync(response);
        Assert.That((answer.Status, answer.Text("filename"), answer.Number("size")), Is.EqualTo((200, "Größe \"A\".pdf", (long?)Pdf.Length)));
    }

    [Test]
    public async Task Create_WhenLogged_ShowsThePartsWithoutTheirContent()
    {
        await UploadAsync(Pdf, "a.pdf", "dispute_evidence");
        using var response = await Client.GetAsync(new Uri("/_fake/requests?path=/v1/files", UriKind.Relative));
        var logged = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray().Single()!;
        var file = logged["parts"]!.AsArray().Single(part => part!["name"]!.GetValue<string>() == "file")!;
        Assert.Multiple(() =>
        {
            Assert.That((file["file_name"]!.GetValue<string>(), file["content_type"]!.GetValue<string>()), Is.EqualTo(("a.pdf", "application/pdf")));
            Assert.That((file["size"]!.GetValue<int>(), file["sha256"]!.GetValue<string>()), Is.EqualTo((Pdf.Length, Convert.ToHexStringLower(SHA256.HashData(Pdf)))));
            Assert.That(logged["parameters"]!["purpose"]!.GetValue<string>(), Is.EqualTo("dispute_evidence"));
            Assert.That(logged["parameters"]!["file"]!.GetValue<string>(), Is.EqualTo("a.pdf"));
            Assert.That(logged["headers"]!["content-type"]!.GetValue<string>(), Does.StartWith("multipart/form-data; boundary="));
        });
    }

    [TestCase("a.pdf", "text", "dispute_evidence", "invalid_file")]
    [TestCase("a.csv", "a;b", "dispute_evidence", "invalid_file")]
    [TestCase("a.pdf", "%PDF-", "business_logo", "invalid_file")]
    [TestCase("a.pdf", "%PDF-", "holiday_photos", null)]
    [TestCase("a.pdf", "", "dispute_evidence", "invalid_file")]
    public async Task Create_WhenFileDoesNotFitThePurpose_IsRefused(string name, string content, string purpose, string? code)
    {
        var answer = await UploadAsync(Encoding.ASCII.GetBytes(content), name, purpose);
        Assert.That((answer.Status, answer.Code), Is.EqualTo((400, code)));
    }

    [TestCase(5_000_000, 200, null)]
    [TestCase(5_000_001, 400, "file_too_large")]
    public async Task Create_WhenSizeIs_ObeysThePurposesLimit(int size, int status, string? code)
    {
        byte[] content = new byte[size];
        Pdf.CopyTo(content, 0);
        var answer = await UploadAsync(content, "a.pdf", "dispute_evidence");
        Assert.That((answer.Status, status == 200 ? null : answer.Code), Is.EqualTo((status, code)));
    }

    [Test]
    public async Task Create_WhenFileIsNoFile_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("dispute_evidence"), "purpose" }, { new StringContent("text"), "file" } };
        Assert.That((await SendAsync(form)).Code, Is.EqualTo("invalid_file"));
    }

    [Test]
    public async Task Create_WhenPartIsUnknown_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("dispute_evidence"), "purpose" }, { new StringContent("x"), "color" } };
        Assert.That((await SendAsync(form)).Message, Is.EqualTo("Received unknown parameter: color"));
    }

    [Test]
    public async Task Create_WhenBodyIsAForm_IsRefused()
    {
        var answer = await PostAsync("/v1/files", "purpose=dispute_evidence");
        Assert.That((answer.Status, answer.Message.Contains("multipart/form-data", StringComparison.Ordinal)), Is.EqualTo((400, true)));
    }

    [Test]
    public async Task Create_WhenElsewhereThanFiles_IsRefused()
    {
        using var form = new MultipartFormDataContent { { new StringContent("A"), "name" } };
        using var response = await Client.PostAsync(new Uri("/v1/customers", UriKind.Relative), form);
        Assert.That((int)response.StatusCode, Is.EqualTo(400));
    }

    [Test]
    public async Task Create_WhenKeyIsRepeated_ReplaysOnlyTheSameFile()
    {
        var first = await UploadAsync(Pdf, "a.pdf", "dispute_evidence", "k1");
        var same = await UploadAsync(Pdf, "a.pdf", "dispute_evidence", "k1");
        var other = await UploadAsync([.. Pdf, 1], "a.pdf", "dispute_evidence", "k1");
        Assert.That((same.Id, other.Status), Is.EqualTo((first.Id, 400)));
    }

    [Test]
    public async Task Upload_WhenRaw_TellsWhatCame()
    {
        using var content = new ByteArrayContent(Pdf);
        content.Headers.ContentType = new("application/pdf");
        content.Headers.Add("X-Custom", "yes");
        using var response = await Client.PostAsync(new Uri("/_fake/upload?a=1", UriKind.Relative), content);
        var answer = await Answer.ReadAsync(response);
        var logged = Fake.Requests.Single();
        string hash = Convert.ToHexStringLower(SHA256.HashData(Pdf));
        Assert.Multiple(() =>
        {
            Assert.That((answer.Text("object"), answer.Number("body_size"), answer.Text("body_sha256")), Is.EqualTo(("upload", Pdf.Length, hash)));
            Assert.That((answer.Text("headers.content-type"), answer.Text("headers.x-custom")), Is.EqualTo(("application/pdf", "yes")));
            Assert.That((logged.Path, logged.Query, logged.BodySha256, logged.Status), Is.EqualTo(("/_fake/upload", "a=1", hash, 200)));
        });
    }

    private async Task<Answer> UploadAsync(byte[] content, string name, string purpose, string? key = null)
    {
        using var form = new MultipartFormDataContent("0f1e2d3c");
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new("application/pdf");
        form.Add(new StringContent(purpose), "purpose");
        form.Add(file, "file", name);
        return await SendAsync(form, key);
    }

    private async Task<Answer> SendAsync(MultipartFormDataContent form, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/files") { Content = form };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
