using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>A collation and how it came to an expression: written with COLLATE, or brought by a column.</summary>
internal sealed record CollationLabel(Collation Collation, bool IsExplicit)
{
    /// <summary>The collation of an operation over two operands; null stands for a literal's or variable's default, which yields.</summary>
    /// <exception cref="Types.SqlError">Neither yields to the other (468).</exception>
    public static CollationLabel? Combine(CollationLabel? left, CollationLabel? right, string operation)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        if (left.IsExplicit != right.IsExplicit)
        {
            return left.IsExplicit ? left : right;
        }

        return left.Collation.Name == right.Collation.Name ? left : throw SqlErrors.CollationConflict(left.Collation.Name, right.Collation.Name, operation);
    }
}
