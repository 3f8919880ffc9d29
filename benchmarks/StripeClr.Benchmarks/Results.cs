using StripeClr.Benchmarks.EndToEnd;
using StripeClr.Benchmarks.Parsing;

namespace StripeClr.Benchmarks;

/// <summary>Everything that one run measured.</summary>
/// <param name="Invoices">A page of invoices to rows.</param>
/// <param name="Customers">A page of customers to rows.</param>
/// <param name="Listings">The clients, without and with compression.</param>
/// <param name="DistantListings">The clients and a server as far away as Stripe.</param>
/// <param name="Growth">Lists of growing length, of each of our clients.</param>
/// <param name="Streams">Lists at the same time, of each of our clients.</param>
/// <param name="RequestsForTop5">What <c>TOP (5)</c> requests.</param>
/// <param name="RequestsForFirstRow">What had been requested when the first row came.</param>
/// <param name="Queries">T-SQL in the development host.</param>
internal sealed record Results(
    ParseBenchmark Invoices,
    ParseBenchmark Customers,
    IReadOnlyList<ListRun> Listings,
    IReadOnlyList<ListRun> DistantListings,
    IReadOnlyDictionary<string, IReadOnlyList<ClientResult>> Growth,
    IReadOnlyDictionary<string, IReadOnlyList<StreamResult>> Streams,
    int RequestsForTop5,
    int RequestsForFirstRow,
    IReadOnlyList<SqlQuery> Queries)
{
    public ListRun ListOf(Client client, bool compression) => Listings.Single(listing => listing.Client == client && listing.Compression == compression);
}
