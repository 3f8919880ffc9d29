using System.Collections.Generic;

namespace StripeClr.Requests;

/// <summary>
/// What one API version takes and another does not. A rule is for a wire name and everything inside it: <c>lines</c> is also
/// <c>lines[0][amount]</c>.
/// </summary>
internal sealed class ParameterRule
{
    private readonly string _wire;
    private readonly string _parameter;
    private readonly string? _addedIn;
    private readonly string? _removedIn;
    private readonly string _instead;
    private readonly string? _olderWire;

    private ParameterRule(string wire, string parameter, string? addedIn, string? removedIn, string instead, string? olderWire)
    {
        _wire = wire;
        _parameter = parameter;
        _addedIn = addedIn;
        _removedIn = removedIn;
        _instead = instead;
        _olderWire = olderWire;
    }

    /// <summary>Taken by versions before <paramref name="removedIn"/> only.</summary>
    /// <param name="wire">Stripe's name.</param>
    /// <param name="parameter">Its name in T-SQL.</param>
    /// <param name="removedIn">The first API version without it.</param>
    /// <param name="instead">What to do instead: a sentence.</param>
    public static ParameterRule Removed(string wire, string parameter, string removedIn, string instead) =>
        new(wire, parameter, null, removedIn, instead, null);

    /// <summary>Taken by no version here, though the parameter exists elsewhere.</summary>
    /// <param name="wire">Stripe's name.</param>
    /// <param name="parameter">Its name in T-SQL.</param>
    /// <param name="instead">What to do instead: a sentence.</param>
    public static ParameterRule Never(string wire, string parameter, string instead) => new(wire, parameter, null, null, instead, null);

    /// <summary>Taken from <paramref name="addedIn"/> on.</summary>
    /// <param name="wire">Stripe's name.</param>
    /// <param name="parameter">Its name in T-SQL.</param>
    /// <param name="addedIn">The first API version that has it.</param>
    /// <param name="instead">What to do instead: a sentence.</param>
    public static ParameterRule Added(string wire, string parameter, string addedIn, string instead) => new(wire, parameter, addedIn, null, instead, null);

    /// <summary>Sent under its older name to versions before <paramref name="renamedIn"/>.</summary>
    /// <param name="wire">Stripe's name today.</param>
    /// <param name="olderWire">Its name before.</param>
    /// <param name="renamedIn">The first API version with today's name.</param>
    public static ParameterRule Renamed(string wire, string olderWire, string renamedIn) => new(wire, "", renamedIn, null, "", olderWire);

    /// <summary>Holds the fields against the rule: renames what has an older name, refuses what the version does not take.</summary>
    /// <param name="fields">What would be sent; changed by a renaming.</param>
    /// <param name="apiVersion">The version that the request will be sent with.</param>
    /// <exception cref="StripeException">54001 naming the parameter, the version and what to do instead; or both names, when both are given.</exception>
    public void Apply(List<FormField> fields, string apiVersion)
    {
        if (IsTakenBy(apiVersion))
        {
            return;
        }

        for (var index = 0; index < fields.Count; index++)
        {
            if (!fields[index].IsPartOf(_wire))
            {
                continue;
            }

            if (_olderWire == null)
            {
                throw Refuse(apiVersion);
            }

            RefuseBothNames(fields, fields[index], apiVersion);
        }

        for (var index = 0; index < fields.Count; index++)
        {
            if (fields[index].IsPartOf(_wire))
            {
                fields[index] = new FormField(_olderWire + fields[index].Name.Substring(_wire.Length), fields[index].Value);
            }
        }
    }

    private void RefuseBothNames(List<FormField> fields, FormField renamed, string apiVersion)
    {
        var older = new FormField(_olderWire!, "");
        foreach (var field in fields)
        {
            if (field.Overlaps(older))
            {
                throw StripeException.BadArgument("\"" + field.Name + "\" is given, and so is \"" + renamed.Name + "\", which Stripe's API " + apiVersion
                    + " knows as \"" + _olderWire + "\". Use one of the two.");
            }
        }
    }

    // Versions begin with their date, so they sort as text.
    private bool IsTakenBy(string apiVersion)
    {
        if (_addedIn == null && _removedIn == null)
        {
            return false;
        }

        return (_addedIn == null || string.CompareOrdinal(apiVersion, _addedIn) >= 0)
            && (_removedIn == null || string.CompareOrdinal(apiVersion, _removedIn) < 0);
    }

    private StripeException Refuse(string apiVersion)
    {
        if (_removedIn != null)
        {
            return StripeException.BadArgument(_parameter + " is not taken by Stripe's API from version " + _removedIn + " on; the account uses " + apiVersion + ". " + _instead);
        }

        return StripeException.BadArgument(_addedIn == null
            ? _parameter + " is not taken by Stripe here, whatever the API version. " + _instead
            : _parameter + " is taken by Stripe's API from version " + _addedIn + " on only; the account uses " + apiVersion + ". " + _instead);
    }
}
