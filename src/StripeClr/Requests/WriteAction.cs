using System.Collections.Generic;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Requests;

/// <summary>What the catalogue knows of a write beside its parameters.</summary>
internal sealed class WriteAction
{
    private readonly Expand[] _expands;
    private readonly ParameterRule[] _rules;

    /// <param name="method">POST or DELETE.</param>
    /// <param name="path">The path template.</param>
    /// <param name="objectName">Stripe's name of the object that it answers with, such as <c>invoice</c>.</param>
    /// <param name="expands">Sent with it, so that the row it returns has the same columns filled as a read.</param>
    /// <param name="rules">What the account's API version takes.</param>
    public WriteAction(string method, string path, string objectName, Expand[] expands, ParameterRule[] rules)
    {
        Method = method;
        Path = path;
        ObjectName = objectName;
        _expands = expands;
        _rules = rules;
    }

    /// <summary>POST or DELETE.</summary>
    public string Method { get; }

    /// <summary>The path template.</summary>
    public string Path { get; }

    /// <summary>Stripe's name of the object that it answers with.</summary>
    public string ObjectName { get; }

    /// <summary>The action of that method and path template; null when the catalogue has none.</summary>
    public static WriteAction? Find(string method, string path)
    {
        foreach (var action in WriteActions.All)
        {
            if (action.Method == method && action.Path == path)
            {
                return action;
            }
        }

        return null;
    }

    /// <summary>What is sent: the caller's parameters as the API version takes them, and the expands that it knows.</summary>
    /// <exception cref="StripeException">54001 for a parameter that the version does not take.</exception>
    public List<FormField> Fields(RequestParameters parameters, string apiVersion)
    {
        var expands = new List<string>();
        foreach (var expand in _expands)
        {
            if (expand.IsKnownTo(apiVersion))
            {
                expands.Add(expand.Field);
            }
        }

        var fields = ExpandFields.Append(expands, parameters);
        foreach (var rule in _rules)
        {
            rule.Apply(fields, apiVersion);
        }

        return fields;
    }
}
