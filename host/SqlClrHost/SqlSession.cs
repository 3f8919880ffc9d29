using SqlClrHost.Catalog;
using SqlClrHost.Security;
using SqlClrHost.Sessions;
using SqlClrHost.Statements;
using SqlClrHost.Types;

namespace SqlClrHost;

/// <summary>A connection to the server. Batches run one after the other; variables end with their batch, #temp tables with the session.</summary>
public sealed class SqlSession : IDisposable
{
    private readonly Stack<ErrorInfo> _caughtErrors = new();

    /// <param name="host">The server.</param>
    /// <param name="login">A login of it that is a user of its database; sa is a sysadmin, and so dbo.</param>
    /// <exception cref="SqlError">There is no such login (18456), or it is no user of the database (4060).</exception>
    public SqlSession(SqlHost host, string login = "sa")
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(login);
        Host = host;
        Permissions = new SessionPermissions(this);
        Security = new SessionSecurity(this, login);
        Id = host.TakeSessionId();
        Info = new SessionInfo(this);
    }

    public SqlHost Host { get; }

    /// <summary>The login that opened the session.</summary>
    public string Login => Security.OriginalLogin;

    /// <summary>@@SPID.</summary>
    public int Id { get; }

    internal ISessionInfo Info { get; }

    /// <summary>Who the session acts as.</summary>
    internal SessionSecurity Security { get; }

    /// <summary>What it may do as that.</summary>
    internal SessionPermissions Permissions { get; }

    /// <summary>Whether a text is being checked and not run: nothing that it names needs a permission yet.</summary>
    internal bool IsCompiling { get; set; }

    /// <summary>OPEN MASTER KEY: the session can decrypt although the server cannot open the key by itself.</summary>
    internal bool HasOpenMasterKey { get; set; }

    internal TransactionLog Log { get; } = new();

    internal SessionOptions Options { get; set; } = new();

    internal Dictionary<string, Table> TempTables { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal Dictionary<string, (SqlVariant? Value, bool IsReadOnly)> ContextValues { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Global cursors: those of batches.</summary>
    internal Dictionary<string, Cursor> Cursors { get; } = new(StringComparer.OrdinalIgnoreCase);

    internal long RowCount { get; set; }

    /// <summary>Whether an aggregate of the running statement has left out a NULL.</summary>
    internal bool HasSkippedNull { get; set; }

    internal int LastErrorNumber { get; set; }

    internal object? LastIdentity { get; set; }

    internal int FetchStatus { get; set; }

    /// <summary>The frame that runs now.</summary>
    internal Frame? CurrentFrame { get; set; }

    /// <summary>TRY blocks that are being run, in all frames.</summary>
    internal int TryDepth { get; set; }

    /// <summary>@@NESTLEVEL.</summary>
    internal int NestLevel { get; set; }

    /// <summary>The time that every GETDATE of the running statement gives.</summary>
    internal DateTimeOffset StatementTime { get; set; }

    internal CancellationToken Cancellation { get; private set; }

    internal ErrorInfo? CaughtError => _caughtErrors.TryPeek(out ErrorInfo? error) ? error : null;

    /// <summary>Runs one batch (a text without GO). Errors go to the sink; only a cancellation is thrown.</summary>
    /// <exception cref="OperationCanceledException">The client cancelled; the statement that ran was undone.</exception>
    public void Execute(string batch, IResultSink sink, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(sink);
        Cancellation = cancellation;
        BatchRunner.Run(this, batch, sink);
    }

    /// <summary>Ends the session: an open transaction is rolled back.</summary>
    public void Dispose()
    {
        if (Log.Count > 0)
        {
            Log.RollbackAll();
        }

        TempTables.Clear();
    }

    internal void EnterCatch(ErrorInfo error) => _caughtErrors.Push(error);

    internal void LeaveCatch() => _caughtErrors.Pop();
}
