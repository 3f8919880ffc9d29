namespace SqlClrHost.Types;

/// <summary>ISNULL, COALESCE, NULLIF, CHOOSE over values that are already evaluated.</summary>
internal static class NullFunctions
{
    public static IEnumerable<FunctionDefinition> Definitions =>
    [
        new("ISNULL", 2, BindIsNull),
        new("COALESCE", 2, FunctionDefinition.Unlimited, BindCoalesce),
        new("NULLIF", 2, BindNullIf),
        new("CHOOSE", 2, FunctionDefinition.Unlimited, BindChoose),
    ];

    /// <summary>The replacement takes the first argument's type, and is cut to its length.</summary>
    private static BoundFunction BindIsNull(FunctionCall call)
    {
        SqlType type = call.Arguments[0].IsNullLiteral ? call.TypeOf(1) : call.TypeOf(0);
        if (!call.Arguments[1].IsNullLiteral)
        {
            Conversion.RequireImplicit(call.TypeOf(1), type);
        }

        return new BoundFunction(type, (_, values) => values[0] ?? (values[1] is { } other ? Conversion.ConvertValue(other, call.TypeOf(1), type, null) : null), true);
    }

    private static BoundFunction BindNullIf(FunctionCall call)
    {
        Func<object?, object?, int?> compare = Operators.BindComparison(call.TypeOf(0), call.TypeOf(1), call.CollationOf(0));
        return new BoundFunction(call.TypeOf(0), (_, values) => compare(values[0], values[1]) == 0 ? null : values[0], true);
    }

    private static BoundFunction BindChoose(FunctionCall call)
    {
        BoundFunction index = call.Strict(SqlType.Int, [SqlType.Int], v => v[0]);
        SqlType type = CommonType(call, skip: 1);
        return new BoundFunction(
            type,
            (session, values) =>
            {
                if (index.Evaluate(session, values) is not int position || position < 1 || position >= values.Length)
                {
                    return null;
                }

                return values[position] is { } chosen ? Conversion.ConvertValue(chosen, call.TypeOf(position), type, null) : null;
            },
            true);
    }

    private static BoundFunction BindCoalesce(FunctionCall call)
    {
        if (call.Arguments.All(a => a.IsNullLiteral))
        {
            throw SqlErrors.OnlyNullConstants("COALESCE");
        }

        SqlType type = CommonType(call, skip: 0);
        return new BoundFunction(
            type,
            (_, values) =>
            {
                int index = Array.FindIndex(values, v => v is not null);
                return index < 0 ? null : Conversion.ConvertValue(values[index]!, call.TypeOf(index), type, null);
            },
            true);
    }

    private static SqlType CommonType(FunctionCall call, int skip) =>
        call.Arguments.Skip(skip).Where(a => !a.IsNullLiteral).Select(a => a.Type).DefaultIfEmpty(SqlType.Int).Aggregate(TypeRules.Common);
}
