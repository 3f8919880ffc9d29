using Newtonsoft.Json.Linq;

namespace StripeClr.Requests;

/// <summary>What a generic request says beside method and URL, as <c>stripe.Request</c> hands it in: a JSON object.</summary>
internal sealed class RequestOptions
{
    private RequestOptions(string? body, bool isMultiPart, string? headers, string? fileName)
    {
        Body = body;
        IsMultiPart = isMultiPart;
        Headers = headers;
        FileName = fileName;
    }

    /// <summary>Form text, JSON or the lines of a multipart body; null when there is nothing but blanks.</summary>
    public string? Body { get; }

    /// <summary>True for an upload.</summary>
    public bool IsMultiPart { get; }

    /// <summary>See <see cref="HeaderLines"/>.</summary>
    public string? Headers { get; }

    /// <summary>The name of the file whose bytes were passed.</summary>
    public string? FileName { get; }

    /// <summary>Reads the object; members that are missing are null.</summary>
    public static RequestOptions Parse(string json)
    {
        var options = JsonArgument.ReadObject(json, "The options of the request");
        var body = Text(options, nameof(Body));
        return new RequestOptions(
            string.IsNullOrWhiteSpace(body) ? null : body, options[nameof(IsMultiPart)] is JValue { Value: true }, Text(options, nameof(Headers)), Text(options, nameof(FileName)));
    }

    private static string? Text(JObject options, string name) => (options[name] as JValue)?.Value as string;
}
