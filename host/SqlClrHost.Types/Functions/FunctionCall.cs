namespace SqlClrHost.Types;

/// <summary>A call of a built-in function while it is bound: its arguments' types and the ways to evaluate them.</summary>
internal sealed class FunctionCall(string name, IReadOnlyList<ArgumentInfo> arguments)
{
    /// <summary>The function's name as messages write it.</summary>
    public string Name { get; } = name.ToLowerInvariant();

    public IReadOnlyList<ArgumentInfo> Arguments { get; } = arguments;

    public int Count => Arguments.Count;

    public SqlType TypeOf(int index) => Arguments[index].Type;

    public Collation CollationOf(int index) => Arguments[index].Collation ?? Collation.Default;

    /// <summary>The type in which an argument is read as text: its own without a length limit, or varchar(max) for a number or date.</summary>
    public SqlType TextType(int index)
    {
        SqlType type = TypeOf(index);
        if (type.Code == SqlTypeCode.SqlVariant)
        {
            throw SqlErrors.InvalidArgumentType(type, index + 1, Name);
        }

        return type.IsUnicode ? SqlType.NVarCharMax : SqlType.VarCharMax;
    }

    /// <summary>The type of a result that is at most as long as the argument: its own, or varchar(8000) of what is no string.</summary>
    public SqlType SameText(int index)
    {
        SqlType type = TypeOf(index);
        return type.Code switch
        {
            SqlTypeCode.Char => SqlType.VarChar(type.Length),
            SqlTypeCode.NChar => SqlType.NVarChar(type.Length),
            SqlTypeCode.VarChar or SqlTypeCode.NVarChar => type,
            _ => SqlType.VarChar(SqlType.MaxBytes),
        };
    }

    /// <summary>The longest type that is not (max), or (max) when the argument is; Unicode when any of the arguments is.</summary>
    public SqlType WidestText(int lengthFrom, params ReadOnlySpan<int> familyFrom)
    {
        bool isUnicode = TypeOf(lengthFrom).IsUnicode;
        foreach (int index in familyFrom)
        {
            isUnicode |= TypeOf(index).IsUnicode;
        }

        return (isUnicode, TypeOf(lengthFrom).IsMax) switch
        {
            (true, true) => SqlType.NVarCharMax,
            (true, false) => SqlType.NVarChar(SqlType.MaxUnicode),
            (false, true) => SqlType.VarCharMax,
            _ => SqlType.VarChar(SqlType.MaxBytes),
        };
    }

    /// <summary>int, or bigint when the argument is a (max) value.</summary>
    public SqlType LengthType(int index) => TypeOf(index).IsMax ? SqlType.BigInt : SqlType.Int;

    /// <summary>A function that is NULL when any argument is NULL. Arguments are converted to the given types.</summary>
    public BoundFunction Strict(SqlType result, SqlType[] parameters, Func<object[], object?> evaluate, bool deterministic = true) =>
        Strict(result, parameters, (_, values) => evaluate(values), deterministic);

    /// <summary>The same for a function that asks the session.</summary>
    public BoundFunction Strict(SqlType result, SqlType[] parameters, Func<ISessionInfo, object[], object?> evaluate, bool deterministic)
    {
        Func<object?[], object?[]> convert = Converter(parameters);
        return new BoundFunction(
            result,
            (session, values) =>
            {
                object?[] converted = convert(values);
                return Array.TrueForAll(converted, v => v is not null) ? evaluate(session, converted!) : null;
            },
            deterministic);
    }

    /// <summary>A function that decides itself what NULL arguments mean.</summary>
    public BoundFunction Lenient(SqlType result, SqlType[] parameters, Func<ISessionInfo, object?[], object?> evaluate, bool deterministic = true)
    {
        Func<object?[], object?[]> convert = Converter(parameters);
        return new BoundFunction(result, (session, values) => evaluate(session, convert(values)), deterministic);
    }

    /// <summary>The value of an argument that must be known when the function is bound; null when it is not a constant.</summary>
    public object? ConstantOf(int index) => index < Count && Arguments[index].IsConstant ? Arguments[index].Constant : null;

    private Func<object?[], object?[]> Converter(SqlType[] parameters)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!Arguments[i].IsNullLiteral && !Conversion.IsImplicitAllowed(TypeOf(i), parameters[i]))
            {
                throw SqlErrors.InvalidArgumentType(TypeOf(i), i + 1, Name);
            }
        }

        return values =>
        {
            object?[] converted = new object?[parameters.Length];
            for (int i = 0; i < converted.Length; i++)
            {
                converted[i] = values[i] is { } value && TypeOf(i) != parameters[i] ? Conversion.ConvertValue(value, TypeOf(i), parameters[i], null) : values[i];
            }

            return converted;
        };
    }
}
