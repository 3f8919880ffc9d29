using System.Text.Json;

namespace FakeStripe.Faults;

/// <summary>The kinds' names in requests: <c>reset_before</c>, and <c>429</c> for the rate limit.</summary>
internal static class FaultNames
{
    private static readonly Dictionary<string, FaultKind> Kinds = Enum.GetValues<FaultKind>().ToDictionary(Of, StringComparer.Ordinal);

    public static IEnumerable<string> All => Kinds.Keys;

    public static string Of(FaultKind kind) =>
        kind == FaultKind.RateLimited ? "429" : JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    public static bool TryParse(string name, out FaultKind kind) => Kinds.TryGetValue(name, out kind);
}
