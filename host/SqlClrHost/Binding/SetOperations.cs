using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>UNION, INTERSECT, EXCEPT, and what may follow a query in parentheses.</summary>
internal static class SetOperations
{
    public static BoundQuery Bind(BindingContext context, BinaryQueryExpression node, Scope outer)
    {
        node = Regroup(node);
        RowSource first = QueryBinder.Bind(context, node.FirstQueryExpression, outer).Plan;
        RowSource second = QueryBinder.Bind(context, node.SecondQueryExpression, outer).Plan;
        if (first.Columns.Count != second.Columns.Count)
        {
            throw SqlErrors.UnequalSetOperation();
        }

        ColumnInfo[] columns = [.. first.Columns.Select((column, i) => Common(node, column, second.Columns[i], i + 1))];
        (first, second) = (new ConvertColumns(first, columns), new ConvertColumns(second, columns));
        RowSource plan = node.BinaryQueryExpressionType switch
        {
            BinaryQueryExpressionType.Union when node.All => new Concatenation(first, second, columns),
            BinaryQueryExpressionType.Union => new Distinct(new Concatenation(first, second, columns)),
            BinaryQueryExpressionType.Except => new Membership(first, second, columns, isPresent: false),
            _ => new Membership(first, second, columns, isPresent: true),
        };
        return new BoundQuery(Finish(context, plan, node, outer));
    }

    /// <summary>INTERSECT binds closer than UNION and EXCEPT, which the parser does not know: it groups all three from left to right.</summary>
    private static BinaryQueryExpression Regroup(BinaryQueryExpression node)
    {
        bool isWrong = node.BinaryQueryExpressionType == BinaryQueryExpressionType.Intersect
            && node.FirstQueryExpression is BinaryQueryExpression { BinaryQueryExpressionType: not BinaryQueryExpressionType.Intersect };
        if (!isWrong)
        {
            return node;
        }

        var first = (BinaryQueryExpression)node.FirstQueryExpression;
        return new BinaryQueryExpression
        {
            BinaryQueryExpressionType = first.BinaryQueryExpressionType,
            All = first.All,
            FirstQueryExpression = first.FirstQueryExpression,
            SecondQueryExpression = new BinaryQueryExpression
            {
                BinaryQueryExpressionType = node.BinaryQueryExpressionType,
                FirstQueryExpression = first.SecondQueryExpression,
                SecondQueryExpression = node.SecondQueryExpression,
            },
            OrderByClause = node.OrderByClause,
            OffsetClause = node.OffsetClause,
            ForClause = node.ForClause,
        };
    }

    public static BoundQuery BindParenthesis(BindingContext context, QueryParenthesisExpression node, Scope outer)
    {
        BoundQuery inner = QueryBinder.Bind(context, node.QueryExpression, outer);
        return inner with { Plan = Finish(context, inner.Plan, node, outer) };
    }

    /// <summary>Sorts by columns of the result, the only thing that ORDER BY can name here.</summary>
    public static SortKey ResultKey(IReadOnlyList<ColumnInfo> columns, ExpressionWithSortOrder element, Func<SqlError> notFound)
    {
        int index = element.Expression switch
        {
            IntegerLiteral literal => Ordinal(literal, columns.Count),
            ColumnReferenceExpression { MultiPartIdentifier.Identifiers: [var name] } => IndexOf(columns, name.Value),
            _ => -1,
        };
        if (index < 0)
        {
            throw notFound();
        }

        BoundExpression read = ColumnReferences.Read(new ColumnMatch(0, index, columns[index]));
        return new SortKey(read, element.SortOrder == SortOrder.Descending);
    }

    /// <summary>ORDER BY 2.</summary>
    public static int Ordinal(IntegerLiteral literal, int count)
    {
        int ordinal = int.Parse(literal.Value, System.Globalization.CultureInfo.InvariantCulture);
        return ordinal >= 1 && ordinal <= count ? ordinal - 1 : throw EngineErrors.OrderByPosition(ordinal);
    }

    private static int IndexOf(IReadOnlyList<ColumnInfo> columns, string name)
    {
        for (int i = 0; i < columns.Count; i++)
        {
            if (columns[i].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static RowSource Finish(BindingContext context, RowSource plan, QueryExpression node, Scope outer)
    {
        if (node.OrderByClause is { } order)
        {
            plan = new Sort(plan, [.. OrderByRules.Items(order).Select(e => ResultKey(plan.Columns, e, EngineErrors.OrderByNotInUnion))]);
        }

        return RowLimits.Offset(new ExpressionBinder(context, outer), plan, node.OffsetClause);
    }

    private static ColumnInfo Common(BinaryQueryExpression node, ColumnInfo first, ColumnInfo second, int position) => first with
    {
        Type = second.IsNullLiteral ? first.Type : first.IsNullLiteral ? second.Type : TypeRules.Common(first.Type, second.Type),
        IsNullLiteral = first.IsNullLiteral && second.IsNullLiteral,
        Collation = CommonCollation(node, first.Collation, second.Collation, position),
        IsNullable = first.IsNullable || second.IsNullable,
        IsIdentity = false,
    };

    /// <summary>UNION ALL compares nothing, but its result needs a collation; the others compare rows.</summary>
    private static CollationLabel? CommonCollation(BinaryQueryExpression node, CollationLabel? first, CollationLabel? second, int position)
    {
        string operation = node.BinaryQueryExpressionType.ToString().ToUpperInvariant();
        if (!node.All)
        {
            return CollationLabel.Compare(first, second, operation);
        }

        CollationLabel? label = CollationLabel.Merge(first, second, $"{operation} ALL");
        return label?.Clash is { } clash
            ? throw SqlErrors.CollationConflictInColumn(clash.Left, clash.Right, clash.Operation, position)
            : label;
    }
}
