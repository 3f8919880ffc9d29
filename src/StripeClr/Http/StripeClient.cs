using System;
using System.Globalization;
using Newtonsoft.Json;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Http;

/// <summary>Sends one request, repeating it while that helps and the time allows, and reads its answer.</summary>
internal sealed class StripeClient
{
    /// <summary>Names this client to Stripe.</summary>
    public const string UserAgent = "StripeClr/0.1 (SQLCLR)";

    private const int NoContent = 204;

    // Connecting and a stalled body are bounded apart from the attempt's own time: a slot is not given up before the call has surely ended.
    private static readonly TimeSpan LongestOverrun = TimeSpan.FromMinutes(1);

    private readonly Connection _connection;
    private readonly IHttpTransport _transport;
    private readonly IClock _clock;
    private readonly CallSlots _slots;
    private readonly RequestPacing _pacing;
    private readonly TextBuffer _body = new();
    private RequestAttempts? _attempts;

    public StripeClient(Connection connection, IHttpTransport transport, IClock clock)
        : this(connection, transport, clock, CallSlots.OfDatabase)
    {
    }

    /// <summary>The same with other slots, for tests.</summary>
    internal StripeClient(Connection connection, IHttpTransport transport, IClock clock, CallSlots slots)
    {
        _connection = connection;
        _transport = transport;
        _clock = clock;
        _slots = slots;
        _pacing = new RequestPacing(connection.MaxRequestsPerSecond);
    }

    /// <summary>How often the last request was sent.</summary>
    public int Attempts => _attempts?.Count ?? 0;

    /// <summary>Sends the request and reads the answer.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="reader">Reads a successful answer: status 200, and for a generic request any of 200 to 299, where a 204 without a body is read as <c>{}</c>.</param>
    /// <exception cref="StripeException">Every failure, with number, sentence and context.</exception>
    public StripeAnswer<T> Send<T>(StripeRequest request, IAnswerReader<T> reader)
    {
        var url = request.UrlOn(_connection.BaseUrl);
        var content = request.Body?.Read();
        var attempts = new RequestAttempts(_clock, _connection.TotalTimeout(request.IsWrite));
        _attempts = attempts;
        WaitForTurn(request, attempts);
        using var slot = WaitForSlot(request, attempts);
        for (;;)
        {
            var answer = Attempt(request, url, content, reader, attempts, out var pause);
            if (answer != null)
            {
                return answer;
            }

            // Not in the catch block that decides on it: SQL Server cannot end a thread while it is in one.
            _clock.Sleep(pause);
        }
    }

    // One attempt; null when another one is to be made after the pause.
    private StripeAnswer<T>? Attempt<T>(
        StripeRequest request, Uri url, HttpBody? content, IAnswerReader<T> reader, RequestAttempts attempts, out TimeSpan pause)
    {
        HttpAnswer? answer = null;
        attempts.Count++;
        _pacing.Started(_clock.Elapsed);
        try
        {
            answer = _transport.Send(Call(request, url, content, attempts), _body);
            pause = TimeSpan.Zero;
            if (request.IsSuccess(answer.Status))
            {
                FillNothing(answer.Status);
                return new StripeAnswer<T>(reader.Read(_body), answer, attempts.Count);
            }

            if (attempts.MayHaveActed && IsAlreadyDeleted(request, answer))
            {
                return new StripeAnswer<T>(reader.Read(DeletedStub(request)), answer, attempts.Count);
            }

            if (!CanRepeat(request, answer, attempts, out pause))
            {
                throw Refusal(request, answer, attempts);
            }

            attempts.FailedAtStripe |= answer.Status >= 500;
        }
        catch (TransportException error)
        {
            attempts.GotNoAnswer |= error.WasSent;
            pause = TimeSpan.Zero;
            if (error.IsPermanent || !CanRepeat(request, null, attempts, out pause))
            {
                throw ErrorText.NoAnswer(request, error, attempts);
            }
        }
        catch (JsonReaderException error)
        {
            if (answer!.IsOtherThanJson)
            {
                throw ErrorText.Unusable(request, answer, _body, "its Content-Type says that it is no JSON", attempts);
            }

            attempts.GotNoAnswer = true;
            if (!CanRepeat(request, null, attempts, out pause))
            {
                throw ErrorText.Unusable(request, answer, _body, "it is not complete JSON: " + error.Message, attempts);
            }
        }
        catch (AnswerTooLargeException error)
        {
            throw ErrorText.Unusable(request, error.Answer!, _body, error.Message, attempts);
        }
        catch (AnswerException error)
        {
            throw ErrorText.Unusable(request, answer!, _body, error.Message, attempts);
        }

        return null;
    }

    private void WaitForTurn(StripeRequest request, RequestAttempts attempts)
    {
        var wait = _pacing.WaitAt(_clock.Elapsed);
        if (wait == TimeSpan.Zero)
        {
            return;
        }

        if (wait + RetryPolicy.ShortestAttempt > attempts.Remaining)
        {
            throw ErrorText.Busy(request, "The account's MaxRequestsPerSecond leaves no time for the request within its TotalTimeoutSeconds.", attempts);
        }

        _clock.Sleep(wait);
    }

