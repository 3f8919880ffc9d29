using System;
using System.Collections.Generic;
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

    private readonly Connection _connection;
    private readonly IHttpTransport _transport;
    private readonly IClock _clock;
    private readonly TextBuffer _body = new();

    public StripeClient(Connection connection, IHttpTransport transport, IClock clock)
    {
        _connection = connection;
        _transport = transport;
        _clock = clock;
    }

    /// <summary>How often the last request was sent.</summary>
    public int Attempts { get; private set; }

    /// <summary>Sends the request and reads the answer.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="reader">Reads a successful answer: status 200, and for a generic request any of 200 to 299, where a 204 without a body is read as <c>{}</c>.</param>
    /// <exception cref="StripeException">Every failure, with number, sentence and context.</exception>
    public StripeAnswer<T> Send<T>(StripeRequest request, IAnswerReader<T> reader)
    {
        var url = request.UrlOn(_connection.BaseUrl);
        var content = request.Body?.Read();
        var deadline = _clock.Elapsed + _connection.TotalTimeout(request.IsWrite);
        var gotNoAnswer = false;
        var failedAtStripe = false;
        for (Attempts = 1; ; Attempts++)
        {
            HttpAnswer? answer = null;
            StripeException failure;
            var isPermanent = false;
            try
            {
                answer = _transport.Send(Call(request, url, content, deadline), _body);
                if (request.IsSuccess(answer.Status))
                {
                    FillNothing(answer.Status);
                    return new StripeAnswer<T>(reader.Read(_body), answer, Attempts);
                }

                if ((gotNoAnswer || failedAtStripe) && IsAlreadyDeleted(request, answer))
                {
                    return new StripeAnswer<T>(reader.Read(DeletedStub(request)), answer, Attempts);
                }

                failure = Refusal(request, answer, gotNoAnswer, failedAtStripe);
                failedAtStripe |= answer.Status >= 500;
            }
            catch (TransportException error)
            {
                gotNoAnswer |= error.WasSent;
                isPermanent = error.IsPermanent;
                failure = ErrorText.NoAnswer(request, error, gotNoAnswer || failedAtStripe, Attempts);
            }
            catch (JsonReaderException error)
            {
                gotNoAnswer = true;
                failure = ErrorText.Unusable(request, answer!, _body, "it is not complete JSON: " + error.Message, Attempts);
                answer = null;
            }
            catch (AnswerTooLargeException error)
            {
                throw ErrorText.Unusable(request, new HttpAnswer(200, new Dictionary<string, string>()), _body, error.Message, Attempts);
            }
            catch (AnswerException error)
            {
                throw ErrorText.Unusable(request, answer!, _body, error.Message, Attempts);
            }

            if (isPermanent || !CanRepeat(request, answer, deadline))
            {
                throw failure;
            }
        }
    }

    // What an answer other than 200 means when no attempt follows it.
    private StripeException Refusal(StripeRequest request, HttpAnswer answer, bool gotNoAnswer, bool failedAtStripe)
    {
        if (answer.Status is >= 200 and < 400)
        {
            return ErrorText.Unusable(request, answer, _body, "Stripe answers a call with status 200", Attempts);
        }

        var reported = ErrorText.Reported(request, answer, _body, Attempts);
        if (!request.IsWrite)
        {
            return reported;
        }

        if (reported.StripeError?.Code == "idempotency_key_in_use")
        {
            return ErrorText.Unusable(request, answer, _body, "Stripe is still working on an earlier call with this key", Attempts);
        }

        var mayHaveActed = gotNoAnswer || failedAtStripe;
        var isOpen = (gotNoAnswer && answer.Status >= 500)
            || (mayHaveActed && (SaysNothingOfOthers(answer, reported.StripeError) || (IsDeleteWithoutKey(request) && answer.Status < 500)));
        return isOpen
            ? ErrorText.Unusable(request, answer, _body, "an earlier attempt got no answer or failed at Stripe, and the last one was refused", Attempts)
            : reported;
    }

    private bool CanRepeat(StripeRequest request, HttpAnswer? answer, TimeSpan deadline)
    {
        var status = answer?.Status ?? 0;
        if (answer != null && !RetryPolicy.ShouldRetry(status, answer.Header("Stripe-Should-Retry")))
        {
            return false;
        }

        // A long list meets the rate limit sooner or later; as long as the page's time allows, it waits.
        var isPatient = status == RetryPolicy.RateLimited && !request.IsWrite && _connection.MaxRetries > 0;
        if (Attempts > _connection.MaxRetries && !isPatient)
        {
            return false;
        }

        var pause = RetryPolicy.Pause(Attempts, status, _clock.NextRandom());
        if (_clock.Elapsed + pause + RetryPolicy.ShortestAttempt > deadline)
        {
            return false;
        }

        _clock.Sleep(pause);
        return true;
    }

    // Stripe refuses these before it looks at the idempotency key, and what is no error object of Stripe's is not from Stripe at all: they
    // say nothing of an earlier attempt that may have acted.
    private static bool SaysNothingOfOthers(HttpAnswer answer, StripeError? error) =>
        answer.Status is 401 or 403 or 409 or 429 || (error?.IsObject != true && answer.Status < 500);

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

    private HttpCall Call(StripeRequest request, Uri url, HttpBody? content, TimeSpan deadline)
    {
        var remaining = deadline - _clock.Elapsed;
        var timeout = remaining < _connection.Timeout ? remaining : _connection.Timeout;
        return new HttpCall(request.Method, url, RequestHeaders.All(_connection, request), content, timeout, _connection.Proxy);
    }
}
