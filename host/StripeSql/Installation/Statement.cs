using SqlClrHost;
using StripeSql.Output;

namespace StripeSql.Installation;

/// <summary>Runs what this program itself has to say to the database: silent when it goes well.</summary>
internal static class Statement
{
    public static void Run(string what, SqlSession session, string statement) => Run(what, sink => session.Execute(statement, sink));

    /// <exception cref="StripeSqlException">It failed: with all messages.</exception>
    public static void Run(string what, Action<IResultSink> action)
    {
        using var messages = new StringWriter();
        var sink = new OutputSink(new TableWriter(TextWriter.Null), messages);
        action(sink);
        if (sink.HasFailed)
            throw new StripeSqlException($"{what}:{Environment.NewLine}{messages.ToString().TrimEnd()}");
    }
}
