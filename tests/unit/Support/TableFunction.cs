using System.Collections;
using System.Data.SqlTypes;
using System.Reflection;
using System.Runtime.ExceptionServices;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Tests.Support;

/// <summary>Calls a table function as SQL Server does: the public Read, then the FillRow that its attribute names for every object.</summary>
internal sealed class TableFunction
{
    private readonly MethodInfo _read;
    private readonly MethodInfo _fillRow;

    public TableFunction(Type type)
    {
        _read = type.GetMethod("Read", BindingFlags.Public | BindingFlags.Static)!;
        _fillRow = type.GetMethod("FillRow", BindingFlags.NonPublic | BindingFlags.Static)!;
        Shape = (RowShape)type.GetField("Shape", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Columns = _fillRow.GetParameters().Skip(1).Select(parameter => PascalCase(parameter.Name!)).ToArray();
    }

    public RowShape Shape { get; }

    /// <summary>The names of FillRow's parameters, as T-SQL writes them.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The type that FillRow gives for a column.</summary>
    public Type TypeOf(int column) => _fillRow.GetParameters()[column + 1].ParameterType.GetElementType()!;

    /// <summary>Through the shipped transport; a request is made when its rows are read.</summary>
    public static IEnumerable<TableRow> Read(Type type, string? connection, string? path, string? query = null, string? json = null)
    {
        var function = new TableFunction(type);
        return function.Fill(function.Invoke([Text(connection), Text(path), Text(query), Text(json)]));
    }

    /// <summary>Through a scripted Stripe.</summary>
    public IEnumerable<TableRow> Read(FakeTransport stripe, string? connection, string? path, string? query = null, string? json = null) =>
        Fill(ListReader.Open(Shape, Text(connection), Text(path), Text(query), Text(json), stripe, stripe.Clock));

    /// <summary>The row that <c>…FromJson</c> gives.</summary>
    public TableRow FromJson(string json)
    {
        using var stripe = new FakeTransport();
        return Read(stripe, null, "", null, json).Single();
    }

    private static SqlString Text(string? value) => value == null ? SqlString.Null : new SqlString(value);

    private static string PascalCase(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private IEnumerable Invoke(object[] arguments)
    {
        try
        {
            return (IEnumerable)_read.Invoke(null, arguments)!;
        }
        catch (TargetInvocationException error) when (error.InnerException is StripeException inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
            throw;
        }
    }

    private IEnumerable<TableRow> Fill(IEnumerable objects)
    {
        foreach (var item in objects)
        {
            var cells = new object?[Columns.Count + 1];
            cells[0] = item;
            _fillRow.Invoke(null, cells);
            yield return new TableRow(Columns, cells);
        }
    }
}

/// <summary>One row by column names; SQL's NULL is null.</summary>
internal sealed class TableRow
{
    private readonly Dictionary<string, object?> _values = [];

    public TableRow(IReadOnlyList<string> columns, object?[] cells)
    {
        for (var index = 0; index < columns.Count; index++)
        {
            _values.Add(columns[index], Plain(cells[index + 1]));
        }
    }

    public object? this[string column] => _values[column];

    public IReadOnlyDictionary<string, object?> Values => _values;

    private static object? Plain(object? cell) => cell switch
    {
        INullable { IsNull: true } => null,
        SqlString text => text.Value,
        SqlInt64 number => number.Value,
        SqlInt32 number => number.Value,
        SqlBoolean flag => flag.Value,
        SqlDecimal number => number.Value,
        _ => cell,
    };
}
