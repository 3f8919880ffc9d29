using System;
using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace StripeClr.Requests;

/// <summary>
/// Text parameters that hold more than one value, marked by the end of their wire name: <c>name[]</c> is one value or a JSON array,
/// <c>name{}</c> a JSON object. Empty text clears the whole field, as for any other parameter.
/// </summary>
internal static class TypedText
{
    private const string ListMark = "[]";
    private const string ObjectMark = "{}";

    /// <summary>Appends the fields of one parameter.</summary>
    /// <exception cref="StripeException">54001 when the text is not what the mark says.</exception>
    public static void Append(List<FormField> target, string name, JToken value)
    {
        if (name.EndsWith(ListMark, StringComparison.Ordinal))
        {
            AppendList(target, name.Substring(0, name.Length - ListMark.Length), (string?)value ?? "");
        }
        else if (name.EndsWith(ObjectMark, StringComparison.Ordinal))
        {
            AppendObject(target, name.Substring(0, name.Length - ObjectMark.Length), (string?)value ?? "");
        }
        else
        {
            FormFlattener.Append(target, name, value);
        }
    }

    private static void AppendList(List<FormField> target, string name, string text)
    {
        if (text.TrimStart().StartsWith("[", StringComparison.Ordinal))
        {
            FormFlattener.Append(target, name, JsonArgument.ReadArray(text, "\"" + name + "\""));
        }
        else
        {
            target.Add(new FormField(text.Length == 0 ? name : name + "[0]", text));
        }
    }

    private static void AppendObject(List<FormField> target, string name, string text)
    {
        if (text.Length == 0)
        {
            target.Add(new FormField(name, ""));
        }
        else
        {
            FormFlattener.Append(target, name, JsonArgument.ReadObject(text, "\"" + name + "\""));
        }
    }
}
