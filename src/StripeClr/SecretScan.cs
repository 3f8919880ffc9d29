using System;
using System.Collections.Generic;

namespace StripeClr;

/// <summary>
/// Overwrites secrets with asterisks where they stand, in plain text and in JSON as it came: also where they are written with the escapes
/// of JSON (<c>\u0073k_live_</c>) or of URLs (<c>%73k_live_</c>), or in base64 with whatever stands before them, as in a Basic authorization.
/// </summary>
/// <remarks>
/// By hand and not with regular expressions, because it runs over every answer, and a page has half a million characters; each of them is
/// looked at a bounded number of times, whatever the text. What is as long as before keeps its place: rows are cut out of a page by position.
/// </remarks>
internal static class SecretScan
{
    private const char Star = '*';
    private const string ClientSecret = "_secret_";

    // With their mode: "sk_1" may be a surrogate key in somebody's metadata. Those of organizations are written with a mode and without one.
    private static readonly string[] Prefixes =
    {
        "sk_live_", "sk_test_", "sk_org", "sk_org_", "sk_org_live_", "sk_org_test_", "rk_live_", "rk_test_", "whsec_",
    };

    private static readonly SecretPattern[]?[] PatternsByStart = ByStart();

    private static readonly SecretPlaces Places = new(PatternsByStart);

    /// <summary>Overwrites every secret.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="length">How many of them count.</param>
    /// <returns>True when there was one.</returns>
    public static bool Overwrite(char[] text, int length)
    {
        var found = false;
        var end = 0;
        while (Places.FindStretch(text, length, end, out var start, out end))
        {
            found |= OverwriteStretch(text, start, end);
        }

        return found;
    }

    private static bool OverwriteStretch(char[] text, int start, int length)
    {
        var done = start;
        for (var position = Places.NextPair(text, length, start); position >= 0;)
        {
            var end = OverwriteNear(text, length, position, done);
            done = Math.Max(done, end);
            position = Places.NextPair(text, length, end > 0 ? end : EscapedText.EndOfBackslashes(text, length, position + 2));
        }

        return done > start;
    }

    // The end of the secret that begins with the pair at a position, or a character before or behind that; 0 when none does.
    private static int OverwriteNear(char[] text, int length, int position, int done)
    {
        for (var start = Math.Max(done, position - 1); start <= position + 1; start++)
        {
            if (start > 0 && text[start] == '\\' && text[start - 1] == '\\')
            {
                // Several backslashes are one escape, which begins with the first of them.
                continue;
            }

            var character = EscapedText.Read(text, length, start, out var next);
            var patterns = character < PatternsByStart.Length ? PatternsByStart[character] : null;
            var end = patterns == null ? 0 : OverwriteAt(text, length, start, next, patterns);
            if (end > 0)
            {
                return end;
            }
        }

        return 0;
    }

    // The end of the secret that begins here; 0 when none does.
    private static int OverwriteAt(char[] text, int length, int position, int next, SecretPattern[] patterns)
    {
        foreach (var pattern in patterns)
        {
            // Nearly always the second character is another one already.
            if (next >= length || (text[next] != pattern.Start[1] && text[next] is not ('\\' or '%')))
            {
                continue;
            }

            var start = EscapedText.EndOf(text, length, position, pattern.Start);
            if (start == 0 || (pattern.IsWord && char.IsLetterOrDigit(EscapedText.Before(text, position))))
            {
                continue;
            }

            var end = pattern.EndOfValue(text, length, start, out var count);
            if (count >= pattern.ShortestValue)
            {
                Stars(text, start, end);
                return end;
            }
        }

        return 0;
    }

    private static void Stars(char[] text, int start, int end)
    {
        for (var position = start; position < end; position++)
        {
            text[position] = Star;
        }
    }

    private static SecretPattern[]?[] ByStart()
    {
        var lists = new SortedDictionary<char, List<SecretPattern>>();
        Add(lists, SecretPattern.ClientSecret(ClientSecret));
        foreach (var prefix in Prefixes)
        {
            Add(lists, SecretPattern.Key(prefix));
            for (var offset = 0; offset < 3; offset++)
            {
                Add(lists, SecretPattern.Base64(Base64At(prefix, offset)));
            }
        }

        var patterns = new SecretPattern[]?[128];
        foreach (var list in lists)
        {
            patterns[list.Key] = list.Value.ToArray();
        }

        return patterns;
    }

    private static void Add(SortedDictionary<char, List<SecretPattern>> lists, SecretPattern pattern)
    {
        if (!lists.TryGetValue(pattern.Start[0], out var list))
        {
            list = new List<SecretPattern>();
            lists.Add(pattern.Start[0], list);
        }

        list.Add(pattern);
    }

    // The characters that follow from the text alone, whatever else is encoded with it: three bytes make four characters, so what they are
    // depends on how many bytes stand before.
    private static string Base64At(string text, int offset)
    {
        var octets = new byte[offset + text.Length];
        for (var index = 0; index < text.Length; index++)
        {
            octets[offset + index] = (byte)text[index];
        }

        var first = ((offset * 8) + 5) / 6;
        return Convert.ToBase64String(octets).Substring(first, (octets.Length * 8 / 6) - first);
    }
}
