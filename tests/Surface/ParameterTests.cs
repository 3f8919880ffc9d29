using StripeClr.Surface.Tests.Calls;
using StripeClr.Surface.Tests.Database;
using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests;

/// <summary>Every parameter that the usual Stripe connectors have works from T-SQL.</summary>
public sealed class ParameterTests : SurfaceFixture
{
    private const int ConnectorActions = 34;
    private const int ConnectorParameters = 239;

    // A discount of the object itself can be named again, and the objects of these tests have none.
    private static readonly IEnumerable<ConnectorParameter> Discounts = ConnectorList.Parameters.Where(parameter => parameter.Name == "Discounts Discount Id");

    // Images have tests of their own: they are numbered anew when some are blank.
    private static readonly IEnumerable<ConnectorParameter> Sent =
        ConnectorList.Parameters.Where(parameter => parameter.IsCurrent && !parameter.IsImage).Except(Discounts);

    private static readonly IEnumerable<ConnectorParameter> Filters = Sent.Where(parameter => ActionCalls.Of(parameter.Action).IsList);

    [Test]
    public void File_WhenRead_HasAllActionsAndParameters()
    {
        Assert.That(ConnectorList.Actions, Has.Count.EqualTo(ConnectorActions));
        Assert.That(ConnectorList.Parameters, Has.Count.EqualTo(ConnectorParameters));
        Assert.That(ActionCalls.Actions, Is.EquivalentTo(ConnectorList.Actions));
    }

    [TestCaseSource(typeof(ConnectorList), nameof(ConnectorList.Parameters))]
    public void Routine_WhenTheConnectorsHaveAParameter_HasItToo(ConnectorParameter parameter)
    {
        var action = ActionCalls.Of(parameter.Action);
        Assert.That(Routine.Parameters(Database, action.Object), Does.Contain(action.NameOf(parameter)), action.Object);
    }

    [TestCaseSource(nameof(Sent))]
    public void Call_WhenAParameterIsGiven_SendsItsFieldAndNothingElse(ConnectorParameter parameter)
    {
        var call = Call.With(parameter, Objects);
        var (result, requests) = Query(call.Batch(Database, Account.Pinned));

        Assert.That(requests, Has.Count.EqualTo(1));
        Assert.That(RequestText.Line(requests[0]), Is.EqualTo(call.Request));
        Assert.That(RequestText.Fields(requests[0]), Is.EqualTo(call.Fields));
        if (!ActionCalls.Of(parameter.Action).IsList)
        {
            Assert.That(result.Set.Rows, Has.Count.EqualTo(1));
        }
    }

    [TestCaseSource(nameof(Discounts))]
    public void Call_WhenADiscountIsNamedThatIsNotThere_SendsItsIdAndRaisesStripesError(ConnectorParameter parameter)
    {
        var call = Call.With(parameter, Objects);
        var batch = call.Batch(Database, Account.Pinned);
        Fake.ClearRequests();
        var result = Database.Run(batch);

        Assert.That(result.ErrorText, Does.Contain("No such discount"));
        Assert.That(Fake.Requests.Select(RequestText.Line), Is.EqualTo(new[] { call.Request }));
        Assert.That(RequestText.Fields(Fake.Requests[0]), Is.EqualTo(call.Fields));
    }

    [TestCaseSource(nameof(Filters))]
    public void Function_WhenAFilterIsGiven_SendsWhatTheProcedureSends(ConnectorParameter parameter)
    {
        var call = Call.With(parameter, Objects);
        var (_, requests) = Query(call.FunctionBatch(Database, Account.Pinned));

        Assert.That(requests, Has.Count.EqualTo(1));
        Assert.That(RequestText.Line(requests[0]), Is.EqualTo(call.Request));
        Assert.That(RequestText.Fields(requests[0]), Is.EqualTo(call.Fields));
    }

    [TestCase("Test Connection", "GET /v1/balance")]
    [TestCase("List All Subscriptions", "GET /v1/subscriptions", "expand[0]=data.discounts", "limit=100", "status=all")]
    public void Action_WhenTheConnectorsHaveNoParameter_MakesItsRequest(string action, string request, params string[] fields)
    {
        var (_, requests) = Query($"EXEC {ActionCalls.Of(action).Object};");

        Assert.That(requests.Select(RequestText.Line), Is.EqualTo(new[] { request }));
        Assert.That(RequestText.Fields(requests[0]), Is.EqualTo(fields));
    }
}
