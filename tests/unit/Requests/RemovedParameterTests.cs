using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class RemovedParameterTests
{
    [TestCase("coupon", "@Coupon", "2025-03-31.basil")]
    [TestCase("coupon", "@Coupon", "2026-10-28.endive")]
    [TestCase("promotion_code", "@PromotionCode", "2026-10-28.endive")]
    public void Check_WhenTheVersionNoLongerTakesIt_NamesParameterVersionAndRemedy(string wire, string parameter, string version) =>
        Errors.AssertBadArgument(() => Check(version, "POST", "/v1/customers", wire), parameter, "2025-03-31.basil", version, "discounts[0][" + wire + "]");

    [TestCase("2025-02-24.acacia", "POST", "/v1/customers", "coupon")]
    [TestCase("2020-08-27", "POST", "/v1/customers", "promotion_code")]
    [TestCase("2026-10-28.endive", "POST", "/v1/customers", "name")]
    [TestCase("2026-10-28.endive", "GET", "/v1/customers", "coupon")]
    [TestCase("2026-10-28.endive", "POST", "/v1/invoices", "coupon")]
    public void Check_WhenTheParameterIsTaken_LetsItPass(string version, string method, string path, string wire) =>
        Assert.DoesNotThrow(() => Check(version, method, path, wire));

    private static void Check(string version, string method, string path, string wire) =>
        RemovedParameter.Check(version, PathTemplate.Parse(method + " " + path), method, RequestParameters.Parse("{\"" + wire + "\":\"x\"}"));
}
