using FakeStripe.Http;

namespace FakeStripe.Resources;

internal static class Currencies
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "aud", "bhd", "brl", "cad", "chf", "clp", "czk", "dkk", "eur", "gbp", "hkd", "huf", "inr", "isk", "jod", "jpy", "krw", "kwd",
        "mxn", "nok", "nzd", "omr", "pln", "ron", "sek", "sgd", "tnd", "try", "twd", "ugx", "usd", "vnd", "xaf", "xof", "xpf", "zar",
    };

    public static bool IsKnown(string currency) => Known.Contains(currency);

    /// <summary>The currency in lower case, or null when the request names none.</summary>
    public static string? Checked(string? currency)
    {
        if (currency is null) return null;
        string lower = currency.ToLowerInvariant();
        return IsKnown(lower)
            ? lower
            : throw StripeError.Invalid($"Invalid currency: {currency}. Stripe currently supports these currencies: {string.Join(", ", Known)}", parameter: "currency");
    }

    /// <summary>Currencies with thousandths take only amounts whose last digit is 0.</summary>
    public static long Round(decimal amount, string currency) =>
        currency is "bhd" or "jod" or "kwd" or "omr" or "tnd"
            ? (long)Math.Round(amount / 10, MidpointRounding.AwayFromZero) * 10
            : (long)Math.Round(amount, MidpointRounding.AwayFromZero);
}
