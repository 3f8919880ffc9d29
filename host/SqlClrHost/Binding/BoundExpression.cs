using SqlClrHost.Types;

namespace SqlClrHost.Binding;

/// <summary>An expression with its type, ready to run.</summary>
internal sealed record BoundExpression(SqlType Type, Func<Evaluation, object?> Evaluate)
{
    public CollationLabel? Collation { get; init; }

    /// <summary>Whether it is a literal, whose value is <see cref="Constant"/>.</summary>
    public bool IsConstant { get; init; }

    public object? Constant { get; init; }

    /// <summary>The literal NULL fits every type.</summary>
    public bool IsNullLiteral { get; init; }

    /// <summary>Whether FOR JSON takes the text as JSON and does not escape it.</summary>
    public bool IsJson { get; init; }

    /// <summary>The name that SELECT INTO and SELECT give its column when no alias is written.</summary>
    public string? ColumnName { get; init; }

    public bool IsNullable { get; init; } = true;

    public bool IsIdentity { get; init; }

    public static BoundExpression Literal(SqlType type, object? value) =>
        new(type, _ => value) { IsConstant = true, Constant = value, IsNullLiteral = value is null, IsNullable = value is null };

    public ArgumentInfo ToArgument() => new(Type, Constant, IsConstant, IsNullLiteral, Collation?.Resolve()) { IsJson = IsJson };

    /// <summary>The same value in another type, by the rules of CAST.</summary>
    public BoundExpression ConvertTo(SqlType target)
    {
        if (IsNullLiteral || target == Type)
        {
            return this with { Type = target };
        }

        SqlType from = Type;
        Func<Evaluation, object?> evaluate = Evaluate;
        return new BoundExpression(target, e => Conversion.Convert(evaluate(e), from, target)) { Collation = target.IsCharacter ? Collation : null, IsJson = IsJson };
    }

    /// <summary>The value as a variable or parameter of another type takes it: cut and rounded without a word.</summary>
    public Func<Evaluation, object?> AssignTo(SqlType target)
    {
        Func<Evaluation, object?> evaluate = Evaluate;
        if (IsNullLiteral)
        {
            return _ => null;
        }

        if (Collation?.Clash is { } clash && target.IsCharacter)
        {
            throw SqlErrors.CollationUnresolved(Type, target, clash.Left, clash.Right, clash.Operation);
        }

        SqlType from = Type;
        return e => Conversion.Assign(evaluate(e), from, target);
    }
}
