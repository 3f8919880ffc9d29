using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FakeStripe.Http;

internal enum BodyKind
{
    None,
    Form,
    Multipart,
    Json,
    Other,
}

/// <summary>One part of a multipart body.</summary>
internal sealed record BodyPart(string Name, string? FileName, string? ContentType, byte[] Content)
{
    public bool IsFile => FileName is not null;

    public string Text => Encoding.UTF8.GetString(Content);
}

/// <summary>A request's body, read whole.</summary>
internal sealed record RequestBody(BodyKind Kind, byte[] Content)
{
    private const int LongestBoundary = 100;

    /// <summary>The parts of a multipart body, in order.</summary>
    public IReadOnlyList<BodyPart> Parts { get; private init; } = [];

    public string Text => Encoding.UTF8.GetString(Content);

    public static async Task<RequestBody> ReadAsync(HttpRequest request)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        byte[] content = buffer.ToArray();
        if (content.Length == 0) return new RequestBody(BodyKind.None, content);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return new RequestBody(BodyKind.Other, content);

        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/x-www-form-urlencoded" => new RequestBody(BodyKind.Form, content),
            "application/json" => new RequestBody(BodyKind.Json, content),
            "multipart/form-data" => await ReadMultipartAsync(type, content),
            _ => new RequestBody(BodyKind.Other, content),
        };
    }

    public JsonObject ParseJson()
    {
        try
        {
            return JsonNode.Parse(Content)?.AsObject() ?? throw StripeError.Invalid("The request body must be a JSON object, not null.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw StripeError.Invalid($"The request body is not a JSON object: {error.Message}");
        }
    }

    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static async Task<RequestBody> ReadMultipartAsync(MediaTypeHeaderValue type, byte[] content)
    {
        string boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        // What is not multipart though it says so is refused later, as any foreign body is.
        if (boundary.Length is 0 or > LongestBoundary) return new RequestBody(BodyKind.Other, content);
        try
        {
            return new RequestBody(BodyKind.Multipart, content) { Parts = await ReadPartsAsync(boundary, content) };
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            return new RequestBody(BodyKind.Other, content);
        }
    }

    private static async Task<List<BodyPart>> ReadPartsAsync(string boundary, byte[] content)
    {
        var parts = new List<BodyPart>();
        using var stream = new MemoryStream(content);
        var reader = new MultipartReader(boundary, stream);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || disposition.Name.Length == 0)
                throw new InvalidDataException("A part has no name.");

            using var part = new MemoryStream();
            await section.Body.CopyToAsync(part);
            string? fileName = FileNameOf(disposition);
            parts.Add(new BodyPart(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), fileName, section.ContentType, part.ToArray()));
        }

        return parts;
    }

    private static string? FileNameOf(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.Length > 0 ? disposition.FileNameStar : disposition.FileName;
        return name.HasValue ? HeaderUtilities.UnescapeAsQuotedString(name).ToString() : null;
    }
}
