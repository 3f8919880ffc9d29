// The namespace is SQL Server's own: the exception's full name is part of the message that users see.
namespace System.Data.SqlServer;

/// <summary>A routine returned a text or binary longer than its declared type; SQL Server never cuts it.</summary>
internal sealed class TruncationException(long size, long limit) : Exception(string.Create(
    Globalization.CultureInfo.InvariantCulture,
    $"Trying to convert return value or output parameter of size {size} bytes to a T-SQL type with a smaller size limit of {limit} bytes."));
