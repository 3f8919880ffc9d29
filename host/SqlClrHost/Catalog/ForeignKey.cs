using SqlClrHost.Errors;

namespace SqlClrHost.Catalog;

/// <summary>What happens to referring rows when the row that they refer to is deleted or gets another key.</summary>
internal enum ReferentialAction
{
    NoAction,
    Cascade,
    SetNull,
    SetDefault,
}

/// <summary>A FOREIGN KEY: rows of <see cref="Child"/> refer to rows of <see cref="Parent"/>; a NULL in the key refers to nothing.</summary>
internal sealed record ForeignKey(string Name, Table Child, int[] ChildOrdinals, Table Parent, UniqueKey ParentKey, int[] ParentOrdinals)
{
    /// <summary>Its id in the catalog.</summary>
    public int Id { get; init; }

    public ReferentialAction OnDelete { get; init; }

    public ReferentialAction OnUpdate { get; init; }

    public bool IsSelfReference => Child == Parent;

    /// <summary>The referring values of a child's row in the order of the parent's key; null when one of them is NULL.</summary>
    public object?[]? KeyOf(object?[] childRow)
    {
        var key = new object?[ParentKey.Ordinals.Count];
        for (int i = 0; i < key.Length; i++)
        {
            int at = Array.IndexOf(ParentOrdinals, ParentKey.Ordinals[i]);
            if (childRow[ChildOrdinals[at]] is not { } value)
            {
                return null;
            }

            key[i] = value;
        }

        return key;
    }

    /// <summary>The error of a row that refers to nothing.</summary>
    public Types.SqlError MissingParent(string statement, string database) => EngineErrors.ConstraintConflict(
        statement,
        IsSelfReference ? "FOREIGN KEY SAME TABLE" : "FOREIGN KEY",
        Name,
        database,
        $"{Parent.Schema.Name}.{Parent.Name}",
        ParentOrdinals.Length == 1 ? Parent.Columns[ParentOrdinals[0]].Name : null);

    /// <summary>The error of a row that others refer to.</summary>
    public Types.SqlError StillReferenced(string statement, string database) => EngineErrors.ConstraintConflict(
        statement,
        IsSelfReference ? "SAME TABLE REFERENCE" : "REFERENCE",
        Name,
        database,
        $"{Child.Schema.Name}.{Child.Name}",
        ChildOrdinals.Length == 1 ? Child.Columns[ChildOrdinals[0]].Name : null);
}
