using RadLine;
using Spectre.Console;

namespace StripeSql;

/// <summary>Reads lines: with editing and history on a terminal, plainly from a file or a pipe.</summary>
internal abstract class LineReader
{
    /// <summary>Whether a person types.</summary>
    public abstract bool IsInteractive { get; }

    public static LineReader ForConsole()
    {
        if (Console.IsInputRedirected)
            return new PlainReader(isInteractive: false);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return LineEditor.IsSupported(console) ? new EditingReader(console) : new PlainReader(isInteractive: true);
    }

    /// <summary>The next line; null at the end of the input.</summary>
    public abstract string? Read(string prompt);

    private sealed class PlainReader(bool isInteractive) : LineReader
    {
        public override bool IsInteractive => isInteractive;

        public override string? Read(string prompt)
        {
            if (isInteractive)
                Console.Error.Write(prompt);
            return Console.In.ReadLine();
        }
    }

    private sealed class EditingReader : LineReader, ILineEditorPrompt
    {
        private readonly LineEditor _editor;
        private string _prompt = string.Empty;

        public EditingReader(IAnsiConsole console)
        {
            _editor = new LineEditor(console) { Prompt = this };
            // As everywhere else; RadLine's own binding is Ctrl with the arrows.
            _editor.KeyBindings.Remove(ConsoleKey.UpArrow);
            _editor.KeyBindings.Remove(ConsoleKey.DownArrow);
            _editor.KeyBindings.Add<PreviousHistoryCommand>(ConsoleKey.UpArrow);
            _editor.KeyBindings.Add<NextHistoryCommand>(ConsoleKey.DownArrow);
        }

        public override bool IsInteractive => true;

        public override string? Read(string prompt)
        {
            _prompt = prompt;
            string? line = _editor.ReadLine(CancellationToken.None).GetAwaiter().GetResult();
            if (!string.IsNullOrWhiteSpace(line))
                _editor.History.Add(line);
            return line;
        }

        (Markup Markup, int Margin) ILineEditorPrompt.GetPrompt(ILineEditorState state, int line) =>
            (new Markup(Markup.Escape(_prompt.TrimEnd())), 1);
    }
}
