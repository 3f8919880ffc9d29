namespace StripeClr.Benchmarks.Measuring;

/// <summary>One way to do the same work.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="ReadPage">Does the work once and gives the number of rows.</param>
internal sealed record Contestant(string Name, Func<int> ReadPage);
