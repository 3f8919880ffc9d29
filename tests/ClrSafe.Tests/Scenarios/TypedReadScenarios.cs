using System.Globalization;
using Newtonsoft.Json;

namespace ClrSafe.Scenarios;

/// <summary>ReadAsInt32 and the like, and Skip, at the first and at later tokens of every input.</summary>
internal static class TypedReadScenarios
{
    private static readonly Dictionary<string, Func<JsonTextReader, object?>> Reads = new()
    {
        ["ReadAsString"] = reader => reader.ReadAsString(),
        ["ReadAsInt32"] = reader => reader.ReadAsInt32(),
        ["ReadAsBoolean"] = reader => reader.ReadAsBoolean(),
        ["ReadAsDecimal"] = reader => reader.ReadAsDecimal(),
        ["ReadAsDouble"] = reader => reader.ReadAsDouble(),
    };

    public static void Run(Transcripts transcripts)
    {
        foreach ((string name, string json) in JsonInputs.All())
        {
            foreach ((string method, Func<JsonTextReader, object?> read) in Reads)
            {
                transcripts.Record($"{name} ({method})", () =>
                {
                    using var reader = new JsonTextReader(new StringReader(json));
                    return $"{Transcripts.Describe(read(reader))} {reader.TokenType} {reader.LinePosition}";
                });
                transcripts.Record($"{name} (inside, {method})", () =>
                {
                    using var reader = new JsonTextReader(new StringReader("[0," + json + "]"));
                    reader.Read();
                    reader.Read();
                    return $"{Transcripts.Describe(read(reader))} {reader.TokenType} {reader.Path}";
                });
            }

            transcripts.Record($"{name} (Skip)", transcript =>
            {
                using var reader = new JsonTextReader(new StringReader("{\"a\":" + json + ",\"b\":1}"));
                reader.Read();
                reader.Read();
                reader.Skip();
                reader.Read();
                transcript.AppendLine(CultureInfo.InvariantCulture, $"{reader.TokenType} {Transcripts.Describe(reader.Value)} {reader.Path}");
            });
        }
    }
}
