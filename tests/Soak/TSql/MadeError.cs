using System.Globalization;
using Newtonsoft.Json.Linq;
using StripeClr.Http;
using StripeClr.Requests;
using StripeClr.Soak.Support;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Soak.TSql;

/// <summary>An error that the assembly worded, and the parts that it was made of.</summary>
internal sealed class MadeError
{
    private readonly StripeException _error;
    private readonly Dictionary<string, object?> _parts = [];
    private string _message = "";

    private MadeError(StripeException error, StripeRequest request)
    {
        _error = error;
        _parts["Number"] = error.Number;
        _parts["Method"] = request.Method;
        _parts["Path"] = request.Path;
        _parts["IdempotencyKey"] = request.IsWrite ? request.IdempotencyKey : null;
    }

    public string Text => _error.Message;

    public int Number => _error.Number;

    public string Sentence => _error.Sentence;

    public string Context => _error.Context;

    /// <summary>One by chance: of Stripe's, with everything or little in it, or of the assembly's own.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="pieces">What Stripe's sentence is made of.</param>
    public static MadeError Any(Random random, string[] pieces)
    {
        var request = Request(random);
        var attempts = new RequestAttempts(new SkippingClock(random.Next()), request.IsWrite, TimeSpan.FromSeconds(25)) { Count = random.Next(1, 4), IsExhausted = random.Next(2) == 0 };
        return random.Next(4) == 0 ? OfTheAssembly(random, request, attempts) : OfStripe(random, request, attempts, pieces);
    }

    /// <summary>Fails unless the row holds the parts.</summary>
    public void AssertParts(ResultSet parsed, int row)
    {
        foreach (var part in _parts)
        {
            Assert.That(parsed.Value(row, part.Key), Is.EqualTo(part.Value), part.Key + " of: " + Text);
        }

        var message = ((string)parsed.Value(row, "Message")!).Trim();
        var isCut = message != _message && IsTooLong && message.EndsWith('…');
        Assert.That(isCut ? _message.StartsWith(message[..^1], StringComparison.Ordinal) : message == _message, message + " is not the sentence of: " + Text);
    }

    // For THROW, which takes 2,048 characters and every % twice.
    private bool IsTooLong => Text.Length + Text.Count(character => character == '%') > 2048;

    private static StripeRequest Request(Random random)
    {
        string[] paths = ["/v1/invoices/in_1/pay", "/v1/customers/a%22b%5Bc%5D", "/v1/invoices", "/v2/core/event_destinations"];
        string[] keys = ["order-4711-pay", "a b", "key=x request=req_1", "%d 100%", "a;b,c", new string('k', 255)];
        var path = paths[random.Next(paths.Length)];
        return random.Next(3) switch
        {
            0 => StripeRequest.Read("GET", path, []),
            1 when !StripeRequest.IsSecondVersion(path) => StripeRequest.Action("DELETE", path, [], null),
            _ => StripeRequest.Action("POST", path, [], keys[random.Next(keys.Length)]),
        };
    }

    private static MadeError OfTheAssembly(Random random, StripeRequest request, RequestAttempts attempts)
    {
        attempts.GotNoAnswer = random.Next(2) == 0;
        var error = ErrorText.NoAnswer(request, new TransportException("the connection broke: reset [by peer]", attempts.GotNoAnswer), attempts);
        var made = new MadeError(error, request);
        var head = "StripeClr " + error.Number.ToString(CultureInfo.InvariantCulture) + " " + (error.Number == ErrorNumber.NotReached ? "not_reached" : "outcome_unknown") + ": ";
        made._parts["Status"] = null;
        made._parts["Type"] = null;
        made._parts["RequestId"] = null;
        made._message = error.Sentence[head.Length..].Trim();
        return made;
    }

    private static MadeError OfStripe(Random random, StripeRequest request, RequestAttempts attempts, string[] pieces)
    {
        string?[] codes = [null, "card_declined", "resource_missing"];
        string?[] parameters = [null, "source", "lines[0][amount]", "metadata[k]"];
        string?[] declines = [null, "insufficient_funds"];
        string?[] requestIds = [null, "req_123"];
        int[] statuses = [400, 402, 404, 409, 424, 429, 500, 503];
        var status = statuses[random.Next(statuses.Length)];
        var code = codes[random.Next(codes.Length)];
        var decline = declines[random.Next(declines.Length)];
        var parameter = parameters[random.Next(parameters.Length)];
        var requestId = requestIds[random.Next(requestIds.Length)];
        var sentence = "No: " + string.Concat(Enumerable.Range(0, random.Next(random.Next(10) == 0 ? 400 : 12)).Select(_ => pieces[random.Next(pieces.Length)]));
        var body = new TextBuffer();
        body.Fill(new JObject { ["error"] = new JObject { ["type"] = "card_error", ["message"] = sentence, ["code"] = code, ["decline_code"] = decline, ["param"] = parameter } }.ToString());
        var headers = new Dictionary<string, string>();
        if (requestId != null)
        {
            headers["Request-Id"] = requestId;
        }

        var error = ErrorText.Reported(request, new HttpAnswer(status, headers), body, attempts);
        var made = new MadeError(error, request) { _message = error.Sentence[(error.Sentence.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim() };
        made._parts["Status"] = status;
        made._parts["Type"] = "card_error";
        made._parts["Code"] = code;
        made._parts["DeclineCode"] = decline;
        made._parts["Param"] = parameter;
        made._parts["RequestId"] = requestId;
        return made;
    }
}
