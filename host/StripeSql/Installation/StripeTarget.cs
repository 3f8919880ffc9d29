using System.Text.RegularExpressions;

namespace StripeSql.Installation;

/// <summary>The Stripe that the account in the database leads to. Its key never shows in text.</summary>
internal sealed partial class StripeTarget
{
    /// <summary>The value of --stripe that stands for the fake.</summary>
    public const string Fake = "fake";

    // The fake takes any test key.
    private const string FakeKey = "sk_test_StripeSqlDevelopment";

    private StripeTarget(string baseUrl, string key)
    {
        BaseUrl = baseUrl;
        Key = key;
    }

    public string BaseUrl { get; }

    private string Key { get; }

    public static StripeTarget ForFake(string url) => new(url, FakeKey);

    /// <summary>A real account, or another server that speaks Stripe's API; the key comes from the environment.</summary>
    public static StripeTarget ForUrl(string url, string? keyVariable)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            throw new StripeSqlException($"--stripe is '{url}': write fake, or a URL such as https://api.stripe.com.");
        if (keyVariable is null)
            throw new StripeSqlException("--stripe names a server, so --api-key-env must name the environment variable that holds its API key.");
        string? key = Environment.GetEnvironmentVariable(keyVariable);
        if (string.IsNullOrEmpty(key))
            throw new StripeSqlException($"The environment variable {keyVariable} is not set: put the API key into it (export {keyVariable}=...).");
        if (!KeyPattern().IsMatch(key))
            throw new StripeSqlException($"The environment variable {keyVariable} holds no API key of Stripe's: keys are letters, digits and underscores.");
        return new(url.TrimEnd('/'), key);
    }

    /// <summary>The statement that makes the account. It holds the key: never print it.</summary>
    public string SetAccountStatement() =>
        $"EXEC stripe.SetAccount @Name = N'main', @ApiKey = N'{Key}', @BaseUrl = N'{BaseUrl.Replace("'", "''", StringComparison.Ordinal)}', @IsDefault = 1;";

    public override string ToString() => BaseUrl;

    [GeneratedRegex("^[A-Za-z0-9_]+$")]
    private static partial Regex KeyPattern();
}
