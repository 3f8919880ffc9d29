using System.Data.SqlTypes;

namespace SqlClrHost.Types;

/// <summary>Compares values of one type for grouping, DISTINCT, ordering and hash joins: NULLs are equal and come first.</summary>
public sealed class SqlValueComparer : IEqualityComparer<object?>, IComparer<object?>
{
    private readonly Collation _collation;

    public SqlValueComparer(SqlType type, Collation? collation = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
        Collation given = collation ?? Collation.Default;
        _collation = type.IsUnicode ? given.Unicode : given;
    }

    public SqlType Type { get; }

    public new bool Equals(object? x, object? y) => Compare(x, y) == 0;

    public int Compare(object? x, object? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        return ValueOrder.Compare(x, y, _collation);
    }

    public int GetHashCode(object? obj) => obj switch
    {
        null => 0,
        string text => _collation.GetHashCode(text),
        byte[] bytes => HashBytes(bytes),
        // 1.0 and 1.00 are one value.
        SqlDecimal number => ExactNumber.From(number).Normalized().GetHashCode(),
        double number => (number + 0.0).GetHashCode(),
        float number => (number + 0.0f).GetHashCode(),
        // Variants of one family may be equal across types, so only the family counts.
        SqlVariant variant => (int)VariantOrder.FamilyOf(variant.Type),
        DateTimeOffset instant => instant.UtcTicks.GetHashCode(),
        _ => obj.GetHashCode(),
    };

    /// <summary>Trailing zero bytes do not count, as trailing blanks of strings.</summary>
    private static int HashBytes(byte[] bytes)
    {
        HashCode hash = default;
        hash.AddBytes(bytes.AsSpan().TrimEnd((byte)0));
        return hash.ToHashCode();
    }
}
