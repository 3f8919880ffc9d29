using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using StripeClr.Http;

namespace StripeClr.Requests;

/// <summary>What a POST carries.</summary>
internal abstract class RequestBody
{
    /// <summary>The media type, without the boundary of a multipart body.</summary>
    public abstract string MediaType { get; }

    /// <summary>The bytes with their full content type. Files are read here, once: every attempt sends the same.</summary>
    /// <exception cref="StripeException">54001 when a file cannot be read.</exception>
    public abstract HttpBody Read();

    /// <summary>Shows the body in a dry run, without reading a file.</summary>
    public abstract void Describe(JsonWriter target);
}

/// <summary>A body that is text.</summary>
internal sealed class TextBody : RequestBody
{
    private readonly string _text;

    private TextBody(string text, string mediaType)
    {
        _text = text;
        MediaType = mediaType;
    }

    /// <inheritdoc />
    public override string MediaType { get; }

    /// <summary>The form of API v1. Stripe wants its type even when there are no fields.</summary>
    /// <exception cref="StripeException">54001 when two fields set the same thing.</exception>
    public static TextBody Form(IReadOnlyList<FormField> fields)
    {
        FieldNames.RefuseOverlaps(fields);
        return new TextBody(FormEncoder.Body(fields), "application/x-www-form-urlencoded");
    }

    /// <summary>JSON, sent as it stands.</summary>
    public static TextBody Json(string json) => new(json, "application/json");

    /// <inheritdoc />
    public override HttpBody Read() => new(MediaType, new ArraySegment<byte>(StrictText.Octets(_text)));

    /// <inheritdoc />
    public override void Describe(JsonWriter target) => target.WriteValue(_text);
}

/// <summary>The bytes of one file and nothing else.</summary>
internal sealed class RawUpload : RequestBody
{
    private readonly UploadContent _content;

    public RawUpload(UploadContent content)
    {
        UploadContent.CheckSize(content.Length);
        _content = content;
    }

    /// <inheritdoc />
    public override string MediaType => ContentTypes.Unknown;

    /// <inheritdoc />
    public override HttpBody Read() => new(MediaType, _content.Read());

    /// <inheritdoc />
    public override void Describe(JsonWriter target)
    {
        target.WriteStartObject();
        _content.Describe(target);
        target.WriteEndObject();
    }
}
