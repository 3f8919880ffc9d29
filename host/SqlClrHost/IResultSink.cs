using SqlClrHost.Types;

namespace SqlClrHost;

/// <summary>A column of a result set; the name is empty when the query gives none.</summary>
public sealed record ResultColumn(string Name, SqlType Type);

/// <summary>What PRINT, RAISERROR up to level 10 and the server itself tell the client.</summary>
public sealed record InfoMessage(string Text, int Number = 0, byte Level = 0, byte State = 1, string? Procedure = null, int Line = 0);

/// <summary>The client's side of a session: takes result sets, messages and errors in the order in which they arise.</summary>
public interface IResultSink
{
    void Columns(IReadOnlyList<ResultColumn> columns);

    /// <summary>Takes a row; false when the client reads no further rows of this result set.</summary>
    bool Row(object?[] values);

    void EndRows(long count);

    void Message(InfoMessage message);

    void RowsAffected(long count);

    void Error(SqlError error);
}
