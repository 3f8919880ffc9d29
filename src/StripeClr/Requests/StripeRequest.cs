using System;
using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>One call to Stripe, complete but for the key: what a dry run shows and what is sent.</summary>
internal sealed class StripeRequest
{
    private const int LongestIdempotencyKey = 255;

    /// <summary>Makes a request.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="path">The path, ids in place and percent-encoded.</param>
    /// <param name="fields">Sent in the body of a POST, in the URL otherwise.</param>
    /// <param name="idempotencyKey">Required for POST; null otherwise.</param>
    /// <exception cref="StripeException">54001 when the method or key is not one that can be sent.</exception>
    public StripeRequest(string method, string path, IReadOnlyList<FormField> fields, string? idempotencyKey)
    {
        Method = method is "GET" or "POST" or "DELETE"
            ? method
            : throw StripeException.BadArgument("The method is \"" + method + "\". Stripe's v1 knows GET, POST and DELETE.");
        Path = path;
        Fields = fields;
        IdempotencyKey = method == "POST" ? CheckedKey(idempotencyKey) : null;
    }

    public string Method { get; }

    public string Path { get; }

    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>Sent with every attempt of a POST, so that Stripe acts once however often it is repeated.</summary>
    public string? IdempotencyKey { get; }

    /// <summary>True when the call changes something at Stripe.</summary>
    public bool IsWrite => Method != "GET";

    /// <summary>The form of a POST; null for other methods.</summary>
    public string? Body => Method == "POST" ? FormEncoder.Body(Fields) : null;

    /// <summary>The address on that host.</summary>
    /// <exception cref="StripeException">54001 when the framework would send another path than the one meant.</exception>
    public Uri UrlOn(Uri baseUrl)
    {
        var text = baseUrl.GetLeftPart(UriPartial.Authority) + Path;
        if (Method != "POST" && Fields.Count > 0)
        {
            text += "?" + FormEncoder.Query(Fields);
        }

        // Old rules for URLs turn %2F back into / and fold "..", so an odd id could reach another endpoint: refuse what does not survive.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            throw StripeException.BadArgument("The address of " + Path + " is too long to be sent (" + text.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " characters). Shorten the filters or @Extra.");
        }

        return url.AbsoluteUri == text
            ? url
            : throw StripeException.BadArgument("The path " + Path + " holds an id that cannot be sent safely. Check the id: it would reach " + url.AbsolutePath + ".");
    }

    private static string CheckedKey(string? key)
    {
        if (string.IsNullOrWhiteSpace(key))
        {
            throw StripeException.BadArgument("@IdempotencyKey is empty. Leave it out for a new key, or pass one made from your business key, such as N'order-4711-pay'.");
        }

        if (key!.Length > LongestIdempotencyKey)
        {
            throw StripeException.BadArgument("@IdempotencyKey has " + key.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) + " characters; Stripe takes 255. Shorten it.");
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
