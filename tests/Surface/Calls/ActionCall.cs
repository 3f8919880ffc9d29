using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests.Calls;

/// <summary>How an action of the connectors is done in T-SQL.</summary>
/// <param name="Object">The procedure, or the function, with its schema.</param>
/// <param name="Needs">Parameters without which there is no call, by the connectors' names.</param>
internal sealed record ActionCall(string Object, params string[] Needs)
{
    private const string ReadersSchema = "dbo.";

    /// <summary>Whether it is a function, whose arguments have no names in a call.</summary>
    public bool IsFunction => Object.StartsWith(ReadersSchema, StringComparison.Ordinal);

    /// <summary>The function that a reading procedure stands on; null when the object is one itself, or writes.</summary>
    public string? Function { get; init; }

    /// <summary>Whether any number of rows may come of it.</summary>
    public bool IsList => Function is not null;

    /// <summary>The function's argument for the id in the path: a function for one object calls it just @Id.</summary>
    public string? IdArgument { get; init; }

    /// <summary>The state of the invoice that Invoice Id names.</summary>
    public string Invoice { get; init; } = Ids.Draft;

    /// <summary>Fields that are sent with every call, whatever is given.</summary>
    public (string Name, string Value)[] Sends { get; init; } = [];

    /// <summary>What Stripe wants together with a parameter; for all others see <see cref="Otherwise"/>.</summary>
    public Together[] Together { get; init; } = [];

    /// <summary>What Stripe wants together with each parameter that <see cref="Together"/> does not name.</summary>
    public string[] Otherwise { get; init; } = [];

    /// <summary>The parameter's name in T-SQL.</summary>
    public string NameOf(ConnectorParameter parameter) => parameter.IsPathId && IdArgument is not null ? IdArgument : ParameterNames.Of(parameter.Name);

    /// <summary>The parameter and all that has to be given with it.</summary>
    public IEnumerable<ConnectorParameter> With(ConnectorParameter parameter)
    {
        var group = Together.FirstOrDefault(group => group.Members.Contains(parameter.Name));
        string[] names = [.. Needs, parameter.Name, .. group?.With ?? Otherwise];
        return ConnectorList.Parameters.Where(other => other.Action == parameter.Action && names.Contains(other.Name));
    }

    public Sample SampleOf(ConnectorParameter parameter) => parameter.Name == "Invoice Id" ? Sample.Text(Invoice) : Samples.Of(parameter);
}
