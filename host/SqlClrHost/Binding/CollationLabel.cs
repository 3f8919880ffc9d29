using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>Two columns' collations that met in an operation which gives text and compares nothing.</summary>
internal sealed record CollationClash(string Left, string Right, string Operation);

/// <summary>A collation and how it came to an expression: written with COLLATE, or brought by a column.</summary>
internal sealed record CollationLabel(Collation Collation, bool IsExplicit)
{
    /// <summary>Set when the expression has no collation: only COLLATE helps, else nothing may compare it, select it or keep it.</summary>
    public CollationClash? Clash { get; private init; }

    /// <summary>What a column brings: the collation that it was declared with, else the database's; null when it holds no text.</summary>
    public static CollationLabel? OfColumn(SqlType type, Collation? collation = null) =>
        type.IsCharacter ? new CollationLabel(collation ?? Collation.Default, IsExplicit: false) : null;

    /// <summary>The collation of a comparison of two operands; null stands for a literal's or variable's default, which yields.</summary>
    /// <exception cref="SqlError">Neither yields to the other (468).</exception>
    public static CollationLabel? Compare(CollationLabel? left, CollationLabel? right, string operation)
    {
        CollationLabel? result = Merge(left, right, operation);
        return result?.Clash is { } clash ? throw SqlErrors.CollationConflict(clash.Left, clash.Right, operation) : result;
    }

    /// <summary>The collation of text that is made of two operands. Columns of two collations give text without one.</summary>
    /// <exception cref="SqlError">Both operands have a COLLATE of their own (468).</exception>
    public static CollationLabel? Merge(CollationLabel? left, CollationLabel? right, string operation)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if (left.IsExplicit != right.IsExplicit)
        {
            return left.IsExplicit ? left : right;
        }

        if (left.Clash is not null || right.Clash is not null)
        {
            return left.Clash is null ? right : left;
        }

        if (left.Collation.Name == right.Collation.Name)
        {
            return left;
        }

        return left.IsExplicit
            ? throw SqlErrors.CollationConflict(left.Collation.Name, right.Collation.Name, operation)
            : left with { Clash = new CollationClash(left.Collation.Name, right.Collation.Name, operation) };
    }

    /// <summary>The collation to compare, sort or search by.</summary>
    /// <exception cref="SqlError">The expression has none (468).</exception>
    public Collation Resolve() => Clash is null ? Collation : throw SqlErrors.CollationConflict(Clash.Left, Clash.Right, Clash.Operation);
}
