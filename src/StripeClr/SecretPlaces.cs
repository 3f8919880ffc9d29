using System;

namespace StripeClr;

/// <summary>Where in a text secrets may be, found without a look at most of it.</summary>
/// <remarks>
/// A secret is a long stretch without a blank, quote or comma; most words of an answer are shorter. In such a stretch, two neighbours at an even
/// distance from its beginning always hold a secret's first and second character, or its second and third, or one of them and what begins an escape.
/// </remarks>
internal sealed class SecretPlaces
{
    private const int Characters = 128;
    private const int LowBits = Characters - 1;
    private const string EscapeStarts = "\\%";
    private const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    // What a secret may be made of, its escapes included.
    private readonly bool[] _isOfSecrets = new bool[Characters];

    // The pairs that may be its first. Characters beyond ASCII share a place with others, and cost a closer look in vain.
    private readonly bool[] _begins = new bool[Characters * Characters];

    private readonly int _shortest = int.MaxValue;

    public SecretPlaces(SecretPattern[]?[] patterns)
    {
        Allow(LettersAndDigits + EscapeStarts + "/");
        foreach (var list in patterns)
        {
            foreach (var pattern in list ?? Array.Empty<SecretPattern>())
            {
                Allow(pattern.Start + pattern.AlsoOfValue);
                _begins[PlaceOf(pattern.Start[0], pattern.Start[1])] = true;
                _begins[PlaceOf(pattern.Start[1], pattern.Start[2])] = true;
                _shortest = Math.Min(_shortest, pattern.Start.Length + pattern.ShortestValue);
            }
        }

        foreach (var start in EscapeStarts)
        {
            for (var other = '\0'; other < Characters; other++)
            {
                _begins[PlaceOf(start, other)] = true;
                _begins[PlaceOf(other, start)] = true;
            }
        }
    }

    /// <summary>Finds the next stretch of characters that is long enough to hold a secret.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="length">How many of them count.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>False when there is none.</returns>
    public bool FindStretch(char[] text, int length, int from, out int start, out int end)
    {
        var isOfSecrets = _isOfSecrets;
        start = from;
        for (var last = start + _shortest - 1; last < length; last = start + _shortest - 1)
        {
            var position = last;
            while (position >= start && text[position] is < (char)Characters and var character && isOfSecrets[character])
            {
                position--;
            }

            if (position < start)
            {
                end = EndOfStretch(text, length, last + 1);
                return true;
            }

            start = position + 1;
        }

        end = length;
        return false;
    }

    /// <summary>The next pair that may begin a secret, at an even distance from a position; -1 when there is none.</summary>
    public int NextPair(char[] text, int end, int position)
    {
        var begins = _begins;
        for (; position + 1 < end; position += 2)
        {
            if (begins[PlaceOf(text[position], text[position + 1])])
            {
                return position;
            }
        }

        return -1;
    }

    private static int PlaceOf(char first, char second) => ((first & LowBits) * Characters) + (second & LowBits);

    private int EndOfStretch(char[] text, int length, int position)
    {
        while (position < length && text[position] < Characters && _isOfSecrets[text[position]])
        {
            position++;
        }

        return position;
    }

    private void Allow(string characters)
    {
        foreach (var character in characters)
        {
            _isOfSecrets[character] = true;
        }
    }
}
