using System;
using System.Globalization;
using System.Text;
using StripeClr.Requests;

namespace StripeClr.Http;

/// <summary>Words the errors of a request: a sentence, and a bracket with the facts that a log or a program wants.</summary>
internal static class ErrorText
{
    private const int LongestExcerpt = 200;

    /// <summary>An error that Stripe reported: <c>Stripe 402 card_error/card_declined: Your card was declined.</c></summary>
    public static StripeException Reported(StripeRequest request, HttpAnswer answer, TextBuffer body, RequestAttempts attempts)
    {
        var number = ErrorNumber.StripeBase + answer.Status;
        var error = StripeError.Read(body);
        if (error == null)
        {
            return new StripeException(number, "Stripe " + Number(answer.Status) + " api_error: " + GivingUp(attempts) + "The answer is no error object of Stripe's but " + Excerpt(answer, body) + ".",
                Context(request, answer, null, attempts))
            {
                Answer = answer,
            };
        }

        var kind = error.Code == null ? error.Type : error.Type + "/" + error.Code;
        var sentence = "Stripe " + Number(answer.Status) + " " + kind + ": " + GivingUp(attempts) + (IsStored(request, answer) ? Stored(error.Message, answer.Status) : error.Message);
        return new StripeException(number, sentence, Context(request, answer, error, attempts))
        {
            StripeError = error,
            Answer = answer,
        };
    }

    /// <summary>An answer that cannot be used. For a write that leaves the outcome open.</summary>
    public static StripeException Unusable(StripeRequest request, HttpAnswer answer, TextBuffer body, string fact, RequestAttempts attempts)
    {
        var found = GivingUp(attempts) + fact + " (" + Excerpt(answer, body) + ")";
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
    /// <param name="attempts">All attempts, the last included.</param>
    public static StripeException NoAnswer(StripeRequest request, TransportException cause, RequestAttempts attempts)
    {
        var context = Context(request, null, null, attempts);
        return request.IsWrite && attempts.MayHaveActed
            ? OutcomeUnknown(request, GivingUp(attempts) + cause.Message, context)
            : StripeException.Own(ErrorNumber.NotReached, "not_reached", GivingUp(attempts) + "Stripe was not reached: " + cause.Message + (cause.IsPermanent ? ". Nothing was changed." : ". Nothing was changed; try again."), context);
    }

    /// <summary>Nothing was sent, because others had to go first for too long.</summary>
    /// <param name="request">What was to be asked.</param>
    /// <param name="fact">Which limit held it back.</param>
    /// <param name="attempts">The request's time.</param>
    public static StripeException Busy(StripeRequest request, string fact, RequestAttempts attempts) =>
        StripeException.Own(ErrorNumber.Busy, "busy", fact + " Waited " + Seconds(attempts.Elapsed) + "; nothing was sent. Try again, or raise the limit with stripe.SetAccount.",
            Context(request, null, null, attempts));

    // In front, since a text that is too long for SQL Server loses its end.
    private static string GivingUp(RequestAttempts attempts) => attempts.IsExhausted && attempts.Count > 1
        ? "Gave up after " + Number(attempts.Count) + " attempts in " + Seconds(attempts.Elapsed) + "; last: "
        : "";

    // Stripe keeps failures under the key, too: who repeats a decline with its key gets that decline again.
    private static bool IsStored(StripeRequest request, HttpAnswer answer) => request.IsWrite && answer.IsReplayed;

    private static string Stored(string message, int status) =>
        message.TrimEnd('.') + ". Stripe gave this answer before and gives it again for this key; a new try needs a new @IdempotencyKey."
        + (status >= 500 ? " Look in Stripe first: it may have acted." : "");

    private static StripeException OutcomeUnknown(StripeRequest request, string fact, string context) =>
        StripeException.Own(ErrorNumber.OutcomeUnknown, "outcome_unknown",
            "The call may or may not have taken effect: " + fact + ". "
            + (request.IdempotencyKey == null ? "Read the object to see." : "Repeat it with the same @IdempotencyKey: Stripe acts once."), context);

    private static string Context(StripeRequest request, HttpAnswer? answer, StripeError? error, RequestAttempts attempts)
    {
        var context = new StringBuilder("[").Append(request.Method).Append(' ').Append(request.Path);
        Append(context, "host", request.Host?.Authority);
        Append(context, "decline", error?.DeclineCode);
        Append(context, "param", error?.Param);
        Append(context, "request", answer?.Header("Request-Id"));
        if (attempts.Count > 1)
        {
            Append(context, "attempts", Number(attempts.Count));
        }

        // Last, because a caller's own key may hold blanks. That of a read is nobody's business.
        Append(context, "key", request.IsWrite ? request.IdempotencyKey : null);
        return context.Append(']').ToString();
    }

    private static void Append(StringBuilder context, string name, string? value)
    {
        if (value != null)
        {
            context.Append(' ').Append(name).Append('=').Append(name == "key" ? value : Word(value));
        }
    }

    // Stripe repeats names that a caller made up. With a blank, what follows would pass for a part of its own, such as another key.
    private static string Word(string value) => value.Replace(' ', '_');

    private static string Excerpt(HttpAnswer answer, TextBuffer body)
    {
        var type = answer.Header("Content-Type") ?? "no content type";
        if (answer.Status is >= 300 and < 400)
        {
            return "HTTP " + Number(answer.Status) + " with a redirect to " + (answer.Header("Location") ?? "nowhere");
        }

        var text = body.Length <= LongestExcerpt ? body.ToString() : body.Substring(0, LongestExcerpt) + "…";
        return "HTTP " + Number(answer.Status) + ", " + type + ": " + Printable(text).Trim();
    }

    // An error is one line, also about a file that came instead of JSON.
    private static string Printable(string text)
    {
        var characters = text.ToCharArray();
        for (var index = 0; index < characters.Length; index++)
        {
            characters[index] = char.IsControl(characters[index]) ? ' ' : characters[index];
        }

        return new string(characters);
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
