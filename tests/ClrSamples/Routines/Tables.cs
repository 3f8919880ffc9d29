using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;

namespace ClrSamples;

public static class Tables
{
    // Indexes into Counters: what the tests observe.
    private const int Started = 0;
    private const int Pulled = 1;
    private const int Disposed = 2;

    private static readonly int[] Counters = new int[3];

    public static SqlInt32 Counter(SqlInt32 index) => Counters[index.Value];

    public static void ResetCounters() => Array.Clear(Counters, 0, Counters.Length);

    [SqlFunction(FillRowMethodName = "FillNumber")]
    public static IEnumerable Numbers(SqlInt32 count)
    {
        Counters[Started]++;
        return count.IsNull ? null : Stream(count.Value, -1);
    }

    [SqlFunction(FillRowMethodName = nameof(FillNumber))]
    public static IEnumerator NumbersEnumerator(SqlInt32 count) => Stream(count.Value, -1).GetEnumerator();

    /// <summary>Fails in init, while moving to row 2, in FillRow of row 2, in Dispose, or in Dispose after failing.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillFailing))]
    public static IEnumerable Failing(SqlString where) => where.Value switch
    {
        "init" => throw new InvalidOperationException("in init"),
        "move" => Stream(5, 2),
        "fill" => new[] { 1, -1, 3 },
        "dispose" => new FailingDispose(2),
        _ => new FailingDispose(1),
    };

    [SqlFunction(FillRowMethodName = nameof(FillWide))]
    public static IEnumerable Wide(SqlInt32 count) => Stream(count.Value, -1);

    [SqlFunction]
    public static IEnumerable WithoutFillRow() => null;

    [SqlFunction(FillRowMethodName = "Nowhere")]
    public static IEnumerable WithMissingFillRow() => null;

    [SqlFunction(FillRowMethodName = nameof(FillNumber))]
    public static object NotEnumerable(SqlInt32 count) => count;

    public static void FillFailing(object row, out SqlInt32 number)
    {
        number = (int)row;
        if (number.Value < 0)
            throw new InvalidOperationException("in FillRow");
    }

    public static void FillWide(
        object row,
        out SqlInt32 a,
        out SqlInt64 b,
        out SqlString c,
        out SqlString d,
        out SqlBoolean e,
        out DateTime? f,
        out SqlDecimal g,
        out SqlString h,
        out SqlInt64 i,
        out SqlString j)
    {
        int n = (int)row;
        a = n;
        b = n * 10L;
        c = "in_123456789012345678";
        d = "open";
        e = n % 2 == 0;
        f = n % 3 == 0 ? null : new DateTime(2026, 1, 1).AddSeconds(n);
        g = new SqlDecimal(n);
        h = SqlString.Null;
        i = SqlInt64.Null;
        j = "{}";
    }

    private static void FillNumber(object row, out SqlInt32 number, out SqlString text, out DateTime? at)
    {
        int n = (int)row;
        number = n;
        text = n % 2 == 0 ? SqlString.Null : new SqlString(new string('x', n));
        at = new DateTime(2026, 1, 1).AddDays(n);
    }

    private static IEnumerable Stream(int count, int failAt)
    {
        try
        {
            for (int n = 1; n <= count; n++)
            {
                if (n == failAt)
                    throw new InvalidOperationException("in MoveNext");
                Counters[Pulled]++;
                yield return n;
            }
        }
        finally
        {
            Counters[Disposed]++;
        }
    }

    private sealed class FailingDispose : IEnumerable, IEnumerator, IDisposable
    {
        private readonly int _good;
        private int _current;

        public FailingDispose(int good) => _good = good;

        public object Current => _current > _good ? -1 : _current;

        public IEnumerator GetEnumerator() => this;

        public bool MoveNext() => ++_current <= 2;

        public void Reset() => throw new NotSupportedException();

        public void Dispose() => throw new InvalidOperationException("in Dispose");
    }
}
