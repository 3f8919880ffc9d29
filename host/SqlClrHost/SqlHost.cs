using SqlClrHost.Catalog;

namespace SqlClrHost;

/// <summary>A development server in memory: one user database, the server's settings and its list of trusted assemblies.</summary>
public sealed class SqlHost
{
    // The numbers up to 50 are the server's own.
    private const int LastSystemSessionId = 50;

    private readonly Dictionary<string, TrustedAssembly> _trusted = [];
    private int _lastSessionId = LastSystemSessionId;

    public SqlHost(SqlHostOptions? options = null)
    {
        Options = options ?? new SqlHostOptions();
        Database = new Database(Options.DatabaseName, Options.Clock);
    }

    public SqlHostOptions Options { get; }

    internal Database Database { get; }

    internal Logins Logins { get; } = new();

    internal ServerConfiguration Configuration { get; } = new();

    internal IEnumerable<TrustedAssembly> TrustedAssemblies => _trusted.Values;

    internal int TakeSessionId() => Interlocked.Increment(ref _lastSessionId);

    internal TrustedAssembly? FindTrusted(byte[] hash) => _trusted.GetValueOrDefault(System.Convert.ToHexString(hash));

    internal void Trust(TrustedAssembly assembly) => _trusted.Add(System.Convert.ToHexString(assembly.Hash), assembly);

    internal bool Distrust(byte[] hash) => _trusted.Remove(System.Convert.ToHexString(hash));
}
