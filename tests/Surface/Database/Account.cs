namespace StripeClr.Surface.Tests.Database;

/// <summary>The accounts of the tests, by the API version that they are set to.</summary>
internal static class Account
{
    /// <summary>The default account: the version that StripeClr is pinned to.</summary>
    public const string Pinned = "pinned";

    /// <summary>The last version before 2025-03-31.basil, which took away upcoming invoices, coupons of customers and more.</summary>
    public const string BeforeBasil = "2025-02-24.acacia";

    /// <summary>The last version that the fake knows before 2023-08-16, which took away the caption of products.</summary>
    public const string BeforeCaptionWent = "2022-11-15";

    /// <summary>An account whose version is older than another.</summary>
    public static string Before(string version) => version switch
    {
        "2025-03-31.basil" => BeforeBasil,
        "2023-08-16" => BeforeCaptionWent,
        _ => throw new ArgumentException($"No account of the tests is older than {version}: add one.", nameof(version)),
    };

    /// <summary>The statements that store them. They repeat nothing, so that each request is one that was asked for.</summary>
    public static string SetUp(string baseUrl) =>
        $"""
        EXEC stripe.SetAccount @Name = N'{Pinned}', @ApiKey = N'sk_test_SurfaceOfStripeClr', @BaseUrl = N'{baseUrl}', @MaxRetries = 0, @IsDefault = 1;
        {Older(BeforeBasil, baseUrl)}
        {Older(BeforeCaptionWent, baseUrl)}
        """;

    private static string Older(string version, string baseUrl) =>
        $"EXEC stripe.SetAccount @Name = N'{version}', @ApiVersion = N'{version}', @ApiKey = N'sk_test_SurfaceOfStripeClr', @BaseUrl = N'{baseUrl}', @MaxRetries = 0;";
}
