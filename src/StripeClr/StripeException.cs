using System;
using System.Globalization;

namespace StripeClr;

/// <summary>
/// The only error that leaves the assembly. Its message is <c>sentence [context]</c>: the sentence says what happened and what to do,
/// the context names the request. It never wraps another exception: SQL Server would print that one's text behind ours. T-SQL sees the message inside Msg 6522 or 6260, or raised under <see cref="Number"/> by a procedure.
/// </summary>
public sealed class StripeException : Exception
{
    /// <summary>Makes an error from its parts; secrets in them are masked.</summary>
    /// <param name="number">54001 to 54599.</param>
    /// <param name="sentence">What happened, and the remedy.</param>
    /// <param name="context">The bracketed facts of the request, or an empty string.</param>
    public StripeException(int number, string sentence, string context)
        : base(Join(Secrets.Mask(sentence), Secrets.Mask(context)))
    {
        Number = number;
        Sentence = Secrets.Mask(sentence);
        Context = Secrets.Mask(context);
    }

    /// <summary>The number that a procedure raises: 54000 + HTTP status, or one of StripeClr's own.</summary>
    public int Number { get; }

    /// <summary>Who says it, what happened and what to do; without the context.</summary>
    public string Sentence { get; }

    /// <summary>The bracket with method, path, request id and idempotency key; empty when there was no request.</summary>
    public string Context { get; }

    /// <summary>What Stripe reported, when it is Stripe's own error.</summary>
    internal Http.StripeError? StripeError { get; set; }

    /// <summary>The last answer, when there was one.</summary>
    internal Http.HttpAnswer? Answer { get; set; }

    /// <summary>An argument that cannot be sent. Nothing was sent.</summary>
    internal static StripeException BadArgument(string sentence) => Own(ErrorNumber.BadArgument, "bad_argument", sentence, "");

    /// <summary>One of StripeClr's own errors, worded <c>StripeClr 54010 not_reached: …</c>.</summary>
    internal static StripeException Own(int number, string kind, string sentence, string context) =>
        new(number, "StripeClr " + number.ToString(CultureInfo.InvariantCulture) + " " + kind + ": " + sentence, context);

    private static string Join(string sentence, string context) => context.Length == 0 ? sentence : sentence + " " + context;
}
