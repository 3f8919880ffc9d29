using SqlClrHost;

namespace StripeClr.Surface.Tests.Database;

/// <summary>One connection to the database: what it sets and begins lasts from batch to batch.</summary>
internal sealed class DatabaseSession(SqlSession session) : IDisposable
{
    /// <summary>Runs a batch, whatever comes of it.</summary>
    /// <exception cref="OperationCanceledException">The client stopped waiting.</exception>
    public BatchResult Run(string batch, CancellationToken client = default)
    {
        var sink = new CollectingSink();
        session.Execute(batch, sink, client);
        return sink.Result;
    }

    /// <summary>Runs a batch that must not fail.</summary>
    public BatchResult Query(string batch)
    {
        var result = Run(batch);
        Assert.That(result.ErrorText, Is.Empty, batch);
        return result;
    }

    public void Dispose() => session.Dispose();
}
