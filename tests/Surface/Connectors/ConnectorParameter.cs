namespace StripeClr.Surface.Tests.Connectors;

/// <summary>One parameter of one action, as the usual Stripe connectors offer it, and what Stripe's API makes of it.</summary>
/// <param name="Action">The connectors' name of the action.</param>
/// <param name="Method">GET, POST or DELETE.</param>
/// <param name="Path">Stripe's path, with ids in braces.</param>
/// <param name="Name">The connectors' name of the parameter.</param>
/// <param name="Field">The wire name; an id of the path stands in braces.</param>
/// <param name="Status">current, never, client or removed:VERSION, with a remark.</param>
public sealed record ConnectorParameter(string Action, string Method, string Path, string Name, string Field, string Status)
{
    private const string Removed = "removed:";

    /// <summary>Whether the pinned API version takes it.</summary>
    public bool IsCurrent => Status.StartsWith("current", StringComparison.Ordinal);

    /// <summary>Whether no API version has ever taken it.</summary>
    public bool IsNever => Status.StartsWith("never", StringComparison.Ordinal);

    /// <summary>Whether it says how a request is made rather than what is in it.</summary>
    public bool IsClient => Status.StartsWith("client", StringComparison.Ordinal);

    /// <summary>The first API version without it; null when there is none.</summary>
    public string? RemovedIn => Status.StartsWith(Removed, StringComparison.Ordinal) ? Status[Removed.Length..Status.IndexOf(';', StringComparison.Ordinal)] : null;

    /// <summary>Whether it is an id in the path.</summary>
    public bool IsPathId => Field.StartsWith('{');

    /// <summary>Whether it is one of the eight images of a product, which are numbered anew when some are blank.</summary>
    public bool IsImage => Field.StartsWith("images[", StringComparison.Ordinal);

    public override string ToString() => $"{Action}: {Name}";
}
