using System.Collections.Generic;
using Newtonsoft.Json.Linq;

namespace StripeClr.Requests;

/// <summary>
/// What a T-SQL wrapper collected with <c>FOR JSON PATH</c>: Stripe's wire names with their values, path ids under <c>{name}</c>, and the
/// caller's own <c>@Extra</c> text under <c>$extra</c>.
/// </summary>
internal sealed class RequestParameters
{
    private const string ExtraName = "$extra";

    private readonly Dictionary<string, string> _pathIds = new();
    private readonly List<FormField> _fields = new();

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

    /// <summary>Reads the wrapper's JSON; null, empty text and <c>{}</c> mean the same.</summary>
    /// <exception cref="StripeException">54001 when it or the caller's <c>@Extra</c> cannot be sent as it is.</exception>
    public static RequestParameters Parse(string? json)
    {
        var parameters = new RequestParameters();
        if (string.IsNullOrEmpty(json))
        {
            return parameters;
        }

        string? extra = null;
        foreach (var property in JsonArgument.ReadObject(json!, "The parameter list").Properties())
        {
            if (property.Name == ExtraName)
            {
                extra = TextOf(property);
            }
            else if (property.Name.StartsWith("{", System.StringComparison.Ordinal))
            {
                parameters._pathIds.Add(property.Name.Trim('{', '}'), TextOf(property) ?? "");
            }
            else
            {
                TypedText.Append(parameters._fields, property.Name, property.Value);
            }
        }

        parameters.AddExtra(extra);
        return parameters;
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

        foreach (var extra in extras)
        {
            foreach (var field in _fields)
            {
                if (field.Overlaps(extra))
                {
                    throw StripeException.BadArgument("@Extra names \"" + extra.Name + "\", which an argument already sets. Use one of the two.");
                }
            }
        }

        _fields.AddRange(extras);
    }
}
