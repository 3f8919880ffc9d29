using System;
using System.Collections.Generic;

namespace StripeClr.Rows;

/// <summary>How the values that a path finds become one value.</summary>
internal enum PathFunction
{
    /// <summary>The value itself; of several, the first.</summary>
    First,

    /// <summary>The smallest number.</summary>
    Min,

    /// <summary>The largest number.</summary>
    Max,

    /// <summary>The sum: 0 of an empty array, nothing of a missing one.</summary>
    Sum,

    /// <summary>The number of elements: 0 of an empty array, nothing of a missing one.</summary>
    Count,

    /// <summary>The values with commas between; nothing of an empty array.</summary>
    Join,

    /// <summary>The JSON text as it stands in the answer.</summary>
    Json,

    /// <summary>True when the value equals a text.</summary>
    EqualTo,

    /// <summary>True when the number is greater than another.</summary>
    GreaterThan,

    /// <summary>The value translated through a list; a value that is not in it stays.</summary>
    Map,

    /// <summary>A fixed text.</summary>
    Constant,

    /// <summary>The id of the object whose list was asked for; nothing when an object is read by itself.</summary>
    ParentId,
}

/// <summary>
/// One path of the column declarations: <c>a.b</c>, <c>x[]</c> for each element, <c>id(a)</c> for a field that is an id or, expanded, an
/// object with one, and the functions of <see cref="PathFunction"/> around them.
/// </summary>
internal sealed class ColumnPath
{
    private ColumnPath(PathFunction function, string steps, bool isId, string argument)
    {
        Function = function;
        Steps = SplitSteps(steps);
        IsId = isId;
        Argument = argument;
        Translations = function == PathFunction.Map ? ParseTranslations(argument) : new Dictionary<string, string>();
    }

    public PathFunction Function { get; }

    /// <summary>True when the value stands in the object's JSON.</summary>
    public bool IsRead => Function is not (PathFunction.Constant or PathFunction.ParentId);

    /// <summary>Property names from the object inwards; <c>[]</c> stands for each element. Empty for the object itself.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>True when an object at the path stands for its id.</summary>
    public bool IsId { get; }

    /// <summary>The text or number to compare with, or the constant.</summary>
    public string Argument { get; }

    /// <summary>Old to new, for <see cref="PathFunction.Map"/>.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; }

    /// <summary>Reads a path.</summary>
    /// <exception cref="ArgumentException">The path is not of the language; a mistake in the catalogue.</exception>
    public static ColumnPath Parse(string text)
    {
        var open = text.IndexOf('(');
        if (open < 0)
        {
            return new ColumnPath(PathFunction.First, text, false, "");
        }

        if (!text.EndsWith(")", StringComparison.Ordinal))
        {
            throw new ArgumentException("The path " + text + " lacks a closing parenthesis.");
        }

        var inner = text.Substring(open + 1, text.Length - open - 2);
        return text.Substring(0, open) switch
        {
            "id" => new ColumnPath(PathFunction.First, inner, true, ""),
            "first" => Over(PathFunction.First, inner),
            "min" => Over(PathFunction.Min, inner),
            "max" => Over(PathFunction.Max, inner),
            "sum" => Over(PathFunction.Sum, inner),
            "count" => Over(PathFunction.Count, inner),
            "join" => Over(PathFunction.Join, inner),
            "json" => new ColumnPath(PathFunction.Json, inner == "$" ? "" : inner, false, ""),
            "eq" => WithArgument(PathFunction.EqualTo, inner, ','),
            "gt" => WithArgument(PathFunction.GreaterThan, inner, ','),
            "map" => WithArgument(PathFunction.Map, inner, ';'),
            "const" => new ColumnPath(PathFunction.Constant, "", false, inner),
            "parent" => new ColumnPath(PathFunction.ParentId, "", false, ""),
            var unknown => throw new ArgumentException("The path " + text + " uses " + unknown + "(), which is no function of the path language."),
        };
    }

    private static ColumnPath Over(PathFunction function, string inner) =>
        inner.StartsWith("id(", StringComparison.Ordinal)
            ? new ColumnPath(function, inner.Substring(3, inner.Length - 4), true, "")
            : new ColumnPath(function, inner, false, "");

    private static ColumnPath WithArgument(PathFunction function, string inner, char separator)
    {
        var at = inner.IndexOf(separator);
        return new ColumnPath(function, inner.Substring(0, at), false, inner.Substring(at + 1));
    }

    private static List<string> SplitSteps(string steps)
    {
        var list = new List<string>();
        if (steps.Length > 0)
        {
            foreach (var step in steps.Split('.'))
            {
                if (step.EndsWith("[]", StringComparison.Ordinal))
                {
                    list.Add(step.Substring(0, step.Length - 2));
                    list.Add(PathNode.EachElement);
                }
                else
                {
                    list.Add(step);
                }
            }
        }

        return list;
    }

    private static Dictionary<string, string> ParseTranslations(string text)
    {
        var translations = new Dictionary<string, string>();
        foreach (var pair in text.Split(';'))
        {
            var equals = pair.IndexOf('=');
            translations.Add(pair.Substring(0, equals), pair.Substring(equals + 1));
        }

        return translations;
    }
}
