namespace StripeClr.Surface.Tests.Calls;

/// <summary>Parameters that Stripe takes only with others, by the connectors' names.</summary>
/// <param name="Members">Each of these</param>
/// <param name="With">goes with all of these (itself may be among them).</param>
internal sealed record Together(string[] Members, string[] With)
{
    /// <summary>All or none.</summary>
    public static Together All(params string[] names) => new(names, names);
}
