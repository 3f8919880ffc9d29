using FakeStripe.Http;

namespace FakeStripe.Resources;

/// <summary>
/// Payment methods are known by id alone: Stripe's magic test values (<c>pm_card_visa</c>, <c>pm_card_chargeDeclined</c> …),
/// and <c>pm_1…</c>, which pay.
/// </summary>
internal static class PaymentMethods
{
    private static readonly Dictionary<string, Decline> Declines = new(StringComparer.Ordinal)
    {
        ["pm_card_chargeDeclined"] = new("card_declined", "generic_decline", "Your card was declined."),
        ["pm_card_visa_chargeDeclined"] = new("card_declined", "generic_decline", "Your card was declined."),
        ["pm_card_chargeDeclinedInsufficientFunds"] = new("card_declined", "insufficient_funds", "Your card has insufficient funds."),
        ["pm_card_visa_chargeDeclinedInsufficientFunds"] = new("card_declined", "insufficient_funds", "Your card has insufficient funds."),
        ["pm_card_chargeDeclinedLostCard"] = new("card_declined", "lost_card", "Your card was declined."),
        ["pm_card_chargeDeclinedExpiredCard"] = new("expired_card", null, "Your card has expired."),
        ["pm_card_chargeDeclinedIncorrectCvc"] = new("incorrect_cvc", null, "Your card's security code is incorrect."),
        ["pm_card_chargeDeclinedProcessingError"] = new("processing_error", null, "An error occurred while processing your card. Try again in a little bit."),
    };

    internal sealed record Decline(string Code, string? DeclineCode, string Message);

    public static Decline? DeclineOf(string id) => Declines.GetValueOrDefault(id);

    public static void Check(ApiCall call, string? id, string parameter)
    {
        if (id is null || id.StartsWith("pm_card_", StringComparison.Ordinal) || id.StartsWith("pm_1", StringComparison.Ordinal)) return;
        throw StripeError.Missing(400, "PaymentMethod", id, parameter, call.LiveMode);
    }
}
