using System.Collections.Generic;

namespace StripeClr.Rows;

/// <summary>One column of a table function: its type, and where in the JSON its value is found.</summary>
internal sealed class Column
{
    /// <summary>nvarchar(max).</summary>
    public const int Max = -1;

    // What Stripe's prices and quantities need: "up to twelve decimal places".
    private const int DecimalPrecision = 28;
    private const int DecimalScale = 12;

    /// <summary>Declares a column.</summary>
    /// <param name="name">The name in T-SQL.</param>
    /// <param name="type">Its type.</param>
    /// <param name="paths">JSON paths, separated by <c>|</c>; the first that has a value fills the column.</param>
    /// <param name="length">The characters that a text column holds, or <see cref="Max"/>; the digits of a decimal one.</param>
    /// <param name="scale">The digits that a decimal column holds behind the point.</param>
    public Column(string name, ColumnType type, string paths, int length = Max, int scale = DecimalScale)
    {
        Name = name;
        Type = type;
        Length = length;
        Scale = scale;
        Paths = new List<ColumnPath>();
        foreach (var path in paths.Split('|'))
        {
            Paths.Add(ColumnPath.Parse(path));
        }
    }

    public string Name { get; }

    public ColumnType Type { get; }

    public int Length { get; }

    /// <summary>The digits of a decimal column.</summary>
    public int Precision => Length == Max ? DecimalPrecision : Length;

    /// <summary>Those of them that stand behind the point.</summary>
    public int Scale { get; }

    public List<ColumnPath> Paths { get; }

    /// <summary>True when the value is kept as text in a <see cref="Row"/>.</summary>
    public bool IsText => Type is ColumnType.Text or ColumnType.Decimal;
}
