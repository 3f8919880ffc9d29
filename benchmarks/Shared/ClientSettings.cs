using System.Globalization;

namespace StripeClr.Benchmarks.ListClients;

/// <summary>What a client process is to do: <c>URL WARM-UP-ROWS ROWS STREAMS RESOURCE</c>.</summary>
internal sealed class ClientSettings
{
    public ClientSettings(string[] arguments)
    {
        if (arguments.Length != 5)
        {
            throw new ArgumentException("Usage: URL WARM-UP-ROWS ROWS STREAMS RESOURCE");
        }

        Url = arguments[0];
        WarmUpRows = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        Rows = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        Streams = int.Parse(arguments[3], CultureInfo.InvariantCulture);
        Resource = arguments[4];
    }

    /// <summary>Where Stripe is.</summary>
    public string Url { get; }

    /// <summary>Rows that are read before the measuring begins.</summary>
    public int WarmUpRows { get; }

    /// <summary>Rows that each stream reads.</summary>
    public int Rows { get; }

    /// <summary>Lists that are read at the same time.</summary>
    public int Streams { get; }

    /// <summary>The plural, as in URLs.</summary>
    public string Resource { get; }

    /// <summary>The connection as <c>stripe_internal.ConnectionString</c> gives it.</summary>
    public string Connection => "{\"ApiKey\":\"sk_test_benchmark0000000000\",\"ApiVersion\":\"2026-10-28.endive\",\"BaseUrl\":\"" + Url + "\"}";
}
