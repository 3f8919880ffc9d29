using NUnit.Framework;
using RadLine;
using Spectre.Console;
using StripeSql;

namespace SqlClrHost.Tests.StripeSql;

/// <summary>What the keys of a terminal become: lines, batches and history.</summary>
public sealed class LineReaderTests
{
    private const char Up = '\u2191';

    [Test]
    public void Read_WhenBatchesArePastedAtOnce_GivesOneAtATime()
    {
        LineReader reader = Typing("SELECT 7/2 AS a,\r  1 AS b\rGO\rSELECT 2\rGO 3\r");

        Assert.That(reader.Read(1), Is.EqualTo("SELECT 7/2 AS a,\n  1 AS b\nGO"));
        Assert.That(reader.Read(1), Is.EqualTo("SELECT 2\nGO 3"));
    }

    [Test]
    public void Read_WhenUpIsPressedInTheFirstLine_BringsBackTheBatchBefore()
    {
        LineReader reader = Typing($"SELECT 1\rGO\r{Up}\r");
        reader.Read(1);

        Assert.That(reader.Read(1), Is.EqualTo("SELECT 1\nGO"));
    }

    [TestCase("RESET")]
    [TestCase("exit")]
    [TestCase("Quit")]
    public void Read_WhenALineIsACommand_EndsThere(string command) =>
        Assert.That(Typing($"SELECT 1\r{command}\r").Read(1), Is.EqualTo($"SELECT 1\n{command}"));

    private static LineReader Typing(string text)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(TextWriter.Null),
        });
        return LineReader.ForKeys(console, new TypedKeys(text));
    }

    private sealed class TypedKeys(string text) : IInputSource
    {
        private int _next;

        public bool ByPassProcessing => true;

        public bool IsKeyAvailable() => _next < text.Length;

        public ConsoleKeyInfo ReadKey()
        {
            char key = text[_next++];
            return key switch
            {
                '\r' => new ConsoleKeyInfo('\r', ConsoleKey.Enter, shift: false, alt: false, control: false),
                Up => new ConsoleKeyInfo('\0', ConsoleKey.UpArrow, shift: false, alt: false, control: false),
                _ => new ConsoleKeyInfo(key, ConsoleKey.None, shift: false, alt: false, control: false),
            };
        }
    }
}
