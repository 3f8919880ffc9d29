using System.Text.Json.Nodes;
using System.Web;
using StripeClr.Surface.Tests.Calls;
using StripeClr.Surface.Tests.Connectors;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>What callers build on: arguments by position, and what all procedures that write have in common.</summary>
public sealed class ContractTests : SurfaceFixture
{
    private const string Create = "stripe.Create";
    private const string Update = "stripe.Update";

    private static readonly string[] Customizing = ["@Extra", "@IdempotencyKey", "@DryRun", "@ReturnRow"];
    private static readonly string[] Closing = ["@ResultJson", "@Account"];

    // One call of each action that changes something at Stripe.
    private static readonly IEnumerable<ConnectorParameter> Writes =
        ConnectorList.Parameters.Where(parameter => parameter.IsCurrent && parameter.Method is "POST" or "DELETE").DistinctBy(parameter => parameter.Action);

    private static readonly IEnumerable<string> WithMetadata = Writes
        .Select(parameter => ActionCalls.Of(parameter.Action).Object)
        .Where(name => name.StartsWith(Create, StringComparison.Ordinal) || name.StartsWith(Update, StringComparison.Ordinal));

    // Functions have no named arguments, so the order is a promise.
    [TestCase("dbo.StripeCustomers", "@Email", "@Created", "@Extra", "@Account")]
    [TestCase("dbo.StripeProducts", "@Active", "@Created", "@Extra", "@Account")]
    [TestCase("dbo.StripePrices", "@ProductId", "@Active", "@Created", "@Extra", "@Account")]
    [TestCase("dbo.StripeSubscriptions", "@CustomerId", "@Status", "@Created", "@PriceId", "@Extra", "@Account")]
    [TestCase("dbo.StripeSubscriptionItems", "@SubscriptionId", "@SubscriptionJson", "@Account")]
    [TestCase("dbo.StripeInvoices", "@CustomerId", "@Status", "@Created", "@DueDate", "@SubscriptionId", "@CollectionMethod", "@Extra", "@Account")]
    [TestCase("dbo.StripeInvoiceLines", "@InvoiceId", "@InvoiceJson", "@Account")]
    [TestCase("dbo.StripeInvoiceItems", "@CustomerId", "@InvoiceId", "@Pending", "@Created", "@Extra", "@Account")]
    [TestCase("dbo.StripeUpcomingInvoice", "@CustomerId", "@SubscriptionId", "@Account")]
    [TestCase("dbo.StripeUpcomingInvoiceLines", "@CustomerId", "@SubscriptionId", "@Account")]
    [TestCase("dbo.StripeRequest", "@Url", "@Filter", "@Account")]
    public void Function_WhenInstalled_HasItsArgumentsInOrder(string function, params string[] arguments) =>
        Assert.That(Routine.Parameters(Database, function), Is.EqualTo(arguments));

    [TestCase("Customer")]
    [TestCase("Product")]
    [TestCase("Price")]
    [TestCase("Subscription")]
    [TestCase("SubscriptionItem")]
    [TestCase("Invoice")]
    [TestCase("InvoiceItem")]
    public void SingleObject_WhenInstalled_IsReadByIdAndFromJson(string name)
    {
        Assert.That(Routine.Parameters(Database, $"dbo.Stripe{name}"), Is.EqualTo(new[] { "@Id", "@Account" }));
        Assert.That(Routine.Parameters(Database, $"dbo.Stripe{name}FromJson"), Is.EqualTo(new[] { "@Json" }));
    }

    [TestCaseSource(nameof(Writes))]
    public void Procedure_WhenItWrites_EndsAsAllDo(ConnectorParameter write)
    {
        var name = ActionCalls.Of(write.Action).Object;
        string[] id = name.StartsWith(Create, StringComparison.Ordinal) ? [$"@{name[Create.Length..]}Id"] : [];
        string[] expected = [.. Customizing, .. id, .. Closing];
        Assert.That(Routine.Parameters(Database, name).TakeLast(expected.Length), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Writes))]
    public void Procedure_WhenRunDry_ShowsItsRequestAndSendsNothing(ConnectorParameter write)
    {
        var call = Call.With(write, Objects);
        var batch = call.Batch(Database, Account.Pinned).TrimEnd(';');
        var (result, requests) = Query($"DECLARE @Request nvarchar(max); {batch}, @DryRun = 1, @ResultJson = @Request OUTPUT; SELECT @Request AS Request;");

        Assert.That(requests, Is.Empty);
        var request = JsonNode.Parse((string)result.Set["Request"]!)!;
        var fields = HttpUtility.ParseQueryString(request["body"]?.GetValue<string>() ?? "");
        Assert.That($"{request["method"]} {new Uri(request["url"]!.GetValue<string>()).AbsolutePath}", Is.EqualTo(call.Request));
        Assert.That(fields.AllKeys.Select(name => $"{name}={fields[name]}").Order(StringComparer.Ordinal), Is.EqualTo(call.Fields));
    }

    [TestCaseSource(nameof(WithMetadata))]
    public void Metadata_WhenItIsNoJsonObject_IsRefusedBeforeAnythingIsSent(string procedure)
    {
        var required = Routine.Parameters(Database, procedure)[0];
        var refusal = Refusal($"EXEC {procedure} {required} = N'x_1', @Metadata = N'order_no=4711';");
        Assert.That(refusal, Does.Contain("etadata"));
    }

    [TestCaseSource(nameof(WithMetadata))]
    public void Metadata_WhenGiven_SendsEachNameAndAnEmptyValueToRemoveOne(string procedure)
    {
        var required = Routine.Parameters(Database, procedure)[0];
        Database.Run($$"""EXEC {{procedure}} {{required}} = N'x_1', @Metadata = N'{"order_no":"4711","note":""}';""");
        Assert.That(
            RequestText.Fields(Fake.Requests.Single()).Where(field => field.StartsWith("metadata", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "metadata[note]=", "metadata[order_no]=4711" }));
    }
}
