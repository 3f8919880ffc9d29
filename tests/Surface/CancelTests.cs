using FakeStripe;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests;

/// <summary>What a client that stops waiting (a command timeout, Cancel in SSMS) leaves of a call that was on its way, as docs/errors.md says it.</summary>
public sealed class CancelTests : SurfaceFixture
{
    private const string Log = "SELECT l.Outcome FROM stripe.CallLog AS l WHERE l.IdempotencyKey = N'";

    private static readonly string[] Sending = ["sending"];

    [Test]
    public void Call_WhenTheClientStopsWaiting_LeavesARowThatSaysSendingAndAKeyThatFinishesIt()
    {
        const string Call = "EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'cancel-1', @ReturnRow = 0;";
        using var session = Database.Open();
        Cancel(session, Call);

        Assert.That(Database.Query(Log + "cancel-1';").Set.Texts("Outcome"), Is.EqualTo(Sending));
        Assert.That(LastCall(session), Is.EqualTo("sending cancel-1"));

        Database.Query(Call);
        Assert.That(Database.Query("SELECT l.Outcome FROM stripe.CallLog AS l WHERE l.IdempotencyKey = N'cancel-1' AND l.Replayed = 1;").Set.Texts("Outcome"), Is.EqualTo(new[] { "done" }));
        Assert.That(Database.Query("SELECT c.Id FROM dbo.StripeCustomers(DEFAULT, DEFAULT, DEFAULT, DEFAULT) AS c;").Set.Rows, Has.Count.EqualTo(1), "Stripe acted once.");
    }

    [Test]
    public void Call_WhenTheClientStopsWaitingInATransaction_RunsNoCatchBlockAndLeavesTheTransactionOpen()
    {
        using var session = Database.Open();
        Cancel(session,
            """
            BEGIN TRANSACTION;
            BEGIN TRY
                EXEC stripe.CreateCustomer @Name = N'Jane', @IdempotencyKey = N'cancel-2', @ReturnRow = 0;
            END TRY
            BEGIN CATCH
                ROLLBACK TRANSACTION;
            END CATCH;
            """);

        Assert.That(session.Query("SELECT CONVERT(nvarchar(10), @@TRANCOUNT) AS Transactions;").Set.Texts("Transactions"), Is.EqualTo(new[] { "1" }));
        Assert.That(session.Query(Log + "cancel-2';").Set.Texts("Outcome"), Is.EqualTo(Sending));
        session.Query("ROLLBACK TRANSACTION;");
        Assert.That(session.Query(Log + "cancel-2';").Set.Rows, Is.Empty);
        Assert.That(LastCall(session), Is.EqualTo("sending cancel-2"), "It is no part of the transaction.");
    }

    private static string? LastCall(DatabaseSession session) => session.Query(
        """
        DECLARE @LastCall nvarchar(4000) = CONVERT(nvarchar(4000), SESSION_CONTEXT(N'stripe.LastCall'));
        SELECT CONCAT(JSON_VALUE(@LastCall, N'$.outcome'), N' ', JSON_VALUE(@LastCall, N'$.idempotencyKey')) AS LastCall;
        """).Set.Texts("LastCall").Single();

    // While Stripe's answer to its first request has not come yet.
    private static void Cancel(DatabaseSession session, string batch)
    {
        Fake.AddFault(new Fault { Kind = FaultKind.Stall, Milliseconds = 1500 });
        Fake.ClearRequests();
        using var client = new CancellationTokenSource();
        var running = Task.Run(() => session.Run(batch, client.Token));
        Assert.That(() => Fake.Requests.Count, Is.EqualTo(1).After(5000, 10), "The request arrived.");
        Assert.That(running.IsCompleted, Is.False);
        client.Cancel();
        Assert.That(async () => await running, Throws.InstanceOf<OperationCanceledException>());
    }
}
