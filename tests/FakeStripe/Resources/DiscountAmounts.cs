using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>What a discount takes off each of several amounts.</summary>
internal static class DiscountAmounts
{
    public static long[] Of(JsonObject discount, IReadOnlyList<long> amounts, string currency)
    {
        var coupon = Discounts.CouponOf(discount);
        if (coupon["percent_off"] is not JsonValue percent) return Share(coupon.Integer("amount_off"), amounts);
        return amounts.Select(amount => Currencies.Round(amount * percent.GetValue<decimal>() / 100, currency)).ToArray();
    }

    // Each gets its part of the amount, to the cent: what rounding takes from one the next one gets.
    private static long[] Share(long off, IReadOnlyList<long> amounts)
    {
        var shares = new long[amounts.Count];
        long sum = amounts.Sum();
        if (sum <= 0) return shares;

        off = Math.Min(off, sum);
        long seen = 0, shared = 0;
        for (int index = 0; index < shares.Length; index++)
        {
            seen += amounts[index];
            shares[index] = (long)((decimal)off * seen / sum) - shared;
            shared += shares[index];
        }

        return shares;
    }
}
