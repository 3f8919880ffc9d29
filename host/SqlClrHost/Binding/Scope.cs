using SqlClrHost.Catalog;
using SqlClrHost.Catalog.CatalogViews;

namespace SqlClrHost.Binding;

/// <summary>Where a column name was found: how many queries out, and at which place of the row there.</summary>
internal readonly record struct ColumnMatch(int Depth, int Ordinal, ColumnInfo Column);

/// <summary>The columns that a query's expressions can name, inside those of the query around it.</summary>
internal abstract class Scope(Scope? outer)
{
    public static Scope Empty { get; } = new EmptyScope();

    public Scope? Outer { get; } = outer;

    /// <summary>Finds a column in this scope alone; null when it has none of that name.</summary>
    /// <exception cref="Types.SqlError">The name is ambiguous (209), or may not be used here (8120).</exception>
    public abstract ColumnMatch? FindHere(ColumnName name);

    /// <summary>The tables that this scope alone can name.</summary>
    public virtual IReadOnlyList<SourceTable> Tables => [];

    /// <summary>The system view in sight that has such a column on SQL Server and not here.</summary>
    public SystemView? FindLacking(ColumnName name)
    {
        for (Scope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Tables.FirstOrDefault(t => t.Matches(name.Schema, name.Table) && t.View is { } view && MissingColumns.Contains(view.Name, name.Name)) is { } table)
            {
                return table.View;
            }
        }

        return null;
    }

    public ColumnMatch? Find(ColumnName name)
    {
        int depth = 0;
        for (Scope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.FindHere(name) is { } match)
            {
                return match with { Depth = depth };
            }

            depth++;
        }

        return null;
    }

    /// <summary>The scope of an expression outside any query.</summary>
    private sealed class EmptyScope() : Scope(null)
    {
        public override ColumnMatch? FindHere(ColumnName name) => null;
    }
}
