using System;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace StripeClr;

/// <summary>
/// Where and as whom to call Stripe, as <c>stripe_internal.ConnectionString</c> hands it in: a JSON object, or
/// <c>{"Error":"…"}</c> when T-SQL found no usable account (a T-SQL function cannot raise an error itself).
/// </summary>
internal sealed class Connection
{
    /// <summary>The API version whose shapes and parameters this release was made for.</summary>
    public const string DefaultApiVersion = "2026-10-28.endive";

    private const string DefaultBaseUrl = "https://api.stripe.com";
    private const string DefaultFilesUrl = "https://files.stripe.com";
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    // A write ends before the 30 s that ADO.NET gives a command, so that its caller gets our error with the idempotency key.
    private static readonly TimeSpan DefaultWriteTimeout = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan DefaultReadTimeout = TimeSpan.FromSeconds(120);
    private const int DefaultMaxRetries = 3;
    private const int HighestRate = 1000;
    private const string OrganizationKey = "sk_org";

    private readonly TimeSpan? _totalTimeout;

    private Connection(JObject settings)
    {
        ApiKey = HeaderText(settings, "ApiKey") ?? throw StripeException.BadArgument("The connection has no ApiKey. Call the public functions and procedures; they supply it.");
        ApiVersion = HeaderText(settings, "ApiVersion") ?? DefaultApiVersion;
        BaseUrl = Url(settings, "BaseUrl", DefaultBaseUrl);
        FilesUrl = Url(settings, "FilesUrl", BaseUrl.GetLeftPart(UriPartial.Authority) == DefaultBaseUrl ? DefaultFilesUrl : BaseUrl.OriginalString);
        TrustedHosts = new TrustedHosts(Text(settings, "TrustedHosts"));
        UploadFolder = Text(settings, "UploadFolder");
        StripeAccount = HeaderText(settings, "StripeAccount");
        if (StripeAccount == null && IsOfOrganization)
        {
            throw StripeException.BadArgument("The key belongs to an organization, so it needs the account to act on: stripe.SetAccount @StripeAccount = N'acct_…', or @Account = N'name/acct_…'.");
        }

        Proxy = Text(settings, "Proxy");
        Timeout = Seconds(settings, "TimeoutSeconds") ?? DefaultTimeout;
        _totalTimeout = Seconds(settings, "TotalTimeoutSeconds");
        MaxRetries = Number(settings, "MaxRetries") ?? DefaultMaxRetries;
        MaxRequestsPerSecond = Limit(settings, "MaxRequestsPerSecond", HighestRate);
        MaxConcurrent = Limit(settings, "MaxConcurrent", Http.CallSlots.Most);
    }

    /// <summary>The secret or restricted key. Goes into one header and nowhere else.</summary>
    public string ApiKey { get; }

    /// <summary>Sent as <c>Stripe-Version</c> with every request.</summary>
    public string ApiVersion { get; }

    /// <summary>Scheme, host and port, without a path.</summary>
    public Uri BaseUrl { get; }

    /// <summary>Where files are uploaded to: Stripe's own host for them, or <see cref="BaseUrl"/> when that is not Stripe.</summary>
    public Uri FilesUrl { get; }

    /// <summary>Where else a generic request may go.</summary>
    public TrustedHosts TrustedHosts { get; }

    /// <summary>The folder on the server that files may be uploaded from, or null for none.</summary>
    public string? UploadFolder { get; }

    /// <summary>The connected account to act on (<c>acct_…</c>), or null.</summary>
    public string? StripeAccount { get; }

    /// <summary>The header that names it. Organizations, and accounts of accounts (<c>acct_1/acct_2</c>), are known to the newer one only.</summary>
    public string AccountHeader => IsOfOrganization || StripeAccount!.IndexOf('/') >= 0 ? "Stripe-Context" : "Stripe-Account";

    /// <summary><c>http://host:port</c>, <c>none</c>, or null for the service account's own setting.</summary>
    public string? Proxy { get; }

    /// <summary>The longest that one attempt may take.</summary>
    public TimeSpan Timeout { get; }

    /// <summary>How often a failed attempt is repeated.</summary>
    public int MaxRetries { get; }

    /// <summary>The most requests that one list or call starts in a second; null for no limit.</summary>
    public int? MaxRequestsPerSecond { get; }

