using System.Globalization;
using System.Text.RegularExpressions;
using SqlClrVerifier.Scripts;

namespace SqlClrVerifier.Tests.Scripts;

/// <summary>
/// A violation that a planted script announces in a comment of its own line: <c>-- expect 13: part of the text</c>.
/// Where a line cannot have one, the next line says <c>-- expect above 13: …</c> or the one before it <c>-- expect below 13: …</c>.
/// </summary>
public sealed partial record ExpectedScriptViolation(string File, int Line, int Rule, string TextPart)
{
    public bool Matches(ScriptViolation? violation) =>
        violation is not null
        && violation.File == File
        && violation.Line == Line
        && violation.Rule == Rule
        && violation.Text.Contains(TextPart, StringComparison.Ordinal);

    public override string ToString() => $"{File}({Line}): rule {Rule}: {TextPart}";

    public static IEnumerable<ExpectedScriptViolation> In(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.sql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from line in System.IO.File.ReadLines(path).Select((text, index) => (Text: text, Number: index + 1))
        from expectation in Expectation().Matches(line.Text)
        select new ExpectedScriptViolation(
            Path.GetRelativePath(folder, path).Replace('\\', '/'),
            line.Number + Offset(expectation),
            int.Parse(expectation.Groups["rule"].Value, CultureInfo.InvariantCulture),
            expectation.Groups["text"].Value);

    private static int Offset(Match expectation)
    {
        var lines = expectation.Groups["lines"] is { Success: true } given ? int.Parse(given.Value, CultureInfo.InvariantCulture) : 1;
        return expectation.Groups["place"].Value switch { "above" => -lines, "below" => lines, _ => 0 };
    }

    [GeneratedRegex(@"-- expect ((?<place>above|below)(\((?<lines>\d+)\))? )?(?<rule>\d+): (?<text>.+?)(?= -- expect|$)")]
    private static partial Regex Expectation();
}
