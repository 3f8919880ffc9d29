using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FakeStripe.Http;

/// <summary>One finished answer: what the idempotency store remembers and what goes onto the wire.</summary>
internal sealed record ApiAnswer(int Status, byte[] Body)
{
    private static readonly JsonWriterOptions Pretty = new()
    {
        Indented = true,
        // A tree cannot be written wrongly.
        SkipValidation = true,
        NewLine = "\n",
        // Stripe sends "é" and "<" as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public static ApiAnswer Json(int status, JsonNode body) => new(status, Encode(body));

    public static ApiAnswer Text(int status, string contentType, string body) =>
        new(status, Encoding.UTF8.GetBytes(body)) { ContentType = contentType };

    public static byte[] Encode(JsonNode body)
    {
        // Kept for the next answer of this thread: a page is over half a megabyte, and growing to that anew costs more than writing it.
        var buffer = _buffer ??= new ArrayBufferWriter<byte>(1 << 20);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Pretty))
        {
            body.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public JsonObject ParseBody() => JsonNode.Parse(Body)!.AsObject();
}
