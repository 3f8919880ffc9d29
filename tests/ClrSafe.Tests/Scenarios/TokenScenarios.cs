using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ClrSafe.Scenarios;

/// <summary>The token stream of every input: types, values, depth, path and position, under several reader settings.</summary>
internal static class TokenScenarios
{
    public static void Run(Transcripts transcripts)
    {
        var names = new DefaultJsonNameTable();
        names.Add("id");
        names.Add("object");
        foreach ((string name, string json) in JsonInputs.All())
        {
            Record("defaults", text => new JsonTextReader(text));
            Record("no dates, decimals", text => new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Decimal });
            Record("pool and names", text => new JsonTextReader(text) { ArrayPool = new CharacterPool(), PropertyNameTable = names });
            Record("many documents, no depth limit", text => new JsonTextReader(text) { SupportMultipleContent = true, MaxDepth = null, CloseInput = false });
            Record("few characters at a time", text => new JsonTextReader(new SlowReader(text)) { Culture = CultureInfo.GetCultureInfo("de-DE") });

            void Record(string settings, Func<TextReader, JsonTextReader> open) =>
                transcripts.Record($"{name} ({settings})", transcript => ReadAll(open(new StringReader(json)), transcript));
        }
    }

    private static void ReadAll(JsonTextReader reader, StringBuilder transcript)
    {
        using (reader)
        {
            while (reader.Read())
            {
                transcript.Append(CultureInfo.InvariantCulture, $"{reader.TokenType} {reader.ValueType?.Name} {Transcripts.Describe(reader.Value)}");
                transcript.AppendLine(CultureInfo.InvariantCulture, $" depth {reader.Depth} at {reader.Path} {reader.LineNumber}:{reader.LinePosition} quoted by {(int)reader.QuoteChar}");
            }

            transcript.AppendLine(CultureInfo.InvariantCulture, $"end: {reader.TokenType} depth {reader.Depth}");
        }
    }

    /// <summary>Gives longer arrays than asked for, as a real pool does.</summary>
    private sealed class CharacterPool : IArrayPool<char>
    {
        private readonly Stack<char[]> _free = new();

        public char[] Rent(int minimumLength) =>
            _free.TryPeek(out char[]? array) && array.Length >= minimumLength ? _free.Pop() : new char[minimumLength + 7];

        public void Return(char[]? array)
        {
            if (array is not null)
                _free.Push(array);
        }
    }

    /// <summary>Three characters a call, as a slow connection might, so that every token crosses the end of a read.</summary>
    private sealed class SlowReader(TextReader text) : TextReader
    {
        public override int Read(char[] buffer, int index, int count) => text.Read(buffer, index, Math.Min(count, 3));
    }
}
