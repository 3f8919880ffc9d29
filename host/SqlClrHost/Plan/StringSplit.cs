using SqlClrHost.Binding;
using SqlClrHost.Errors;

namespace SqlClrHost.Plan;

/// <summary>STRING_SPLIT(text, separator).</summary>
internal sealed class StringSplit(Func<Evaluation, object?> text, Func<Evaluation, object?> separator, IReadOnlyList<ColumnInfo> columns) : RowSource(columns)
{
    public override IEnumerable<object?[]> Rows(Evaluation outer)
    {
        if (separator(outer) is not string { Length: 1 } by)
        {
            throw EngineErrors.InvalidSeparator();
        }

        return text(outer) is string value ? value.Split(by[0]).Select(part => new object?[] { part }) : [];
    }
}
