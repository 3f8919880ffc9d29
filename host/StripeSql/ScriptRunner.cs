using SqlClrHost;

namespace StripeSql;

/// <summary>Runs sqlcmd scripts in a session, batch by batch.</summary>
internal sealed class ScriptRunner(SqlSession session, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The batches of a file, read as they are asked for.</summary>
    public IEnumerable<ScriptBatch> ReadFile(string path) => File.Exists(path)
        ? SqlCmdScript.ReadFile(path, variables)
        : throw new StripeSqlException($"There is no file {path}.");

    public IEnumerable<ScriptBatch> ReadText(string text) => SqlCmdScript.ReadText(text, variables);

    /// <summary>Runs batches to the end, or to the first error under :on error exit.</summary>
    /// <exception cref="OperationCanceledException">The user cancelled.</exception>
    /// <exception cref="StripeSqlException">The script itself is wrong: an unknown variable, a missing :r file.</exception>
    public void Run(IEnumerable<ScriptBatch> batches, IResultSink sink, CancellationToken cancellation) =>
        ForEach(batches, batch => Run(batch, sink, cancellation));

    /// <summary>Goes through batches, each run as the caller says, to the end or until it says that the script does not go on.</summary>
    /// <exception cref="StripeSqlException">The script itself is wrong: an unknown variable, a missing :r file.</exception>
    public static void ForEach(IEnumerable<ScriptBatch> batches, Func<ScriptBatch, bool> run)
    {
        try
        {
            foreach (ScriptBatch batch in batches)
            {
                if (!run(batch))
                    return;
            }
        }
        catch (ScriptException e)
        {
            throw new StripeSqlException(e.Message);
        }
    }

    /// <summary>Runs a batch as often as its GO says.</summary>
    /// <returns>Whether the script goes on.</returns>
    public bool Run(ScriptBatch batch, IResultSink sink, CancellationToken cancellation)
    {
        var located = new LocatedSink(sink, batch);
        for (int i = 0; i < batch.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Execute(batch.Text, located, cancellation);
            if (located.HasFailed && batch.StopsOnError)
                return false;
        }

        return true;
    }
}
