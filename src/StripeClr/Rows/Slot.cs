using System;
using System.Globalization;

namespace StripeClr.Rows;

/// <summary>
/// One path of one column: it takes the values that the reader finds on the path and makes one of them. Immutable; what it collects lives
/// in a <see cref="SlotValue"/> of the reader.
/// </summary>
internal sealed class Slot
{
    public Slot(ColumnPath path, int index)
    {
        Path = path;
        Index = index;
    }

    public ColumnPath Path { get; }

    /// <summary>Its place among the reader's values.</summary>
    public int Index { get; }

    /// <summary>Takes note of an array, which may be empty.</summary>
    public void TakeArray(SlotValue value)
    {
        if (Path.Function is PathFunction.Sum or PathFunction.Count && !value.HasValue)
        {
            value.SetNumber(0);
        }
    }

    /// <summary>Takes a number, text or flag found on the path.</summary>
    /// <exception cref="FormatException">The value is not one that the function can work with.</exception>
    public void Take(SlotValue value, object found)
    {
        switch (Path.Function)
        {
            case PathFunction.Count:
                value.SetNumber(value.Number + 1);
                break;
            case PathFunction.Sum:
                value.SetNumber(value.HasValue ? checked(value.Number + Number(found)) : Number(found));
                break;
            case PathFunction.Min:
                value.SetNumber(value.HasValue ? Math.Min(value.Number, Number(found)) : Number(found));
                break;
            case PathFunction.Max:
                value.SetNumber(value.HasValue ? Math.Max(value.Number, Number(found)) : Number(found));
                break;
            case PathFunction.Join:
                value.SetText(value.HasValue ? value.Text + "," + JsonValue.Text(found) : JsonValue.Text(found));
                break;
            case PathFunction.EqualTo:
                value.SetFlag(string.Equals(JsonValue.Text(found), Path.Argument, StringComparison.Ordinal));
                break;
            case PathFunction.GreaterThan:
                value.SetFlag(Number(found) > long.Parse(Path.Argument, CultureInfo.InvariantCulture));
                break;
            case PathFunction.Map:
                value.SetText(Path.Translations.TryGetValue(JsonValue.Text(found), out var translated) ? translated : JsonValue.Text(found));
                break;
            default:
                TakeFirst(value, found);
                break;
        }
    }

    private static void TakeFirst(SlotValue value, object found)
    {
        if (value.HasValue)
        {
            return;
        }

        switch (found)
        {
            case string text: value.SetText(text); break;
            case bool flag: value.SetFlag(flag); break;
            case long number: value.SetNumber(number); break;
            default: value.SetText(JsonValue.Text(found)); break;
        }
    }

    private static long Number(object found) => found is long number ? number : throw new FormatException("a whole number is expected");
}

/// <summary>What a slot has collected of one object. Used again for the next one.</summary>
/// <remarks>A class: the compiler marks a struct's getters with an attribute that .NET Framework 4.6.2 lacks.</remarks>
internal sealed class SlotValue
{
    /// <summary>False as long as nothing was found: the column's next path is tried.</summary>
    public bool HasValue { get; private set; }

    /// <summary>The value when it is text; null otherwise.</summary>
    public string? Text { get; private set; }

    /// <summary>The value when it is a number; 0 or 1 for a flag.</summary>
    public long Number { get; private set; }

    /// <summary>True when the value is true or false.</summary>
    public bool IsFlag { get; private set; }

    /// <summary>Forgets the last object.</summary>
    public void Clear()
    {
        HasValue = false;
        IsFlag = false;
        Text = null;
        Number = 0;
    }

    public void SetText(string text)
    {
        HasValue = true;
        Text = text;
    }

    public void SetNumber(long number)
    {
        HasValue = true;
        Number = number;
    }

    public void SetFlag(bool flag)
    {
        HasValue = true;
        IsFlag = true;
        Number = flag ? 1 : 0;
    }
}

/// <summary>The text of JSON scalars, the same on every culture.</summary>
internal static class JsonValue
{
    public static string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
