using System.Globalization;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>A step of a path: a key of an object or a position in an array.</summary>
internal readonly record struct JsonStep(string? Key, int Index)
{
    public bool IsKey => Key is not null;
}

/// <summary>A JSON path such as <c>strict $.a."b c"[0]</c>.</summary>
internal sealed class JsonPath
{
    private const string Lax = "lax";
    private const string Strict = "strict";
    private const string Append = "append";

    private readonly string _text;
    private int _position;

    private JsonPath(string text)
    {
        _text = text;
    }

    public bool IsStrict { get; private set; }

    /// <summary>Whether JSON_MODIFY is to append to an array.</summary>
    public bool IsAppend { get; private set; }

    public List<JsonStep> Steps { get; } = [];

    /// <summary>Reads a path; mode words and steps are case-sensitive.</summary>
    public static JsonPath Parse(string text, bool allowAppend = false)
    {
        JsonPath path = new(text);
        path.SkipBlanks();
        path.IsAppend = allowAppend && path.TryReadWord(Append);
        path.IsStrict = path.TryReadWord(Strict);
        if (!path.IsStrict)
        {
            path.TryReadWord(Lax);
        }

        path.Expect('$');
        path.ReadSteps();
        return path;
    }

    /// <summary>Follows the steps; null where one of them leads nowhere. The first of equal keys counts.</summary>
    public JsonNode? Find(JsonNode root)
    {
        JsonNode? node = root;
        foreach (JsonStep step in Steps)
        {
            node = Child(node, step);
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    public static JsonNode? Child(JsonNode node, JsonStep step) => step.IsKey
        ? node.Kind == JsonKind.Object ? node.Members.FirstOrDefault(m => m.Name == step.Key)?.Value : null
        : node.Kind == JsonKind.Array && step.Index < node.Members.Count ? node.Members[step.Index].Value : null;

    private SqlError Unexpected() => SqlErrors.InvalidJsonPath(_position < _text.Length ? _text[_position] : '.', _position);

    private void SkipBlanks()
    {
        while (_position < _text.Length && _text[_position] == ' ')
        {
            _position++;
        }
    }

    private bool TryReadWord(string word)
    {
        if (!_text.AsSpan(_position).StartsWith(word, StringComparison.Ordinal) || _position + word.Length >= _text.Length || _text[_position + word.Length] != ' ')
        {
            return false;
        }

        _position += word.Length;
        SkipBlanks();
        return true;
    }

    private void Expect(char character)
    {
        if (_position >= _text.Length || _text[_position] != character)
        {
            throw Unexpected();
        }

        _position++;
    }

    private void ReadSteps()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case '.':
                    _position++;
                    Steps.Add(new JsonStep(ReadKey(), 0));
                    break;
                case '[':
                    _position++;
                    Steps.Add(new JsonStep(null, ReadIndex()));
                    break;
                case ' ' when _text.AsSpan(_position).Trim(' ').IsEmpty:
                    return;
                default:
                    throw Unexpected();
            }
        }
    }

    private int ReadIndex()
    {
        int start = _position;
        while (_position < _text.Length && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        if (start == _position || !int.TryParse(_text.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out int index))
        {
            throw Unexpected();
        }

        Expect(']');
        return index;
    }

    /// <summary>A bare key has letters, digits and underscores, and does not start with a digit; any other is quoted.</summary>
    private string ReadKey()
    {
        if (_position < _text.Length && _text[_position] == '"')
        {
            return ReadQuotedKey();
        }

        int start = _position;
        while (_position < _text.Length && IsKeyCharacter(_text[_position], isFirst: _position == start))
        {
            _position++;
        }

        return _position > start ? _text[start.._position] : throw Unexpected();
    }

    private static bool IsKeyCharacter(char character, bool isFirst) =>
        char.IsLetter(character) || character == '_' || (!isFirst && char.IsDigit(character)) || char.IsSurrogate(character);

    private string ReadQuotedKey()
    {
        _position++;
        StringBuilder key = new();
        while (_position < _text.Length && _text[_position] != '"')
        {
            if (_text[_position] == '\\' && _position + 1 < _text.Length)
            {
                _position++;
            }

            key.Append(_text[_position++]);
        }

        Expect('"');
        return key.ToString();
    }
}
