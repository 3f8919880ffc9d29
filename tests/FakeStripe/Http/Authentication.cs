using System.Text;

namespace FakeStripe.Http;

/// <summary>
/// Who may call what. Every well-formed secret or restricted key is known, with words that change that:
/// a key containing <c>wrong</c> is unknown, a restricted key containing <c>denied</c> may do nothing, one
/// containing <c>readonly</c> may only read, and one containing <c>no_balance</c> has no right to that resource, likewise any other.
/// </summary>
internal static class Authentication
{
    private static readonly string[] KnownPrefixes = ["sk_test_", "rk_test_", "sk_live_", "rk_live_"];

    public static (string? Scheme, string? Key) ReadKey(string authorization)
    {
        string[] parts = authorization.Split(' ', 2);
        if (parts is not [var scheme, var value]) return (null, null);
        if (scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return ("Bearer", value.Trim());
        return scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) ? ("Basic", UserName(value)) : (scheme, null);
    }

    public static void Check(ApiRequest request)
    {
        if (string.IsNullOrEmpty(request.Key))
        {
            throw StripeError.Unauthorized(
                "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth "
                + "(e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for details, "
                + "or we can help at https://support.stripe.com/.");
        }

        string key = request.Key;
        if (key.StartsWith("pk_", StringComparison.Ordinal))
        {
            throw StripeError.Unauthorized(
                "This API call cannot be made with a publishable API key. Please use a secret API key. "
                + "You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
                "secret_key_required");
        }

        if (!KnownPrefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)) || key.Contains("wrong", StringComparison.Ordinal))
            throw StripeError.Unauthorized($"Invalid API Key provided: {Mask(key)}");

        CheckPermission(request, key);
        CheckAccount(request, key);
    }

    /// <summary>The prefix and the last four characters stay readable, as in Stripe's own sentence.</summary>
    public static string Mask(string key)
    {
        int prefix = key.LastIndexOf('_') + 1;
        int shown = Math.Min(4, Math.Max(0, key.Length - prefix));
        return string.Concat(key.AsSpan(0, Math.Min(prefix, 8)), new string('*', Math.Max(4, key.Length - prefix - shown)), key.AsSpan(key.Length - shown));
    }

    private static void CheckPermission(ApiRequest request, string key)
    {
        if (!key.StartsWith("rk_", StringComparison.Ordinal)) return;
        bool isRead = request.Method == "GET";
        string resource = request.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "account";
        bool allowed = !key.Contains("denied", StringComparison.Ordinal)
            && (isRead || !key.Contains("readonly", StringComparison.Ordinal))
            && !key.Contains($"no_{resource}", StringComparison.Ordinal);
        if (allowed) return;

        string permission = $"rak_{resource.TrimEnd('s')}_{(isRead ? "read" : "write")}";
        throw StripeError.Forbidden(
            $"The provided key '{Mask(key)}' does not have the required permissions for this endpoint on account 'acct_1FakeStripe000001'. "
            + $"Having the '{permission}' permission would allow this request to continue.");
    }

    private static void CheckAccount(ApiRequest request, string key)
    {
        if (request.Header("Stripe-Account") is not { } account || account.StartsWith("acct_", StringComparison.Ordinal)) return;
        throw StripeError.Forbidden(
            $"The provided key '{Mask(key)}' does not have access to account '{account}' (or that account does not exist). "
            + "Application access may have been revoked.",
            "account_invalid");
    }

    private static string? UserName(string basic)
    {
        var bytes = new byte[basic.Length];
        return Convert.TryFromBase64String(basic, bytes, out int length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2)[0]
            : null;
    }
}
