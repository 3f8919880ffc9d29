using System;
using System.Collections.Generic;

namespace StripeClr;

/// <summary>
/// Overwrites secrets with asterisks where they stand, in plain text and in JSON as it came: also where they are written with the escapes
/// of JSON (<c>\u0073k_live_</c>) or of URLs (<c>%73k_live_</c>), or in base64 with whatever stands before them, as in a Basic authorization.
/// </summary>
/// <remarks>
/// By hand and not with regular expressions, because it runs over every answer, and a page has half a million characters. What is as long as
/// before keeps its place: rows are cut out of a page by position.
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

    // What begins a secret or an escape. Most characters do neither, and cost this one look.
    private static readonly bool[] Beginnings = BeginningsOf(PatternsByStart);

    /// <summary>Overwrites every secret.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="length">How many of them count.</param>
    /// <returns>True when there was one.</returns>
    public static bool Overwrite(char[] text, int length)
    {
        var found = false;
        var previous = ' ';
        for (var position = 0; position < length;)
        {
            var plain = text[position];
            if (plain >= Beginnings.Length || !Beginnings[plain])
            {
                previous = previous == '\\' ? ' ' : plain;
                position++;
                continue;
            }

            var character = EscapedText.Read(text, length, position, out var next);
            var patterns = character < PatternsByStart.Length ? PatternsByStart[character] : null;
            if (patterns != null)
            {
                var end = OverwriteAt(text, length, position, next, patterns, previous);
                found |= end > position;
                next = Math.Max(end, next);
            }

            // A letter behind a backslash is the end of an escape such as \n, and no part of a word.
            previous = previous == '\\' ? ' ' : character;
            position = next;
        }

        return found;
    }

    // The end of the secret that begins here; 0 when none does.
    private static int OverwriteAt(char[] text, int length, int position, int next, SecretPattern[] patterns, char previous)
    {
        foreach (var pattern in patterns)
        {
            // Nearly always the second character is another one already.
            if (next >= length || (text[next] != pattern.Start[1] && text[next] is not ('\\' or '%')))
            {
                continue;
            }

            if (pattern.IsWord && char.IsLetterOrDigit(previous))
            {
                continue;
            }

            var start = EscapedText.EndOf(text, length, position, pattern.Start);
            if (start > 0)
            {
                var end = pattern.EndOfValue(text, length, start, out var count);
                if (count >= pattern.ShortestValue)
                {
                    Stars(text, start, end);
                    return end;
                }
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

    private static bool[] BeginningsOf(SecretPattern[]?[] patterns)
    {
        var beginnings = new bool[patterns.Length];
        for (var character = 0; character < patterns.Length; character++)
        {
            beginnings[character] = patterns[character] != null || character is '\\' or '%';
        }

        return beginnings;
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
