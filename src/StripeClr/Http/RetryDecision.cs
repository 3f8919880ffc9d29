using System;
using Newtonsoft.Json;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Http;

/// <summary>
/// Decides what a failed attempt means and what follows it: the table "What is repeated" of docs/reliability.md. It sends nothing;
/// <see cref="StripeClient"/> does.
/// </summary>
/// <remarks>
/// For a write the question is always whether Stripe may have acted. An error that says "it did not happen" needs an answer of Stripe's own
/// that says so, or a request that never left this machine.
/// </remarks>
internal sealed class RetryDecision
{
    private const int NotFound = 404;

    private readonly Connection _connection;
    private readonly StripeRequest _request;
    private readonly RequestAttempts _attempts;
    private readonly RequestPacing _pacing;
    private readonly IClock _clock;

    /// <param name="connection">The account's limits.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="attempts">Its attempts so far; what this one says about Stripe having acted is noted there.</param>
    /// <param name="pacing">The account's requests a second, which repetitions keep as well.</param>
    /// <param name="clock">Tells the time and spreads the pauses.</param>
    public RetryDecision(Connection connection, StripeRequest request, RequestAttempts attempts, RequestPacing pacing, IClock clock)
    {
        _connection = connection;
        _request = request;
        _attempts = attempts;
        _pacing = pacing;
        _clock = clock;
    }

    // Only Stripe's API is known to act once under a key.
    private bool IsToStripe => _connection.IsOwnHost(_request.Host);

    private bool IsDeleteWithoutKey => _request.Method == "DELETE" && _request.IdempotencyKey == null;

    /// <summary>
    /// True when an earlier attempt of a DELETE without key has done it: it may have acted, and Stripe does not find the object any more.
    /// Stripe must name this object: that another one is missing, or that this one lives in the other mode, says nothing of the kind.
    /// </summary>
    public bool IsAlreadyDeleted(HttpAnswer answer, TextBuffer body) =>
        IsDeleteWithoutKey && _attempts.MayHaveActed && answer.Status == NotFound && StripeError.Read(body)?.IsMissing(_request.LastId) == true;

    /// <summary>After a status that is no success.</summary>
    public NextStep AfterRefusal(HttpAnswer answer, TextBuffer body)
    {
        var isWorthRepeating = RetryPolicy.ShouldRetry(answer)
            || (answer.RetryWord != RetryPolicy.Never && IsDamagedError(answer, body));
        if (isWorthRepeating && (IsToStripe || !_request.IsWrite) && IsTimeFor(answer.Status, out var pause))
        {
            _attempts.FailedAtStripe |= answer.Status >= 500;
            return NextStep.RepeatAfter(pause);
        }

        return NextStep.Fail(Refusal(answer, body));
    }

    /// <summary>After no answer, or one that broke off.</summary>
    public NextStep AfterNoAnswer(TransportException error)
    {
        _attempts.GotNoAnswer |= error.WasSent;
        return !error.IsPermanent && (IsToStripe || !_request.IsWrite || !_attempts.GotNoAnswer) && IsTimeFor(status: 0, out var pause)
            ? NextStep.RepeatAfter(pause)
            : NextStep.Fail(ErrorText.NoAnswer(_request, error, _attempts));
    }

    /// <summary>After an answer whose body cannot be read as it came: cut off, damaged, or of somebody else.</summary>
    public NextStep AfterDamage(HttpAnswer answer, TextBuffer body, string fact)
    {
        if (answer.IsOtherThanJson)
        {
            return AfterMisfit(answer, body, "its Content-Type says that it is no JSON");
        }

        _attempts.GotNoAnswer = true;
        return (IsToStripe || !_request.IsWrite) && IsTimeFor(status: 0, out var pause)
            ? NextStep.RepeatAfter(pause)
            : NextStep.Fail(ErrorText.Unusable(_request, answer, body, fact, _attempts));
    }

    /// <summary>After an answer that came whole and is of no use: it would come again.</summary>
    public NextStep AfterMisfit(HttpAnswer answer, TextBuffer body, string fact) => NextStep.Fail(ErrorText.Unusable(_request, answer, body, fact, _attempts));

    // What a status that is no success means when no attempt follows it.
    private StripeException Refusal(HttpAnswer answer, TextBuffer body)
    {
        if (answer.Status is >= 200 and < 400)
        {
            return ErrorText.Unusable(_request, answer, body, "Stripe answers a call with status 200", _attempts);
        }

        var reported = ErrorText.Reported(_request, answer, body, _attempts);
        var reason = _request.IsWrite ? ReasonToDoubt(answer, reported.StripeError) : null;
        return reason == null ? reported : ErrorText.Unusable(_request, answer, body, reason, _attempts);
    }

    // Why an error to a write does not tell whether Stripe acted; null when it does.
    private string? ReasonToDoubt(HttpAnswer answer, StripeError? error)
    {
        if (error?.Code == "idempotency_key_in_use")
        {
            return "Stripe is still working on an earlier call with this key";
        }

        var isRefusal = answer.Status < 500;
        if (isRefusal && IsToStripe && !answer.IsOfStripe && error?.IsObject != true)
        {
            return "it is no answer of Stripe's, so something in between may have replaced that";
        }

        // A failure that Stripe stored is what came of every attempt under the key.
        if (!isRefusal && answer.IsReplayed)
        {
            return null;
        }

        var saysNothingOfOthers = SaysNothingOfOthers(answer, error) || (IsDeleteWithoutKey && isRefusal);
        return (_attempts.GotNoAnswer && !isRefusal) || (_attempts.MayHaveActed && saysNothingOfOthers)
            ? "an earlier attempt got no answer or failed at Stripe, and the last one was refused"
            : null;
    }

    // Stripe refuses these before it looks at the idempotency key, and what is no error object of Stripe's is not from Stripe at all: they
    // say nothing of an earlier attempt that may have acted.
    private static bool SaysNothingOfOthers(HttpAnswer answer, StripeError? error) =>
        answer.Status is 401 or 403 or 409 or RetryPolicy.RateLimited || error?.IsObject != true;

    // An error object that was damaged on its way. Asked again, Stripe says the same in full: it keeps answers under the idempotency key.
    private static bool IsDamagedError(HttpAnswer answer, TextBuffer body)
    {
        if (answer.Status < 400 || answer.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        try
        {
            JsonText.Check(body);
            return false;
        }
        catch (JsonReaderException)
        {
            return true;
        }
        catch (AnswerException)
        {
            // Whole, and still no error object of Stripe's.
            return false;
        }
    }

    // Asked only about a failure that another attempt could mend; notes when there is none because retries or time are used up.
    private bool IsTimeFor(int status, out TimeSpan pause)
    {
        // A long list meets the rate limit sooner or later; as long as the page's time allows, it waits.
        var isPatient = status == RetryPolicy.RateLimited && !_request.IsWrite && _connection.MaxRetries > 0;
        pause = RetryPolicy.Pause(_attempts.Count, status, _clock.NextRandom());
        var turn = _pacing.WaitAt(_clock.Elapsed);
        pause = pause > turn ? pause : turn;
        _attempts.IsExhausted = (_attempts.Count > _connection.MaxRetries && !isPatient) || pause + RetryPolicy.ShortestAttempt > _attempts.Remaining;
        return !_attempts.IsExhausted;
    }
}
