using System.Text;

namespace SqlClrHost.Types;

/// <summary>STRING_AGG: values in the order in which they come, NULLs left out.</summary>
internal sealed class StringAggregateAccumulator : IAccumulator
{
    private readonly SqlType _argument;
    private readonly SqlType _result;
    private StringBuilder? _text;

    private StringAggregateAccumulator(SqlType argument, SqlType result)
    {
        _argument = argument;
        _result = result;
    }

    public object? Result => _text?.ToString();

    public static BoundAggregate Bind(ArgumentInfo value, ArgumentInfo separator)
    {
        if (!separator.Type.IsCharacter && !separator.IsNullLiteral)
        {
            throw SqlErrors.InvalidArgumentType(separator.Type, 2, "string_agg");
        }

        SqlType result = (value.Type.IsCharacter && !value.Type.IsUnicode, value.Type.IsMax) switch
        {
            (true, true) => SqlType.VarCharMax,
            (true, false) => SqlType.VarChar(SqlType.MaxBytes),
            (false, true) => SqlType.NVarCharMax,
            _ => SqlType.NVarChar(SqlType.MaxUnicode),
        };
        return new BoundAggregate(result, () => new StringAggregateAccumulator(value.Type, result));
    }

    public void Add(object?[] arguments)
    {
        if (arguments[0] is not { } value)
        {
            return;
        }

        if (_text is null)
        {
            _text = new StringBuilder();
        }
        else
        {
            _text.Append((string?)arguments[1]);
        }

        _text.Append((string)Conversion.ConvertValue(value, _argument, _result.IsUnicode ? SqlType.NVarCharMax : SqlType.VarCharMax, null));
        if (!_result.IsMax && _text.Length > _result.Length)
        {
            throw SqlErrors.AggregateResultTooLong();
        }
    }
}
