using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Listing;

public sealed class SingleObjectTests
{
    private const string Template = "/v1/invoices/{invoice}";
    private const string Request = "GET /v1/invoices/in_1?expand%5B0%5D=payments";
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
        Assert.That(stripe.Calls[0].Form, Is.EqualTo("subscription=sub_1&expand[0]=payments"));
        Assert.That(stripe.Header(0, "Idempotency-Key"), Is.Not.Null.And.EqualTo(stripe.Header(1, "Idempotency-Key")));
    }

    [TestCase("[]")]
    [TestCase("5")]
    public void Read_WhenTheAnswerIsNoObject_IsAnError(string body)
    {
        using var stripe = new FakeTransport().Expect(Request, Reply.Ok(body));
        Assert.That(Errors.Of(() => Function.Read(stripe, Connections.Default, Template, Id).ToList()).Number, Is.EqualTo(54012));
    }
}
