namespace FakeStripe.Objects;

/// <summary>
/// Ids that look like Stripe's and carry an index: generated objects are found by decoding their id,
/// so that no table of a million ids is needed.
/// </summary>
internal sealed class ObjectIds(string prefix, ulong seed)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Length = 24;
    private const int IndexDigits = 6;

    // Odd and free of the alphabet's prime factors 2 and 31: multiplying by it permutes the six-digit numbers.
    private const long Range = 56_800_235_584; // 62^6
    private const long Multiplier = 31_415_926_537;
    private const long Offset = 27_182_818_284;

    private static readonly long Inverse = InverseOf(Multiplier);

    public string Of(long index)
    {
        return string.Create(prefix.Length + Length, (index, seed, prefix), static (text, state) =>
        {
            state.prefix.CopyTo(text);
            var digits = text[state.prefix.Length..];
            Write(digits[..IndexDigits], (long)(((Int128)state.index * Multiplier + Offset) % Range));
            ulong hash = Hash.Of(state.seed, (ulong)state.index);
            Write(digits[IndexDigits..15], (long)(hash >> 11));
            Write(digits[15..], (long)(hash * Multiplier >> 11));
        });
    }

    /// <summary>The index in an id made by <see cref="Of"/> with the same prefix and seed; otherwise null.</summary>
    public long? IndexOf(string id)
    {
        if (id.Length != prefix.Length + Length || !id.StartsWith(prefix, StringComparison.Ordinal)) return null;

        long scrambled = 0;
        foreach (char digit in id.AsSpan(prefix.Length, IndexDigits))
        {
            int value = Alphabet.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0) return null;
            scrambled = scrambled * 62 + value;
        }

        long index = (long)((Int128)(scrambled - Offset + Range) % Range * Inverse % Range);
        return Of(index) == id ? index : null;
    }

    private static void Write(Span<char> digits, long value)
    {
        for (int position = digits.Length - 1; position >= 0; position--)
        {
            digits[position] = Alphabet[(int)(value % 62)];
            value /= 62;
        }
    }

    private static long InverseOf(long number)
    {
        Int128 a = number, b = Range, x = 1, y = 0;
        while (b != 0)
        {
            (var quotient, (a, b)) = (a / b, (b, a % b));
            (x, y) = (y, x - quotient * y);
        }

        return (long)((x % Range + Range) % Range);
    }
}

/// <summary>Well-mixed numbers from a seed and a position, the same in every run.</summary>
internal static class Hash
{
    public static ulong Of(ulong seed, ulong position)
    {
        ulong value = (seed + 1) * 0x9E3779B97F4A7C15 + position * 0xD1B54A32D192ED03;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
