using SqlClrHost;

namespace StripeSql.Output;

/// <summary>Writes result sets, one after the other.</summary>
internal interface IResultWriter
{
    void Begin(IReadOnlyList<ResultColumn> columns);

    void Row(object?[] values);

    void End();
}
