using StripeClr.Http;
using StripeClr.Procedures;
using StripeClr.Soak.Support;

namespace StripeClr.Soak.Writes;

/// <summary>A Stripe that counts how often a write took effect, and faults between it and the caller.</summary>
internal interface IWriteStripe
{
    /// <summary>Names it in the script's name.</summary>
    string Name { get; }

    string Connection { get; }

    IHttpTransport Transport { get; }

    /// <summary>Makes what the write needs, then puts the script's faults in place.</summary>
    /// <returns>The path and the flat JSON of the write's parameters.</returns>
    (string Path, string Parameters) Begin(WriteScript script);

    /// <summary>From now on all goes well.</summary>
    void ClearFaults();

    /// <summary>How often the script's write took effect.</summary>
    int CountEffects();
}

/// <summary>Makes a write under faults, then again with the same key, and compares what is reported with what happened.</summary>
internal static class WriteJudge
{
    public static Verdict Run(IWriteStripe stripe, WriteScript script)
    {
        var (path, parameters) = stripe.Begin(script);
        var first = Send(stripe, script, path, parameters);
        var effects = stripe.CountEffects();
        stripe.ClearFaults();
        var second = Send(stripe, script, path, parameters);
        var effectsAfterAll = stripe.CountEffects();

        var name = "write-" + stripe.Name + ":" + script.Seed;
        var (result, detail) = Compare(script, first, effects, second, effectsAfterAll);
        return new Verdict(result, name, detail + " (" + script + ")");
    }

    private static Outcome Send(IWriteStripe stripe, WriteScript script, string path, string parameters) => Sender.Send(
        new SendArguments { Connection = stripe.Connection, Method = script.Method, Path = path, Parameters = parameters, IdempotencyKey = script.IdempotencyKey },
        stripe.Transport, new SkippingClock(script.Seed));

    private static (Result Result, string Detail) Compare(WriteScript script, Outcome first, int effects, Outcome second, int effectsAfterAll)
    {
        if (effects > 1 || effectsAfterAll > 1)
        {
            return (Result.DoubleWrite, $"{effects} effects, {effectsAfterAll} after the repetition");
        }

        var untruth = Untruth(first, effects);
        if (untruth != null)
        {
            return (Result.Wrong, untruth);
        }

        var wrong = script.IdempotencyKey == null ? WrongWithoutKey(effects, second, effectsAfterAll) : WrongWithKey(first, second, effectsAfterAll);
        if (wrong != null)
        {
            return (Result.Wrong, wrong);
        }

        if (first.Error != null && script.MustSucceed)
        {
            return (Result.Wrong, "needless error: " + first.Error.Message);
        }

        return first.Error == null ? (Result.Complete, "done") : (Result.Failed, first.Error.Message);
    }

    private static string? WrongWithKey(Outcome first, Outcome second, int effectsAfterAll)
    {
        // Nothing disturbs the repetition, so only a failure that Stripe stored may come of it.
        if (second.Error != null && !second.IsReplayed)
        {
            return "the undisturbed repetition fails: " + second.Error.Message;
        }

        if (first.Error == null && (second.Error != null || !second.IsReplayed))
        {
            return "the repetition of a write that was done is no replay";
        }

        if (first.Error != null && !first.Error.Message.Contains("key=soak-"))
        {
            return "the error does not name the key: " + first.Error.Message;
        }

        return Untruth(second, effectsAfterAll);
    }

    // What is gone is not found any more; that says nothing of who deleted it, and of this call it is so that it did nothing.
    private static string? WrongWithoutKey(int effects, Outcome second, int effectsAfterAll)
    {
        if (effectsAfterAll != 1)
        {
            return "the undisturbed repetition does not delete";
        }

        var number = effects == 0 ? (int?)null : ErrorNumber.StripeBase + 404;
        return second.Error?.Number == number ? null : "the undisturbed repetition gives " + (second.Error?.Message ?? "no error");
    }

    // What is said of the outcome must be so. 54011 and Stripe's own failures (500 and above) say that it is open.
    private static string? Untruth(Outcome outcome, int effects) => outcome.Error?.Number switch
    {
        null => effects == 1 ? null : "reported as done, but nothing happened",
        ErrorNumber.OutcomeUnknown or (>= 54500 and < 54600) => null,
        ErrorNumber.NotReached or (>= 54400 and < 54500) => effects == 0 ? null : "reported as not done, but it happened: " + outcome.Error.Message,
        _ => "an error that no write has: " + outcome.Error.Message,
    };
}
