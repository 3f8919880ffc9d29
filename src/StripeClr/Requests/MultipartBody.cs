using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json;
using StripeClr.Http;

namespace StripeClr.Requests;

/// <summary>Several values and files in one body (RFC 7578).</summary>
internal sealed class MultipartBody : RequestBody
{
    private const string LineBreak = "\r\n";

    private readonly IReadOnlyList<MultipartPart> _parts;

    public MultipartBody(IReadOnlyList<MultipartPart> parts)
    {
        long size = 0;
        foreach (var part in parts)
        {
            size += part.Length;
        }

        UploadContent.CheckSize(size);
        _parts = parts;
    }

    /// <inheritdoc />
    public override string MediaType => "multipart/form-data";

    /// <inheritdoc />
    public override HttpBody Read()
    {
        var contents = new List<ArraySegment<byte>>();
        foreach (var part in _parts)
        {
            contents.Add(part.Read());
        }

        var boundary = Boundary(contents);
        var pieces = new ArraySegment<byte>[(2 * _parts.Count) + 1];
        for (var index = 0; index < _parts.Count; index++)
        {
            pieces[2 * index] = Text((index == 0 ? "--" : LineBreak + "--") + boundary + LineBreak + _parts[index].Head() + LineBreak);
            pieces[(2 * index) + 1] = contents[index];
        }

        pieces[pieces.Length - 1] = Text(LineBreak + "--" + boundary + "--" + LineBreak);
        return new HttpBody(MediaType + "; boundary=" + boundary, pieces);
    }

    /// <inheritdoc />
    public override void Describe(JsonWriter target)
    {
        target.WriteStartArray();
        foreach (var part in _parts)
        {
            part.Describe(target);
        }

        target.WriteEndArray();
    }

    // Counted up until no part holds it, so the same parts always give the same bytes: a call repeated with its key is the same call.
    private static string Boundary(List<ArraySegment<byte>> contents)
    {
        for (var number = 1; ; number++)
        {
            var boundary = "StripeClrPart" + number.ToString("D8", CultureInfo.InvariantCulture);
            var octets = StrictText.Octets(boundary);
            if (!contents.Exists(content => Holds(content, octets)))
            {
                return boundary;
            }
        }
    }

    private static bool Holds(ArraySegment<byte> content, byte[] searched)
    {
        var octets = content.Array!;
        var end = content.Offset + content.Count;
        for (var start = IndexOf(octets, searched[0], content.Offset, end); start >= 0 && start <= end - searched.Length; start = IndexOf(octets, searched[0], start + 1, end))
        {
            var length = 1;
            while (length < searched.Length && octets[start + length] == searched[length])
            {
                length++;
            }

            if (length == searched.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexOf(byte[] octets, byte searched, int start, int end) => Array.IndexOf(octets, searched, start, end - start);

    private static ArraySegment<byte> Text(string text) => new(StrictText.Octets(text));
}
