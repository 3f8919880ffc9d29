using System;
using System.Collections.Generic;
using System.Globalization;

namespace StripeClr.Requests;

/// <summary>One call to Stripe, complete but for the key: what a dry run shows and what is sent.</summary>
internal sealed class StripeRequest
{
    private const string SecondVersion = "/v2/";

    private StripeRequest(string method, string path, IReadOnlyList<FormField> query, RequestBody? body)
    {
        Method = method is "GET" or "POST" or "DELETE"
            ? method
            : throw StripeException.BadArgument("The method is \"" + method + "\". Stripe knows GET, POST and DELETE, in capitals.");
        FieldNames.RefuseOverlaps(query);
        Path = path;
        Query = query;
        Body = body;
        IsWrite = method != "GET";
    }

    /// <summary>GET, POST or DELETE.</summary>
    public string Method { get; }

    /// <summary>Scheme, host and port; null for the account's own base URL.</summary>
    public Uri? Host { get; private set; }

    /// <summary>The path, ids in place and percent-encoded.</summary>
    public string Path { get; }

    /// <summary>The last part of the path as it was before it was encoded: the id, where the path ends in one.</summary>
    public string LastId => PercentDecoding.Decode(Path.Substring(Path.LastIndexOf('/') + 1), "The path", isForm: false);

    /// <summary>What stands in the URL behind the path.</summary>
    public IReadOnlyList<FormField> Query { get; }

    /// <summary>What a POST carries; null for other methods.</summary>
    public RequestBody? Body { get; }

    /// <summary>Sent with every attempt of a POST, so that Stripe acts once however often it is repeated.</summary>
    public string? IdempotencyKey { get; private set; }

    /// <summary>True when the call changes something at Stripe.</summary>
    public bool IsWrite { get; private set; }

    /// <summary>Stripe's name of the object that the answer is, such as <c>invoice</c>; null when that is not known.</summary>
    public string? ObjectName { get; private set; }

    /// <summary>True for a request that its user wrote whole. Endpoints that the catalogue does not know answer with other statuses than 200, too.</summary>
    public bool IsGeneric { get; private set; }

    /// <summary>Headers in place of the account's own, and further ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; private set; } = Array.Empty<KeyValuePair<string, string>>();

    /// <summary>A call that changes nothing: a GET, or a POST that only computes, such as a preview. Such a POST has a key of its own, which keeps its retries one call.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">The path, ids in place and percent-encoded.</param>
    /// <param name="fields">Sent in the body of a POST, in the URL otherwise.</param>
    public static StripeRequest Read(string method, string path, IReadOnlyList<FormField> fields)
    {
        var request = OfFields(method, path, fields);
        request.IsWrite = false;
        request.IdempotencyKey = method == "POST" ? Requests.IdempotencyKey.New() : null;
        return request;
    }

    /// <summary>A GET of an address that its user wrote.</summary>
    public static StripeRequest Read(RequestUrl url) => new("GET", url.Path, url.Query, null) { Host = url.Host, IsGeneric = true };

    /// <summary>An action of the catalogue; of these only a GET changes nothing.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="path">The path, ids in place and percent-encoded.</param>
    /// <param name="fields">Sent in the body of a POST, in the URL otherwise.</param>
    /// <param name="idempotencyKey">Required for POST.</param>
    /// <param name="objectName">See <see cref="ObjectName"/>.</param>
    /// <exception cref="StripeException">54001 when the method or key is not one that can be sent.</exception>
    public static StripeRequest Action(string method, string path, IReadOnlyList<FormField> fields, string? idempotencyKey, string? objectName = null)
    {
        var request = OfFields(method, path, fields);
        request.SetKey(idempotencyKey);
        request.ObjectName = objectName;
        return request;
    }

    /// <summary>A request that its user wrote.</summary>
    /// <param name="method">GET, POST or DELETE.</param>
    /// <param name="url">Where to.</param>
    /// <param name="body">What a POST carries; null for other methods.</param>
    /// <param name="headers">In place of the account's own, and further ones.</param>
    /// <param name="idempotencyKey">Required for POST; a DELETE of v2 without one gets a new one.</param>
    /// <exception cref="StripeException">54001 when the method or key is not one that can be sent.</exception>
    public static StripeRequest Generic(string method, RequestUrl url, RequestBody? body, IReadOnlyList<KeyValuePair<string, string>> headers, string? idempotencyKey)
    {
        var request = new StripeRequest(method, url.Path, url.Query, body) { Host = url.Host, Headers = headers, IsGeneric = true };
        request.SetKey(idempotencyKey);
        return request;
    }

    /// <summary>True for Stripe's API v2, which speaks JSON.</summary>
    public static bool IsSecondVersion(string path) => path.StartsWith(SecondVersion, StringComparison.Ordinal);

    /// <summary>True when an answer of that status is what was asked for.</summary>
    public bool IsSuccess(int status) => status == 200 || (IsGeneric && status is > 200 and < 300);

    /// <summary>The address to send to.</summary>
    /// <param name="baseUrl">The account's own, for a request without a <see cref="Host"/>.</param>
    /// <exception cref="StripeException">54001 when the framework would send another path than the one meant.</exception>
    public Uri UrlOn(Uri baseUrl)
    {
        var text = (Host ?? baseUrl).GetLeftPart(UriPartial.Authority) + Path;
        if (Query.Count > 0)
        {
            text += "?" + FormEncoder.Query(Query);
        }

        // Old rules for URLs turn %2F back into / and fold "..", so an odd id could reach another endpoint: refuse what does not survive.
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            throw StripeException.BadArgument("The address of " + Path + " is too long to be sent (" + text.Length.ToString(CultureInfo.InvariantCulture) + " characters). Shorten the filters or @Extra.");
        }

        return url.AbsoluteUri == text
            ? url
            : throw StripeException.BadArgument("The path " + Path + " holds an id that cannot be sent safely. Check the id: it would reach " + url.AbsolutePath + ".");
    }

    // POST has a key, and DELETE under /v2, which gets a new one when the caller has none. Whoever passes one with anything else counts on it,
    // and Stripe would ignore it.
    private void SetKey(string? key)
    {
        if (Method == "POST")
        {
            IdempotencyKey = Requests.IdempotencyKey.Checked(key);
        }
        else if (Method == "DELETE" && IsSecondVersion(Path))
        {
            IdempotencyKey = Requests.IdempotencyKey.Checked(key ?? Requests.IdempotencyKey.New());
        }
        else if (key != null)
        {
            throw StripeException.BadArgument("@IdempotencyKey is given, but Stripe takes none with " + Method + ". Leave it out: a " + Method + " may be repeated as it is, "
                + (Method == "GET" ? "it changes nothing." : "what is gone stays gone."));
        }
    }

    private static StripeRequest OfFields(string method, string path, IReadOnlyList<FormField> fields) => method == "POST"
        ? new StripeRequest(method, path, Array.Empty<FormField>(), TextBody.Form(fields))
        : new StripeRequest(method, path, fields, null);
}
