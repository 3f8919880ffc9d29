using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>Sends messages and errors on to the client, and leaves results to its heirs.</summary>
internal abstract class ForwardingSink(IResultSink inner) : IResultSink
{
    public abstract void Columns(IReadOnlyList<ResultColumn> columns);

    public abstract bool Row(object?[] values);

    public virtual void EndRows(long count)
    {
    }

    public void Message(InfoMessage message) => inner.Message(message);

    public void RowsAffected(long count) => inner.RowsAffected(count);

    public void Error(SqlError error) => inner.Error(error);
}

/// <summary>A result that the EXEC cannot take: it ends all that the EXEC called, whatever TRY blocks there are.</summary>
internal sealed class ResultRefusedException(SqlError error) : Exception(error.Message, error)
{
    public SqlError Error { get; } = error;
}

/// <summary>WITH RESULT SETS NONE: a result is an error.</summary>
internal sealed class NoResultSink(IResultSink inner) : ForwardingSink(inner)
{
    public override void Columns(IReadOnlyList<ResultColumn> columns) => throw new ResultRefusedException(EngineErrors.UnexpectedResultSet());

    public override bool Row(object?[] values) => throw new ResultRefusedException(EngineErrors.UnexpectedResultSet());
}

/// <summary>INSERT … EXEC: keeps the rows of every result set, all of the same width.</summary>
internal sealed class CollectingSink(IResultSink inner, int width) : ForwardingSink(inner)
{
    private IReadOnlyList<ResultColumn> _columns = [];

    /// <summary>The rows, each with the types of its result set.</summary>
    public List<(IReadOnlyList<ResultColumn> Columns, object?[] Values)> Rows { get; } = [];

    public override void Columns(IReadOnlyList<ResultColumn> columns) =>
        _columns = columns.Count == width ? columns : throw new ResultRefusedException(SqlErrors.ColumnCountMismatch());

    public override bool Row(object?[] values)
    {
        Rows.Add((_columns, values));
        return true;
    }
}
