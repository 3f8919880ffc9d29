using RadLine;

namespace StripeSql;

/// <summary>The keys of the terminal as they come. The library's own source takes each Enter of a pasted text for a new line, GO or not.</summary>
internal sealed class ConsoleKeys : IInputSource
{
    public bool ByPassProcessing => true;

    public bool IsKeyAvailable() => Console.KeyAvailable;

    public ConsoleKeyInfo ReadKey() => Console.ReadKey(intercept: true);
}
