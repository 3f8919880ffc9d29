using System.Buffers;
using System.Globalization;

namespace SqlClrHost.Types;

/// <summary>The order of Windows' "word sort": co-op stands beside coop, because hyphens and apostrophes come last of all differences.</summary>
internal static class WordSort
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("-'");

    public static bool HasMark(ReadOnlySpan<char> text) => text.ContainsAny(Marks);

    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right, CompareInfo linguistic, CompareOptions options)
    {
        int order = linguistic.Compare(Without(left), Without(right), options);
        return order != 0 ? order : CompareMarks(left, right);
    }

    private static string Without(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (!Marks.Contains(c))
            {
                kept[length++] = c;
            }
        }

        return new string(kept[..length]);
    }

    /// <summary>Of texts that are otherwise equal, the one with the first mark comes later; an apostrophe comes before a hyphen.</summary>
    private static int CompareMarks(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            int x = WeightAt(left, i);
            int y = WeightAt(right, i);
            if (x != y)
            {
                return x - y;
            }
        }

        return 0;
    }

    private static int WeightAt(ReadOnlySpan<char> text, int index) => index >= text.Length ? 0 : text[index] switch
    {
        '\'' => 1,
        '-' => 2,
        _ => 0,
    };
}
