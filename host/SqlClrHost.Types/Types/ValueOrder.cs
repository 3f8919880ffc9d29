using System.Data.SqlTypes;

namespace SqlClrHost.Types;

/// <summary>The order of two values of one type, neither of them NULL.</summary>
internal static class ValueOrder
{
    public static int Compare(object x, object y, Collation collation) => (x, y) switch
    {
        (string a, string b) => collation.Compare(a, b),
        (byte[] a, byte[] b) => CompareBytes(a, b),
        (Guid a, Guid b) => CompareGuids(a, b),
        (SqlDecimal a, SqlDecimal b) => ExactNumber.From(a).CompareTo(ExactNumber.From(b)),
        (SqlVariant a, SqlVariant b) => VariantOrder.Compare(a, b, collation),
        (IComparable a, _) when x.GetType() == y.GetType() => Math.Sign(a.CompareTo(y)),
        _ => throw new InvalidOperationException($"Values of {x.GetType().Name} and {y.GetType().Name} were compared without a conversion."),
    };

    /// <summary>Binary values compare as if the shorter one were padded with zeros.</summary>
    private static int CompareBytes(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int length = Math.Max(a.Length, b.Length);
        for (int i = 0; i < length; i++)
        {
            int difference = (i < a.Length ? a[i] : 0) - (i < b.Length ? b[i] : 0);
            if (difference != 0)
            {
                return Math.Sign(difference);
            }
        }

        return 0;
    }

    /// <summary>SQL Server orders a uniqueidentifier by its last six bytes first; SqlGuid knows the order.</summary>
    private static int CompareGuids(Guid a, Guid b) => Math.Sign(new SqlGuid(a).CompareTo(new SqlGuid(b)));
}
