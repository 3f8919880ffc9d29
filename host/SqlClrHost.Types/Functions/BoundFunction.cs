namespace SqlClrHost.Types;

/// <summary>A built-in function bound to its argument types.</summary>
/// <param name="Type">The result's type.</param>
/// <param name="Evaluate">Runs the function over values of the types that it was bound to.</param>
/// <param name="Deterministic">Whether the same arguments always give the same result, whatever the session.</param>
public sealed record BoundFunction(SqlType Type, Func<ISessionInfo, object?[], object?> Evaluate, bool Deterministic);
