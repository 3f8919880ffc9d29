using System;
using System.Globalization;

namespace StripeClr.Requests;

/// <summary>The key under which Stripe acts once, however often a request is repeated.</summary>
internal static class IdempotencyKey
{
    private const int Longest = 255;

    /// <summary>A key that no other request has.</summary>
    public static string New() => Guid.NewGuid().ToString();

    /// <summary>The caller's key, if it can be sent.</summary>
    /// <exception cref="StripeException">54001 when it cannot.</exception>
    public static string Checked(string? key)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            throw StripeException.BadArgument("@IdempotencyKey is empty. Leave it out for a new key, or pass one made from your business key, such as N'order-4711-pay'.");
        }

        if (key!.Length > Longest)
        {
            throw StripeException.BadArgument("@IdempotencyKey has " + key.Length.ToString(CultureInfo.InvariantCulture) + " characters; Stripe takes 255. Shorten it.");
        }

        foreach (var character in key)
        {
            if (character is < ' ' or > '~')
            {
                throw StripeException.BadArgument("@IdempotencyKey holds a character that an HTTP header cannot carry. Use printable ASCII characters.");
            }
        }

        if (key.Trim().Length != key.Length)
        {
            throw StripeException.BadArgument("@IdempotencyKey begins or ends with a blank, which HTTP drops. Trim it.");
        }

        // Errors and logs would show it masked, and whoever repeats the call with what they show would use another key.
        if (Secrets.Mask(key) != key)
        {
            throw StripeException.BadArgument("@IdempotencyKey looks like a secret of Stripe's (sk_…, rk_…, …_secret_…), and texts would show it masked. Choose another, such as N'order-4711-pay'.");
        }

        return key;
    }
}
