using System;
using System.Collections.Generic;

namespace StripeClr.Http;

/// <summary>The only way out of the assembly: one attempt of one request.</summary>
internal interface IHttpTransport
{
    /// <summary>Sends the call and reads the answer whole; nothing stays open.</summary>
    /// <param name="call">What to send.</param>
    /// <param name="body">Receives the text of the answer, whatever its status.</param>
    /// <exception cref="TransportException">There was no complete answer.</exception>
    HttpAnswer Send(HttpCall call, TextBuffer body);
}

/// <summary>One HTTP request.</summary>
internal sealed class HttpCall
{
    public HttpCall(string method, Uri url, IReadOnlyList<KeyValuePair<string, string>> headers, HttpBody? body, TimeSpan timeout, string? proxy)
    {
        Method = method;
        Url = url;
        Headers = headers;
        Body = body;
        Timeout = timeout;
        Proxy = proxy;
    }

    public string Method { get; }

    public Uri Url { get; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The body of a POST; null for other methods.</summary>
    public HttpBody? Body { get; }

    /// <summary>For connecting, sending, waiting and reading together.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>See <see cref="Connection.Proxy"/>.</summary>
    public string? Proxy { get; }
}

/// <summary>What a POST carries, as it goes over the wire.</summary>
internal sealed class HttpBody
{
    /// <param name="contentType">Its full type.</param>
    /// <param name="parts">Its bytes, one part after the other: a file is not copied to stand between two boundaries.</param>
    public HttpBody(string contentType, params ArraySegment<byte>[] parts)
    {
        ContentType = contentType;
        Parts = parts;
        foreach (var part in parts)
        {
            Length += part.Count;
        }
    }

    public string ContentType { get; }

    public IReadOnlyList<ArraySegment<byte>> Parts { get; }

    /// <summary>The size of all parts in bytes.</summary>
    public long Length { get; }
}

/// <summary>Status and headers of an answer; its body is in the buffer that was handed in.</summary>
internal sealed class HttpAnswer
{
    private readonly IReadOnlyDictionary<string, string> _headers;

    /// <param name="status">The HTTP status.</param>
    /// <param name="headers">The headers, by name without regard to case.</param>
    public HttpAnswer(int status, IReadOnlyDictionary<string, string> headers)
    {
        Status = status;
        _headers = headers;
    }

    public int Status { get; }

    /// <summary>True when Stripe repeated an earlier answer to the same idempotency key.</summary>
    public bool IsReplayed => Header("Idempotent-Replayed") == "true";

    /// <summary>True when it bears the mark of Stripe's that nothing in between makes up. Not all of Stripe's answers need to.</summary>
    public bool IsOfStripe => Header("Request-Id") != null;

    /// <summary>Stripe's own word on another attempt, <c>true</c> or <c>false</c>; null when it says nothing.</summary>
    public string? RetryWord => Header("Stripe-Should-Retry");

    /// <summary>True when it calls its body something else than JSON, as the page of a proxy does, or a file.</summary>
    public bool IsOtherThanJson => Header("Content-Type") is { } type && type.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0;

    /// <summary>The header's value, or null.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out var value) ? value : null;
}

/// <summary>There was no complete answer.</summary>
internal sealed class TransportException : Exception
{
    public TransportException(string message, bool wasSent, Exception? cause = null)
        : base(message, cause) => WasSent = wasSent;

    /// <summary>False only when the request certainly never left this machine.</summary>
    public bool WasSent { get; }

    /// <summary>True when another attempt would fail in the same way.</summary>
    public bool IsPermanent { get; set; }
}
