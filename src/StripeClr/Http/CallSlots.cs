using System;
using System.Threading;

namespace StripeClr.Http;

/// <summary>
/// Keeps the calls that run at the same time under the account's <c>MaxConcurrent</c>. An account may use the first so many slots, and takes
/// the last free one of them: what a higher limit adds, calls with a lower one cannot take away.
/// </summary>
/// <remarks>
/// A slot is held until a time, not for good: SQL Server may end a thread without running its finally blocks, and what such a thread held
/// comes back by itself.
/// </remarks>
internal sealed class CallSlots
{
    /// <summary>The highest limit.</summary>
    public const int Most = 128;

    /// <summary>The slots of this database: SQL Server keeps the statics of each database and owner apart, and loses them with the AppDomain.</summary>
    public static readonly CallSlots OfDatabase = new();

    // When each slot becomes free, in ticks of the clock; 0 for one that is free. Changed with Interlocked only.
    private readonly long[] _ends = new long[Most];

    /// <summary>Takes a slot; null when all are taken.</summary>
    /// <param name="limit">How many slots the account may use, 1 to <see cref="Most"/>.</param>
    /// <param name="now">The clock's time.</param>
    /// <param name="end">When the slot comes back if nobody gives it back.</param>
    public CallSlot? TryTake(int limit, TimeSpan now, TimeSpan end)
    {
        for (var index = limit - 1; index >= 0; index--)
        {
            var held = Interlocked.Read(ref _ends[index]);
            if (held <= now.Ticks && Interlocked.CompareExchange(ref _ends[index], end.Ticks, held) == held)
            {
                return new CallSlot(_ends, index);
            }
        }

        return null;
    }
}

/// <summary>The right to call Stripe; disposing gives it back.</summary>
internal sealed class CallSlot : IDisposable
{
    private readonly long[] _ends;
    private readonly int _index;
    private readonly long _end;

    public CallSlot(long[] ends, int index)
    {
        _ends = ends;
        _index = index;
        _end = Interlocked.Read(ref ends[index]);
    }

    // A call that outlived its slot must not give back what another one has taken since.
    public void Dispose() => Interlocked.CompareExchange(ref _ends[_index], 0, _end);
}
