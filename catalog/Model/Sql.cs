namespace StripeClr.Catalog;

/// <summary>The T-SQL types that columns, filters and parameters have.</summary>
public enum Sql
{
    /// <summary>nvarchar(255): ids, enums, codes, currencies.</summary>
    Id,

    /// <summary>nvarchar(4000).</summary>
    Text,

    /// <summary>nvarchar(max).</summary>
    LongText,

    /// <summary>bigint, in the smallest unit of the currency; as a parameter decimal(38,10), refused unless whole.</summary>
    Amount,

    /// <summary>As a column: bigint.</summary>
    BigInt,

    /// <summary>As a column: int.</summary>
    Int,

    /// <summary>bit.</summary>
    Bit,

    /// <summary>datetime2(0), UTC; as a parameter datetimeoffset(0), so that the time zone of a value that has one counts.</summary>
    Time,

    /// <summary>decimal(28,12): unit amounts and quantities with up to twelve decimals; as a parameter decimal(38,16), so that Stripe refuses more of them.</summary>
    Decimal,

    /// <summary>decimal(18,4): inches and ounces; as a parameter decimal(38,16).</summary>
    Measure,

    /// <summary>As a column: decimal(5,2).</summary>
    Percent,

    /// <summary>As a filter: a range of times, such as <c>&gt;= monthstart</c>.</summary>
    Range,

    /// <summary>As a parameter: a whole number as decimal(38,10), so that a fraction reaches Stripe, which refuses it, and is not dropped on the way.</summary>
    Whole,

    /// <summary>As a parameter: one value, or a JSON array of them.</summary>
    List,

    /// <summary>As a parameter: a JSON array of objects; refused when it is something else.</summary>
    Objects,

    /// <summary>As a parameter: a JSON object.</summary>
    JsonObject,
}
