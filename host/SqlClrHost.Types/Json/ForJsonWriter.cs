using System.Text;

namespace SqlClrHost.Types;

/// <summary>A column of a FOR JSON PATH query.</summary>
/// <param name="Alias">Its name, in which dots nest; null when the query gives none (13605).</param>
/// <param name="Type">Its type.</param>
/// <param name="IsJson">Whether it is JSON already: JSON_QUERY, JSON_MODIFY or a nested FOR JSON without WITHOUT_ARRAY_WRAPPER.</param>
public sealed record ForJsonColumn(string? Alias, SqlType Type, bool IsJson);

/// <summary>The options of FOR JSON PATH.</summary>
/// <param name="Root">ROOT('name'); null without.</param>
/// <param name="IncludeNullValues">INCLUDE_NULL_VALUES: NULL columns are written as null.</param>
/// <param name="WithoutArrayWrapper">WITHOUT_ARRAY_WRAPPER: no brackets around the rows.</param>
public sealed record ForJsonOptions(string? Root = null, bool IncludeNullValues = false, bool WithoutArrayWrapper = false);

/// <summary>Writes the rows of a FOR JSON PATH query. Names split at dots only: brackets, quotes and signs are plain characters.</summary>
public sealed class ForJsonWriter
{
    private readonly ForJsonOptions _options;
    private readonly ForJsonObject _shape;

    /// <summary>Binds the columns.</summary>
    /// <exception cref="SqlError">A column has no name (13605), a name is malformed (13603), two names collide or an object is not adjacent (13601), ROOT meets WITHOUT_ARRAY_WRAPPER (13620).</exception>
    public ForJsonWriter(IReadOnlyList<ForJsonColumn> columns, ForJsonOptions options)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Root is not null && options.WithoutArrayWrapper)
        {
            throw SqlErrors.JsonRootWithoutArray();
        }

        _options = options;
        _shape = ForJsonObject.Build(columns);
    }

    /// <summary>Writes the document; null when there is no row.</summary>
    public string? Write(IEnumerable<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (object?[] row in rows)
        {
            if (text.Length > 0)
            {
                text.Append(',');
            }

            _shape.Append(text, row, _options.IncludeNullValues);
        }

        return text.Length == 0 ? null : Wrap(text);
    }

    private string Wrap(StringBuilder rows)
    {
        if (_options.WithoutArrayWrapper)
        {
            return rows.ToString();
        }

        return _options.Root is null
            ? $"[{rows}]"
            : JsonText.AppendQuoted(new StringBuilder("{"), _options.Root).Append(":[").Append(rows).Append("]}").ToString();
    }
}
