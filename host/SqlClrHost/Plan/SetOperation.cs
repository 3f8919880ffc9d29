using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Types;

namespace SqlClrHost.Plan;

/// <summary>UNION ALL: the rows of one input, then those of the other.</summary>
internal sealed class Concatenation(RowSource first, RowSource second, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer) => first.Rows(outer).Concat(second.Rows(outer));
}

/// <summary>INTERSECT and EXCEPT: the distinct rows of one input that are, or are not, in the other.</summary>
internal sealed class Membership(RowSource first, RowSource second, IReadOnlyList<ColumnInfo> columns, bool isPresent) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        var comparer = new RowComparer(Columns);
        var other = new HashSet<object?[]>(second.Rows(outer), comparer);
        var seen = new HashSet<object?[]>(comparer);
        foreach (object?[] row in first.Rows(outer))
        {
            if (other.Contains(row) == isPresent && seen.Add(row))
            {
                yield return row;
            }
        }
    }
}

/// <summary>Brings rows to other column types.</summary>
internal sealed class ConvertColumns(RowSource input, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        foreach (object?[] row in input.Rows(outer))
        {
            var result = new object?[row.Length];
            for (int i = 0; i < row.Length; i++)
            {
                SqlType from = input.Columns[i].Type;
                result[i] = row[i] is null || from == Columns[i].Type ? row[i] : Conversion.Convert(row[i], from, Columns[i].Type);
            }

            yield return result;
        }
    }
}

/// <summary>The same rows under other column names.</summary>
internal sealed class Renamed(RowSource input, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer) => input.Rows(outer);
}
