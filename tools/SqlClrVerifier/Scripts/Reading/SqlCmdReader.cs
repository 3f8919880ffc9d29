using System.Text;
using System.Text.RegularExpressions;

namespace SqlClrVerifier.Scripts.Reading;

/// <summary>Reads a script as sqlcmd does: <c>GO</c>, <c>:r</c>, <c>:setvar</c>, <c>:on error</c> and <c>$(Variable)</c>.</summary>
internal sealed partial class SqlCmdReader
{
    private readonly Dictionary<string, string> _variables;
    private readonly List<BatchText> _batches = [];
    private readonly List<Include> _includes = [];
    private readonly List<(int Line, string Text)> _problems = [];
    private readonly StringBuilder _batch = new();
    private int _batchLine = 1;

    private SqlCmdReader(IReadOnlyDictionary<string, string> variables) => _variables = new(variables, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variables">
    /// What <c>sqlcmd -v</c> would give. A variable without a value stands for its own name, because only the shape of the text matters here.
    /// </param>
    public static SqlCmdText Read(string text, IReadOnlyDictionary<string, string> variables) => new SqlCmdReader(variables).Read(text);

    private SqlCmdText Read(string text)
    {
        var state = new LexicalState();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (state.IsCode && BatchEnd().IsMatch(line))
            {
                EndBatch(number + 1);
            }
            else if (state.IsCode && Command().Match(line) is { Success: true } command)
            {
                Run(command.Groups["name"].Value, command.Groups["rest"].Value.Trim(), number);
                _batch.Append('\n');
            }
            else
            {
                state.Advance(line);
                _batch.Append(Replace(line)).Append('\n');
            }
        }

        var isOpen = !string.IsNullOrWhiteSpace(_batch.ToString());
        EndBatch(lines.Length + 1);
        return new SqlCmdText(_batches, _includes, _problems, isOpen);
    }

    private void EndBatch(int nextLine)
    {
        if (!string.IsNullOrWhiteSpace(_batch.ToString()))
            _batches.Add(new BatchText(_batchLine, _batch.ToString()));
        _batch.Clear();
        _batchLine = nextLine;
    }

    private void Run(string name, string rest, int line)
    {
        switch (name.ToUpperInvariant())
        {
            case "R" when rest.Length > 0:
                _includes.Add(new Include(line, Replace(Unquoted(rest))));
                break;
            case "SETVAR" when Setting().Match(rest) is { Success: true } setting:
                // The command line wins over the script here, so that the caller says where the files are.
                _variables.TryAdd(setting.Groups["name"].Value, Unquoted(setting.Groups["value"].Value.Trim()));
                break;
            case "ON" when ErrorAction().IsMatch(rest):
                break;
            default:
                _problems.Add((line, $":{name} {rest}".TrimEnd() + " is not a command that scripts use. Known are :r, :setvar and :on error."));
                break;
        }
    }

    private string Replace(string line) =>
        line.Contains("$(", StringComparison.Ordinal)
            ? Variable().Replace(line, match => _variables.GetValueOrDefault(match.Groups["name"].Value, match.Groups["name"].Value))
            : line;

    private static string Unquoted(string value) => value.Length >= 2 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;

    [GeneratedRegex(@"^\s*GO(\s+\d+)?\s*(--.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex BatchEnd();

    [GeneratedRegex(@"^\s*:(?<name>[A-Za-z!]+)(?<rest>.*)$")]
    private static partial Regex Command();

    [GeneratedRegex(@"^(?<name>[A-Za-z_]\w*)(?<value>.*)$")]
    private static partial Regex Setting();

    [GeneratedRegex(@"^error\s+(exit|ignore)$", RegexOptions.IgnoreCase)]
    private static partial Regex ErrorAction();

    [GeneratedRegex(@"\$\((?<name>\w+)\)")]
    private static partial Regex Variable();
}
