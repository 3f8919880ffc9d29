namespace StripeClr.Catalog;

/// <summary>Generated parts of hand-written files, between lines with <c>&lt;generated: name&gt;</c> and <c>&lt;/generated: name&gt;</c>.</summary>
public static class MarkedBlock
{
    /// <summary>The file's text with that block replaced.</summary>
    public static string Replace(string root, string path, string name, string content) => Replace(root, path, (name, content));

    /// <summary>The file's text with those blocks replaced.</summary>
    public static string Replace(string root, string path, params (string Name, string Content)[] blocks)
    {
        var text = File.ReadAllText(Path.Combine(root, path));
        foreach (var (name, content) in blocks)
        {
            var start = LineAfter(text, $"<generated: {name}>", path);
            var end = text.LastIndexOf('\n', text.IndexOf($"</generated: {name}>", start, StringComparison.Ordinal)) + 1;
            text = text[..start] + content + "\n" + text[end..];
        }

        return text;
    }

    private static int LineAfter(string text, string marker, string path)
    {
        var at = text.IndexOf(marker, StringComparison.Ordinal);
        return at < 0 ? throw new InvalidOperationException($"{path} has no line with {marker}.") : text.IndexOf('\n', at) + 1;
    }
}
