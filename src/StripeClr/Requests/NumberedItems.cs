using System;
using System.Collections.Generic;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace StripeClr.Requests;

/// <summary>
/// Parameters whose wire name ends in a number, such as <c>images[0]</c> to <c>images[7]</c>: blank ones are left out and the rest numbered
/// anew from 0. When all that were given are blank, the empty field <c>images=</c> clears the list.
/// </summary>
internal sealed class NumberedItems
{
    private readonly Dictionary<string, int> _counts = new();

    /// <summary>True for a name that ends in <c>[digits]</c>.</summary>
    public static bool IsNumbered(string name) => NumberStart(name) >= 0;

    /// <summary>Appends one item under its new number, or only takes note of it when it is blank.</summary>
    public void Append(List<FormField> target, string name, JToken value)
    {
        var list = name.Substring(0, NumberStart(name));
        _counts.TryGetValue(list, out var count);
        var isBlank = value is JValue { Value: string text } && string.IsNullOrWhiteSpace(text);
        if (!isBlank)
        {
            FormFlattener.Append(target, list + "[" + count.ToString(CultureInfo.InvariantCulture) + "]", value);
            count++;
        }

        _counts[list] = count;
    }

    /// <summary>Appends the fields that clear a list, when all items have been seen.</summary>
    public void AppendCleared(List<FormField> target)
    {
        foreach (var list in _counts)
        {
            if (list.Value == 0)
            {
                target.Add(new FormField(list.Key, ""));
            }
        }
    }

    // Where "[digits]" begins at the end of the name, or -1.
    private static int NumberStart(string name)
    {
        var position = name.Length - 2;
        while (position >= 0 && name[position] is >= '0' and <= '9')
        {
            position--;
        }

        return name.EndsWith("]", StringComparison.Ordinal) && position > 0 && position < name.Length - 2 && name[position] == '[' ? position : -1;
    }
}
