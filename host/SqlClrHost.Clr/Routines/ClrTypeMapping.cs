using SqlClrHost.Types;

namespace SqlClrHost.Clr.Routines;

/// <summary>How values of one CLR type are passed to a method and taken from it.</summary>
/// <param name="ClrType">The type in the method's signature.</param>
/// <param name="SqlTypes">The T-SQL types it may be declared as.</param>
/// <param name="AcceptsNull">Whether NULL can be passed.</param>
/// <param name="ToClr">A <c>Func&lt;object?, T&gt;</c>: host value to CLR value.</param>
/// <param name="FromClr">A <c>Func&lt;T, SqlType, object?&gt;</c>: CLR value to host value of the declared type.</param>
internal sealed record ClrTypeMapping(Type ClrType, IReadOnlyList<SqlTypeCode> SqlTypes, bool AcceptsNull, Delegate ToClr, Delegate FromClr)
{
    /// <summary>A type that has its own NULL.</summary>
    public static ClrTypeMapping Of<T>(Func<object?, T> toClr, Func<T, SqlType, object?> fromClr, params SqlTypeCode[] sqlTypes) =>
        new(typeof(T), sqlTypes, true, toClr, fromClr);

    /// <summary>A plain value type, to which NULL cannot be passed.</summary>
    public static ClrTypeMapping OfValue<T>(Func<object, T> toClr, Func<T, SqlType, object?> fromClr, params SqlTypeCode[] sqlTypes)
        where T : struct =>
        new(typeof(T), sqlTypes, false, (object? value) => toClr(value!), fromClr);

    /// <summary>A nullable value type.</summary>
    public static ClrTypeMapping OfNullable<T>(Func<object, T> toClr, Func<T, SqlType, object?> fromClr, params SqlTypeCode[] sqlTypes)
        where T : struct =>
        new(
            typeof(T?),
            sqlTypes,
            true,
            (object? value) => value is null ? null : (T?)toClr(value),
            (T? value, SqlType type) => value is { } present ? fromClr(present, type) : null);
}
