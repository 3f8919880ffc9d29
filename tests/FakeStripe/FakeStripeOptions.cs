using FakeStripe.Http;

namespace FakeStripe;

/// <summary>What a fake Stripe starts with.</summary>
public sealed record FakeStripeOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Generated invoices.</summary>
    public long Invoices { get; init; } = 1000;

    /// <summary>Generated customers.</summary>
    public long Customers { get; init; } = 100;

    /// <summary>Generated subscriptions; null: one for each customer when there are invoices, of which a third name them.</summary>
    public long? Subscriptions { get; init; }

    /// <summary>The same seed and clock give the same objects.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Waiting time before each answer.</summary>
    public int LatencyMilliseconds { get; init; }

    /// <summary>Stops the clock at this Unix time; null: the system's time.</summary>
    public long? Now { get; init; }

    /// <summary>Answers with gzip when the client asks for it.</summary>
    public bool Compression { get; init; } = true;

    /// <summary>The API version of requests that do not name one.</summary>
    public string DefaultApiVersion { get; init; } = "2026-10-28.endive";

    internal long GeneratedSubscriptions => Subscriptions ?? (Invoices > 0 ? Customers : 0);

    internal void Check()
    {
        if (!ApiVersion.TryParse(DefaultApiVersion, out _))
            throw new ArgumentException($"There is no Stripe API version '{DefaultApiVersion}': use one such as {ApiVersion.Current}.");
        if (Invoices < 0 || Customers < 0 || Subscriptions < 0)
            throw new ArgumentException($"Cannot generate {Invoices} invoices, {Customers} customers and {GeneratedSubscriptions} subscriptions: use 0 or more.");
        if (Customers == 0 && (Invoices > 0 || GeneratedSubscriptions > 0))
            throw new ArgumentException("Cannot generate invoices or subscriptions without customers to bill: use at least 1 customer.");
    }
}
