using System;
using Newtonsoft.Json;

namespace StripeClr.Requests;

/// <summary>One value or file of a multipart body.</summary>
internal sealed class MultipartPart
{
    private readonly byte[]? _text;
    private readonly string? _shownText;
    private readonly UploadContent? _content;

    private MultipartPart(string name, string? text, UploadContent? content, string? contentType)
    {
        Name = name;
        _shownText = text;
        _text = text == null ? null : StrictText.Octets(text);
        _content = content;
        ContentType = contentType;
    }

    /// <summary>Stripe's name of the field.</summary>
    public string Name { get; }

    /// <summary>The media type; null for none, as a value has unless its user sets one.</summary>
    public string? ContentType { get; set; }

    /// <summary>The size of the content in bytes.</summary>
    public long Length => _text?.Length ?? _content!.Length;

    /// <summary>A value.</summary>
    public static MultipartPart Of(string name, string text) => new(name, text, null, null);

    /// <summary>A file, with the type that its extension tells.</summary>
    public static MultipartPart Of(string name, UploadContent content) => new(name, null, content, ContentTypes.Of(content.Name ?? ""));

    /// <summary>The content.</summary>
    public ArraySegment<byte> Read() => _text == null ? _content!.Read() : new ArraySegment<byte>(_text);

    /// <summary>The lines before the content, each with its end.</summary>
    public string Head()
    {
        var head = "Content-Disposition: form-data; name=\"" + Quoted(Name) + "\"";
        if (_content != null)
        {
            head += "; filename=\"" + Quoted(_content.Name ?? "") + "\"";
        }

        return head + "\r\n" + (ContentType == null ? "" : "Content-Type: " + ContentType + "\r\n");
    }

    /// <summary>Shows the part in a dry run: a value as it is, of a file its name, type and size.</summary>
    public void Describe(JsonWriter target)
    {
        target.WriteStartObject();
        target.WritePropertyName("name");
        target.WriteValue(Name);
        if (_content == null)
        {
            target.WritePropertyName("value");
            target.WriteValue(_shownText);
        }
        else
        {
            _content.Describe(target);
        }

        target.WritePropertyName("contentType");
        target.WriteValue(ContentType);
        target.WriteEndObject();
    }

    // As browsers do; names hold no control characters.
    private static string Quoted(string text) => text.IndexOf('"') < 0 ? text : string.Join("%22", text.Split('"'));
}
