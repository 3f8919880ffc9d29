using System.IO.Compression;

namespace FakeStripe.Http;

/// <summary>Puts an answer onto the wire with the headers that Stripe sends.</summary>
internal sealed class AnswerSender(ApiRequest request, LoggedRequest logged, bool compression)
{
    public HttpContext Context => request.Context;

    public async Task SendAsync(ApiAnswer answer)
    {
        byte[] body = Begin(answer);
        await Context.Response.Body.WriteAsync(body);
    }

    /// <summary>Sets status and headers; gives the body as it goes onto the wire.</summary>
    public byte[] Begin(ApiAnswer answer)
    {
        logged.Status = answer.Status;
        var response = Context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["Request-Id"] = request.Id;
        Echo("Stripe-Version");
        Echo("Stripe-Account");
        if (request.IdempotencyKey is { } key) response.Headers["Idempotency-Key"] = key;
        foreach (var (name, value) in answer.Headers) response.Headers[name] = value;

        byte[] body = Encode(answer.Body);
        response.ContentLength = body.Length;
        return body;
    }

    private void Echo(string name)
    {
        if (request.Header(name) is { } value) Context.Response.Headers[name] = value;
    }

    private byte[] Encode(byte[] body)
    {
        Context.Response.Headers.Vary = "Accept-Encoding";
        string accepted = request.Header("Accept-Encoding") ?? "";
        if (!compression || !accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase)) return body;

        Context.Response.Headers.ContentEncoding = "gzip";
        using var buffer = new MemoryStream(body.Length / 4);
        using (var gzip = new GZipStream(buffer, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        return buffer.ToArray();
    }
}
