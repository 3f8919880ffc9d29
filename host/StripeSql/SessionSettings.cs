namespace StripeSql;

/// <summary>What the options of the command line say about the session.</summary>
/// <param name="Install">Whether StripeClr is installed and an account set first.</param>
/// <param name="Stripe">fake, or the URL of a server.</param>
/// <param name="KeyVariable">The environment variable with the API key.</param>
/// <param name="Invoices">How many invoices the fake has.</param>
/// <param name="Customers">How many customers the fake has.</param>
/// <param name="Variables">The variables of -v.</param>
/// <param name="User">The login that the session is opened by; null for the administrator.</param>
/// <param name="Roles">The database roles that this login's user is in.</param>
internal sealed record SessionSettings(
    bool Install, string Stripe, string? KeyVariable, int Invoices, int Customers, IReadOnlyDictionary<string, string> Variables,
    string? User = null, IReadOnlyList<string>? Roles = null);
