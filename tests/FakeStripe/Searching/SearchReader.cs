using System.Text;
using FakeStripe.Http;

namespace FakeStripe.Searching;

/// <summary>Takes the words of a search query one after the other.</summary>
internal sealed class SearchReader(string text)
{
    private static readonly string[] Comparisons = ["<=", ">=", "<", ">", ":", "~"];

    private int _position;

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return _position == text.Length;
        }
    }

    public bool TakeIf(char letter)
    {
        SkipBlanks();
        if (_position == text.Length || text[_position] != letter) return false;
        _position++;
        return true;
    }

    /// <summary>AND or OR; null when another clause follows at once.</summary>
    public string? TakeConnector()
    {
        SkipBlanks();
        foreach (string connector in (string[])["AND", "OR"])
        {
            if (!text.AsSpan(_position).StartsWith(connector, StringComparison.OrdinalIgnoreCase)) continue;
            int end = _position + connector.Length;
            if (end == text.Length || text[end] != ' ') continue;
            _position = end;
            return connector;
        }

        return null;
    }

    public string TakeName()
    {
        SkipBlanks();
        int start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] == '_')) _position++;
        return _position > start ? text[start.._position] : throw NotUnderstood();
    }

    /// <summary>The key in <c>metadata["key"]</c>.</summary>
    public string TakeKey()
    {
        if (!TakeIf('[')) throw NotUnderstood();
        string key = TakeQuoted();
        return TakeIf(']') ? key : throw NotUnderstood();
    }

    public string TakeComparison()
    {
        SkipBlanks();
        string comparison = Comparisons.FirstOrDefault(candidate => text.AsSpan(_position).StartsWith(candidate, StringComparison.Ordinal))
            ?? throw NotUnderstood();
        _position += comparison.Length;
        return comparison;
    }

    /// <summary>Quoted text or a number; null for the word <c>null</c>.</summary>
    public string? TakeValue()
    {
        SkipBlanks();
        if (_position < text.Length && text[_position] is '"' or '\'') return TakeQuoted();

        int start = _position;
        while (_position < text.Length && (char.IsAsciiLetterOrDigit(text[_position]) || text[_position] is '-' or '.')) _position++;
        string word = text[start.._position];
        if (word == "null") return null;
        return word.Length > 0 && word.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '.') ? word : throw NotUnderstood();
    }

    private string TakeQuoted()
    {
        SkipBlanks();
        if (_position == text.Length || text[_position] is not ('"' or '\'')) throw NotUnderstood();
        char quote = text[_position++];
        var value = new StringBuilder();
        while (_position < text.Length && text[_position] != quote)
        {
            if (text[_position] == '\\' && _position + 1 < text.Length) _position++;
            value.Append(text[_position++]);
        }

        if (_position++ >= text.Length) throw NotUnderstood();
        return value.ToString();
    }

    private void SkipBlanks()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position])) _position++;
    }

    private static StripeError NotUnderstood() => StripeError.Invalid(
        "We were unable to parse your search query. Try using the format `metadata[\"key\"]:\"value\"` to query for metadata or key:\"value\" to query for other fields.",
        parameter: "query");
}
