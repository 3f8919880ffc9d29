using System.Globalization;
using System.Text;
using StripeClr.Requests;

namespace StripeClr.Http;

/// <summary>Words the errors of a request: a sentence, and a bracket with the facts that a log or a program wants.</summary>
internal static class ErrorText
{
    private const int LongestExcerpt = 200;

    /// <summary>An error that Stripe reported: <c>Stripe 402 card_error/card_declined: Your card was declined.</c></summary>
    public static StripeException Reported(StripeRequest request, HttpAnswer answer, TextBuffer body, int attempts)
    {
        var number = ErrorNumber.StripeBase + answer.Status;
        var error = StripeError.Read(body);
        if (error == null)
        {
            return new StripeException(number, "Stripe " + Number(answer.Status) + " api_error: The answer is no error object of Stripe's but " + Excerpt(answer, body) + ".",
                Context(request, answer, null, attempts))
            {
                Answer = answer,
            };
        }

        var kind = error.Code == null ? error.Type : error.Type + "/" + error.Code;
        return new StripeException(number, "Stripe " + Number(answer.Status) + " " + kind + ": " + error.Message, Context(request, answer, error, attempts))
        {
            StripeError = error,
            Answer = answer,
        };
    }

    /// <summary>An answer that cannot be used. For a write that leaves the outcome open.</summary>
    public static StripeException Unusable(StripeRequest request, HttpAnswer answer, TextBuffer body, string fact, int attempts)
    {
        var found = fact + " (" + Excerpt(answer, body) + ")";
        var context = Context(request, answer, null, attempts);
        var error = request.IsWrite
            ? OutcomeUnknown(request, found, context)
            : StripeException.Own(ErrorNumber.BadAnswer, "bad_answer", "The answer cannot be used: " + found + ".", context);
        error.Answer = answer;
        return error;
    }

    /// <summary>No answer at all.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="cause">The last failure.</param>
    /// <param name="mayHaveArrived">True when any attempt may have reached Stripe.</param>
    /// <param name="attempts">How many were made.</param>
    public static StripeException NoAnswer(StripeRequest request, TransportException cause, bool mayHaveArrived, int attempts)
    {
        var context = Context(request, null, null, attempts);
        return request.IsWrite && mayHaveArrived
            ? OutcomeUnknown(request, cause.Message, context)
            : StripeException.Own(ErrorNumber.NotReached, "not_reached", "Stripe was not reached: " + cause.Message + ". Nothing was changed; try again.", context);
    }

    private static StripeException OutcomeUnknown(StripeRequest request, string fact, string context) =>
        StripeException.Own(ErrorNumber.OutcomeUnknown, "outcome_unknown",
            "The call may or may not have taken effect: " + fact + ". "
            + (request.IdempotencyKey == null ? "Read the object to see." : "Repeat it with the same @IdempotencyKey: Stripe acts once."), context);

    private static string Context(StripeRequest request, HttpAnswer? answer, StripeError? error, int attempts)
    {
        var context = new StringBuilder("[").Append(request.Method).Append(' ').Append(request.Path);
        Append(context, "host", request.Host?.Authority);
        Append(context, "decline", error?.DeclineCode);
        Append(context, "param", error?.Param);
        Append(context, "request", answer?.Header("Request-Id"));
        if (attempts > 1)
        {
            Append(context, "attempts", Number(attempts));
        }

        // Last, because a caller's own key may hold blanks. That of a read is nobody's business.
        Append(context, "key", request.IsWrite ? request.IdempotencyKey : null);
        return context.Append(']').ToString();
    }

    private static void Append(StringBuilder context, string name, string? value)
    {
        if (value != null)
        {
            context.Append(' ').Append(name).Append('=').Append(value);
        }
    }

    private static string Excerpt(HttpAnswer answer, TextBuffer body)
    {
        var type = answer.Header("Content-Type") ?? "no content type";
        if (answer.Status is >= 300 and < 400)
        {
            return "HTTP " + Number(answer.Status) + " with a redirect to " + (answer.Header("Location") ?? "nowhere");
        }

        var text = body.Length <= LongestExcerpt ? body.ToString() : body.Substring(0, LongestExcerpt) + "…";
        return "HTTP " + Number(answer.Status) + ", " + type + ": " + text.Replace('\r', ' ').Replace('\n', ' ').Trim();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
