using System.Collections.Frozen;
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
    private static readonly FrozenDictionary<string, Func<string, BoundExpression[], WindowFrame, IWindowFunction>> Ordered =
        new Dictionary<string, Func<string, BoundExpression[], WindowFrame, IWindowFunction>>
        {
            ["ROW_NUMBER"] = (name, _, _) => new Ranking(name),
            ["RANK"] = (name, _, _) => new Ranking(name),
            ["DENSE_RANK"] = (name, _, _) => new Ranking(name),
            ["NTILE"] = (_, arguments, _) => new Ntile(arguments[0]),
            ["PERCENT_RANK"] = (_, _, _) => new RelativeRank(isCumulative: false),
            ["CUME_DIST"] = (_, _, _) => new RelativeRank(isCumulative: true),
            ["LAG"] = (_, arguments, _) => new Neighbour(-1, arguments),
            ["LEAD"] = (_, arguments, _) => new Neighbour(1, arguments),
            ["FIRST_VALUE"] = (_, arguments, frame) => new FrameValue(arguments[0], frame, takesFirst: true),
            ["LAST_VALUE"] = (_, arguments, frame) => new FrameValue(arguments[0], frame, takesFirst: false),
        }.ToFrozenDictionary();

    public static IWindowFunction Create(FunctionCall node, BoundExpression[] arguments, bool isOrdered)
    {
        string name = node.FunctionName.Value.ToUpperInvariant();
        var frame = WindowFrame.Bind(node.OverClause);
        if (!Ordered.TryGetValue(name, out Func<string, BoundExpression[], WindowFrame, IWindowFunction>? create))
        {
            return Types.Aggregates.IsKnown(name)
                ? Aggregate(node, arguments, frame)
                : throw NotSupported.Feature(node, RefusedFeatures.WindowFunction, name);
        }

        if (node.OverClause.WindowFrameClause is not null && name is not ("FIRST_VALUE" or "LAST_VALUE"))
        {
            throw EngineErrors.FrameNotAllowed(name);
        }

        return isOrdered ? create(name, arguments, frame) : throw EngineErrors.WindowNeedsOrder(name);
    }

    private static WindowAggregate Aggregate(FunctionCall node, BoundExpression[] arguments, WindowFrame frame)
    {
        if (node.FunctionName.Value.Equals("STRING_AGG", StringComparison.OrdinalIgnoreCase))
        {
            throw EngineErrors.NoWindowFunction("STRING_AGG");
        }

        BoundAggregate aggregate = Types.Aggregates.Bind(
            node.FunctionName.Value, [.. arguments.Select(a => a.ToArgument())], node.UniqueRowFilter == UniqueRowFilter.Distinct);
        return new WindowAggregate(aggregate, arguments, frame);
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

/// <summary>FIRST_VALUE and LAST_VALUE of each row's frame.</summary>
internal sealed class FrameValue(BoundExpression argument, WindowFrame frame, bool takesFirst) : IWindowFunction
{
    public SqlType Type => argument.Type;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        var peers = new PeerGroups(rows, arePeers);
        for (int i = 0; i < rows.Count; i++)
        {
            (int first, int last) = frame.Of(i, peers);
            object? value = null;
            if (first <= last)
            {
                evaluation.Row = rows[takesFirst ? first : last].Row;
                value = argument.Evaluate(evaluation);
            }

            rows[i].Row[slot] = value;
        }
    }
}
