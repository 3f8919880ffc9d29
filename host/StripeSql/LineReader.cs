using System.Globalization;
using RadLine;
using Spectre.Console;

namespace StripeSql;

/// <summary>Reads what is typed: a batch at a time with editing and history on a terminal, line by line from a file or a pipe.</summary>
internal abstract class LineReader
{
    /// <summary>Whether a person types.</summary>
    public abstract bool IsInteractive { get; }

    public static LineReader ForConsole()
    {
        if (Console.IsInputRedirected)
            return new PlainReader(isInteractive: false);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return LineEditor.IsSupported(console) ? ForKeys(console, new ConsoleKeys()) : new PlainReader(isInteractive: true);
    }

    /// <summary>Reads from a terminal, key by key.</summary>
    public static LineReader ForKeys(IAnsiConsole console, IInputSource keys) => new EditingReader(console, keys);

    /// <summary>The next line or lines; null at the end of the input.</summary>
    /// <param name="number">The number of the first of them in its batch.</param>
    public abstract string? Read(int number);

    private static string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}>");

    private sealed class PlainReader(bool isInteractive) : LineReader
    {
        public override bool IsInteractive => isInteractive;

        public override string? Read(int number)
        {
            if (isInteractive)
                Console.Error.Write(NumberOf(number) + " ");
            return Console.In.ReadLine();
        }
    }

    /// <summary>Enter begins a new line until a line ends the input; the arrows move in the lines, and from the first and last one through the history.</summary>
    private sealed class EditingReader : LineReader, ILineEditorPrompt
    {
        private readonly LineEditor _editor;
        private ILineEditorState? _state;
        private int _number;

        public EditingReader(IAnsiConsole console, IInputSource keys)
        {
            _editor = new LineEditor(console, keys) { Prompt = this, MultiLine = true };
            Bind(ConsoleKey.Enter, context => Prompt.EndsInput(context.Buffer.Content) ? SubmitAction.Submit : SubmitAction.NewLine);
            Bind(ConsoleKey.UpArrow, _ => _state is { IsFirstLine: false } ? SubmitAction.MoveUp : SubmitAction.PreviousHistory);
            Bind(ConsoleKey.DownArrow, _ => _state is { IsLastLine: false } ? SubmitAction.MoveDown : SubmitAction.NextHistory);
        }

        public override bool IsInteractive => true;

        public override string? Read(int number)
        {
            _number = number;
            string? text = _editor.ReadLine(CancellationToken.None).GetAwaiter().GetResult();
            if (!string.IsNullOrWhiteSpace(text))
                _editor.History.Add(text);
            return text?.ReplaceLineEndings("\n");
        }

        (Markup Markup, int Margin) ILineEditorPrompt.GetPrompt(ILineEditorState state, int line)
        {
            _state = state;
            return (new Markup(Markup.Escape(NumberOf(_number + line))), 1);
        }

        private void Bind(ConsoleKey key, Func<LineEditorContext, SubmitAction> action)
        {
            _editor.KeyBindings.Remove(key);
            _editor.KeyBindings.Add(key, () => new Submission(action));
        }
    }

    private sealed class Submission(Func<LineEditorContext, SubmitAction> action) : LineEditorCommand
    {
        public override void Execute(LineEditorContext context) => context.Submit(action(context));
    }
}
