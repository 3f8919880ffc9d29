namespace SqlClrHost.Tests.Engine;

/// <summary>A server with one session, for a test.</summary>
internal sealed class Sql : IDisposable
{
    private readonly SqlSession _session;

    public Sql(SqlHost? host = null)
    {
        Host = host ?? new SqlHost();
        _session = new SqlSession(Host);
    }

    public SqlHost Host { get; }

    /// <summary>Runs a script, batches parted by GO, and gives what it sent.</summary>
    public static RecordingSink Run(string script)
    {
        using var sql = new Sql();
        return sql.Execute(script);
    }

    public RecordingSink Execute(string script, int maxRows = int.MaxValue, CancellationToken cancellation = default)
    {
        var sink = new RecordingSink { MaxRows = maxRows };
        Execute(script, sink, cancellation);
        return sink;
    }

    public void Execute(string script, IResultSink sink, CancellationToken cancellation = default)
    {
        foreach (ScriptBatch batch in SqlCmdScript.ReadText(script))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                _session.Execute(batch.Text, sink, cancellation);
            }
        }
    }

    public void Dispose() => _session.Dispose();
}
