using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>A row of a partition with the values that it is ordered by.</summary>
internal sealed record WindowRow(object?[] Row, object?[] Order);

/// <summary>What a function with OVER computes over one ordered partition.</summary>
internal interface IWindowFunction
{
    SqlType Type { get; }

    void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot);
}

/// <summary>Finds the function by its name.</summary>
internal static class WindowFunctions
{
    public static IWindowFunction Create(FunctionCall node, BoundExpression[] arguments, bool isOrdered)
    {
        string name = node.FunctionName.Value.ToUpperInvariant();
        switch (name)
        {
            case "ROW_NUMBER" or "RANK" or "DENSE_RANK":
                return isOrdered ? new Ranking(name) : throw EngineErrors.WindowNeedsOrder(name);
            case "LAG" or "LEAD":
                return isOrdered ? new Neighbour(name == "LAG" ? -1 : 1, arguments) : throw EngineErrors.WindowNeedsOrder(name);
            case "FIRST_VALUE":
                return isOrdered ? new FirstValue(arguments[0]) : throw EngineErrors.WindowNeedsOrder(name);
            default:
                return Types.Aggregates.IsKnown(name) ? Aggregate(node, arguments, isOrdered) : throw NotSupported.Feature(node, $"window function {name}");
        }
    }

    private static WindowAggregate Aggregate(FunctionCall node, BoundExpression[] arguments, bool isOrdered)
    {
        BoundAggregate aggregate = Types.Aggregates.Bind(
            node.FunctionName.Value, [.. arguments.Select(a => a.ToArgument())], node.UniqueRowFilter == UniqueRowFilter.Distinct);
        return new WindowAggregate(aggregate, arguments, isOrdered);
    }
}

/// <summary>ROW_NUMBER, RANK and DENSE_RANK.</summary>
internal sealed class Ranking(string name) : IWindowFunction
{
    public SqlType Type => SqlType.BigInt;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        long rank = 0;
        long dense = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            if (i == 0 || !arePeers(rows[i - 1], rows[i]))
            {
                rank = i + 1;
                dense++;
            }

            rows[i].Row[slot] = name switch { "ROW_NUMBER" => i + 1L, "RANK" => rank, _ => dense };
        }
    }
}

/// <summary>LAG and LEAD.</summary>
internal sealed class Neighbour(int direction, BoundExpression[] arguments) : IWindowFunction
{
    public SqlType Type => arguments[0].Type;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        Func<Evaluation, object?>? offset = arguments.Length > 1 ? arguments[1].ConvertTo(SqlType.BigInt).Evaluate : null;
        BoundExpression? otherwise = arguments.Length > 2 ? arguments[2].ConvertTo(Type) : null;
        for (int i = 0; i < rows.Count; i++)
        {
            evaluation.Row = rows[i].Row;
            long at = i + (direction * (long)(offset?.Invoke(evaluation) ?? 1L));
            if (at >= 0 && at < rows.Count)
            {
                evaluation.Row = rows[(int)at].Row;
                rows[i].Row[slot] = arguments[0].Evaluate(evaluation);
            }
            else
            {
                rows[i].Row[slot] = otherwise?.Evaluate(evaluation);
            }
        }
    }
}

/// <summary>FIRST_VALUE over the default frame.</summary>
internal sealed class FirstValue(BoundExpression argument) : IWindowFunction
{
    public SqlType Type => argument.Type;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        evaluation.Row = rows[0].Row;
        object? value = argument.Evaluate(evaluation);
        rows.ForEach(r => r.Row[slot] = value);
    }
}

/// <summary>An aggregate with OVER: of the whole partition, or up to the row and its peers when there is an order.</summary>
internal sealed class WindowAggregate(BoundAggregate aggregate, BoundExpression[] arguments, bool isOrdered) : IWindowFunction
{
    public SqlType Type => aggregate.Type;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        IAccumulator accumulator = aggregate.Create();
        int start = 0;
        while (start < rows.Count)
        {
            int end = start + 1;
            while (end < rows.Count && (!isOrdered || arePeers(rows[start], rows[end])))
            {
                end++;
            }

            Add(rows, start, end, accumulator, evaluation);
            object? value = accumulator.Result;
            rows.GetRange(start, end - start).ForEach(r => r.Row[slot] = value);
            start = end;
        }
    }

    private void Add(List<WindowRow> rows, int start, int end, IAccumulator accumulator, Evaluation evaluation)
    {
        for (int i = start; i < end; i++)
        {
            evaluation.Row = rows[i].Row;
            accumulator.Add([.. arguments.Select(a => a.Evaluate(evaluation))]);
        }
    }
}
