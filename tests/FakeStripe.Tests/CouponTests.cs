namespace FakeStripe.Tests;

public sealed class CouponTests : FakeStripeFixture
{
    [Test]
    public async Task Create_WhenPercent_ReducesAnInvoice()
    {
        await PostAsync("/v1/coupons", "id=SPRING&percent_off=12.5&duration=forever&name=Spring&metadata[a]=1");
        string invoice = await CreateDraftAsync(await CreateCustomerAsync(), "discounts[0][coupon]=SPRING");
        var seen = await GetAsync($"/v1/invoices/{invoice}?expand[]=discounts", Basil);
        Assert.That((seen.Number("total"), seen.Text("discounts.0.coupon.name")), Is.EqualTo((875L, "Spring")));
    }

    [TestCase("1", "333", "333", 665)]
    [TestCase("500", "333", "333", 166)]
    [TestCase("100000", "333", "333", 0)]
    public async Task Create_WhenAmount_TakesItOffOnceOverAllLines(string amountOff, string first, string second, long total)
    {
        await PostAsync("/v1/coupons", $"id=OFF&amount_off={amountOff}&currency=usd");
        string customer = await CreateCustomerAsync();
        var invoice = await PostAsync("/v1/invoices", $"customer={customer}&discounts[0][coupon]=OFF");
        foreach (string amount in (string[])[first, second])
            await PostAsync("/v1/invoiceitems", $"customer={customer}&invoice={invoice.Id}&amount={amount}&currency=usd");
        var seen = await GetAsync($"/v1/invoices/{invoice.Id}");
        long taken = seen.At("lines.data")!.AsArray().Sum(line => line!["discount_amounts"]![0]!["amount"]!.GetValue<long>());
        Assert.That((seen.Number("total"), taken), Is.EqualTo((total, 666 - total)));
    }

    [TestCase("amount_off=5", "You must pass currency when passing amount_off")]
    [TestCase("amount_off=5&currency=usd&percent_off=5", "You may only specify one of these parameters: amount_off, percent_off.")]
    [TestCase("", "Missing required param: percent_off.")]
    [TestCase("percent_off=101", "This value must be greater than 0 and less than or equal to 100.")]
    [TestCase("percent_off=10&duration=repeating", "`duration_in_months` is needed when, and only when, `duration` is `repeating`.")]
    [TestCase("percent_off=10&color=red", "Received unknown parameter: color")]
    public async Task Create_WhenParameterIsWrong_IsRefused(string form, string message)
    {
        var answer = await PostAsync("/v1/coupons", form);
        Assert.That((answer.Status, answer.Message), Is.EqualTo((400, message)));
    }

    [Test]
    public async Task List_WhenCouponsWereCreatedAndDeleted_HasTheRest()
    {
        string first = (await PostAsync("/v1/coupons", "percent_off=10")).Id;
        await PostAsync("/v1/coupons", "id=GONE&percent_off=10");
        await DeleteAsync("/v1/coupons/GONE");
        Assert.That((await GetAsync("/v1/coupons")).Ids, Is.EqualTo(new[] { first }));
        Assert.That((await GetAsync("/v1/coupons/GONE")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Retrieve_WhenIdEndsInAPercentage_IsThatCoupon()
    {
        var answer = await GetAsync("/v1/coupons/SAVE15");
        Assert.That((answer.Status, answer.At("percent_off")!.ToJsonString()), Is.EqualTo((200, "15")));
    }
}
