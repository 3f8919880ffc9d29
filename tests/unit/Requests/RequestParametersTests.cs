using StripeClr.Requests;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Requests;

public sealed class RequestParametersTests
{
    [TestCase(null)]
    [TestCase("")]
    [TestCase("{}")]
    public void Parse_WhenThereIsNothing_HasNoFields(string? json)
    {
        var parameters = RequestParameters.Parse(json);
        Assert.That(parameters.Fields, Is.Empty);
        Assert.That(parameters.PathIds, Is.Empty);
    }

    [Test]
    public void Parse_WhenNamesStandInBraces_TakesThemAsPathIds()
    {
        var parameters = RequestParameters.Parse("{\"{invoice}\":\"in_1\",\"forgive\":true}");
        Assert.That(parameters.PathIds["invoice"], Is.EqualTo("in_1"));
        Assert.That(parameters["forgive"], Is.EqualTo("true"));
        Assert.That(parameters["invoice"], Is.Null);
    }

    [Test]
    public void Parse_WhenThereIsExtra_AppendsItsFields()
    {
        var parameters = RequestParameters.Parse("{\"status\":\"open\",\"$extra\":\"{\\\"limit\\\":1,\\\"expand\\\":[\\\"data.payments\\\"]}\"}");
        Assert.That(FormEncoder.Body(parameters.Fields), Is.EqualTo("status=open&limit=1&expand[0]=data.payments"));
    }

    [TestCase("{\"status\":\"open\"}", "{\"status\":\"paid\"}", "\"status\"")]
    [TestCase("{\"created\":{\"gte\":1}}", "{\"created\":5}", "\"created\"")]
    [TestCase("{\"created\":{\"gte\":1}}", "{\"created\":{\"gte\":2}}", "\"created[gte]\"")]
    [TestCase("{\"created\":5}", "{\"created\":{\"gte\":2}}", "\"created[gte]\"")]
    [TestCase("{\"address[line1]\":\"x\"}", "{\"address\":{\"line1\":\"y\"}}", "\"address[line1]\"")]
    [TestCase("{\"metadata{}\":\"\"}", "{\"metadata\":{\"a\":\"b\"}}", "\"metadata[a]\"")]
    public void Parse_WhenExtraNamesWhatIsSet_Refuses(string own, string extra, string name) =>
        Errors.AssertBadArgument(() => RequestParameters.Parse(WithExtra(own, extra)), "@Extra names " + name, "Use one of the two.");

    [TestCase("{\"created\":{\"gte\":1}}", "{\"created\":{\"lt\":2}}", "created[gte]=1&created[lt]=2")]
    [TestCase("{\"status\":\"open\"}", "{\"status_details\":\"x\"}", "status=open&status_details=x")]
    [TestCase("{\"metadata[a]\":\"1\"}", "{\"metadata\":{\"b\":\"2\"}}", "metadata[a]=1&metadata[b]=2")]
    public void Parse_WhenExtraNamesSomethingElse_SendsBoth(string own, string extra, string form) =>
        Assert.That(FormEncoder.Body(RequestParameters.Parse(WithExtra(own, extra)).Fields), Is.EqualTo(form));

    [TestCase("", "@Extra is not JSON")]
    [TestCase("x", "@Extra is not JSON")]
    [TestCase("{\"a\":1", "@Extra is not JSON")]
    [TestCase("{} x", "@Extra is not JSON")]
    [TestCase("[1]", "@Extra is JSON, but not an object")]
    [TestCase("5", "@Extra is JSON, but not an object")]
    [TestCase("{} {}", "@Extra is not JSON")]
    [TestCase("{\"a\":1,\"a\":2}", "@Extra is not JSON")]
    [TestCase("{\"amount\":0500}", "@Extra is not JSON")]
    [TestCase("{\"a\":1,}", "@Extra is not JSON")]
    [TestCase("{a:1}", "@Extra is not JSON")]
    [TestCase("{'a':1}", "@Extra is not JSON")]
    [TestCase("{\"a\":null}", "\"a\" is null")]
    public void Parse_WhenExtraIsNoObjectOfValues_Refuses(string extra, string part) =>
        Errors.AssertBadArgument(() => RequestParameters.Parse(WithExtra("{}", extra)), part);

