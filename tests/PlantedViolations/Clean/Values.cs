using System;
using System.Threading;

namespace Clean;

[Serializable]
public sealed class ListingException : Exception
{
    public ListingException(string message)
        : base(message)
    {
    }
}

/// <summary>A read-only struct in a read-only field, which verifies only when compiled with peverify-compat.</summary>
public readonly struct Money : IEquatable<Money>
{
    public Money(decimal amount, string? currency)
    {
        Amount = amount;
        Currency = currency;
    }

    public decimal Amount { get; }

    public string? Currency { get; }

    public bool Equals(Money other) => Amount == other.Amount && Currency == other.Currency;

    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    public override int GetHashCode() => Amount.GetHashCode();
}

public sealed class Price
{
    private static readonly object?[] Latest = new object?[1];
    private static readonly Money Free = new(0, null);
    private readonly Money _money;

    public Price(Money money)
    {
        _money = money;
        Interlocked.Exchange(ref Latest[0], this);
    }

    public bool IsFree => Free.Equals(_money) || _money.Amount == Free.Amount;

    public event EventHandler? Changed
    {
        add => throw new NotSupportedException();
        remove => throw new NotSupportedException();
    }

    public static T Create<T>()
        where T : new() => new();

    public string Describe(string currency) => currency switch
    {
        "usd" => "US dollar",
        "eur" => "euro",
        "gbp" => "pound sterling",
        "jpy" => "yen",
        "chf" => "Swiss franc",
        "sek" => "krona",
        "nok" => "krone",
        _ => $"{currency} {_money.Amount}",
    };
}
