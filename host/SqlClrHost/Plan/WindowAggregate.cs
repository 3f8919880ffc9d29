using SqlClrHost.Binding;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>An aggregate with OVER: of each row's frame.</summary>
internal sealed class WindowAggregate(BoundAggregate aggregate, BoundExpression[] arguments, WindowFrame frame) : IWindowFunction
{
    public SqlType Type => aggregate.Type;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        var peers = new PeerGroups(rows, arePeers);
        if (frame.First == FrameEdge.Start)
        {
            ComputeGrowing(rows, peers, evaluation, slot);
            return;
        }

        for (int i = 0; i < rows.Count; i++)
        {
            (int first, int last) = frame.Of(i, peers);
            IAccumulator accumulator = aggregate.Create();
            Add(rows, first, last, accumulator, evaluation);
            rows[i].Row[slot] = accumulator.Result;
        }
    }

    /// <summary>A frame that starts with the partition only ever gains rows: one pass does.</summary>
    private void ComputeGrowing(List<WindowRow> rows, PeerGroups peers, Evaluation evaluation, int slot)
    {
        IAccumulator accumulator = aggregate.Create();
        int added = -1;
        for (int i = 0; i < rows.Count; i++)
        {
            int last = frame.Of(i, peers).Last;
            Add(rows, added + 1, last, accumulator, evaluation);
            added = Math.Max(added, last);
            rows[i].Row[slot] = accumulator.Result;
        }
    }

    private void Add(List<WindowRow> rows, int first, int last, IAccumulator accumulator, Evaluation evaluation)
    {
        for (int i = first; i <= last; i++)
        {
            evaluation.Row = rows[i].Row;
            object?[] values = [.. arguments.Select(a => a.Evaluate(evaluation))];
            evaluation.Session.HasSkippedNull |= Aggregate.IsSkipped(values);
            accumulator.Add(values);
        }
    }
}
