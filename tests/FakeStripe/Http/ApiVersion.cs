namespace FakeStripe.Http;

/// <summary>A Stripe API version such as <c>2025-03-31.basil</c>. Versions order by their date.</summary>
internal sealed class ApiVersion : IComparable<ApiVersion>
{
    public static readonly ApiVersion Search = new("2020-08-27");
    public static readonly ApiVersion FromInvoice = new("2022-08-01");
    public static readonly ApiVersion PendingItemsExcluded = new("2022-08-01");
    public static readonly ApiVersion Shipping = new("2022-11-15");
    public static readonly ApiVersion ProductFeatures = new("2023-08-16");
    public static readonly ApiVersion LineInvoice = new("2023-10-16");
    public static readonly ApiVersion MarketingFeatures = new("2024-04-10");
    public static readonly ApiVersion AutomaticFinalization = new("2024-06-20");
    public static readonly ApiVersion Basil = new("2025-03-31.basil");
    public static readonly ApiVersion BillingMode = new("2025-06-30.basil");
    public static readonly ApiVersion Clover = new("2025-09-30.clover");
    public static readonly ApiVersion LineSubtotal = new("2025-12-15.clover");
    public static readonly ApiVersion CustomerAccount = new("2026-02-25.clover");
    public static readonly ApiVersion Dahlia = new("2026-03-25.dahlia");
    public static readonly ApiVersion PaidOffStripe = new("2026-05-27.dahlia");
    public static readonly ApiVersion BilledUntil = new("2026-05-27.dahlia");
    public static readonly ApiVersion Endive = new("2026-09-30.endive");
    public static readonly ApiVersion Current = new("2026-10-28.endive");

    private static readonly Dictionary<string, ApiVersion> Known = new[]
    {
        "2019-12-03", "2020-03-02", "2020-08-27", "2022-08-01", "2022-11-15", "2023-08-16", "2023-10-16",
        "2024-04-10", "2024-06-20",
        "2024-09-30.acacia", "2024-10-28.acacia", "2024-11-20.acacia", "2024-12-18.acacia", "2025-01-27.acacia", "2025-02-24.acacia",
        "2025-03-31.basil", "2025-04-30.basil", "2025-05-28.basil", "2025-06-30.basil", "2025-07-30.basil", "2025-08-27.basil",
        "2025-09-30.clover", "2025-10-29.clover", "2025-11-17.clover", "2025-12-15.clover", "2026-01-28.clover", "2026-02-25.clover",
        "2026-03-25.dahlia", "2026-05-27.dahlia", "2026-07-29.dahlia",
        "2026-09-30.endive", "2026-10-28.endive",
    }.ToDictionary(text => text, text => new ApiVersion(text), StringComparer.Ordinal);

    private ApiVersion(string text) => Text = text;

    public string Text { get; }

    public static bool TryParse(string text, out ApiVersion? version) => Known.TryGetValue(text, out version);

    public bool IsBefore(ApiVersion other) => CompareTo(other) < 0;

    // Dates are yyyy-MM-dd and no two versions share one, so the text's own order is the order of the dates.
    public int CompareTo(ApiVersion? other) => string.CompareOrdinal(Text, other?.Text);

    public override string ToString() => Text;
}
