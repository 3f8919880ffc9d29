using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Listing;

public sealed class SingleObjectTests
{
    private const string Template = "/v1/invoices/{invoice}";
    private const string Request = "GET /v1/invoices/in_1?expand%5B0%5D=payments";
    private const string Preview = "GET /v1/invoices/upcoming < 2025-03-31.basil | POST /v1/invoices/create_preview";
    private const string Id = "{\"{invoice}\":\"in_1\"}";

    private static readonly TableFunction Function = new(typeof(Invoices));

    [Test]
    public void Read_WhenTheObjectExists_GivesOneRow()
    {
        using var stripe = new FakeTransport().Expect(Request, Reply.Ok("{\"id\":\"in_1\",\"status\":\"open\"}"));
        var row = Function.Read(stripe, Connections.Default, Template, Id).Single();
        Assert.That(row["Id"], Is.EqualTo("in_1"));
        Assert.That(row["Status"], Is.EqualTo("open"));
    }

    [Test]
    public void Read_WhenTheObjectIsDeleted_GivesItsStub()
    {
        var customers = new TableFunction(typeof(Customers));
        using var stripe = new FakeTransport().Expect("GET /v1/customers/cus_1", Reply.Ok("{\"id\":\"cus_1\",\"object\":\"customer\",\"deleted\":true}"));
        var row = customers.Read(stripe, Connections.Default, "/v1/customers/{customer}", "{\"{customer}\":\"cus_1\"}").Single();
        Assert.That(row["Deleted"], Is.True);
        Assert.That(row["Name"], Is.Null);
    }

    [Test]
    public void Read_WhenTheObjectDoesNotExist_GivesNoRow()
    {
        using var stripe = new FakeTransport().Expect(Request, Reply.Missing("in_1"));
        Assert.That(Function.Read(stripe, Connections.Default, Template, Id), Is.Empty);
    }

    [TestCase("No such invoice: 'in_1'; a similar object exists in live mode, but a test mode key was used to make this request.", "resource_missing", 404)]
    [TestCase("No such customer: 'cus_9'", "resource_missing", 404)]
    [TestCase("Unrecognized request URL (GET: /v1/invoices/in_1).", null, 404)]
    [TestCase("No such invoice: 'in_1'", "resource_missing", 400)]
    public void Read_WhenSomethingElseIsMissing_IsAnError(string message, string? code, int status)
    {
        using var stripe = new FakeTransport().Expect(Request, Reply.Error(status, "invalid_request_error", code, message));
        Assert.That(Errors.Of(() => Function.Read(stripe, Connections.Default, Template, Id).ToList()).Number, Is.EqualTo(54000 + status));
    }

    [Test]
    public void Read_WhenThereIsExtra_MergesItsExpands()
    {
        using var stripe = new FakeTransport().Expect(Request + "&expand%5B1%5D=customer", Reply.Ok("{\"id\":\"in_1\",\"customer\":{\"id\":\"cus_1\"}}"));
        var row = Function.Read(stripe, Connections.Default, Template, "{\"{invoice}\":\"in_1\",\"$extra\":\"{\\\"expand\\\":[\\\"customer\\\",\\\"payments\\\"]}\"}").Single();
        Assert.That(row["CustomerId"], Is.EqualTo("cus_1"));
    }

    [Test]
    public void Read_WhenTheVersionIsOld_SendsNoExpand()
    {
        using var stripe = new FakeTransport().Expect("GET /v1/invoices/in_1", Reply.Ok("{\"id\":\"in_1\"}"));
        Assert.That(Function.Read(stripe, Connections.Json("ApiVersion", "2020-08-27"), Template, Id).Single()["Id"], Is.EqualTo("in_1"));
    }

    [Test]
    public void Read_WhenItIsAPreview_PostsWithAKey()
    {
        using var stripe = new FakeTransport().Expect("POST /v1/invoices/create_preview", Reply.Lost()).Expect("POST /v1/invoices/create_preview", Reply.Ok("{\"id\":\"upcoming_in_1\"}"));
        var row = Function.Read(stripe, Connections.Default, "POST /v1/invoices/create_preview", "{\"subscription\":\"sub_1\"}").Single();
        Assert.That(row["Id"], Is.EqualTo("upcoming_in_1"));
        Assert.That(System.Text.Encoding.UTF8.GetString(stripe.Calls[0].Body!.Octets), Is.EqualTo("subscription=sub_1&expand[0]=payments"));
        Assert.That(stripe.Header(0, "Idempotency-Key"), Is.Not.Null.And.EqualTo(stripe.Header(1, "Idempotency-Key")));
    }

