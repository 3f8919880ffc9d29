using System;
using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>
/// Reads the body of an upload as a user writes it: a line <c>name=value</c> or <c>name=@path</c> for each part, <c>name.Content-Type=type</c>
/// for a part's type (nothing behind the = leaves it out), or just <c>@path</c> for the bytes of one file. Blanks around names and values do
/// not count, nor do blank lines. In values <c>\r \n \t \@ \\</c> stand for what a line cannot hold.
/// </summary>
internal static class MultipartLines
{
    private const string TypeMark = ".Content-Type";
    private const string GivenName = "file";
    private static readonly string[] LineBreaks = { "\r\n", "\n", "\r" };

    /// <summary>Makes the body.</summary>
    /// <param name="text">The lines; null for none.</param>
    /// <param name="given">What was passed as <c>@File</c>: the part <c>file</c>, or the raw upload of a body that is only <c>@</c>.</param>
    /// <param name="folder">The account's upload folder.</param>
    /// <exception cref="StripeException">54001 naming the line that cannot be read.</exception>
    public static RequestBody Parse(string? text, UploadContent? given, string? folder)
    {
        var lines = Lines(text);
        if (lines.Count == 1 && lines[0].Text[0] == '@')
        {
            return new RawUpload(RawContent(lines[0].Text.Substring(1).Trim(), given, folder));
        }

        var parts = new List<MultipartPart>();
        var types = new List<MultipartLine>();
        foreach (var line in lines)
        {
            if (line.Name().EndsWith(TypeMark, StringComparison.OrdinalIgnoreCase))
            {
                types.Add(line);
            }
            else
            {
                var part = Part(line, folder);
                parts.Add(Find(parts, part.Name) == null ? part : throw line.Refuse("sets the part a second time", "Write it once."));
            }
        }

        if (given != null)
        {
            CheckName(given.Name);
            parts.Add(Find(parts, GivenName) == null
                ? MultipartPart.Of(GivenName, given)
                : throw StripeException.BadArgument("@File is sent as the part \"" + GivenName + "\", which a line of @Body sets, too. Use one of the two."));
        }

        SetTypes(parts, types);
        return parts.Count > 0
            ? new MultipartBody(parts)
            : throw StripeException.BadArgument("@IsMultiPart is 1, but there is no part. Write lines such as purpose=dispute_evidence into @Body, and pass the file as @File or name it with file=@path.");
    }

    private static List<MultipartLine> Lines(string? text)
    {
        var lines = new List<MultipartLine>();
        foreach (var line in (text ?? "").Split(LineBreaks, StringSplitOptions.None))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                lines.Add(new MultipartLine(trimmed, lines.Count + 1));
            }
        }

        return lines;
    }

    private static UploadContent RawContent(string path, UploadContent? given, string? folder)
    {
        if (given == null)
        {
            return path.Length > 0
                ? new UploadFile(folder, path)
                : throw StripeException.BadArgument("@Body is @ alone, which sends @File as it is, but @File is NULL. Pass the bytes, or write a path behind the @.");
        }

        if (path.Length > 0)
        {
            throw StripeException.BadArgument("@Body names the file \"@" + path + "\", and @File is given, too. A raw upload sends one file: write @ alone to send @File.");
        }

        return given.Name == null
            ? given
            : throw StripeException.BadArgument("@FileName is given, but a raw upload sends bytes without a name. Leave it out.");
    }

    private static MultipartPart Part(MultipartLine line, string? folder)
    {
        var name = line.Name();
        var value = line.Value;
        return value.StartsWith("@", StringComparison.Ordinal)
            ? MultipartPart.Of(name, new UploadFile(folder, value.Substring(1).Trim()))
            : MultipartPart.Of(name, line.UnescapedValue());
    }

    private static void SetTypes(List<MultipartPart> parts, List<MultipartLine> lines)
    {
        var seen = new Dictionary<string, bool>();
        foreach (var line in lines)
        {
            var name = line.Name();
            name = name.Substring(0, name.Length - TypeMark.Length);
            var part = Find(parts, name) ?? throw line.Refuse("sets the type of a part that is not there", "Write the part, too, under the same name.");
            if (seen.ContainsKey(name))
            {
                throw line.Refuse("sets the type a second time", "Write it once.");
            }

            seen.Add(name, true);
            var type = line.Value;
            foreach (var character in type)
            {
                if (character is < ' ' or > '~')
                {
                    throw line.Refuse("has a type with a character that a header cannot carry", "Write one such as application/pdf.");
                }
            }

            part.ContentType = type.Length == 0 ? null : type;
        }
    }

    private static MultipartPart? Find(List<MultipartPart> parts, string name) => parts.Find(part => part.Name == name);

    private static void CheckName(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw StripeException.BadArgument("@File is given without @FileName. Pass the file's name, such as N'evidence.pdf': its ending tells the type.");
        }

        foreach (var character in name!)
        {
            if (char.IsControl(character) || character is '/' or '\\')
            {
                throw StripeException.BadArgument("@FileName is \"" + name + "\". Pass a name without a path, such as N'evidence.pdf'.");
            }
        }
    }
}
