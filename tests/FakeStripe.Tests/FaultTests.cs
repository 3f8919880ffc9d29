using System.Diagnostics;
using System.Text.Json;

namespace FakeStripe.Tests;

public sealed class FaultTests : FakeStripeFixture
{
    private static readonly Uri List = new("/v1/customers", UriKind.Relative);

    [Test]
    public async Task Status_WhenSet_AnswersWithItsErrorAndHeaders()
    {
        await PostAsync("/_fake/fault", "kind=status&status=503&type=api_error&code=down&message=Later&header:Stripe-Should-Retry=true");
        var answer = await GetAsync("/v1/customers");
        var next = await GetAsync("/v1/customers");
        Assert.That(
            (answer.Status, answer.Code, answer.Message, answer.Header("Stripe-Should-Retry"), next.Status),
            Is.EqualTo((503, "down", "Later", "true", 200)));
    }

    [Test]
    public async Task Fault_WhenAfterAndTimesAreSet_MeetsOnlyThose()
    {
        await PostAsync("/_fake/fault", "kind=status&after=2&times=2&path=/v1/customers&method=GET");
        var statuses = new List<int>();
        for (int request = 0; request < 6; request++) statuses.Add((await GetAsync("/v1/customers")).Status);
        Assert.That(string.Join(' ', statuses), Is.EqualTo("200 200 500 500 200 200"));
    }

