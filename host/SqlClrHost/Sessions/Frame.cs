using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Sessions;

/// <summary>One run of a batch, a procedure, a function or a dynamic text: its variables, its #temp tables and where its results go.</summary>
internal sealed class Frame(SqlSession session, Frame? caller, IResultSink sink)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Table> _tempTables = new(StringComparer.OrdinalIgnoreCase);

    public SqlSession Session { get; } = session;

    public Frame? Caller { get; } = caller;

    public IResultSink Sink { get; } = sink;

    /// <summary>The procedure or function that runs; null in a batch.</summary>
    public Routine? Module { get; init; }

    /// <summary>Who owns the module whose text runs: objects of the same owner are used without a check. Null in batches and dynamic text.</summary>
    public string? ChainOwner { get; init; }

    /// <summary>Functions may change nothing but their own table variables (443).</summary>
    public bool IsFunction => Module is ScalarFunction or TableFunction;

    /// <summary>A dynamic text sees the caller's #temp tables but not its variables, and is no module.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>The return code or, in a scalar function, the value.</summary>
    public object? ReturnValue { get; set; }

    /// <summary>The type of a scalar function's value; null elsewhere.</summary>
    public SqlType? ReturnType { get; init; }

    public object? ScopeIdentity { get; set; }

    /// <summary>TRY blocks of this frame that are being run: errors of name resolution pass them by.</summary>
    public int TryDepth { get; set; }

    public Dictionary<string, Cursor> Cursors { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The procedure that messages name: dynamic text has none.</summary>
    public string? ModuleName => Module is null ? null : $"{Module.Schema.Name}.{Module.Name}";

    public void Declare(string name, Variable variable)
    {
        if (!_variables.TryAdd(name, variable))
        {
            throw Errors.EngineErrors.DuplicateVariable(name);
        }
    }

    /// <exception cref="SqlError">It is not declared (137).</exception>
    public Variable Variable(string name) =>
        _variables.GetValueOrDefault(name) is { Table: null } variable ? variable : throw SqlErrors.UndeclaredVariable(name);

    /// <exception cref="SqlError">It is not declared (1087).</exception>
    public Table TableVariable(string name) => _variables.GetValueOrDefault(name)?.Table ?? throw Errors.EngineErrors.UndeclaredTableVariable(name);

    /// <summary>A #temp table of this frame, of one of its callers or of the session.</summary>
    public Table? FindTempTable(string name)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Caller)
        {
            if (frame._tempTables.TryGetValue(name, out Table? table))
            {
                return table;
            }
        }

        return Session.TempTables.GetValueOrDefault(name);
    }

    /// <summary>Makes a #temp table: a module's goes with it, a batch's stays with the session.</summary>
    public void AddTempTable(Table table, TransactionLog log)
    {
        Dictionary<string, Table> tables = TempTables;
        if (!tables.TryAdd(table.Name, table))
        {
            throw Errors.EngineErrors.ObjectExists(table.Name);
        }

        log.Record(() => tables.Remove(table.Name));
    }

    public void RemoveTempTable(Table table, TransactionLog log)
    {
        for (Frame? frame = this; frame is not null; frame = frame.Caller)
        {
            if (Remove(frame._tempTables, table, log))
            {
                return;
            }
        }

        Remove(Session.TempTables, table, log);
    }

    /// <summary>The #temp tables that go when this frame ends, and those of the session.</summary>
    public IEnumerable<Table> VisibleTempTables =>
        _tempTables.Values.Concat(Caller?.VisibleTempTables ?? Session.TempTables.Values);

    private Dictionary<string, Table> TempTables => Module is null && !IsDynamic ? Session.TempTables : _tempTables;

    private static bool Remove(Dictionary<string, Table> tables, Table table, TransactionLog log)
    {
        if (!tables.TryGetValue(table.Name, out Table? found) || found != table)
        {
            return false;
        }

        tables.Remove(table.Name);
        log.Record(() => tables[table.Name] = table);
        return true;
    }
}
