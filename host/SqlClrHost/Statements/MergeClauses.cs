using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>What a WHEN clause does.</summary>
internal enum MergeActionKind
{
    Insert,
    Update,
    Delete,
}

/// <summary>Which pairs a WHEN clause is for.</summary>
internal enum MergeMatch
{
    Matched,
    NotMatchedByTarget,
    NotMatchedBySource,
}

/// <summary>A bound WHEN … THEN: the SET list of an UPDATE, or the columns and values of an INSERT (a null value is DEFAULT).</summary>
internal sealed record MergeClause(MergeMatch Match, MergeActionKind Kind, Func<Evaluation, bool?>? Condition)
{
    public ColumnChange[] Set { get; init; } = [];

    public int[] Ordinals { get; init; } = [];

    public BoundExpression?[] Values { get; init; } = [];
}

/// <summary>Binds WHEN clauses: each may name only the side that it has (5333, 5334).</summary>
internal sealed class MergeClauseBinder(BindingContext context, Table table, TableScope both, IReadOnlyList<SourceTable> target, IReadOnlyList<SourceTable> source)
{
    public MergeClause Bind(MergeActionClause clause)
    {
        MergeMatch match = clause.Condition switch
        {
            MergeCondition.Matched => MergeMatch.Matched,
            MergeCondition.NotMatchedBySource => MergeMatch.NotMatchedBySource,
            _ => MergeMatch.NotMatchedByTarget,
        };
        Scope scope = match switch
        {
            MergeMatch.Matched => both,
            MergeMatch.NotMatchedByTarget => new OneSideScope(both, source, EngineErrors.OnlySourceColumns),
            _ => new OneSideScope(both, target, EngineErrors.OnlyTargetColumns),
        };
        var binder = new ExpressionBinder(context, scope);
        Func<Evaluation, bool?>? condition = clause.SearchCondition is null ? null : binder.BindPredicate(clause.SearchCondition);
        return clause.Action switch
        {
            UpdateMergeAction update => new MergeClause(match, MergeActionKind.Update, condition) { Set = SetClauses.Bind(binder, table, update.SetClauses) },
            InsertMergeAction insert => BindInsert(binder, insert, new MergeClause(match, MergeActionKind.Insert, condition)),
            _ => new MergeClause(match, MergeActionKind.Delete, condition),
        };
    }

    private MergeClause BindInsert(ExpressionBinder binder, InsertMergeAction insert, MergeClause clause)
    {
        if (insert.Source.IsDefaultValues)
        {
            return clause;
        }

        int[] ordinals = InsertColumns.Read(table, insert.Columns);
        InsertColumns.CheckIdentity(table, ordinals);
        IList<ScalarExpression> values = insert.Source.RowValues[0].ColumnValues;
        if (values.Count != ordinals.Length)
        {
            throw insert.Columns.Count == 0 ? SqlErrors.ColumnCountMismatch()
                : values.Count < ordinals.Length ? EngineErrors.MoreColumnsThanValues() : EngineErrors.FewerColumnsThanValues();
        }

        BoundExpression?[] bound = [.. values.Select(v => v is DefaultLiteral ? null : binder.Bind(v))];
        for (int i = 0; i < bound.Length; i++)
        {
            if (bound[i] is { } value)
            {
                Expressions.CheckAssignable(value, table.Columns[ordinals[i]].Type);
            }
        }

        return clause with { Ordinals = ordinals, Values = bound };
    }

    /// <summary>The columns of one side; a column of the other side gives an error of its own.</summary>
    private sealed class OneSideScope(TableScope both, IReadOnlyList<SourceTable> side, Func<string, SqlError> error) : Scope(both.Outer)
    {
        private readonly TableScope _side = new(side, null);

        public override ColumnMatch? FindHere(ColumnName name) =>
            _side.FindHere(name) ?? (name.Table is not null && both.FindHere(name) is not null ? throw error(name.ToString()) : null);
    }
}

/// <summary>Which WHEN clauses can stand together.</summary>
internal static class MergeClauseRules
{
    public static void Check(IReadOnlyList<MergeClause> clauses)
    {
        foreach (IGrouping<MergeMatch, MergeClause> group in clauses.GroupBy(c => c.Match))
        {
            string words = Words(group.Key);
            if (group.GroupBy(c => c.Kind).FirstOrDefault(g => g.Count() > 1) is { } twice)
            {
                throw EngineErrors.MergeActionTwice(words, twice.Key.ToString().ToUpperInvariant());
            }

            if (group.SkipLast(1).Any(c => c.Condition is null))
            {
                throw EngineErrors.MergeClauseNeverReached(words, group.Last().Condition is not null);
            }
        }
    }

    private static string Words(MergeMatch match) => match switch
    {
        MergeMatch.Matched => "WHEN MATCHED",
        MergeMatch.NotMatchedBySource => "WHEN NOT MATCHED BY SOURCE",
        _ => "WHEN NOT MATCHED",
    };
}
