using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Rows;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Http;

/// <summary>How many calls may run at the same time in one database.</summary>
public sealed class CallSlotsTests
{
    private static readonly TimeSpan Now = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan End = TimeSpan.FromSeconds(20);

    [Test]
    public void TryTake_WhenAllAreTaken_GivesNoneUntilOneComesBack()
    {
        var slots = new CallSlots();
        var first = slots.TryTake(2, Now, End)!;
        var second = slots.TryTake(2, Now, End);
        Assert.That(slots.TryTake(2, Now, End), Is.Null);
        first.Dispose();
        Assert.That(slots.TryTake(2, Now, End), Is.Not.Null);
        Assert.That(slots.TryTake(2, Now, End), Is.Null);
        Assert.That(second, Is.Not.Null);
    }

    [Test]
    public void TryTake_WhenAReportTakesAllItMay_LeavesTheRestToPayments()
    {
        var slots = new CallSlots();
        Assert.That(Taken(slots, 4), Is.EqualTo(4));
        Assert.That(Taken(slots, 16), Is.EqualTo(12));
    }

    [Test]
    public void TryTake_WhenPaymentsRun_LeaveTheReportsSlotsFreeAsLongAsTheyCan()
    {
        var slots = new CallSlots();
        for (var call = 0; call < 12; call++)
        {
            _ = slots.TryTake(16, Now, End);
        }

        Assert.That(Taken(slots, 4), Is.EqualTo(4));
    }

    [Test]
    public void TryTake_WhenAThreadDiedWithItsSlot_GetsItBackAtItsEnd()
    {
        var slots = new CallSlots();
        var lost = slots.TryTake(1, Now, End)!;
        Assert.That(slots.TryTake(1, End - TimeSpan.FromTicks(1), End), Is.Null);
        Assert.That(slots.TryTake(1, End, End + End), Is.Not.Null);

        // Should the dead one stir after all, it does not free what another holds now.
        lost.Dispose();
        Assert.That(slots.TryTake(1, End, End + End), Is.Null);
    }

    [Test]
    public void Send_WhenAllSlotsStayTaken_IsBusyWithinTheTotalTimeAndSendsNothing()
    {
        using var stripe = new FakeTransport();
        var slots = new CallSlots();
        using var other = slots.TryTake(1, TimeSpan.Zero, TimeSpan.FromHours(1));
        var client = Client(stripe, slots);
        var error = Errors.Of(() => Pay(client));
        Assert.That(error.Message, Does.Match(
            @"^StripeClr 54013 busy: As many calls run in this database as the account's MaxConcurrent allows \(1\)\. Waited 1[45]\.\d s; nothing was sent\. Try again, or raise the limit with stripe\.SetAccount\. \[POST /v1/invoices/in_1/pay key=order-1\]$"));
        Assert.That(client.Attempts, Is.Zero);
        Assert.That(stripe.Clock.Elapsed.TotalSeconds, Is.LessThan(25));
    }

    // Sent with a second left, a payment that is merely slow would end as one of unknown outcome.
    [TestCase(14, 1)]
    [TestCase(16, 0)]
    public void Send_WhenAWriteWaitedForTooLong_IsBusyInsteadOfUnknown(int seconds, int attempts)
    {
        var slots = new CallSlots();
        using var stripe = new FakeTransport();
        _ = slots.TryTake(1, TimeSpan.Zero, TimeSpan.FromSeconds(seconds));
        var client = Client(stripe, slots);
        if (attempts > 0)
        {
            stripe.Expect("POST /v1/invoices/in_1/pay", Reply.Ok("{}"));
            Pay(client);
        }
        else
        {
            Assert.That(Errors.Of(() => Pay(client)).Number, Is.EqualTo(54013));
        }

        Assert.That(client.Attempts, Is.EqualTo(attempts));
    }

    [Test]
    public void Send_WhenASlotIsFree_HoldsItOverAllAttemptsAndGivesItBack()
    {
        var slots = new CallSlots();
        using var stripe = new FakeTransport()
            .Expect("POST /v1/invoices/in_1/pay", Reply.Error(500))
            .Expect("POST /v1/invoices/in_1/pay", Reply.Ok("{}"))
            .Expect("POST /v1/invoices/in_1/pay", Reply.Error(402));
        var client = Client(stripe, slots);
        stripe.Clock.Sleeping = () => Assert.That(slots.TryTake(1, stripe.Clock.Elapsed, End), Is.Null);
        Pay(client);
        Errors.Of(() => Pay(client));
        using var free = slots.TryTake(1, stripe.Clock.Elapsed, End);
        Assert.That(free, Is.Not.Null, "given back after success and after failure");
    }

    [Test]
    public void Send_WhenItWaitedForItsSlot_HasThatMuchLessTime()
    {
        var slots = new CallSlots();
        using var stripe = new FakeTransport().Expect("POST /v1/invoices/in_1/pay", Reply.Ok("{}"));
        _ = slots.TryTake(1, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Pay(Client(stripe, slots));
        Assert.That(stripe.Calls[0].Timeout.TotalSeconds, Is.InRange(19.5, 20));
    }

    [Test]
    public void TryTake_WhenManyThreadsTakeAndGiveBack_IsNeverOverTheLimit()
    {
        const int Limit = 3;
        var slots = new CallSlots();
        int running = 0, most = 0, calls = 0;
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (var round = 0; round < 2000; round++)
            {
                using var slot = slots.TryTake(Limit, Now, End);
                if (slot != null)
                {
                    var count = Interlocked.Increment(ref running);
                    for (var seen = most; count > seen; seen = most)
                    {
                        Interlocked.CompareExchange(ref most, count, seen);
                    }

                    Interlocked.Increment(ref calls);
                    Interlocked.Decrement(ref running);
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.That(calls, Is.Positive);
        Assert.That(most, Is.LessThanOrEqualTo(Limit));
        Assert.That(Taken(slots, Limit), Is.EqualTo(Limit));
    }

    private static int Taken(CallSlots slots, int limit)
    {
        var count = 0;
        while (slots.TryTake(limit, Now, End) != null)
        {
            count++;
        }

        return count;
    }

    private static StripeClient Client(FakeTransport stripe, CallSlots slots) =>
        new(Connection.Parse(Connections.Json("MaxConcurrent", "1")), stripe, stripe.Clock, slots);

    private static void Pay(StripeClient client) => client.Send(StripeRequest.Action("POST", "/v1/invoices/in_1/pay", [], "order-1"), new JsonText());
}
