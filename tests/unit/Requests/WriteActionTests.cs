using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class WriteActionTests
{
    [TestCase("2026-10-28.endive", "{\"source\":\"card_1\"}", "source=card_1 expand[0]=payments")]
    [TestCase("2026-10-28.endive", "{\"$extra\":\"{\\\"expand\\\":[\\\"customer\\\",\\\"payments\\\"]}\"}", "expand[0]=payments expand[1]=customer")]
    [TestCase("2025-02-24.acacia", "{\"source\":\"card_1\"}", "source=card_1")]
    public void Fields_WhenTheVersionKnowsTheExpand_SendsIt(string version, string parameters, string expected)
    {
        var fields = Find("POST", "/v1/invoices/{invoice}/pay").Fields(RequestParameters.Parse(parameters), version);
        Assert.That(string.Join(" ", fields.Select(field => field.Name + "=" + field.Value)), Is.EqualTo(expected));
    }

    [TestCase("coupon", "@Coupon")]
    [TestCase("promotion_code", "@PromotionCode")]
    public void Fields_WhenACustomersCouponIsNoLongerTaken_Refuses(string wire, string parameter)
    {
        var parameters = RequestParameters.Parse("{\"" + wire + "\":\"x\"}");
        var action = Find("POST", "/v1/customers");
        Errors.AssertBadArgument(() => action.Fields(parameters, "2026-10-28.endive"), parameter, "2025-03-31.basil", "discounts[0][" + wire + "]");
        Assert.That(action.Fields(parameters, "2025-02-24.acacia").Single().Name, Is.EqualTo(wire));
    }

    [TestCase("POST", "/v1/customers", "customer")]
    [TestCase("POST", "/v1/invoices/{invoice}/void", "invoice")]
    public void Find_WhenTheCatalogueHasIt_KnowsItsObject(string method, string path, string objectName) =>
        Assert.That(Find(method, path).ObjectName, Is.EqualTo(objectName));

    [TestCase("GET", "/v1/customers")]
    [TestCase("POST", "/v1/no_such_thing")]
    public void Find_WhenTheCatalogueHasNone_IsNull(string method, string path) => Assert.That(WriteAction.Find(method, path), Is.Null);

    [Test]
    public void All_WhenListed_HasEachActionOnce()
    {
        var found = WriteActions.All.Select(action => action.Method + " " + action.Path).ToArray();
        Assert.That(found, Is.Unique);
        Assert.That(WriteActions.All.Select(action => WriteAction.Find(action.Method, action.Path)), Is.EqualTo(WriteActions.All));
    }

    private static WriteAction Find(string method, string path) => WriteAction.Find(method, path)!;
}
