namespace StripeSql.Output;

/// <summary>How result sets are written.</summary>
internal enum ResultFormat
{
    /// <summary>Aligned columns, for people.</summary>
    Table,

    /// <summary>RFC 4180, with a header line.</summary>
    Csv,

    /// <summary>An array of objects.</summary>
    Json,
}
