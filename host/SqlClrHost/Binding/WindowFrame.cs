using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;

namespace SqlClrHost.Binding;

/// <summary>The rows around a row that a function with OVER looks at: from the first to the last of them.</summary>
internal sealed record WindowFrame(bool IsRange, FrameEdge First, FrameEdge Last)
{
    /// <summary>The whole partition.</summary>
    public static WindowFrame Whole { get; } = new(IsRange: true, FrameEdge.Start, FrameEdge.End);

    /// <summary>What holds with ORDER BY and no frame: up to the row and its peers.</summary>
    public static WindowFrame UpToPeers { get; } = new(IsRange: true, FrameEdge.Start, FrameEdge.Current);

    /// <summary>The frame of an OVER clause. The parser has refused frames without ORDER BY, RANGE with a number, and ends before starts.</summary>
    public static WindowFrame Bind(OverClause over)
    {
        if (over.WindowFrameClause is not { } clause)
        {
            return over.OrderByClause is null ? Whole : UpToPeers;
        }

        FrameEdge first = Edge(clause.Top);
        FrameEdge last = clause.Bottom is null ? FrameEdge.Current : Edge(clause.Bottom);
        return new WindowFrame(clause.WindowFrameType == WindowFrameType.Range, first, last);
    }

    /// <summary>The places of the frame of the row at <paramref name="at"/>; it is empty when the last is before the first.</summary>
    public (int First, int Last) Of(int at, PeerGroups peers)
    {
        int first = IsRange && First == FrameEdge.Current ? peers.First[at] : First.At(at, peers.Count);
        int last = IsRange && Last == FrameEdge.Current ? peers.Last[at] : Last.At(at, peers.Count);
        return (Math.Max(first, 0), Math.Min(last, peers.Count - 1));
    }

    private static FrameEdge Edge(WindowDelimiter delimiter) => delimiter.WindowDelimiterType switch
    {
        WindowDelimiterType.UnboundedPreceding => FrameEdge.Start,
        WindowDelimiterType.UnboundedFollowing => FrameEdge.End,
        WindowDelimiterType.CurrentRow => FrameEdge.Current,
        WindowDelimiterType.ValuePreceding => new FrameEdge(-Rows(delimiter)),
        _ => new FrameEdge(Rows(delimiter)),
    };

    private static long Rows(WindowDelimiter delimiter) =>
        delimiter.OffsetValue is IntegerLiteral { Value: var text } && int.TryParse(text, out int rows)
            ? rows
            : throw NotSupported.Feature(delimiter, RefusedFeatures.FrameExpression);
}

/// <summary>An end of a frame, counted in rows from the current one.</summary>
internal sealed record FrameEdge(long Offset)
{
    public static FrameEdge Start { get; } = new(long.MinValue);

    public static FrameEdge Current { get; } = new(0L);

    public static FrameEdge End { get; } = new(long.MaxValue);

    public int At(int current, int count) => (int)(Offset switch
    {
        long.MinValue => 0,
        long.MaxValue => count - 1,
        _ => Math.Clamp(current + Offset, -1, count),
    });
}

/// <summary>For each row of an ordered partition the places of the first and last row that are its equals in the order.</summary>
internal sealed class PeerGroups
{
    public PeerGroups(List<WindowRow> rows, Func<WindowRow, WindowRow, bool> arePeers)
    {
        Count = rows.Count;
        First = new int[Count];
        Last = new int[Count];
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (end < Count && arePeers(rows[start], rows[end]))
            {
                end++;
            }

            Array.Fill(First, start, start, end - start);
            Array.Fill(Last, end - 1, start, end - start);
        }
    }

    public int Count { get; }

    public int[] First { get; }

    public int[] Last { get; }
}
