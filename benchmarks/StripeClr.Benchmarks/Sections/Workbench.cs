using StripeClr.Benchmarks.EndToEnd;

namespace StripeClr.Benchmarks.Sections;

/// <summary>What the sections measure with.</summary>
/// <param name="Repository">The folders of the project.</param>
/// <param name="Scope">How much is measured.</param>
/// <param name="Server">Serves the pages.</param>
/// <param name="InvoicePages">Pages of 100 invoices.</param>
/// <param name="SmallInvoicePages">Pages of 10 invoices.</param>
/// <param name="CustomerPage">A page of 100 customers.</param>
internal sealed record Workbench(
    Repository Repository, Scope Scope, PageServer Server, IReadOnlyList<RenderedPage> InvoicePages, IReadOnlyList<RenderedPage> SmallInvoicePages, RenderedPage CustomerPage)
{
    /// <summary>Rows of a page of <see cref="SmallInvoicePages"/>.</summary>
    public const int RowsOfASmallPage = 10;

    /// <summary>The shipped assembly on the runtimes that there are.</summary>
    public IReadOnlyList<Client> Ours { get; } = [.. new[] { Clients.OnDotNet, Clients.OnFramework(Repository) }.OfType<Client>()];

    /// <summary>Those and what they are compared with.</summary>
    public IReadOnlyList<Client> All => [.. Ours, Clients.OfStripe, Clients.OfTokens, Clients.OfBytes];
}
