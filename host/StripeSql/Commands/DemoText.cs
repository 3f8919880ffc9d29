namespace StripeSql.Commands;

/// <summary>A batch as the demo shows it: the comments above its first statement become prose, the statements stay as they are.</summary>
internal static class DemoText
{
    private const string Comment = "--";
    private const string Indent = "    ";

    public static string Of(string batch)
    {
        string[] lines = batch.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        int narration = lines.TakeWhile(line => line.Length == 0 || line.StartsWith(Comment, StringComparison.Ordinal)).Count();
        IEnumerable<string> prose = lines.Take(narration).Select(line => line.Length == 0 ? line : line[Comment.Length..].TrimStart());
        IEnumerable<string> statements = lines.Skip(narration).Select(line => line.Length == 0 ? line : Indent + line);
        return string.Join(Environment.NewLine, narration == 0 ? statements : [.. prose, string.Empty, .. statements]).Trim('\r', '\n');
    }
}