    /// <summary>The most requests that run at the same time in this database, over all accounts with such a limit; null for no limit.</summary>
    public int? MaxConcurrent { get; }

    /// <summary>The longest that all attempts, waits and pauses of one request may take together.</summary>
    public TimeSpan TotalTimeout(bool isWrite) => _totalTimeout ?? (isWrite ? DefaultWriteTimeout : DefaultReadTimeout);

    /// <summary>Reads the settings.</summary>
    /// <exception cref="StripeException">The error that T-SQL put in place of settings, or 54001 for settings that make no sense.</exception>
    public static Connection Parse(string json)
    {
        JObject settings;
        try
        {
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
            settings = JObject.Load(reader);
        }
        catch (JsonReaderException)
        {
            // Not passed on: the reader's message could quote the text around the key.
            throw StripeException.BadArgument("The connection is not a JSON object. Call the public functions and procedures; they supply it.");
        }

        var error = Text(settings, "Error");
        return error == null ? new Connection(settings) : throw new StripeException(NumberOf(error), error, "");
    }

    /// <summary>Account and address, never the key.</summary>
    public override string ToString() => BaseUrl.GetLeftPart(UriPartial.Authority) + (StripeAccount == null ? "" : " as " + StripeAccount);

    private bool IsOfOrganization => ApiKey.StartsWith(OrganizationKey, StringComparison.Ordinal);

    private static int NumberOf(string error)
    {
        var words = error.Split(' ');
        return words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : ErrorNumber.UnknownAccount;
    }

    private static string? Text(JObject settings, string name)
    {
        var value = settings[name] as JValue;
        return value?.Value == null ? null : Convert.ToString(value.Value, CultureInfo.InvariantCulture);
    }

    // These travel in headers. What a header cannot carry is refused without quoting it: it may be the key.
    private static string? HeaderText(JObject settings, string name)
    {
        var text = Text(settings, name);
        if (text == null)
        {
            return null;
        }

        foreach (var character in text)
        {
            if (character is <= ' ' or > '~')
            {
                throw StripeException.BadArgument(name + " holds a blank or a character that an HTTP header cannot carry. Set it again with stripe.SetAccount.");
            }
        }

        return text.Length > 0 ? text : throw StripeException.BadArgument(name + " is empty text. Set it again with stripe.SetAccount.");
    }

    private static int? Number(JObject settings, string name)
    {
        var text = Text(settings, name);
        if (text == null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw StripeException.BadArgument("The setting " + name + " is \"" + text + "\". It is a whole number; set it with stripe.SetAccount.");
    }

    private static int? Limit(JObject settings, string name, int highest)
    {
        var number = Number(settings, name);
        return number is null || (number >= 1 && number <= highest)
            ? number
            : throw StripeException.BadArgument("The setting " + name + " is " + Digits(number.Value) + ". It is 1 to " + Digits(highest) + "; set it with stripe.SetAccount.");
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TimeSpan? Seconds(JObject settings, string name)
    {
        var seconds = Number(settings, name);
        return seconds == null ? null : TimeSpan.FromSeconds(seconds.Value);
    }

    /// <summary>True for the account's own hosts, and for null, which is <see cref="BaseUrl"/>.</summary>
    public bool IsOwnHost(Uri? host) => host == null || IsSame(host, BaseUrl) || IsSame(host, FilesUrl);

    private static bool IsSame(Uri host, Uri other) =>
        string.Equals(host.GetLeftPart(UriPartial.Authority), other.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    /// <summary>True where the key may travel: https, or http to this machine, for tests.</summary>
    public static bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback);

    private static Uri Url(JObject settings, string name, string fallback)
    {
        var text = Text(settings, name) ?? fallback;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.AbsolutePath != "/" || url.Query.Length > 0 || url.UserInfo.Length > 0)
        {
            throw StripeException.BadArgument(name + " is \"" + text + "\". It is scheme and host only, such as https://api.stripe.com; set it with stripe.SetAccount.");
        }

        if (!IsSafe(url))
        {
            throw StripeException.BadArgument(name + " is \"" + text + "\". The key travels only over https (http is for a test server on this machine); set it with stripe.SetAccount.");
        }

        return url;
    }
}