    [TestCase("2020-08-27", "GET /v1/invoices/upcoming?subscription=sub_1")]
    [TestCase("2025-02-24.acacia", "GET /v1/invoices/upcoming?subscription=sub_1")]
    [TestCase("2025-03-31.basil", "POST /v1/invoices/create_preview")]
    [TestCase("2026-10-28.endive", "POST /v1/invoices/create_preview")]
    public void Read_WhenThePathHasAlternatives_TakesTheVersionsOwn(string version, string request)
    {
        using var stripe = new FakeTransport().Expect(request, Reply.Ok("{\"id\":null,\"object\":\"invoice\",\"total\":5}"));
        var row = Function.Read(stripe, Connections.Json("ApiVersion", version), Preview, "{\"subscription\":\"sub_1\"}").Single();
        Assert.That(row["Id"], Is.Null);
        Assert.That(row["Total"], Is.EqualTo(5));
    }

    [TestCase("2025-02-24.acacia", "GET /v1/invoices/upcoming?subscription=sub_1")]
    [TestCase("2026-10-28.endive", "POST /v1/invoices/create_preview")]
    public void Read_WhenNothingIsUpcoming_GivesNoRow(string version, string request)
    {
        using var stripe = new FakeTransport().Expect(request, Reply.Error(404, "invalid_request_error", "invoice_upcoming_none", "No upcoming invoices for customer: cus_1"));
        Assert.That(Function.Read(stripe, Connections.Json("ApiVersion", version), Preview, "{\"subscription\":\"sub_1\"}"), Is.Empty);
    }

    [Test]
    public void Read_WhenAPreviewGetsNoAnswer_FailsAsARead()
    {
        using var stripe = new FakeTransport().Expect("POST /v1/invoices/create_preview", Reply.Lost());
        var error = Errors.Of(() => Function.Read(stripe, Connections.Json("MaxRetries", "0"), Preview, "{\"subscription\":\"sub_1\"}").ToList());
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.NotReached));
    }

    [Test]
    public void Read_WhenAPreviewIsNotUnderstood_FailsAsARead()
    {
        using var stripe = new FakeTransport().Expect("POST /v1/invoices/create_preview", Reply.Ok("[]"));
        var error = Errors.Of(() => Function.Read(stripe, Connections.Default, Preview, "{\"subscription\":\"sub_1\"}").ToList());
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadAnswer));
    }

    [Test]
    public void Read_WhenAPreviewTakesLong_HasTheTimeOfARead()
    {
        using var stripe = new FakeTransport()
            .Expect("POST /v1/invoices/create_preview", Reply.Lost().Taking(30))
            .Expect("POST /v1/invoices/create_preview", Reply.Lost().Taking(30))
            .Expect("POST /v1/invoices/create_preview", Reply.Ok("{\"id\":\"upcoming_in_1\"}").Taking(20));
        Assert.That(Function.Read(stripe, Connections.Default, Preview, "{\"subscription\":\"sub_1\"}").ToList(), Has.Count.EqualTo(1));
    }

    [TestCase("{\"subscription\":\"\"}", "\"subscription\" is empty text")]
    [TestCase("{\"$error\":\"Pass @CustomerId or @SubscriptionId.\"}", "Pass @CustomerId or @SubscriptionId.")]
    public void Read_WhenTheArgumentsCannotBeSent_RefusesBeforeAnyRequest(string query, string part)
    {
        using var stripe = new FakeTransport();
        Errors.AssertBadArgument(() => Function.Read(stripe, Connections.Default, Preview, query).ToList(), part);
    }

    [TestCase("[]")]
    [TestCase("5")]
    public void Read_WhenTheAnswerIsNoObject_IsAnError(string body)
    {
        using var stripe = new FakeTransport().Expect(Request, Reply.Ok(body));
        Assert.That(Errors.Of(() => Function.Read(stripe, Connections.Default, Template, Id).ToList()).Number, Is.EqualTo(54012));
    }
}
