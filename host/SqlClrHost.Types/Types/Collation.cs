using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>How character values compare. Every collation ignores trailing blanks, as SQL Server does.</summary>
/// <remarks>
/// Linguistic order comes from ICU, not from Windows: equality agrees, the order of rare punctuation may not. As on Windows, hyphens and
/// apostrophes count only where nothing else differs ("word sort"), but for non-Unicode values of a collation whose name begins with SQL_.
/// </remarks>
public sealed class Collation
{
    private const CompareOptions Insensitive = CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth;

    private static readonly ConcurrentDictionary<string, Collation> Known = new(StringComparer.OrdinalIgnoreCase);

    private readonly CompareInfo? _linguistic;
    private readonly CompareOptions _options;
    private readonly bool _legacyBinary;

    private Collation(string name, CompareInfo? linguistic, CompareOptions options, bool legacyBinary, bool sortsWords = false)
    {
        SortsWords = sortsWords;
        Unicode = linguistic is null || sortsWords ? this : new Collation(name, linguistic, options, legacyBinary, sortsWords: true);
        Name = name;
        _linguistic = linguistic;
        _options = options;
        _legacyBinary = legacyBinary;
    }

    /// <summary>The collation of a server that was installed with US settings.</summary>
    public static Collation Default { get; } = Get("SQL_Latin1_General_CP1_CI_AS");

    public string Name { get; }

    /// <summary>The order of Unicode values.</summary>
    internal Collation Unicode { get; }

    private bool SortsWords { get; }

    /// <summary>Whether values compare by code point.</summary>
    public bool IsBinary => _linguistic is null;

    internal bool IgnoresCase => _options.HasFlag(CompareOptions.IgnoreCase);

