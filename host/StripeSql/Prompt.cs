using System.Text;
using SqlClrHost;
using StripeSql.Output;

namespace StripeSql;

/// <summary>Reads statements line by line and runs them at GO, as sqlcmd does.</summary>
internal sealed class Prompt(StripeDatabase database, IResultWriter results, TextWriter messages)
{
    private readonly StringBuilder _batch = new();
    private int _line = 1;

    public int Run()
    {
        LineReader reader = LineReader.ForConsole();
        if (reader.IsInteractive)
            messages.WriteLine($"T-SQL on the development host, against {database.Description}. GO runs what is typed, RESET forgets it, EXIT leaves.");
        bool hasFailed = false;
        bool isOver = false;
        while (!isOver && reader.Read(_line) is { } text)
        {
            foreach (string line in text.Split('\n'))
            {
                isOver = IsCommand(line, "EXIT", "QUIT");
                if (isOver)
                    break;
                hasFailed |= !Take(line);
            }
        }

        // As with sqlcmd: input that ends without GO is run all the same when it comes from a file or a pipe.
        if (!reader.IsInteractive && _batch.Length > 0)
            hasFailed |= !Execute();
        return hasFailed && !reader.IsInteractive ? ExitCode.Failure : ExitCode.Success;
    }

    private static bool IsCommand(string line, params ReadOnlySpan<string> commands)
    {
        string trimmed = line.Trim();
        foreach (string command in commands)
        {
            if (trimmed.Equals(command, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line ends what is being typed: what stands before it is run, forgotten or left.</summary>
    public static bool EndsInput(string line) => EndsBatch(line) || IsCommand(line, "RESET", "EXIT", "QUIT");

    private static bool EndsBatch(string line)
    {
        string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && words[0].Equals("GO", StringComparison.OrdinalIgnoreCase);
    }

    private bool Take(string line)
    {
        if (IsCommand(line, "RESET"))
        {
            Clear();
            return true;
        }

        _batch.Append(line).Append('\n');
        _line++;
        return !EndsBatch(line) || Execute();
    }

    private bool Execute()
    {
        string text = _batch.ToString();
        Clear();
        var sink = new OutputSink(results, messages);
        try
        {
            bool completed = Cancellation.Run(cancellation => Execute(text, sink, cancellation), messages);
            return completed && !sink.HasFailed;
        }
        catch (StripeSqlException e)
        {
            messages.WriteLine(e.Message);
            return false;
        }
    }

    private void Execute(string text, IResultSink sink, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(sink, Console.IsErrorRedirected ? null : messages);
        database.Scripts.Run(database.Scripts.ReadText(text), progress, cancellation);
    }

    private void Clear()
    {
        _batch.Clear();
        _line = 1;
    }
}
