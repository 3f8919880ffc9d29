using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

/// <summary>An argument that cannot be read is quoted in the error, unless it is a secret in the wrong place.</summary>
public sealed class MistypedSecretTests
{
    private static readonly DateTime Today = new(2026, 10, 1);

    [TestCase("sk_test_51AbcDefGhi")]
    [TestCase("c2tfdGVzdF81MUFiY0RlZkdoaTo=")]
    [TestCase("Bearer sk_live_51AbcDefGhi")]
    public void Parse_WhenADayIsASecret_QuotesNoPartOfIt(string text)
    {
        var error = Errors.Of(() => DateExpression.Parse(text, Today));
        Assert.That(error.Message, Does.Contain("***").And.Not.Contain("51Abc").And.Not.Contain("dGVzd"));
    }

    [TestCase("cus_1\r\nHost: x")]
    [TestCase("cus_\0")]
    [TestCase("\tcus_1")]
    public void Fill_WhenAnIdHoldsAControlCharacter_Refuses(string id)
    {
        var parameters = RequestParameters.Parse(new Newtonsoft.Json.Linq.JObject { ["{id}"] = id }.ToString());
        Errors.AssertBadArgument(() => PathTemplate.Parse("/v1/customers/{id}", Connection.DefaultApiVersion).Fill(parameters), "control character");
    }
}
