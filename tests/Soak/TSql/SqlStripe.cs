using StripeClr.Soak.Support;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Soak.TSql;

/// <summary>A development database with StripeClr in it, whose account is the fake Stripe.</summary>
/// <remarks>Its pauses are real ones, so a failed request is repeated only once, and there are fewer scripts.</remarks>
internal sealed class SqlStripe
{
    /// <summary>How often a request is repeated.</summary>
    public const int MaxRetries = 1;

    private readonly InstalledDatabase _database = new();

    public SqlStripe(FakeStripe stripe)
    {
        Stripe = stripe;
        Run($"EXEC stripe.SetAccount @Name = N'soak', @ApiKey = N'{FakeStripe.Key}00000000', @BaseUrl = N'{stripe.BaseUrl}', @MaxRetries = {MaxRetries}, @TotalTimeoutSeconds = 5;");
    }

    public FakeStripe Stripe { get; }

    /// <summary>Runs a batch that catches the errors it is about.</summary>
    /// <exception cref="InvalidOperationException">Another error.</exception>
    public IReadOnlyList<ResultSet> Run(string batch)
    {
        var result = _database.Run(batch);
        return result.Errors.Count == 0 ? result.Sets : throw new InvalidOperationException(result.ErrorText);
    }
}
