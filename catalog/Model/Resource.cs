namespace StripeClr.Catalog;

/// <summary>One of Stripe's resources: the only place where it is declared.</summary>
/// <param name="Name">The singular in T-SQL, such as Invoice.</param>
/// <param name="Plural">The plural in T-SQL.</param>
/// <param name="ObjectName">Stripe's name of the object.</param>
/// <param name="Path">The list's path.</param>
/// <param name="IdName">Stripe's name of the id in the path of one object; null when Stripe does not give out one alone.</param>
/// <param name="Filters">In the order of the list function, which is a contract. None when there is a parent.</param>
/// <param name="Columns">In order, which is a contract.</param>
/// <param name="Actions">Its writing procedures.</param>
public sealed record Resource(
    string Name, string Plural, string ObjectName, string Path, string? IdName, Filter[] Filters, Column[] Columns, StripeAction[] Actions)
{
    /// <summary>The fields that are asked for with every read and write.</summary>
    public Expand[] Expands { get; init; } = [];

    /// <summary>The object that holds the list; null when the list stands by itself.</summary>
    public Parent? Parent { get; init; }

    /// <summary>Its functions and procedures that are written by hand.</summary>
    public HandWritten[] HandWritten { get; init; } = [];

    /// <summary>What one is called in a sentence, such as <c>invoice item</c>.</summary>
    public required string Noun { get; init; }

    /// <summary>An id for calls to paste.</summary>
    public required string ExampleId { get; init; }

    /// <summary>What the list function returns, in a sentence or two.</summary>
    public required string Note { get; init; }

    /// <summary>Stripe's own page about it.</summary>
    public required string Link { get; init; }
}

/// <summary>A column of the rows.</summary>
/// <param name="Name">In T-SQL.</param>
/// <param name="Type">Its type.</param>
/// <param name="Paths">JSON paths, tried in order, separated by <c>|</c>.</param>
/// <param name="Note">What it holds.</param>
public sealed record Column(string Name, Sql Type, string Paths, string Note);

/// <summary>An argument of a list function that Stripe filters by.</summary>
/// <param name="Name">In T-SQL, without the <c>@</c>.</param>
/// <param name="Wire">Stripe's name.</param>
/// <param name="Type">Id, Text, Bit or Range.</param>
/// <param name="Note">What it matches.</param>
/// <param name="Example">A value for the call to paste; null shows DEFAULT.</param>
public sealed record Filter(string Name, string Wire, Sql Type, string Note, string? Example = null)
{
    /// <summary>What is sent when it is not filtered by, because Stripe would leave out objects otherwise.</summary>
    public string? Unfiltered { get; init; }

    /// <summary>True for a bit whose both values have to be listed, one after the other, because Stripe lists only one of them unless asked.</summary>
    public bool IsListedTwice { get; init; }
}

/// <summary>A field that Stripe leaves out unless asked, and that a column needs.</summary>
/// <param name="Field">The field.</param>
/// <param name="Since">The first API version that has it, or that has the column's value nowhere else.</param>
public sealed record Expand(string Field, string Since);

/// <summary>The object whose list a child resource is. Its function takes the parent's id and, when the caller has it, the parent's JSON.</summary>
/// <param name="Name">The parent's singular in T-SQL; the arguments are called after it.</param>
/// <param name="ObjectName">Stripe's name of the parent.</param>
/// <param name="Property">The property of the parent that holds the first rows.</param>
/// <param name="IdWire">How the parent's id is sent: <c>{invoice}</c> in the path, or a parameter.</param>
/// <param name="ExampleId">An id for calls to paste.</param>
public sealed record Parent(string Name, string ObjectName, string Property, string IdWire, string ExampleId);
