namespace FakeStripe.Tests;

public sealed class LargeDataTests : FakeStripeFixture
{
    protected override FakeStripeOptions Options => new() { Invoices = 1_000_000, Customers = 50_000, Now = Now };

    [Test]
    public async Task Invoices_WhenAMillionAreGenerated_AreFoundFromBothEndsWithoutBeingHeld()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var newest = await GetAsync("/v1/invoices?limit=3");
        var oldest = await GetAsync($"/v1/invoices?limit=5&created[lt]={newest.Number("data.2.created") - 2 * 364 * 86_400L}");
        var retrieved = await GetAsync($"/v1/invoices/{oldest.Ids[4]}");
        long after = GC.GetTotalMemory(forceFullCollection: true);
        Assert.Multiple(() =>
        {
            Assert.That(oldest.Data, Has.Length.EqualTo(5));
            Assert.That(retrieved.Id, Is.EqualTo(oldest.Ids[4]));
            Assert.That(after - before, Is.LessThan(20_000_000));
        });
    }

    [Test]
    public async Task Customer_WhenNamedByAnInvoice_ExistsAndIsOlder()
    {
        var page = await GetAsync("/v1/invoices?limit=50&expand[]=data.customer");
        Assert.That(page.Data.Select(invoice => invoice["created"]!.GetValue<long>() - invoice["customer"]!["created"]!.GetValue<long>()),
            Is.All.GreaterThanOrEqualTo(0));
    }
}
