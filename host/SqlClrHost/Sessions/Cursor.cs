using SqlClrHost.Binding;

namespace SqlClrHost.Sessions;

/// <summary>A cursor: its rows are read when it is opened.</summary>
internal sealed class Cursor(Func<(IReadOnlyList<ColumnInfo> Columns, List<object?[]> Rows)> read)
{
    private List<object?[]>? _rows;
    private int _next;

    public bool IsOpen => _rows is not null;

    public IReadOnlyList<ColumnInfo> Columns { get; private set; } = [];

    public void Open()
    {
        (Columns, _rows) = read();
        _next = 0;
    }

    /// <summary>FETCH NEXT: null after the last row.</summary>
    public object?[]? Fetch() => _next < _rows!.Count ? _rows[_next++] : null;

    public void Close() => _rows = null;
}