    /// <summary>Finds a collation by its name; DATABASE_DEFAULT and CATALOG_DEFAULT give <see cref="Default"/>.</summary>
    /// <exception cref="SqlError">The name is no collation (448), or one that the host cannot compare by.</exception>
    public static Collation Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Equals("DATABASE_DEFAULT", StringComparison.OrdinalIgnoreCase) || name.Equals("CATALOG_DEFAULT", StringComparison.OrdinalIgnoreCase))
        {
            return Default;
        }

        return Known.GetOrAdd(name, Create);
    }

    public int Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return 0;
        }

        if (_linguistic is not null)
        {
            ReadOnlySpan<char> x = left.AsSpan().TrimEnd(' ');
            ReadOnlySpan<char> y = right.AsSpan().TrimEnd(' ');
            return Math.Sign(SortsWords && (WordSort.HasMark(x) || WordSort.HasMark(y))
                ? WordSort.Compare(x, y, _linguistic, _options)
                : _linguistic.Compare(x, y, _options));
        }

        return _legacyBinary ? CompareLegacyBinary(left, right) : ComparePadded(left, right);
    }

    public bool Equals(string left, string right) => Compare(left, right) == 0;

    public int GetHashCode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ReadOnlySpan<char> trimmed = value.AsSpan().TrimEnd(' ');
        return _linguistic is null ? string.GetHashCode(trimmed, StringComparison.Ordinal) : _linguistic.GetHashCode(trimmed, _options);
    }

    /// <summary>Finds <paramref name="value"/> in <paramref name="text"/>, character by character; -1 when it is not there.</summary>
    /// <remarks>ICU's own search takes CR LF for one character and would not find a line feed in it.</remarks>
    internal int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        if (_linguistic is null || Ascii.IsValid(value))
        {
            return text.IndexOf(value, IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        }

        for (int start = 0; start <= text.Length - value.Length; start++)
        {
            int matched = 0;
            while (matched < value.Length && SameCharacter(text[start + matched], value[matched]))
            {
                matched++;
            }

            if (matched == value.Length)
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>Whether two single characters are the same.</summary>
    internal bool SameCharacter(char left, char right)
    {
        if (left == right || _linguistic is null)
        {
            return left == right;
        }

        // ICU takes all control characters for nothing, hence for equal.
        return char.IsAscii(left) && char.IsAscii(right)
            ? IgnoresCase && char.ToLowerInvariant(left) == char.ToLowerInvariant(right)
            : _linguistic.Compare([left], [right], _options) == 0;
    }

    /// <summary>Whether a character lies in a range of LIKE such as [a-f].</summary>
    internal bool InRange(char character, char first, char last) => _linguistic is null
        ? character >= first && character <= last
        : _linguistic.Compare([character], [first], _options) >= 0 && _linguistic.Compare([character], [last], _options) <= 0;

    private static Collation Create(string name)
    {
        string[] parts = name.Split('_');
        if (parts.Length < 2 || !parts.Any(p => p.Equals("General", StringComparison.OrdinalIgnoreCase)))
        {
            throw SqlErrors.InvalidCollation(name);
        }

        if (!IsLatin1(parts))
        {
            throw SqlErrors.NotSupported($"collation {name} (only Latin1_General ones)");
        }

        return parts[^1].ToUpperInvariant() switch
        {
            "BIN2" => new Collation(name, null, CompareOptions.Ordinal, legacyBinary: false),
            "BIN" => new Collation(name, null, CompareOptions.Ordinal, legacyBinary: true),
            _ => CreateLinguistic(name, parts),
        };
    }

    private static bool IsLatin1(string[] parts) => parts.Any(p => p.Equals("Latin1", StringComparison.OrdinalIgnoreCase));

    private static Collation CreateLinguistic(string name, string[] parts)
    {
        CompareOptions options = Insensitive;
        bool hasCase = false;
        bool hasAccent = false;
        foreach (string part in parts.Select(p => p.ToUpperInvariant()))
        {
            switch (part)
            {
                case "CI" or "CS":
                    hasCase = true;
                    options |= part == "CI" ? CompareOptions.IgnoreCase : CompareOptions.None;
                    break;
                case "AI" or "AS":
                    hasAccent = true;
                    options |= part == "AI" ? CompareOptions.IgnoreNonSpace : CompareOptions.None;
                    break;
                case "KS":
                    options &= ~CompareOptions.IgnoreKanaType;
                    break;
                case "WS":
                    options &= ~CompareOptions.IgnoreWidth;
                    break;
                case "SQL" or "LATIN1" or "GENERAL" or "CP1" or "CP1252" or "100" or "SC":
                    break;
                case "UTF8":
                    throw SqlErrors.NotSupported($"collation {name} (varchar is always code page 1252 here)");
                default:
                    throw SqlErrors.InvalidCollation(name);
            }
        }

        return hasCase && hasAccent
            ? new Collation(name, CultureInfo.GetCultureInfo("en-US").CompareInfo, options, legacyBinary: false, sortsWords: !name.StartsWith("SQL_", StringComparison.OrdinalIgnoreCase))
            : throw SqlErrors.InvalidCollation(name);
    }

    /// <summary>Code units in order, the shorter value padded with blanks.</summary>
    private static int ComparePadded(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int length = Math.Max(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            int difference = CharacterAt(left, i) - CharacterAt(right, i);
            if (difference != 0)
            {
                return Math.Sign(difference);
            }
        }

        return 0;
    }

    /// <summary>_BIN of Unicode values: the first character by its number, the rest by their bytes, low byte first.</summary>
    private static int CompareLegacyBinary(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int first = CharacterAt(left, 0) - CharacterAt(right, 0);
        if (first != 0)
        {
            return Math.Sign(first);
        }

        int length = Math.Max(left.Length, right.Length);
        for (int i = 1; i < length; i++)
        {
            int difference = SwapBytes(CharacterAt(left, i)) - SwapBytes(CharacterAt(right, i));
            if (difference != 0)
            {
                return Math.Sign(difference);
            }
        }

        return 0;
    }

    private static char CharacterAt(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : ' ';

    private static int SwapBytes(char character) => ((character & 0xFF) << 8) | (character >> 8);

    public override string ToString() => Name;
}
