using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace StripeClr.Requests;

/// <summary>
/// What a T-SQL wrapper collected with <c>FOR JSON PATH</c>: Stripe's wire names with their values, path ids under <c>{name}</c>, the
/// caller's own <c>@Extra</c> text under <c>$extra</c>, and under <c>$error</c> why an inline function refuses its arguments, since it
/// cannot raise an error itself.
/// </summary>
internal sealed class RequestParameters
{
    private const string ExtraName = "$extra";
    private const string ErrorName = "$error";

    private readonly Dictionary<string, string> _pathIds = new();
    private List<FormField> _fields = new();

    private RequestParameters()
    {
    }

    /// <summary>The path ids by placeholder name, without braces.</summary>
    public IReadOnlyDictionary<string, string> PathIds => _pathIds;

    /// <summary>What goes into the form or the query, in the order of the wrapper.</summary>
    public IReadOnlyList<FormField> Fields => _fields;

    /// <summary>The first field of that name, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in _fields)
            {
                if (field.Name == name)
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The id that goes by that name: <c>{invoice}</c> in the path, <c>subscription</c> among the fields; null when it was not passed.</summary>
    public string? Id(string name) =>
        name.StartsWith("{", System.StringComparison.Ordinal) ? _pathIds.TryGetValue(name.Trim('{', '}'), out var id) ? id : null : this[name];

    /// <summary>Reads the wrapper's JSON; null, empty text and <c>{}</c> mean the same.</summary>
    /// <exception cref="StripeException">54001 when it or the caller's <c>@Extra</c> cannot be sent as it is, or T-SQL refuses the call.</exception>
    public static RequestParameters Parse(string? json)
    {
        var parameters = new RequestParameters();
        if (string.IsNullOrEmpty(json))
        {
            return parameters;
        }

        var list = JsonArgument.ReadObject(json!, "The parameter list");
        RefuseIfTold(list);
        string? extra = null;
        var numbered = new NumberedItems();
        foreach (var property in list.Properties())
        {
            if (property.Name == ExtraName)
            {
                extra = TextOf(property);
            }
            else if (property.Name.StartsWith("{", System.StringComparison.Ordinal))
            {
                parameters._pathIds.Add(property.Name.Trim('{', '}'), TextOf(property) ?? "");
            }
            else if (NumberedItems.IsNumbered(property.Name))
            {
                numbered.Append(parameters._fields, property.Name, property.Value);
            }
            else
            {
                TypedText.Append(parameters._fields, property.Name, property.Value);
            }
        }

        numbered.AppendCleared(parameters._fields);
        parameters.AddExtra(extra);
        return parameters;
    }

    /// <summary>Raises the error that T-SQL found, before anything else is looked at.</summary>
    /// <exception cref="StripeException">54001 with the text under <c>$error</c>.</exception>
    public static void RefuseIfTold(JObject list)
    {
        var error = list.Property(ErrorName);
        if (error == null)
        {
            return;
        }

        list.Remove(ErrorName);
        var text = TextOf(error);
        if (text != null)
        {
            throw StripeException.BadArgument(text);
        }
    }

    private static string? TextOf(JProperty property) => property.Value switch
    {
        JValue { Value: null } => null,
        JValue { Value: string text } => text,
        _ => throw StripeException.BadArgument("\"" + property.Name + "\" in the parameter list is not text. Pass it as nvarchar."),
    };

    private void AddExtra(string? json)
    {
        if (json == null)
        {
            return;
        }

        var extras = new List<FormField>();
        foreach (var property in JsonArgument.ReadObject(json, "@Extra").Properties())
        {
            FormFlattener.Append(extras, property.Name, property.Value);
        }

        _fields = ExtraFields.Merge(_fields, extras, "an argument");
    }
}
