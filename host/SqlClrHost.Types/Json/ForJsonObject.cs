using System.Text;

namespace SqlClrHost.Types;

/// <summary>An object that FOR JSON PATH builds: columns and nested objects in the order of the SELECT list.</summary>
internal sealed class ForJsonObject
{
    private readonly List<Property> _properties = [];

    public static ForJsonObject Build(IReadOnlyList<ForJsonColumn> columns)
    {
        ForJsonObject root = new();
        for (int i = 0; i < columns.Count; i++)
        {
            string alias = string.IsNullOrEmpty(columns[i].Alias) ? throw SqlErrors.JsonColumnWithoutName() : columns[i].Alias!;
            string[] steps = alias.Split('.');
            if (steps.Contains(""))
            {
                throw SqlErrors.JsonInvalidName(alias);
            }

            root.Add(steps, alias, columns[i], i);
        }

        return root;
    }

    /// <summary>Writes a row. Without INCLUDE_NULL_VALUES a nested object that has only NULLs is left out as they are.</summary>
    public void Append(StringBuilder result, object?[] row, bool includeNulls)
    {
        result.Append('{');
        int start = result.Length;
        foreach (Property property in _properties)
        {
            if (!includeNulls && !property.HasValue(row))
            {
                continue;
            }

            if (result.Length > start)
            {
                result.Append(',');
            }

            JsonText.AppendQuoted(result, property.Name).Append(':');
            property.Append(result, row, includeNulls);
        }

        result.Append('}');
    }

    private bool HasValue(object?[] row) => _properties.Exists(p => p.HasValue(row));

    /// <summary>Names collide when they are equal, when one is an object and a value, or when an object would have to be opened again.</summary>
    private void Add(ReadOnlySpan<string> steps, string alias, ForJsonColumn column, int index)
    {
        string name = steps[0];
        Property? known = _properties.Find(p => p.Name == name);
        if (steps.Length == 1)
        {
            _properties.Add(known is null ? new Property(name, column, index, null) : throw SqlErrors.JsonNameConflict(alias));
            return;
        }

        if (known is null)
        {
            known = new Property(name, null, -1, new ForJsonObject());
            _properties.Add(known);
        }

        ForJsonObject nested = known.Nested is { } open && ReferenceEquals(_properties[^1], known) ? open : throw SqlErrors.JsonNameConflict(alias);
        nested.Add(steps[1..], alias, column, index);
    }

    private sealed record Property(string Name, ForJsonColumn? Column, int Index, ForJsonObject? Nested)
    {
        public bool HasValue(object?[] row) => Nested is null ? row[Index] is not null : Nested.HasValue(row);

        public void Append(StringBuilder result, object?[] row, bool includeNulls)
        {
            if (Nested is not null)
            {
                Nested.Append(result, row, includeNulls);
            }
            else if (row[Index] is { } value)
            {
                JsonValueText.Append(result, value, Column!.Type, Column.IsJson);
            }
            else
            {
                result.Append("null");
            }
        }
    }
}