    [TestCase("x")]
    [TestCase("[]")]
    [TestCase("{\"{invoice}\":{\"a\":1}}")]
    [TestCase("{\"{invoice}\":5}")]
    [TestCase("{\"$extra\":5}")]
    public void Parse_WhenTheListItselfIsWrong_RefusesAsBadArgument(string json) =>
        Errors.AssertBadArgument(() => RequestParameters.Parse(json));

    [TestCase("{\"images[0]\":\"a\",\"images[1]\":\"b\"}", "images[0]=a&images[1]=b")]
    [TestCase("{\"images[0]\":\"\",\"images[1]\":\" \",\"images[2]\":\"b\",\"images[7]\":\"c\"}", "images[0]=b&images[1]=c")]
    [TestCase("{\"images[3]\":\"b\"}", "images[0]=b")]
    [TestCase("{\"images[0]\":\"\"}", "images=")]
    [TestCase("{\"images[0]\":\"\",\"images[1]\":\"\\t \"}", "images=")]
    [TestCase("{\"name\":\"x\",\"images[0]\":\"\",\"url\":\"y\"}", "name=x&url=y&images=")]
    [TestCase("{\"images[0]\":\"a\",\"pictures[0]\":\"\",\"pictures[1]\":\"b\"}", "images[0]=a&pictures[0]=b")]
    [TestCase("{\"images[10]\":\"a\"}", "images[0]=a")]
    [TestCase("{\"address[line1]\":\"a\",\"tax_id_data[0][type]\":\"eu_vat\"}", "address[line1]=a&tax_id_data[0][type]=eu_vat")]
    public void Parse_WhenItemsAreNumbered_LeavesOutBlankOnesAndNumbersTheRest(string json, string form) =>
        Assert.That(FormEncoder.Body(RequestParameters.Parse(json).Fields), Is.EqualTo(form));

    [TestCase("{\"images[0]\":\"\"}")]
    [TestCase("{\"images[0]\":\"\",\"images[5]\":\"a\"}")]
    public void Parse_WhenExtraNamesNumberedItems_Refuses(string own) =>
        Errors.AssertBadArgument(() => RequestParameters.Parse(WithExtra(own, "{\"images\":[\"x\"]}")), "@Extra names \"images[0]\"");

    [TestCase("{\"$error\":\"Pass one of the two.\"}")]
    [TestCase("{\"a\":null,\"{x}\":5,\"$extra\":\"no json\",\"$error\":\"Pass one of the two.\"}")]
    public void Parse_WhenTSqlRefuses_RaisesItsText(string json)
    {
        var error = Errors.Of(() => RequestParameters.Parse(json));
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(error.Message, Is.EqualTo("StripeClr 54001 bad_argument: Pass one of the two."));
    }

    [TestCase("{\"$error\":null}", 0)]
    [TestCase("{\"a\":1,\"$error\":null}", 1)]
    public void Parse_WhenTSqlFindsNothingWrong_GoesOn(string json, int fields) =>
        Assert.That(RequestParameters.Parse(json).Fields, Has.Count.EqualTo(fields));

    [TestCase("{invoice}", "in_1")]
    [TestCase("subscription", "sub_1")]
    [TestCase("{subscription}", null)]
    [TestCase("invoice", null)]
    public void Id_WhenNamed_IsThePathsOrTheFields(string name, string? id) =>
        Assert.That(RequestParameters.Parse("{\"{invoice}\":\"in_1\",\"subscription\":\"sub_1\"}").Id(name), Is.EqualTo(id));

    private static string WithExtra(string own, string extra)
    {
        var json = Newtonsoft.Json.Linq.JObject.Parse(own);
        json["$extra"] = extra;
        return json.ToString();
    }
}
