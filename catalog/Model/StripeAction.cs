namespace StripeClr.Catalog;

/// <summary>A writing procedure.</summary>
/// <param name="Name">In T-SQL, without the schema.</param>
/// <param name="Method">POST or DELETE.</param>
/// <param name="Path">The template.</param>
/// <param name="Note">What it does, in a sentence.</param>
/// <param name="Example">The arguments of a call to paste.</param>
/// <param name="Parameters">In the order of the procedure.</param>
public sealed record StripeAction(string Name, string Method, string Path, string Note, string Example, Parameter[] Parameters)
{
    /// <summary>True when the object is new, so that its id comes back in an OUTPUT parameter.</summary>
    public bool Creates { get; init; }

    /// <summary>The hand-written procedure in <c>stripe_internal</c> that makes its calls: <c>Call</c>, or the one that knows the further calls.</summary>
    public string Caller { get; init; } = "Call";
}

/// <summary>A parameter of a writing procedure. Two parameters with one wire name are two ways to say the same; they exclude each other.</summary>
/// <param name="Name">In T-SQL, without the <c>@</c>.</param>
/// <param name="Wire">Stripe's name; <c>{name}</c> for an id in the path.</param>
/// <param name="Type">Its type.</param>
/// <param name="Note">What it does.</param>
public sealed record Parameter(string Name, string Wire, Sql Type, string Note)
{
    /// <summary>54001 when it is NULL or empty.</summary>
    public bool Required { get; init; }

    /// <summary>The default, as T-SQL; not for required ones.</summary>
    public string Default { get; init; } = "NULL";

    /// <summary>The parameter that cannot be given together with this one.</summary>
    public string? Excludes { get; init; }

    /// <summary>The parameter that must be given together with this one.</summary>
    public string? Needs { get; init; }

    /// <summary>
    /// The field around this one that empty text clears, such as discounts, because Stripe clears it as a whole only; null when empty text
    /// clears the field itself.
    /// </summary>
    public string? EmptyClears { get; init; }

    /// <summary>What to do instead of passing empty text, which is 54001 because Stripe does not take it; null when it is sent.</summary>
    public string? EmptyRefused { get; init; }

    /// <summary>Which API versions take it; null when all do.</summary>
    public VersionRule? Rule { get; init; }

    /// <summary>The further call that sends it, such as <c>POST /v1/customers/{customer}/tax_ids</c>; null when the action itself does.</summary>
    public string? FurtherCall { get; init; }
}

/// <summary>What a <see cref="VersionRule"/> says about a parameter.</summary>
public enum RuleKind
{
    /// <summary>The version is the first that no longer takes it.</summary>
    Removed,

    /// <summary>The version is the first that takes it.</summary>
    Added,

    /// <summary>No version takes it.</summary>
    Never,

    /// <summary>The version is the first with the wire name; older ones have another.</summary>
    Renamed,
}

/// <summary>Which API versions take a parameter.</summary>
/// <param name="Kind">What the version means.</param>
/// <param name="Version">The API version; empty for <see cref="RuleKind.Never"/>.</param>
/// <param name="Text">What to do instead, in a sentence; for <see cref="RuleKind.Renamed"/> the older wire name.</param>
public sealed record VersionRule(RuleKind Kind, string Version, string Text);

/// <summary>A function or procedure that is written by hand, declared here so that documentation and coverage count it.</summary>
/// <param name="Name">With its schema.</param>
/// <param name="Endpoint">Method and path.</param>
/// <param name="Note">What it does, in a sentence or two.</param>
/// <param name="Example">A statement to paste.</param>
/// <param name="Arguments">In its order.</param>
public sealed record HandWritten(string Name, string Endpoint, string Note, string Example, Argument[] Arguments);

/// <summary>An argument of a hand-written function or procedure.</summary>
/// <param name="Name">In T-SQL, without the <c>@</c>.</param>
/// <param name="Type">Its T-SQL type.</param>
/// <param name="Note">What it does.</param>
public sealed record Argument(string Name, string Type, string Note);

/// <summary>A row of the table that shows which T-SQL does what other connectors call an action.</summary>
/// <param name="Action">The action's usual name.</param>
/// <param name="Objects">The T-SQL objects that do it, with their schemas.</param>
public sealed record CoveredAction(string Action, params string[] Objects);
