using System.Globalization;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>docs/examples/billing-life.sql, in an empty Stripe account: everything that it shows agrees with what it did.</summary>
public sealed class BillingLifeTests : SurfaceFixture
{
    private const string Script = "docs/examples/billing-life.sql";

    // In the order of the script.
    private const int InvoicesSet = 0;
    private const int LinesSet = 1;
    private const int AgreementSet = 2;
    private const int StatusSet = 3;
    private const int CallsSet = 4;

    [Test]
    public void Script_WhenTheAccountIsEmpty_ShowsWhatItDid()
    {
        var sets = RunScript();

        Assert.That(Rows(sets[InvoicesSet], "OrderNo", "Status", "Total", "Paid", "Remaining", "PaidOutOfBand"), Is.EqualTo(new[]
        {
            "2001 paid 164.7500 164.7500 0.0000 True",
            "2002 void 649.5000 0.0000 649.5000 False",
            "2003 uncollectible 125.0000 0.0000 125.0000 False",
        }));
        Assert.That(sets[InvoicesSet].Texts("Number"), Is.Unique.And.All.Not.Null);
        Assert.That(Rows(sets[LinesSet], "OrderNo", "Description", "Quantity", "Amount", "Currency"), Is.EqualTo(new[]
        {
            "2001 Credit for a late visit 1 -10.0000 eur",
            "2001 Maintenance in October 3 149.7000 eur",
            "2001 Travel 1 25.0500 eur",
            "2002 Setup 1 199.0000 eur",
            "2002 Training 1 450.5000 eur",
            "2003 Messages 100000 125.0000 eur",
        }));
        Assert.That(Rows(sets[AgreementSet], "OrderNo", "Total", "SumOfLines", "Agrees"), Is.EqualTo(new[]
        {
            "2001 16475 16475 yes",
            "2002 64950 64950 yes",
            "2003 12500 12500 yes",
        }));
        Assert.That(Rows(sets[StatusSet], "Status", "Invoices", "Total", "Currency"), Is.EqualTo(new[]
        {
            "paid 1 164.7500 eur",
            "uncollectible 1 125.0000 eur",
            "void 1 649.5000 eur",
        }));
        Assert.That(sets[CallsSet].Texts("Outcome"), Has.All.EqualTo("done"));
        Assert.That(sets[CallsSet].Rows, Has.Count.EqualTo(Fake.Requests.Count(request => request.Method == "POST")));
    }

    [Test]
    public void Script_WhenItIsRunAgain_MakesNothingTwice()
    {
        var first = RunScript();
        var second = RunScript();

        Assert.That(second[InvoicesSet].Rows, Is.EqualTo(first[InvoicesSet].Rows));
        Assert.That(second[LinesSet].Rows, Is.EqualTo(first[LinesSet].Rows));
    }

    // The call log is the database's and stays; the fake forgets. So each run starts with an empty log.
    private static List<ResultSet> RunScript()
    {
        Database.Query("DELETE FROM stripe_internal.CallLogEntry;");
        return [.. Database.RunScript(Script).SelectMany(batch => batch.Sets)];
    }

    private static IEnumerable<string> Rows(ResultSet set, params string[] columns) =>
        Enumerable.Range(0, set.Rows.Count).Select(row =>
            string.Join(' ', columns.Select(column => Convert.ToString(set.Value(row, column), CultureInfo.InvariantCulture))));
}
