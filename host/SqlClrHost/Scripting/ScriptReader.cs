using System.Globalization;
using System.Text;

namespace SqlClrHost;

/// <summary>The state of a script that is being read.</summary>
internal sealed class ScriptReader(IReadOnlyDictionary<string, string>? variables, string? workingDirectory)
{
    private const int MaxDepth = 32;

    private readonly Dictionary<string, string> _variables = new(variables ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
    private readonly StringBuilder _batch = new();
    private readonly LineScanner _scanner = new();
    private string? _batchFile;
    private int _batchLine;
    private bool _stopsOnError;

    public IEnumerable<ScriptBatch> Read(string text, string? file) => Read(text, file, 0).Concat(Rest());

    private IEnumerable<ScriptBatch> Read(string text, string? file, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new ScriptException(":r is nested too deeply. A script probably includes itself", file, 1);
        }

        int number = 0;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (!_scanner.IsInside && IsCommand(line, out string command))
            {
                foreach (ScriptBatch batch in Run(command, file, number, depth))
                {
                    yield return batch;
                }
            }
            else if (!_scanner.IsInside && IsGo(line, out int count))
            {
                foreach (ScriptBatch batch in Take(count))
                {
                    yield return batch;
                }
            }
            else
            {
                Append(line, file, number);
            }
        }
    }

    private static bool IsCommand(string line, out string command)
    {
        command = line.Trim();
        return command.StartsWith(':');
    }

    private static bool IsGo(string line, out int count)
    {
        count = 1;
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2
            && words[0].TrimEnd(';').Equals("GO", StringComparison.OrdinalIgnoreCase)
            && (words.Length == 1 || int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out count));
    }

    private IEnumerable<ScriptBatch> Run(string command, string? file, int line, int depth)
    {
        string[] words = command.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries);
        switch (words[0].ToLowerInvariant())
        {
            case ":setvar" when words.Length >= 2:
                SetVariable(words);
                return [];
            case ":r" when words.Length >= 2:
                string path = Path.Combine(workingDirectory ?? ".", Substitute(Unquote(command[2..].Trim()), file, line));
                return File.Exists(path)
                    ? Read(File.ReadAllText(path), path, depth + 1)
                    : throw new ScriptException($"The file '{path}' of :r does not exist", file, line);
            case ":on" when command.Equals(":on error exit", StringComparison.OrdinalIgnoreCase):
                _stopsOnError = true;
                return [];
            case ":on" when command.Equals(":on error ignore", StringComparison.OrdinalIgnoreCase):
                _stopsOnError = false;
                return [];
            default:
                throw new ScriptException($"The command '{command}' is not supported. There are :r, :setvar and :on error", file, line);
        }
    }

    private void SetVariable(string[] words)
    {
        if (words.Length == 2)
        {
            _variables.Remove(words[1]);
        }
        else
        {
            _variables[words[1]] = Unquote(words[2].Trim());
        }
    }

    private void Append(string line, string? file, int number)
    {
        bool isNewFile = _batchFile != file && string.IsNullOrWhiteSpace(_batch.ToString());
        if (_batch.Length == 0 || isNewFile)
        {
            _batch.Clear();
            _batchFile = file;
            _batchLine = number;
        }

        string filled = Substitute(line, file, number);
        _scanner.Scan(filled);
        _batch.Append(filled).Append('\n');
    }

    private IEnumerable<ScriptBatch> Take(int count)
    {
        string text = _batch.ToString();
        _batch.Clear();
        return string.IsNullOrWhiteSpace(text) || count == 0 ? [] : [new ScriptBatch(text, _batchFile, _batchLine, count, _stopsOnError)];
    }

    private IEnumerable<ScriptBatch> Rest()
    {
        foreach (ScriptBatch batch in Take(1))
        {
            yield return batch;
        }
    }

    /// <summary>$(Name) stands for a variable everywhere, in strings and comments too.</summary>
    private string Substitute(string line, string? file, int number)
    {
        int start = line.IndexOf("$(", StringComparison.Ordinal);
        if (start < 0)
        {
            return line;
        }

        int end = line.IndexOf(')', start);
        if (end < 0)
        {
            return line;
        }

        string name = line[(start + 2)..end];
        string value = _variables.TryGetValue(name, out string? found)
            ? found
            : throw new ScriptException($"The variable '{name}' is not defined. Give it by -v {name}=\"…\" or :setvar", file, number);
        return line[..start] + value + Substitute(line[(end + 1)..], file, number);
    }

    private static string Unquote(string text) => text.Length > 1 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : text;
}
