using System;
using System.Collections.Generic;
using System.Text;

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
        if (lines.Count == 1 && lines[0][0] == '@')
        {
            return new RawUpload(RawContent(lines[0].Substring(1).Trim(), given, folder));
        }

        var parts = new List<MultipartPart>();
        var types = new List<string>();
        foreach (var line in lines)
        {
            if (NameOf(line).EndsWith(TypeMark, StringComparison.OrdinalIgnoreCase))
            {
                types.Add(line);
            }
            else
            {
                Add(parts, Part(line, folder), line);
            }
        }

        if (given != null)
        {
            CheckName(given.Name);
            Add(parts, MultipartPart.Of(GivenName, given), "@File");
        }

        SetTypes(parts, types);
        return parts.Count > 0
            ? new MultipartBody(parts)
            : throw StripeException.BadArgument("@IsMultiPart is 1, but there is no part. Write lines such as purpose=dispute_evidence into @Body, and pass the file as @File or name it with file=@path.");
    }

    private static List<string> Lines(string? text)
    {
        var lines = new List<string>();
        foreach (var line in (text ?? "").Split(LineBreaks, StringSplitOptions.None))
        {
            var trimmed = line.Trim();
            if (trimmed.Length > 0)
            {
                lines.Add(trimmed);
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

    private static string NameOf(string line)
    {
        var equals = line.IndexOf('=');
        var name = equals < 0 ? "" : line.Substring(0, equals).TrimEnd();
        if (name.Length == 0)
        {
            throw Refuse(line, equals < 0 ? "has no =" : "has no name", "Write name=value, a line for each part; write a line break inside a value as \\r\\n.");
        }

        foreach (var character in name)
        {
            if (char.IsControl(character))
            {
                throw Refuse(line, "has a name with a control character", "Take it out.");
            }
        }

        return name;
    }

    private static string ValueOf(string line) => line.Substring(line.IndexOf('=') + 1).TrimStart();

    private static MultipartPart Part(string line, string? folder)
    {
        var name = NameOf(line);
        var value = ValueOf(line);
        return value.StartsWith("@", StringComparison.Ordinal)
            ? MultipartPart.Of(name, new UploadFile(folder, value.Substring(1).Trim()))
            : MultipartPart.Of(name, Unescape(value, line));
    }

    private static void Add(List<MultipartPart> parts, MultipartPart part, string source)
    {
        if (Find(parts, part.Name) != null)
        {
            throw Refuse(source, "sets the part \"" + part.Name + "\" a second time", "Write it once.");
        }

        parts.Add(part);
    }

    private static void SetTypes(List<MultipartPart> parts, List<string> lines)
    {
        var seen = new Dictionary<string, bool>();
        foreach (var line in lines)
        {
            var name = NameOf(line);
            name = name.Substring(0, name.Length - TypeMark.Length);
            var part = Find(parts, name) ?? throw Refuse(line, "sets the type of a part \"" + name + "\" that is not there", "Write the part, too, under the same name.");
            if (seen.ContainsKey(name))
            {
                throw Refuse(line, "sets the type of \"" + name + "\" a second time", "Write it once.");
            }

            seen.Add(name, true);
            var type = ValueOf(line);
            foreach (var character in type)
            {
                if (character is < ' ' or > '~')
                {
                    throw Refuse(line, "has a type with a character that a header cannot carry", "Write one such as application/pdf.");
                }
            }

            part.ContentType = type.Length == 0 ? null : type;
        }
    }

    private static MultipartPart? Find(List<MultipartPart> parts, string name) => parts.Find(part => part.Name == name);

    private static string Unescape(string value, string line)
    {
        if (value.IndexOf('\\') < 0)
        {
            return value;
        }

        var target = new StringBuilder(value.Length);
        for (var index = 0; index < value.Length; index++)
        {
            if (value[index] != '\\')
            {
                target.Append(value[index]);
                continue;
            }

            index++;
            target.Append((index < value.Length ? value[index] : '\0') switch
            {
                'r' => '\r',
                'n' => '\n',
                't' => '\t',
                '@' => '@',
                '\\' => '\\',
                _ => throw Refuse(line, "has a backslash that begins none of \\r, \\n, \\t, \\@ and \\\\", "Write a backslash itself as \\\\."),
            });
        }

        return target.ToString();
    }

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

    private static StripeException Refuse(string line, string fact, string remedy) =>
        StripeException.BadArgument("In @Body the line \"" + line + "\" " + fact + ". " + remedy);
}
