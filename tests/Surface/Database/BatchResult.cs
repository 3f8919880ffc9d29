using System.Globalization;
using SqlClrHost.Types;

namespace StripeClr.Surface.Tests.Database;

/// <summary>Everything that a batch gave: result sets, messages and errors, each in order.</summary>
public sealed record BatchResult(IReadOnlyList<ResultSet> Sets, IReadOnlyList<string> Messages, IReadOnlyList<SqlError> Errors)
{
    /// <summary>The only result set.</summary>
    public ResultSet Set => Sets.Count == 1
        ? Sets[0]
        : throw new AssertionException(string.Create(CultureInfo.InvariantCulture, $"The batch gave {Sets.Count} result sets instead of one."));

    /// <summary>All errors as one text; empty when there are none.</summary>
    public string ErrorText => string.Join(Environment.NewLine, Errors.Select(error => string.Create(
        CultureInfo.InvariantCulture, $"Msg {error.Number}, Level {error.Level}, Procedure {error.Procedure}, Line {error.Line}: {error.Message}")));
}

/// <summary>A result set, read whole.</summary>
public sealed record ResultSet(IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>The value of a column in the only row.</summary>
    public object? this[string column] => Rows.Count == 1
        ? Value(0, column)
        : throw new AssertionException(string.Create(CultureInfo.InvariantCulture, $"There are {Rows.Count} rows instead of one."));

    public object? Value(int row, string column) => Rows[row][IndexOf(column)];

    public IEnumerable<object?> Values(string column)
    {
        var index = IndexOf(column);
        return Rows.Select(row => row[index]);
    }

    public IEnumerable<string?> Texts(string column) => Values(column).Cast<string?>();

    private int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index] == column)
            {
                return index;
            }
        }

        throw new AssertionException($"There is no column {column} among {string.Join(", ", Columns)}.");
    }
}
