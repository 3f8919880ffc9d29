using System;
using System.Globalization;
using Newtonsoft.Json;

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

    /// <summary>Takes an element of any kind: an object or array has no value of its own, but it counts.</summary>
    public void TakeElement(SlotValue value)
    {
        if (Path.Function == PathFunction.Count)
        {
            value.SetNumber(value.Number + 1);
        }
    }

    /// <summary>Takes a number, text or flag found on the path.</summary>
    /// <exception cref="FormatException">The value is not one that the function can work with.</exception>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    public void Take(SlotValue value, JsonTextSource found)
    {
        switch (Path.Function)
        {
            case PathFunction.Count:
                TakeElement(value);
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
                value.SetText(value.HasValue ? value.Text + "," + ScalarText(found) : ScalarText(found));
                break;
            case PathFunction.EqualTo:
                value.SetFlag(found.Token == JsonToken.String ? found.TextIs(Path.Argument) : ScalarText(found) == Path.Argument);
                break;
            case PathFunction.GreaterThan:
                value.SetFlag(Number(found) > long.Parse(Path.Argument, CultureInfo.InvariantCulture));
                break;
            case PathFunction.Map:
                var text = ScalarText(found);
                value.SetText(Path.Translations.TryGetValue(text, out var translated) ? translated : text);
                break;
            default:
                TakeFirst(value, found);
                break;
        }
    }

    private static void TakeFirst(SlotValue value, JsonTextSource found)
    {
        if (value.HasValue)
        {
            return;
        }

        switch (found.Token)
        {
            case JsonToken.String:
                value.SetText(found.TextOrSame(value.EarlierText));
                break;
            case JsonToken.Boolean:
                value.SetFlag(found.Flag);
                break;
            case JsonToken.Integer when found.TryNumber(out var number):
                value.SetNumber(number);
                break;
            default:
                value.SetText(ScalarText(found));
                break;
        }
    }

    private static long Number(JsonTextSource found) =>
        found.Token == JsonToken.Integer ? found.Number : throw new FormatException("a whole number is expected");

    // A number as JSON writes it.
    private static string ScalarText(JsonTextSource found) => found.Token switch
    {
        JsonToken.Boolean => found.Flag ? "true" : "false",
        _ => found.Text(),
    };
}

/// <summary>What a slot has collected of one object. Used again for the next one.</summary>
/// <remarks>A class: the compiler marks a struct's getters with an attribute that .NET Framework 4.6.2 lacks.</remarks>
internal sealed class SlotValue
{
    /// <summary>False as long as nothing was found: the column's next path is tried.</summary>
    public bool HasValue { get; private set; }

    /// <summary>The value when it is text; null otherwise.</summary>
    public string? Text { get; private set; }

    /// <summary>The value when it is JSON.</summary>
    public JsonCut? Json { get; private set; }

    /// <summary>The last text of an earlier object: often the next one's too.</summary>
    public string? EarlierText { get; private set; }

    /// <summary>The value when it is a number; 0 or 1 for a flag.</summary>
    public long Number { get; private set; }

    /// <summary>True when the value is true or false.</summary>
    public bool IsFlag { get; private set; }

    /// <summary>Forgets the last object.</summary>
    public void Clear()
    {
        HasValue = false;
        IsFlag = false;
        EarlierText = Text ?? EarlierText;
        Text = null;
        Json = null;
        Number = 0;
    }

    public void SetText(string text)
    {
        HasValue = true;
        Text = text;
    }

    public void SetJson(JsonCut json)
    {
        HasValue = true;
        Json = json;
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
