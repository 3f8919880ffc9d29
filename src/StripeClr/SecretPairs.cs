namespace StripeClr;

/// <summary>
/// The pairs of characters without which no secret begins. One look at every other place of a text passes over nearly all of it.
/// </summary>
/// <remarks>
/// Two neighbours at an even distance from each other always hold a secret's first and second character, or its second and third, or one of
/// them and what begins an escape.
/// </remarks>
internal sealed class SecretPairs
{
    // Other characters share a place with these, and cost a closer look in vain.
    private const int Characters = 128;
    private const int LowBits = Characters - 1;
    private const string EscapeStarts = "\\%";

    private readonly bool[] _begins = new bool[Characters * Characters];

    private SecretPairs()
    {
    }

    /// <summary>The pairs of these patterns.</summary>
    public static SecretPairs Of(SecretPattern[]?[] patterns)
    {
        var pairs = new SecretPairs();
        foreach (var list in patterns)
        {
            foreach (var pattern in list ?? System.Array.Empty<SecretPattern>())
            {
                pairs._begins[PlaceOf(pattern.Start[0], pattern.Start[1])] = true;
                pairs._begins[PlaceOf(pattern.Start[1], pattern.Start[2])] = true;
            }
        }

        foreach (var start in EscapeStarts)
        {
            for (var other = '\0'; other < Characters; other++)
            {
                pairs._begins[PlaceOf(start, other)] = true;
                pairs._begins[PlaceOf(other, start)] = true;
            }
        }

        return pairs;
    }

    /// <summary>The next such pair, at an even distance from a position; -1 when there is none.</summary>
    public int Next(char[] text, int length, int position)
    {
        var begins = _begins;
        for (; position + 1 < length; position += 2)
        {
            if (begins[PlaceOf(text[position], text[position + 1])])
            {
                return position;
            }
        }

        return -1;
    }

    private static int PlaceOf(char first, char second) => ((first & LowBits) * Characters) + (second & LowBits);
}
