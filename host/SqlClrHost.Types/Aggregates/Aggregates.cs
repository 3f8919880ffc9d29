using System.Collections.Frozen;

namespace SqlClrHost.Types;

/// <summary>The aggregate functions of T-SQL. COUNT(*) is COUNT without arguments.</summary>
public static class Aggregates
{
    private static readonly FrozenDictionary<string, Func<string, ArgumentInfo?, BoundAggregate>> Binders =
        new Dictionary<string, Func<string, ArgumentInfo?, BoundAggregate>>(StringComparer.OrdinalIgnoreCase)
        {
            ["COUNT"] = (_, _) => new BoundAggregate(SqlType.Int, () => new CountAccumulator(SqlType.Int)),
            ["COUNT_BIG"] = (_, _) => new BoundAggregate(SqlType.BigInt, () => new CountAccumulator(SqlType.BigInt)),
            ["SUM"] = (name, argument) => BindSum(name, argument!),
            ["AVG"] = (name, argument) => BindAverage(name, argument!),
            ["MIN"] = (name, argument) => BindExtreme(name, argument!, sign: -1),
            ["MAX"] = (name, argument) => BindExtreme(name, argument!, sign: 1),
            ["STDEV"] = (name, argument) => BindDeviation(name, argument!, isSample: true, isRoot: true),
            ["STDEVP"] = (name, argument) => BindDeviation(name, argument!, isSample: false, isRoot: true),
            ["VAR"] = (name, argument) => BindDeviation(name, argument!, isSample: true, isRoot: false),
            ["VARP"] = (name, argument) => BindDeviation(name, argument!, isSample: false, isRoot: false),
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of an aggregate which the host has.</summary>
    public static bool IsKnown(string name) => IsStringAggregate(name) || Binders.ContainsKey(name);

    /// <summary>Binds an aggregate.</summary>
    /// <exception cref="SqlError">It takes another number of arguments (174) or no such type (8117).</exception>
    public static BoundAggregate Bind(string name, IReadOnlyList<ArgumentInfo> arguments, bool distinct)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(arguments);
        string function = name.ToLowerInvariant();
        if (IsStringAggregate(name))
        {
            return arguments.Count == 2 ? StringAggregateAccumulator.Bind(arguments[0], arguments[1]) : throw SqlErrors.WrongArgumentCount(function, 2);
        }

        bool countsRows = arguments.Count == 0 && function is "count" or "count_big";
        if (arguments.Count != 1 && !countsRows)
        {
            throw SqlErrors.WrongArgumentCount(function, 1);
        }

        if (!countsRows && arguments[0].IsNullLiteral)
        {
            throw SqlErrors.NullOperand(function);
        }

        BoundAggregate bound = Binders[name](function, countsRows ? null : arguments[0]);
        return distinct && !countsRows
            ? new BoundAggregate(bound.Type, () => new DistinctAccumulator(bound.Create(), new SqlValueComparer(arguments[0].Type, arguments[0].Collation)))
            : bound;
    }

    private static bool IsStringAggregate(string name) => name.Equals("STRING_AGG", StringComparison.OrdinalIgnoreCase);

    private static BoundAggregate BindSum(string name, ArgumentInfo argument)
    {
        SqlType sum = SumType(name, argument.Type);
        return new BoundAggregate(sum, () => new SumAccumulator(argument.Type, sum));
    }

    private static BoundAggregate BindAverage(string name, ArgumentInfo argument)
    {
        SqlType sum = SumType(name, argument.Type);
        SqlType average = sum.Code == SqlTypeCode.Decimal ? SqlType.Decimal(SqlType.MaxPrecision, Math.Max((int)sum.Scale, 6)) : sum;
        return new BoundAggregate(average, () => new AverageAccumulator(argument.Type, sum, average));
    }

    private static BoundAggregate BindExtreme(string name, ArgumentInfo argument, int sign)
    {
        if (argument.Type.Code == SqlTypeCode.Bit)
        {
            throw SqlErrors.InvalidOperand(argument.Type, name);
        }

        return new BoundAggregate(argument.Type, () => new ExtremeAccumulator(new SqlValueComparer(argument.Type, argument.Collation), sign));
    }

    private static BoundAggregate BindDeviation(string name, ArgumentInfo argument, bool isSample, bool isRoot)
    {
        if (!argument.Type.IsNumeric || argument.Type.Code == SqlTypeCode.Bit)
        {
            throw SqlErrors.InvalidOperand(argument.Type, name);
        }

        return new BoundAggregate(SqlType.Float, () => new DeviationAccumulator(argument.Type, isSample, isRoot));
    }

    /// <summary>Sums have the argument's type, the small ones widened.</summary>
    private static SqlType SumType(string name, SqlType type) => type.Code switch
    {
        SqlTypeCode.TinyInt or SqlTypeCode.SmallInt or SqlTypeCode.Int => SqlType.Int,
        SqlTypeCode.BigInt => type,
        SqlTypeCode.Decimal => SqlType.Decimal(SqlType.MaxPrecision, type.Scale),
        SqlTypeCode.Money or SqlTypeCode.SmallMoney => SqlType.Money,
        SqlTypeCode.Real or SqlTypeCode.Float => SqlType.Float,
        _ => throw SqlErrors.InvalidOperand(type, name),
    };
}