    // Held over all attempts and pauses: a repetition that found no slot would leave the outcome of the first attempt open.
    private CallSlot? WaitForSlot(StripeRequest request, RequestAttempts attempts)
    {
        if (_connection.MaxConcurrent == null)
        {
            return null;
        }

        var limit = _connection.MaxConcurrent.Value;
        for (;;)
        {
            var now = _clock.Elapsed;
            var slot = _slots.TryTake(limit, now, now + attempts.Remaining + LongestOverrun);
            if (slot != null)
            {
                return slot;
            }

            var wait = RetryPolicy.SlotPause(_clock.NextRandom());
            if (wait + RetryPolicy.ShortestAttempt > attempts.Remaining)
            {
                throw ErrorText.Busy(request, "As many calls run in this database as the account's MaxConcurrent allows (" + limit.ToString(CultureInfo.InvariantCulture) + ").", attempts);
            }

            _clock.Sleep(wait);
        }
    }

    // What an answer other than 200 means when no attempt follows it.
    private StripeException Refusal(StripeRequest request, HttpAnswer answer, RequestAttempts attempts)
    {
        if (answer.Status is >= 200 and < 400)
        {
            return ErrorText.Unusable(request, answer, _body, "Stripe answers a call with status 200", attempts);
        }

        var reported = ErrorText.Reported(request, answer, _body, attempts);
        if (!request.IsWrite)
        {
            return reported;
        }

        if (reported.StripeError?.Code == "idempotency_key_in_use")
        {
            return ErrorText.Unusable(request, answer, _body, "Stripe is still working on an earlier call with this key", attempts);
        }

        var isOpen = (attempts.GotNoAnswer && answer.Status >= 500)
            || (attempts.MayHaveActed && (SaysNothingOfOthers(answer, reported.StripeError) || (IsDeleteWithoutKey(request) && answer.Status < 500)));
        return isOpen
            ? ErrorText.Unusable(request, answer, _body, "an earlier attempt got no answer or failed at Stripe, and the last one was refused", attempts)
            : reported;
    }

    // Decides on another attempt, and on the pause before it. Notes when there would be one, if retries or time were left.
    private bool CanRepeat(StripeRequest request, HttpAnswer? answer, RequestAttempts attempts, out TimeSpan pause)
    {
        var status = answer?.Status ?? 0;
        pause = TimeSpan.Zero;

        // Only Stripe's API is known to act once under a key.
        if (request.IsWrite && !_connection.IsOwnHost(request.Host) && (answer != null || attempts.GotNoAnswer))
        {
            return false;
        }

        var word = answer?.Header("Stripe-Should-Retry");
        if (answer != null && !RetryPolicy.ShouldRetry(status, word) && (word == "false" || !IsSpoilt(answer)))
        {
            return false;
        }

        // A long list meets the rate limit sooner or later; as long as the page's time allows, it waits.
        var isPatient = status == RetryPolicy.RateLimited && !request.IsWrite && _connection.MaxRetries > 0;
        pause = RetryPolicy.Pause(attempts.Count, status, _clock.NextRandom());
        var turn = _pacing.WaitAt(_clock.Elapsed);
        pause = pause > turn ? pause : turn;
        attempts.IsExhausted = (attempts.Count > _connection.MaxRetries && !isPatient) || pause + RetryPolicy.ShortestAttempt > attempts.Remaining;
        return !attempts.IsExhausted;
    }

    // An error object that was damaged on its way. Asked again, Stripe says the same in full: it keeps answers under the idempotency key.
    private bool IsSpoilt(HttpAnswer answer)
    {
        if (answer.Status < 400 || answer.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        try
        {
            JsonText.Check(_body);
            return false;
        }
        catch (JsonReaderException)
        {
            return true;
        }
    }

    // Stripe refuses these before it looks at the idempotency key, and what is no error object of Stripe's is not from Stripe at all: they
    // say nothing of an earlier attempt that may have acted.
    private static bool SaysNothingOfOthers(HttpAnswer answer, StripeError? error) =>
        answer.Status is 401 or 403 or 409 or 429 || error?.IsObject != true;

    // Status 204 has no body by definition; who reads JSON gets an object with nothing in it.
    private void FillNothing(int status)
    {
        if (status == NoContent && _body.Length == 0)
        {
            _body.Fill("{}");
        }
    }

    // Without an idempotency key, when an earlier attempt may have acted and its repetition does not find the object, that attempt did it.
    // Stripe must name this object: that another one is missing, or that this one lives in the other mode, says nothing of the kind.
    private bool IsAlreadyDeleted(StripeRequest request, HttpAnswer answer) =>
        IsDeleteWithoutKey(request) && answer.Status == 404 && StripeError.Read(_body)?.IsMissing(LastId(request)) == true;

    private static bool IsDeleteWithoutKey(StripeRequest request) => request.Method == "DELETE" && request.IdempotencyKey == null;

    private static string LastId(StripeRequest request) =>
        PercentDecoding.Decode(request.Path.Substring(request.Path.LastIndexOf('/') + 1), "The path", isForm: false);

    // As Stripe answers a DELETE. The end of a path that a user wrote need not be an id.
    private static TextBuffer DeletedStub(StripeRequest request)
    {
        var stub = new TextBuffer();
        stub.Fill(request.ObjectName == null
            ? "{\"deleted\": true}"
            : "{\"id\": " + JsonText.Quote(LastId(request))
                + ", \"object\": " + JsonText.Quote(request.ObjectName) + ", \"deleted\": true}");
        return stub;
    }

    private HttpCall Call(StripeRequest request, Uri url, HttpBody? content, RequestAttempts attempts)
    {
        var remaining = attempts.Remaining;
        var timeout = remaining < _connection.Timeout ? remaining : _connection.Timeout;
        return new HttpCall(request.Method, url, RequestHeaders.All(_connection, request), content, timeout, _connection.Proxy);
    }
}
