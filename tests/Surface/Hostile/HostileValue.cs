using System.Text.Json;
using System.Text.RegularExpressions;

namespace StripeClr.Surface.Tests.Hostile;

/// <summary>A line of Data/hostile.tsv: a value that somebody may pass to reach what was not meant.</summary>
/// <param name="Place">Which argument it is passed as.</param>
/// <param name="IsSent">True when it goes out, encoded, as the value that it is; false when it is refused before anything is sent.</param>
/// <param name="Value">In the file with \\, \n, \r, \t and \u0000, so that every character can be written. {base} is the fake's address, {folder} the upload folder, {name} that folder's name.</param>
public sealed record HostileValue(string Place, bool IsSent, string Value)
{
    private const int Columns = 3;
    private const int LongestShown = 40;

    /// <summary>All lines of the file.</summary>
    public static IReadOnlyList<HostileValue> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "hostile.tsv")).Skip(1).Select(Parse)];

    public override string ToString()
    {
        var text = JsonSerializer.Serialize(Value);
        return $"{Place} {(text.Length > LongestShown ? text[..LongestShown] + "…" : text)} ({Value.Length})";
    }

    private static HostileValue Parse(string line)
    {
        var cells = line.Split('\t');
        var isSent = cells[1] switch
        {
            "sent" => true,
            "refused" => false,
            _ => throw new InvalidOperationException($"The outcome of a hostile value is sent or refused: {line}"),
        };
        return cells.Length == Columns
            ? new HostileValue(cells[0], isSent, Regex.Unescape(cells[2]))
            : throw new InvalidOperationException($"A line of hostile.tsv has {Columns} columns: {line}");
    }
}
