using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;

namespace SqlClrHost.Catalog;

/// <summary>A view: its query is bound anew wherever it is named.</summary>
internal sealed class View(Schema schema, string name, IReadOnlyList<string> columns, SelectStatement query) : DatabaseObject(schema, name)
{
    /// <summary>The names written behind the view's name; empty when the query names its columns.</summary>
    public IReadOnlyList<string> ColumnNames { get; } = columns;

    public SelectStatement Query { get; } = query;

    /// <summary>The columns as they were when the view was created, for sys.columns.</summary>
    public IReadOnlyList<ColumnInfo> Columns { get; set; } = [];

    public override string TypeCode => "V ";

    public override string TypeDescription => "VIEW";
}

/// <summary>A view of the system: sys.objects and the like.</summary>
internal sealed class SystemView(Schema schema, string name, IReadOnlyList<ColumnInfo> columns, Func<SqlSession, IEnumerable<object?[]>> rows)
    : DatabaseObject(schema, name)
{
    public IReadOnlyList<ColumnInfo> Columns { get; } = columns;

    /// <summary>Whether it shows the server's state, and so only to those who may view that (300).</summary>
    public bool NeedsServerState { get; set; }

    public Func<SqlSession, IEnumerable<object?[]>> Rows { get; } = rows;

    public override string TypeCode => "V ";

    public override string TypeDescription => "VIEW";
}
