namespace StripeClr.Tests.Functions.Facts;

/// <summary>The times that the fixtures share, UTC.</summary>
internal static class Times
{
    public static readonly DateTime Created = new(2026, 10, 1, 8, 0, 0);

    /// <summary>The end of the quarter that is billed; it starts at <see cref="Created"/>.</summary>
    public static readonly DateTime PeriodEnd = new(2027, 1, 1, 8, 0, 0);
}
