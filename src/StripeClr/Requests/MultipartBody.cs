using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
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
        var contents = new List<byte[]>();
        foreach (var part in _parts)
        {
            contents.Add(part.Read());
        }

        var boundary = Boundary(contents);
        using var target = new MemoryStream();
        for (var index = 0; index < _parts.Count; index++)
        {
            Write(target, "--" + boundary + LineBreak + _parts[index].Head() + LineBreak);
            target.Write(contents[index], 0, contents[index].Length);
            Write(target, LineBreak);
        }

        Write(target, "--" + boundary + "--" + LineBreak);
        return new HttpBody(MediaType + "; boundary=" + boundary, target.ToArray());
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
    private static string Boundary(List<byte[]> contents)
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

    private static bool Holds(byte[] content, byte[] searched)
    {
        var last = content.Length - searched.Length;
        for (var start = Array.IndexOf(content, searched[0]); start >= 0 && start <= last; start = Array.IndexOf(content, searched[0], start + 1))
        {
            var length = 1;
            while (length < searched.Length && content[start + length] == searched[length])
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

    private static void Write(MemoryStream target, string text)
    {
        var octets = StrictText.Octets(text);
        target.Write(octets, 0, octets.Length);
    }
}
