using System;

namespace StripeClr.Http;

/// <summary>Spaces the requests of one stream evenly, so that it stays under the account's <c>MaxRequestsPerSecond</c>.</summary>
internal sealed class RequestPacing
{
    private readonly TimeSpan _interval;
    private TimeSpan? _last;

    /// <param name="requestsPerSecond">The most requests in a second; null for no limit.</param>
    public RequestPacing(int? requestsPerSecond) =>
        _interval = requestsPerSecond == null ? TimeSpan.Zero : TimeSpan.FromTicks(TimeSpan.TicksPerSecond / requestsPerSecond.Value);

    /// <summary>How long the next request has to wait; zero when it may go at once.</summary>
    public TimeSpan WaitAt(TimeSpan now)
    {
        var wait = _last == null ? TimeSpan.Zero : _last.Value + _interval - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Takes note of a request.</summary>
    public void Started(TimeSpan now) => _last = now;
}
