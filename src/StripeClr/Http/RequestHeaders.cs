using System;
using System.Collections.Generic;
using StripeClr.Requests;

namespace StripeClr.Http;

/// <summary>The headers of a request.</summary>
internal static class RequestHeaders
{
    /// <summary>The headers that may be shown: all but the key, and the body's own.</summary>
    public static List<KeyValuePair<string, string>> Public(Connection connection, StripeRequest request)
    {
        var headers = new List<KeyValuePair<string, string>>();
        AddUnlessReplaced(headers, request, "Stripe-Version", connection.ApiVersion);
        AddUnlessReplaced(headers, request, "User-Agent", StripeClient.UserAgent);
        if (connection.StripeAccount != null)
        {
            headers.Add(new KeyValuePair<string, string>(connection.AccountHeader, connection.StripeAccount));
        }

        headers.AddRange(request.Headers);
        if (request.IdempotencyKey != null)
        {
            headers.Add(new KeyValuePair<string, string>("Idempotency-Key", request.IdempotencyKey));
        }

        return headers;
    }

    /// <summary>All headers.</summary>
    public static List<KeyValuePair<string, string>> All(Connection connection, StripeRequest request)
    {
        var headers = Public(connection, request);
        headers.Add(new KeyValuePair<string, string>("Authorization", "Bearer " + connection.ApiKey));
        return headers;
    }

    private static void AddUnlessReplaced(List<KeyValuePair<string, string>> headers, StripeRequest request, string name, string value)
    {
        if (!Replaces(request, name))
        {
            headers.Add(new KeyValuePair<string, string>(name, value));
        }
    }

    private static bool Replaces(StripeRequest request, string name)
    {
        foreach (var header in request.Headers)
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
