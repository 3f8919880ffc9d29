namespace StripeSql.Output;

/// <summary>The one place that knows which writer writes which format.</summary>
internal static class ResultWriters
{
    public static IResultWriter Create(ResultFormat format, TextWriter output) => format switch
    {
        ResultFormat.Csv => new CsvWriter(output),
        ResultFormat.Json => new JsonWriter(output),
        _ => new TableWriter(output),
    };
}
