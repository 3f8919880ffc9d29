using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Cursors that are read forwards.</summary>
internal static class Cursors
{
    private const int Fetched = 0;
    private const int NoMoreRows = -1;

    public static Flow Declare(Frame frame, DeclareCursorStatement statement)
    {
        foreach (CursorOption option in statement.CursorDefinition.Options)
        {
            if (option.OptionKind is CursorOptionKind.Scroll or CursorOptionKind.Dynamic or CursorOptionKind.Keyset or CursorOptionKind.ScrollLocks or CursorOptionKind.Optimistic)
            {
                throw NotSupported.Feature(statement, RefusedFeatures.CursorOption, option.OptionKind.ToString());
            }
        }

        bool isLocal = statement.CursorDefinition.Options.Any(o => o.OptionKind == CursorOptionKind.Local);
        Dictionary<string, Cursor> cursors = isLocal ? frame.Cursors : frame.Session.Cursors;
        SelectStatement query = statement.CursorDefinition.Select;
        if (!cursors.TryAdd(statement.Name.Value, new Cursor(() => Read(frame, query))))
        {
            throw EngineErrors.CursorExists(statement.Name.Value);
        }

        return Flow.Next;
    }

    public static Flow Open(Frame frame, OpenCursorStatement statement)
    {
        Cursor cursor = Find(frame, statement.Cursor);
        if (cursor.IsOpen)
        {
            throw EngineErrors.CursorIsOpen();
        }

        cursor.Open();
        return Flow.Next;
    }

    public static Flow Fetch(Frame frame, FetchCursorStatement statement)
    {
        if (statement.FetchType is { Orientation: not (FetchOrientation.Next or FetchOrientation.None) } type)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.FetchOrientation, type.Orientation.ToString());
        }

        Cursor cursor = Find(frame, statement.Cursor);
        if (!cursor.IsOpen)
        {
            throw EngineErrors.CursorNotOpen();
        }

        if (statement.IntoVariables.Count == 0)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.FetchToClient);
        }

        if (statement.IntoVariables.Count != cursor.Columns.Count)
        {
            throw EngineErrors.FetchColumnCount();
        }

        object?[]? row = cursor.Fetch();
        frame.Session.FetchStatus = row is null ? NoMoreRows : Fetched;
        for (int i = 0; row is not null && i < row.Length; i++)
        {
            Variable variable = frame.Variable(statement.IntoVariables[i].Name);
            variable.Value = Conversion.Assign(row[i], cursor.Columns[i].Type, variable.Type);
        }

        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }

    public static Flow Close(Frame frame, CloseCursorStatement statement)
    {
        Cursor cursor = Find(frame, statement.Cursor);
        if (!cursor.IsOpen)
        {
            throw EngineErrors.CursorNotOpen();
        }

        cursor.Close();
        return Flow.Next;
    }

    public static Flow Deallocate(Frame frame, DeallocateCursorStatement statement)
    {
        Find(frame, statement.Cursor);
        string name = statement.Cursor.Name.Value;
        if (!frame.Cursors.Remove(name))
        {
            frame.Session.Cursors.Remove(name);
        }

        return Flow.Next;
    }

    private static Cursor Find(Frame frame, CursorId id)
    {
        string name = id.Name.Value;
        return frame.Cursors.GetValueOrDefault(name) ?? frame.Session.Cursors.GetValueOrDefault(name) ?? throw EngineErrors.UnknownCursor(name);
    }

    private static (IReadOnlyList<ColumnInfo> Columns, List<object?[]> Rows) Read(Frame frame, SelectStatement query)
    {
        Plan.RowSource plan = QueryBinder.BindStatement(new BindingContext(frame), query).Plan;
        return (plan.Columns, [.. plan.Rows(new Evaluation(frame))]);
    }
}
