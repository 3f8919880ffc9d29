namespace SqlClrHost.Types;

/// <summary>A value of sql_variant: it carries its own base type.</summary>
/// <param name="Type">The base type, never sql_variant or a (max) type.</param>
/// <param name="Value">The value, never NULL: a NULL sql_variant is null itself.</param>
public sealed record SqlVariant(SqlType Type, object Value);
