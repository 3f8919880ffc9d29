using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace ClrSafe.Scenarios;

/// <summary>The transcripts of a group. An exception is an outcome like any other.</summary>
internal sealed class Transcripts
{
    private readonly Dictionary<string, string> _byName = [];

    public IReadOnlyDictionary<string, string> ByName => _byName;

    public void Record(string name, Action<StringBuilder> scenario)
    {
        var transcript = new StringBuilder();
        try
        {
            scenario(transcript);
        }
        catch (Exception exception)
        {
            transcript.AppendLine(Describe(exception));
        }

        _byName.Add(name, transcript.ToString());
    }

    public void Record(string name, Func<object?> scenario) =>
        Record(name, transcript => transcript.AppendLine(Describe(scenario())));

    /// <summary>Type and value, the same on every machine and in every culture.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        DateTime date => $"DateTime {date:O} {date.Kind}",
        byte[] bytes => "Byte[] " + Convert.ToHexString(bytes),
        double number => "Double " + number.ToString("R", CultureInfo.InvariantCulture),
        _ => value.GetType().Name + " " + Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string Describe(Exception exception)
    {
        string position = exception is JsonReaderException reader ? $" [{reader.LineNumber}:{reader.LinePosition} {reader.Path}]" : "";
        string path = exception is JsonWriterException writer ? $" [{writer.Path}]" : "";
        return $"{exception.GetType().Name}: {exception.Message}{position}{path}";
    }
}
