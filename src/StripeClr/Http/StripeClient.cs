using System;
using System.Globalization;
using Newtonsoft.Json;
using StripeClr.Requests;
using StripeClr.Rows;

namespace StripeClr.Http;

/// <summary>Sends one request and reads its answer. <see cref="RetryDecision"/> says what a failure means and whether it is sent again.</summary>
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
        var attempts = new RequestAttempts(_clock, request.IsWrite, _connection.TotalTimeout(request.IsWrite));
        var decision = new RetryDecision(_connection, request, attempts, _pacing, _clock);
        _attempts = attempts;
        WaitForTurn(request, attempts);
        using var slot = WaitForSlot(request, attempts);
        while (true)
        {
            attempts.Count++;
            _pacing.Started(_clock.Elapsed);
            var answer = Attempt(request, Call(request, url, content, attempts), reader, decision, out var next);
            if (answer != null)
            {
                return answer;
            }

            if (next!.Error != null)
            {
                throw next.Error;
            }

            // Not in the catch block that leads here: SQL Server cannot end a thread while it is in one.
            _clock.Sleep(next.Pause);
        }
    }

    // One attempt: its answer, or null and what follows.
    private StripeAnswer<T>? Attempt<T>(StripeRequest request, HttpCall call, IAnswerReader<T> reader, RetryDecision decision, out NextStep? next)
    {
        HttpAnswer? answer = null;
        next = null;
        try
        {
            answer = _transport.Send(call, _body);
            if (request.IsSuccess(answer.Status))
            {
                FillNothing(answer.Status);
                return new StripeAnswer<T>(reader.Read(_body), answer, Attempts);
            }

            if (decision.IsAlreadyDeleted(answer, _body))
            {
                return new StripeAnswer<T>(reader.Read(DeletedStub(request)), answer, Attempts);
            }

            next = decision.AfterRefusal(answer, _body);
        }
        catch (TransportException error)
        {
            next = decision.AfterNoAnswer(error);
        }
        catch (JsonReaderException error)
        {
            next = decision.AfterDamage(answer!, _body, "it is not complete JSON: " + error.Message);
        }
        catch (UnreadableAnswerException error)
        {
            next = error.IsDamage ? decision.AfterDamage(error.Answer!, _body, error.Message) : decision.AfterMisfit(error.Answer!, _body, error.Message);
        }
        catch (AnswerException error)
        {
            next = decision.AfterMisfit(answer!, _body, error.Message);
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

        if (wait + attempts.ShortestFirst > attempts.Remaining)
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
        while (true)
        {
            var now = _clock.Elapsed;
            var slot = _slots.TryTake(limit, now, now + attempts.Remaining + LongestOverrun);
            if (slot != null)
            {
                return slot;
            }

            var wait = RetryPolicy.SlotPause(_clock.NextRandom());
            if (wait + attempts.ShortestFirst > attempts.Remaining)
            {
                throw ErrorText.Busy(request, "As many calls run in this database as the account's MaxConcurrent allows (" + limit.ToString(CultureInfo.InvariantCulture) + ").", attempts);
            }

            _clock.Sleep(wait);
        }
    }

    // Status 204 has no body by definition; who reads JSON gets an object with nothing in it.
    private void FillNothing(int status)
    {
        if (status == NoContent && _body.Length == 0)
        {
            _body.Fill("{}");
        }
    }

    // As Stripe answers a DELETE. The end of a path that a user wrote need not be an id.
    private static TextBuffer DeletedStub(StripeRequest request)
    {
        var stub = new TextBuffer();
        stub.Fill(request.ObjectName == null
            ? "{\"deleted\": true}"
            : "{\"id\": " + JsonText.Quote(request.LastId)
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
