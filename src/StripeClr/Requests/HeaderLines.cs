using System;
using System.Collections.Generic;
using System.Globalization;

namespace StripeClr.Requests;

/// <summary>Reads the headers that a user wrote: <c>name: value</c>, separated by <c>||</c> or line breaks.</summary>
internal static class HeaderLines
{
    private const string Argument = "@Headers";
    private const string OwnName = "StripeClr sets it itself. Leave it out.";
    private static readonly string[] Separators = { "||", "\r", "\n" };

    /// <summary>The headers in the order written; none for null and blank text.</summary>
    /// <exception cref="StripeException">54001 naming the header that cannot be sent.</exception>
    public static List<KeyValuePair<string, string>> Parse(string? text)
    {
        var headers = new List<KeyValuePair<string, string>>();
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in (text ?? "").Split(Separators, StringSplitOptions.None))
        {
            if (line.Trim(' ').Length == 0)
            {
                continue;
            }

            var header = Header(line, headers.Count + 1);
            if (!names.Add(header.Key))
            {
                throw Refuse(header.Key, "stands there twice", "Write it once.");
            }

            headers.Add(header);
        }

        return headers;
    }

    private static KeyValuePair<string, string> Header(string line, int number)
    {
        var colon = line.IndexOf(':');
        if (colon < 0)
        {
            throw StripeException.BadArgument("In " + Argument + " header " + number.ToString(CultureInfo.InvariantCulture) + " has no colon. Write name: value, with || or a line break between headers.");
        }

        var name = line.Substring(0, colon).Trim(' ');
        var value = line.Substring(colon + 1).Trim(' ');
        if (!IsToken(name))
        {
            throw Refuse(name, "is no name of a header", "Use letters, digits and dashes.");
        }

        var refusal = Refusal(name);
        if (refusal != null)
        {
            throw Refuse(name, "cannot be set", refusal);
        }

        if (value.Length == 0 || !IsPrintable(value))
        {
            throw Refuse(name, value.Length == 0 ? "has no value" : "has a value with a character that a header cannot carry", "Use printable ASCII characters.");
        }

        return new KeyValuePair<string, string>(name, value);
    }

    private static string? Refusal(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("proxy-", StringComparison.Ordinal))
        {
            return "The account's @Proxy decides that (stripe.SetAccount).";
        }

        return lower switch
        {
            "authorization" => "The account's key goes there; choose the account with @Account.",
            "stripe-account" or "stripe-context" => "Name the connected account behind the account: @Account = N'name/acct_…'.",
            "idempotency-key" => "Pass @IdempotencyKey.",
            "content-type" or "content-length" or "content-encoding" or "transfer-encoding" => "It follows from the body; see @IsMultiPart.",
            "host" => "It follows from @Url.",
            "connection" or "keep-alive" or "expect" or "cookie" or "accept-encoding" or "upgrade" or "te" or "trailer" => OwnName,
            "date" or "range" or "if-range" or "if-match" or "if-none-match" or "if-modified-since" or "if-unmodified-since" => "StripeClr takes whole answers only. Leave it out.",
            _ => null,
        };
    }

    // RFC 9110's token.
    private static bool IsToken(string name)
    {
        foreach (var character in name)
        {
            if (character is <= ' ' or > '~' || "\"(),/:;<=>?@[\\]{}".IndexOf(character) >= 0)
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private static bool IsPrintable(string value)
    {
        foreach (var character in value)
        {
            if (character is < ' ' or > '~')
            {
                return false;
            }
        }

        return true;
    }

    private static StripeException Refuse(string name, string fact, string remedy) =>
        StripeException.BadArgument("The header \"" + name + "\" in " + Argument + " " + fact + ". " + remedy);
}
