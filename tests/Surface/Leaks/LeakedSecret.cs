using System.Text;
using System.Text.RegularExpressions;
using FakeStripe.Faults;

namespace StripeClr.Surface.Tests.Leaks;

/// <summary>The secrets that must not come out of the database, and how they are found in any text.</summary>
internal static partial class LeakedSecret
{
    /// <summary>The key of the account that the tests call with.</summary>
    public const string Key = "sk_test_Zq7LeakedKeyCore9XbV2";

    /// <summary>The key as the user name of a Basic authorization.</summary>
    public static readonly string BasicKey = Convert.ToBase64String(Encoding.UTF8.GetBytes(Key + ":"));

    // What is secret of each: its start says only what it is. Half of it would be too much, too.
    private static readonly string[] Parts = [.. new[] { Key, EchoedSecrets.WebhookSecret, EchoedSecrets.ClientSecret }.SelectMany(Halves)];

    private static readonly string[] Encoded = [.. Parts.SelectMany(part => Enumerable.Range(0, 3).Select(offset => Base64At(part, offset)))];

    /// <summary>What of a secret stands in a text, in whatever form; null for a clean one.</summary>
    public static string? Find(string text)
    {
        string[] readings = [text, Unescaped(text), Uri.UnescapeDataString(text), Uri.UnescapeDataString(Unescaped(text))];
        foreach (var part in Parts.Concat(Encoded))
        {
            foreach (var reading in readings)
            {
                var place = reading.IndexOf(part, StringComparison.Ordinal);
                if (place >= 0)
                {
                    return reading[Math.Max(0, place - 60)..Math.Min(reading.Length, place + part.Length + 20)];
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Halves(string secret)
    {
        var core = secret[(secret.LastIndexOf('_') + 1)..];
        return [core[..(core.Length / 2)], core[(core.Length / 2)..]];
    }

    private static string Unescaped(string text) => Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    // The characters that do not depend on what stands before and behind.
    private static string Base64At(string text, int offset)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', offset) + text));
        return encoded[(((offset * 8) + 5) / 6)..((offset + text.Length) * 8 / 6)];
    }

    [GeneratedRegex(@"\\+u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
