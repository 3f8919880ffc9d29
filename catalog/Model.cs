namespace StripeClr.Catalog;

/// <summary>The T-SQL types that columns, filters and parameters have.</summary>
public enum Sql
{
    /// <summary>nvarchar(255): ids, enums, codes, currencies.</summary>
    Id,

    /// <summary>nvarchar(4000).</summary>
    Text,

    /// <summary>nvarchar(max).</summary>
    LongText,

    /// <summary>bigint, in the smallest unit of the currency; as a parameter decimal(38,10), refused unless whole.</summary>
    Amount,

    /// <summary>bigint.</summary>
    BigInt,

    /// <summary>int.</summary>
    Int,

    /// <summary>bit.</summary>
    Bit,

    /// <summary>datetime2(0), UTC.</summary>
    Time,

    /// <summary>decimal(28,12).</summary>
    Decimal,

    /// <summary>As a filter: a range of times, such as <c>&gt;= monthstart</c>.</summary>
    Range,

    /// <summary>As a parameter: one value, or a JSON array of them.</summary>
    List,

    /// <summary>As a parameter: a JSON object.</summary>
    JsonObject,
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
public sealed record Filter(string Name, string Wire, Sql Type, string Note, string? Example = null);

/// <summary>A parameter of a writing procedure.</summary>
/// <param name="Name">In T-SQL, without the <c>@</c>.</param>
/// <param name="Wire">Stripe's name; <c>{name}</c> for an id in the path.</param>
/// <param name="Type">Its type.</param>
/// <param name="Note">What it does.</param>
public sealed record Parameter(string Name, string Wire, Sql Type, string Note)
{
    /// <summary>54001 when it is NULL or empty.</summary>
    public bool Required { get; init; }

    /// <summary>The first API version that no longer takes it; null when all do.</summary>
    public string? RemovedIn { get; init; }

    /// <summary>What to use from that version on.</summary>
    public string? Instead { get; init; }
}

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
}

/// <summary>A field that Stripe leaves out unless asked, and that a column needs.</summary>
/// <param name="Field">The field.</param>
/// <param name="Since">The first API version that has it.</param>
public sealed record Expand(string Field, string Since);

/// <summary>One of Stripe's resources: the only place where it is declared.</summary>
/// <param name="Name">The singular in T-SQL, such as Invoice.</param>
/// <param name="Plural">The plural in T-SQL.</param>
/// <param name="ObjectName">Stripe's name of the object.</param>
/// <param name="Path">The list's path.</param>
/// <param name="IdName">Stripe's name of the id in the path of one object.</param>
/// <param name="Filters">In the order of the list function, which is a contract.</param>
/// <param name="Columns">In order, which is a contract.</param>
/// <param name="Actions">Its writing procedures.</param>
public sealed record Resource(
    string Name, string Plural, string ObjectName, string Path, string IdName, Filter[] Filters, Column[] Columns, StripeAction[] Actions)
{
    public Expand[] Expands { get; init; } = [];

    /// <summary>What the list function returns, in a sentence.</summary>
    public required string Note { get; init; }

    /// <summary>Stripe's own page about it.</summary>
    public required string Link { get; init; }
}
