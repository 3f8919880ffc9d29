using StripeClr.Http;

namespace StripeClr.Tests.Http;

public sealed class RetryPolicyTests
{
    [TestCase(400, false)]
    [TestCase(401, false)]
    [TestCase(402, false)]
    [TestCase(403, false)]
    [TestCase(404, false)]
    [TestCase(409, true)]
    [TestCase(424, false)]
    [TestCase(429, true)]
    [TestCase(500, true)]
    [TestCase(501, false)]
    [TestCase(502, true)]
    [TestCase(503, true)]
    [TestCase(504, true)]
    [TestCase(302, false)]
    [TestCase(204, false)]
    public void ShouldRetry_WhenStripeGivesAStatus_FollowsTheTable(int status, bool expected)
    {
        Assert.That(RetryPolicy.ShouldRetry(Answer(status)), Is.EqualTo(expected));
        Assert.That(RetryPolicy.ShouldRetry(Answer(status, "Stripe-Should-Retry", "maybe")), Is.EqualTo(expected));
        Assert.That(RetryPolicy.ShouldRetry(Answer(status, "Stripe-Should-Retry", "true")), Is.True, "Stripe-Should-Retry: true wins");
        Assert.That(RetryPolicy.ShouldRetry(Answer(status, "Stripe-Should-Retry", "false")), Is.False, "Stripe-Should-Retry: false wins");
        Assert.That(RetryPolicy.ShouldRetry(Answer(status, "Idempotent-Replayed", "true")), Is.EqualTo(expected && status < 500), "a stored failure only comes again");
    }

    [TestCase(true, 25, 10.0)]
    [TestCase(true, 10, 5.0)]
    [TestCase(true, 1, 0.5)]
    [TestCase(false, 120, 1.0)]
    public void ShortestFirstAttempt_WhenItIsAWrite_LeavesItTimeToSucceed(bool isWrite, int total, double seconds) =>
        Assert.That(RetryPolicy.ShortestFirstAttempt(isWrite, TimeSpan.FromSeconds(total)).TotalSeconds, Is.EqualTo(seconds));

    [TestCase(1, 500, 0.0, 0.5)]
    [TestCase(1, 500, 1.0, 0.5)]
    [TestCase(2, 500, 0.0, 0.75)]
    [TestCase(2, 500, 1.0, 1.0)]
    [TestCase(3, 0, 1.0, 2.0)]
    [TestCase(4, 0, 1.0, 4.0)]
    [TestCase(5, 0, 1.0, 5.0)]
    [TestCase(5, 0, 0.0, 3.75)]
    [TestCase(1000, 0, 1.0, 5.0)]
    [TestCase(1, 429, 1.0, 1.0)]
    [TestCase(2, 429, 1.0, 2.0)]
    [TestCase(5, 429, 1.0, 16.0)]
    [TestCase(6, 429, 1.0, 20.0)]
    [TestCase(1000, 429, 0.0, 15.0)]
    public void Pause_WhenAttemptsHaveFailed_DoublesUpToTheLimit(int failures, int status, double random, double seconds) =>
        Assert.That(RetryPolicy.Pause(failures, status, random).TotalSeconds, Is.EqualTo(seconds).Within(0.0001));

    private static HttpAnswer Answer(int status, string? header = null, string value = "") =>
        new(status, header == null ? new Dictionary<string, string>() : new Dictionary<string, string> { [header] = value });
}