    [Test]
    public async Task Fault_WhenPathOrMethodDiffers_IsNotMet()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Status, Path = "/v1/invoices", Method = "POST" });
        Assert.That(((await GetAsync("/v1/customers")).Status, (await GetAsync("/v1/invoices")).Status), Is.EqualTo((200, 200)));
    }

    [TestCase(FaultEffect.Before, 1)]
    [TestCase(FaultEffect.None, 0)]
    [TestCase(FaultEffect.Default, 0)]
    public async Task Status_WhenEffectIs_HappensOrNot(FaultEffect effect, int created)
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Status, Effect = effect });
        var failed = await PostAsync("/v1/customers", "email=new@example.com", idempotencyKey: "k1");
        var found = await GetAsync("/v1/customers?email=new@example.com");
        var retried = await PostAsync("/v1/customers", "email=new@example.com", idempotencyKey: "k1");
        Assert.That((failed.Status, found.Data.Length, retried.Status, retried.Header("Idempotent-Replayed")),
            Is.EqualTo((500, created, 200, created == 1 ? "true" : null)));
    }

    [Test]
    public async Task RateLimited_WhenSet_GivesTheReason()
    {
        await PostAsync("/_fake/fault", "kind=429");
        var answer = await GetAsync("/v1/customers");
        Assert.That((answer.Status, answer.Code, answer.Header("Stripe-Rate-Limited-Reason")), Is.EqualTo((429, "rate_limit", "endpoint-rate")));
    }

    [TestCase(FaultKind.ResetBefore)]
    [TestCase(FaultKind.ResetAfter)]
    [TestCase(FaultKind.Cut)]
    public async Task Connection_WhenBroken_FailsTheClient(FaultKind kind)
    {
        Fake.AddFault(new Fault { Kind = kind });
        Assert.That(async () => await Client.GetStringAsync(List), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await GetAsync("/v1/customers")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Cut_WhenBytesAreSet_SendsThoseAndAnnouncesMore()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Cut, Bytes = 100 });
        using var response = await Client.GetAsync(List, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[1000];
        int read = 0;
        Assert.That(async () =>
        {
            while (await body.ReadAsync(buffer.AsMemory(read)) is > 0 and var more) read += more;
        }, Throws.InstanceOf<HttpIOException>());
        Assert.That((read, response.Content.Headers.ContentLength > 1000), Is.EqualTo((100, true)));
    }

    [Test]
    public async Task ResetAfter_WhenPosting_HasTakenEffect()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.ResetAfter });
        Assert.That(async () => await PostAsync("/v1/customers", "email=new@example.com"), Throws.InstanceOf<HttpRequestException>());
        Assert.That((await GetAsync("/v1/customers?email=new@example.com")).Data, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Malformed_WhenSet_IsNotJson()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Malformed });
        string text = await Client.GetStringAsync(List);
        Assert.That(() => JsonDocument.Parse(text), Throws.InstanceOf<JsonException>());
    }

    [TestCase(200)]
    [TestCase(502)]
    public async Task Html_WhenSet_IsAPage(int status)
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Html, Status = status });
        using var response = await Client.GetAsync(List);
        Assert.Multiple(async () =>
        {
            Assert.That((int)response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith("<!DOCTYPE html>"));
        });
    }

    [TestCase(FaultKind.Stall)]
    [TestCase(FaultKind.Slow)]
    public async Task Sending_WhenHeldUp_TakesThatLongAndArrivesWhole(FaultKind kind)
    {
        Fake.AddFault(new Fault { Kind = kind, Milliseconds = 300 });
        long start = Stopwatch.GetTimestamp();
        var answer = await GetAsync("/v1/customers");
        Assert.That((answer.Data.Length, Stopwatch.GetElapsedTime(start).TotalMilliseconds > 250), Is.EqualTo((10, true)));
    }

    [Test]
    public async Task DuplicatePage_WhenSet_GivesTheLastPageAgain()
    {
        var first = await GetAsync("/v1/customers");
        Fake.AddFault(new Fault { Kind = FaultKind.DuplicatePage });
        var second = await GetAsync($"/v1/customers?starting_after={first.Ids[^1]}");
        Assert.That(second.Ids, Is.EqualTo(first.Ids));
    }

    [Test]
    public async Task HasMoreEmpty_WhenSet_PromisesMoreWithoutRows()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.HasMoreEmpty });
        var answer = await GetAsync("/v1/customers");
        Assert.That((answer.Data.Length, answer.HasMore, answer.Text("url")), Is.EqualTo((0, true, "/v1/customers")));
    }

    [Test]
    public async Task Redirect_WhenSet_NamesTheUrl()
    {
        await PostAsync("/_fake/fault", "kind=redirect&url=https://example.com/x");
        using var response = await Client.GetAsync(List);
        Assert.That(((int)response.StatusCode, response.Headers.Location), Is.EqualTo((302, new Uri("https://example.com/x"))));
    }

    [Test]
    public async Task EchoSecret_WhenSet_RepeatsTheKey()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.EchoSecret });
        var answer = await GetAsync("/v1/customers");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Message, Does.Contain("Bearer sk_test_abcdefgh1234"));
            Assert.That(answer.Code, Does.Contain("sk_test_abcdefgh1234"));
        });
    }

    [Test]
    public async Task Message_WhenGiven_IsSentAsItIs()
    {
        await PostAsync("/_fake/fault", "kind=message&message=" + Uri.EscapeDataString("%s %d 100%de"));
        var answer = await GetAsync("/v1/customers");
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, "%s %d 100%de")));
    }

    [Test]
    public async Task Message_WhenOnlyItsLengthIsGiven_HasThatLength()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Message, Length = 40_000, Status = 402 });
        Assert.That((await GetAsync("/v1/customers")).Message, Has.Length.EqualTo(40_000));
    }

    [Test]
    public async Task ContentType_WhenSet_LeavesTheBody()
    {
        await PostAsync("/_fake/fault", "kind=content_type&content_type=text/plain");
        using var response = await Client.GetAsync(List);
        Assert.That((response.Content.Headers.ContentType!.MediaType, (await Answer.ReadAsync(response)).Data.Length), Is.EqualTo(("text/plain", 10)));
    }

    [Test]
    public async Task Huge_WhenSet_HasThatManyMegabytes()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Huge, Megabytes = 3 });
        byte[] body = await Client.GetByteArrayAsync(List);
        Assert.That(body, Has.Length.GreaterThan(3 * 1024 * 1024));
    }

    [TestCase("kind=nonsense")]
    [TestCase("status=500")]
    [TestCase("kind=status&typo=1")]
    [TestCase("kind=status&effect=after")]
    public async Task Fault_WhenItCannotBeUnderstood_IsRefused(string form)
    {
        var answer = await PostAsync("/_fake/fault", form);
        Assert.That(answer.Status, Is.EqualTo(400));
    }
}
