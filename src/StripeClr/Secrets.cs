using System.Text.RegularExpressions;

namespace StripeClr;

/// <summary>Masks API keys, webhook secrets and client secrets in any text that leaves the assembly.</summary>
internal static class Secrets
{
    /// <summary>The property whose value Stripe hands to browsers to confirm a payment: never shown.</summary>
    public const string ClientSecretProperty = "client_secret";

    /// <summary>What stands in place of a masked value.</summary>
    public const string Masked = "***";

    // However short: of a key that was cut, the rest is nobody's business either. With its mode, so that a product may be "sk_chair_red", and a word
    // boundary in front, so that an idempotency key may be "task_test_7".
    private static readonly Regex Key = new(@"\b((?:sk|rk|ek)_(?:live|test|org)|whsec)_[A-Za-z0-9_*]+", RegexOptions.CultureInvariant);
    private static readonly Regex ClientSecret = new(@"_secret_[A-Za-z0-9*]+", RegexOptions.CultureInvariant);

    // "sk_", "rk_" and "ek_" at the start of base64, as Basic authorization has them.
    private static readonly Regex EncodedKey = new(@"\b(c2tf|cmtf|ZWtf)[A-Za-z0-9+/*]{12,}=*", RegexOptions.CultureInvariant);

    // Long enough to be a key, so that a "Basic plan" stays one.
    private static readonly Regex Authorization = new(@"\b(Bearer|Basic)\s+[A-Za-z0-9_\-.~+/*]{16,}=*", RegexOptions.CultureInvariant);

    /// <summary>The text with every secret replaced, and all that only looks like one: nobody works with what an error or a log says.</summary>
    public static string Mask(string text)
    {
        // Escapes and base64 first. What it leaves of a secret is its start, which the rest then sees.
        var characters = text.ToCharArray();
        var scanned = SecretScan.Overwrite(characters, characters.Length) ? new string(characters) : text;
        var masked = Authorization.Replace(scanned, "$1 " + Masked);
        masked = Key.Replace(masked, "$1_" + Masked);
        masked = EncodedKey.Replace(masked, Masked);
        return ClientSecret.Replace(masked, "_secret_" + Masked);
    }
}
