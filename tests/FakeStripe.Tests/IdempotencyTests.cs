namespace FakeStripe.Tests;

public sealed class IdempotencyTests : FakeStripeFixture
{
    [Test]
    public async Task Post_WhenRepeatedWithItsKey_IsReplayedAndNotRepeated()
    {
        var first = await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        var second = await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        Assert.Multiple(() =>
        {
            Assert.That(second.Id, Is.EqualTo(first.Id));
            Assert.That((first.Header("Idempotent-Replayed"), second.Header("Idempotent-Replayed")), Is.EqualTo(((string?)null, "true")));
            Assert.That(second.Header("Idempotency-Key"), Is.EqualTo("k1"));
            Assert.That(second.Header("Original-Request"), Is.EqualTo(first.Header("Request-Id")));
            Assert.That(second.Header("Request-Id"), Is.Not.EqualTo(first.Header("Request-Id")));
        });
    }

    [TestCase("/v1/customers", "name=B", "Keys for idempotent requests can only be used with the same parameters")]
    [TestCase("/v1/invoiceitems", "name=A", "Keys for idempotent requests can only be used for the same endpoint")]
    public async Task Post_WhenKeyIsReusedForAnother_IsRefused(string path, string form, string message)
    {
        await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        var answer = await PostAsync(path, form, idempotencyKey: "k1");
        Assert.Multiple(() =>
        {
            Assert.That((answer.Status, answer.Text("error.type")), Is.EqualTo((400, "idempotency_error")));
            Assert.That(answer.Message, Does.StartWith(message));
        });
    }

    [Test]
    public async Task Post_WhenParametersWereRefused_MayUseTheKeyAgain()
    {
        await PostAsync("/v1/customers", "nonsense=1", idempotencyKey: "k1");
        var answer = await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        Assert.That(answer.Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Post_WhenExecutionFailed_ReplaysTheFailure()
    {
        string id = await CreateOpenAsync(await CreateCustomerAsync());
        var first = await PostAsync($"/v1/invoices/{id}/pay", "payment_method=pm_card_chargeDeclined", idempotencyKey: "k1");
        var second = await PostAsync($"/v1/invoices/{id}/pay", "payment_method=pm_card_chargeDeclined", idempotencyKey: "k1");
        var invoice = await GetAsync($"/v1/invoices/{id}");
        Assert.That((first.Status, second.Status, second.Header("Idempotent-Replayed"), invoice.Number("attempt_count")), Is.EqualTo((402, 402, "true", 1L)));
    }

    [Test]
    public async Task Post_WhenTheFirstStillRuns_IsAConflict()
    {
        Fake.LatencyMilliseconds = 500;
        var first = PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        while (Fake.Requests.Count == 0) await Task.Delay(5);
        await Task.Delay(50);
        var second = await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        Assert.Multiple(async () =>
        {
            Assert.That((second.Status, second.Code), Is.EqualTo((409, "idempotency_key_in_use")));
            Assert.That((await first).Status, Is.EqualTo(200));
        });
    }

    [Test]
    public async Task Post_WhenKeyIsTooLong_IsRefused()
    {
        var answer = await PostAsync("/v1/customers", "name=A", idempotencyKey: new string('k', 256));
        Assert.That(answer.Status, Is.EqualTo(400));
    }

    [Test]
    public async Task Post_WhenAccountDiffers_KeepsKeysApart()
    {
        var first = await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/customers");
        request.Headers.Add("Idempotency-Key", "k1");
        request.Headers.Add("Stripe-Account", "acct_2");
        using var response = await Client.SendAsync(request);
        var second = await Answer.ReadAsync(response);
        Assert.That(second.Id, Is.Not.EqualTo(first.Id));
    }

    [Test]
    public async Task Post_WhenA500IsStored_ReplaysIt()
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Status, Status = 500, IsStored = true });
        var first = await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        var second = await PostAsync("/v1/customers", "name=A", idempotencyKey: "k1");
        Assert.That((first.Status, second.Status, second.Header("Idempotent-Replayed")), Is.EqualTo((500, 500, "true")));
    }
}
