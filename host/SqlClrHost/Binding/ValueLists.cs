using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>VALUES (…), (…) as a table: each column has one type over all its rows.</summary>
internal static class ValueLists
{
    public static Values Bind(ExpressionBinder binder, IList<RowValue> rows)
    {
        BoundExpression[][] lists = [.. rows.Select(r => r.ColumnValues.Select(binder.Bind).ToArray())];
        int width = lists[0].Length;
        if (lists.Any(l => l.Length != width))
        {
            throw EngineErrors.UnequalValueLists();
        }

        ColumnInfo[] columns = [.. Enumerable.Range(0, width).Select(i => Column(lists, i))];
        foreach (BoundExpression[] list in lists)
        {
            for (int i = 0; i < width; i++)
            {
                list[i] = list[i].ConvertTo(columns[i].Type);
            }
        }

        return new Values(lists, columns);
    }

    private static ColumnInfo Column(BoundExpression[][] lists, int index)
    {
        SqlType? type = null;
        CollationLabel? collation = null;
        foreach (BoundExpression[] list in lists)
        {
            if (!list[index].IsNullLiteral)
            {
                type = type is null ? list[index].Type : TypeRules.Common(type, list[index].Type);
                collation = CollationLabel.Compare(collation, list[index].Collation, "VALUES");
            }
        }

        return new ColumnInfo("", type ?? SqlType.Int, collation);
    }
}
