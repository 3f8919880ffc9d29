using StripeClr.Surface.Tests.Calls;
using StripeClr.Surface.Tests.Database;
using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests;

/// <summary>What Stripe's API has taken away is refused before anything is sent, unless it can be said in another way; older accounts may send it.</summary>
public sealed class RemovedParameterTests : SurfaceFixture
{
    // The refusal names what does the same today.
    private static readonly Dictionary<string, string> Remedies = new()
    {
        ["Coupon"] = "discounts",
        ["Promotion Code"] = "discounts",
        ["Caption"] = "@Description",
    };

    // See ReplacedParameterTests.
    private static readonly string[] Replaced = ["Unit Amount", "Customer Id", "Subscription Id"];

    private static readonly IEnumerable<ConnectorParameter> Refused =
        ConnectorList.Parameters.Where(parameter => parameter.RemovedIn is not null && !Replaced.Contains(parameter.Name));

    [TestCaseSource(nameof(Refused))]
    public void Call_WhenTheVersionHasNoSuchParameter_IsRefusedBeforeAnythingIsSent(ConnectorParameter parameter)
    {
        var refusal = Refusal(Call.With(parameter, Objects).Batch(Database, Account.Pinned));

        Assert.That(refusal, Does.Contain(ParameterNames.Of(parameter.Name)).And.Contain(parameter.RemovedIn).And.Contain(Remedies[parameter.Name]));
    }

    [TestCaseSource(nameof(Refused))]
    public void Call_WhenTheAccountIsSetToAnOlderVersion_SendsTheParameter(ConnectorParameter parameter)
    {
        var call = Call.With(parameter, Objects);
        var (_, requests) = Query(call.Batch(Database, Account.Before(parameter.RemovedIn!)));

        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { call.Request }));
        Assert.That(RequestText.Fields(requests[0]), Is.EqualTo(call.Fields));
        Assert.That(requests[0].StripeVersion, Is.EqualTo(Account.Before(parameter.RemovedIn!)));
    }

    [TestCase(Account.Pinned)]
    [TestCase(Account.BeforeCaptionWent)]
    public void UpdateProduct_WhenATypeIsGiven_IsRefusedBecauseNoVersionTakesIt(string account) =>
        Assert.That(Refusal($"EXEC stripe.UpdateProduct @ProductId = N'prod_1', @Type = N'good', @Account = N'{account}';"), Does.Contain("@Type"));

    [TestCase("stripe.CreateInvoice @CustomerId = N'cus_1'")]
    [TestCase("stripe.AddInvoiceLines @InvoiceId = N'in_1'")]
    public void Call_WhenTheVersionCannotAddLines_IsRefusedBeforeAnythingIsSent(string call) => Assert.That(
        Refusal($$"""EXEC {{call}}, @LinesJson = N'[{"amount":100}]', @Account = N'{{Account.BeforeCaptionWent}}';"""),
        Does.Contain("@LinesJson").And.Contain("2024-06-20"));
}
