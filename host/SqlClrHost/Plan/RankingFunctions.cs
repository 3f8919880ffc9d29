using SqlClrHost.Binding;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>NTILE: numbers groups of rows that are as even as can be, the larger ones first.</summary>
internal sealed class Ntile(BoundExpression groups) : IWindowFunction
{
    public SqlType Type => SqlType.BigInt;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        evaluation.Row = rows[0].Row;
        long count = groups.ConvertTo(SqlType.BigInt).Evaluate(evaluation) is long number and > 0 ? number : throw EngineErrors.InvalidNtile();
        long size = rows.Count / count;
        long larger = rows.Count % count;
        long inLarger = larger * (size + 1);
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i].Row[slot] = i < inLarger ? (i / (size + 1)) + 1 : larger + ((i - inLarger) / size) + 1;
        }
    }
}

/// <summary>PERCENT_RANK and CUME_DIST: where a row and its peers stand, from 0 to 1.</summary>
internal sealed class RelativeRank(bool isCumulative) : IWindowFunction
{
    public SqlType Type => SqlType.Float;

    public void Compute(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers, Evaluation evaluation, int slot)
    {
        var peers = new PeerGroups(rows, arePeers);
        for (int i = 0; i < rows.Count; i++)
        {
            rows[i].Row[slot] = isCumulative ? (peers.Last[i] + 1d) / rows.Count
                : rows.Count == 1 ? 0d : (double)peers.First[i] / (rows.Count - 1);
        }
    }
}
