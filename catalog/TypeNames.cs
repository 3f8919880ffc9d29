namespace StripeClr.Catalog;

/// <summary>How the catalogue's types are spelled in T-SQL and C#.</summary>
public static class TypeNames
{
    /// <summary>A column of a function's rows.</summary>
    public static string Column(Sql type) => type switch
    {
        Sql.Id => "nvarchar(255)",
        Sql.Text => "nvarchar(4000)",
        Sql.LongText => "nvarchar(max)",
        Sql.Amount or Sql.BigInt => "bigint",
        Sql.Int => "int",
        Sql.Bit => "bit",
        Sql.Time => "datetime2(0)",
        Sql.Decimal => "decimal(28,12)",
        Sql.Measure => "decimal(18,4)",
        Sql.Percent => "decimal(5,2)",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column has this type."),
    };

    /// <summary>
    /// A parameter of a procedure. Wider than Stripe allows: T-SQL cuts a longer argument and drops a fraction without a word, Stripe and
    /// StripeClr refuse them.
    /// </summary>
    public static string Parameter(Sql type) => type switch
    {
        Sql.Id or Sql.Text => "nvarchar(4000)",
        Sql.LongText or Sql.List or Sql.Objects or Sql.JsonObject => "nvarchar(max)",
        Sql.Amount or Sql.Whole => "decimal(38,10)",
        Sql.Bit => "bit",
        Sql.Time => "datetimeoffset(0)",
        Sql.Decimal or Sql.Measure => "decimal(38,16)",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No parameter has this type."),
    };

    /// <summary>The CLR type of a FillRow parameter, and the method of Row that reads it.</summary>
    public static (string Type, string Getter) Clr(Sql type) => type switch
    {
        Sql.Id or Sql.Text or Sql.LongText => ("SqlString", "Text"),
        Sql.Amount or Sql.BigInt => ("SqlInt64", "BigInt"),
        Sql.Int => ("SqlInt32", "Int"),
        Sql.Bit => ("SqlBoolean", "Bit"),
        Sql.Time => ("DateTime?", "Time"),
        Sql.Decimal or Sql.Measure or Sql.Percent => ("SqlDecimal", "Decimal"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No column has this type."),
    };

    /// <summary>The arguments of <c>new Column(…)</c> after the name.</summary>
    public static string Shape(Sql type) => type switch
    {
        Sql.Id => "ColumnType.Text, {0}, 255",
        Sql.Text => "ColumnType.Text, {0}, 4000",
        Sql.LongText => "ColumnType.Text, {0}",
        Sql.Amount or Sql.BigInt => "ColumnType.BigInt, {0}",
        Sql.Measure => "ColumnType.Decimal, {0}, 18, 4",
        Sql.Percent => "ColumnType.Decimal, {0}, 5, 2",
        _ => "ColumnType." + type + ", {0}",
    };
}
