using System.Globalization;
using System.Text;

namespace SqlClrHost.Types;

/// <summary>Reads a JSON text whole and reports the first character that does not belong, as SQL Server does.</summary>
/// <remarks>Own code rather than System.Text.Json because error positions, source ranges and duplicate keys must be those of the text.</remarks>
internal sealed class JsonReader
{
    private const int MostLevels = 128;

    private readonly string _text;
    private readonly byte _state;
    private int _position;
    private int _level;

    private JsonReader(string text, byte state)
    {
        _text = text;
        _state = state;
    }

    /// <summary>Reads a document, which is an object or an array.</summary>
    /// <param name="text">The document.</param>
    /// <param name="state">The state that the calling function reports with error 13609.</param>
    public static JsonNode Parse(string text, byte state)
    {
        JsonReader reader = new(text, state);
        reader.SkipBlanks();
        if (reader.Current is not ('{' or '['))
        {
            throw reader.Unexpected();
        }

        JsonNode root = reader.ReadValue();
        reader.SkipBlanks();
        return reader._position == text.Length ? root : throw reader.Unexpected();
    }

    public static bool IsValid(string text)
    {
        try
        {
            Parse(text, state: 1);
            return true;
        }
        catch (SqlError)
        {
            return false;
        }
    }

    /// <summary>The current character, or a point at the end of the text: what the message shows there.</summary>
    private char Current => _position < _text.Length ? _text[_position] : '.';

    private bool AtEnd => _position >= _text.Length;

    private SqlError Unexpected() => SqlErrors.InvalidJson(Current, _position, _state);

    private void SkipBlanks()
    {
        while (!AtEnd && _text[_position] is ' ' or '\t' or '\r' or '\n')
        {
            _position++;
        }
    }

    private JsonNode ReadValue()
    {
        SkipBlanks();
        int start = _position;
        if (AtEnd)
        {
            throw Unexpected();
        }

        switch (Current)
        {
            case '{':
                return ReadContainer(JsonKind.Object, '}');
            case '[':
                return ReadContainer(JsonKind.Array, ']');
            case '"':
                string text = ReadString();
                return new JsonNode(JsonKind.String, start, _position, text, []);
            case 't':
                return ReadWord("true", JsonKind.Boolean);
            case 'f':
                return ReadWord("false", JsonKind.Boolean);
            case 'n':
                return ReadWord("null", JsonKind.Null);
            default:
                ReadNumber();
                return new JsonNode(JsonKind.Number, start, _position, null, []);
        }
    }

    private JsonNode ReadContainer(JsonKind kind, char close)
    {
        if (++_level > MostLevels)
        {
            throw SqlErrors.JsonTooDeep();
        }

        int start = _position++;
        List<JsonMember> members = [];
        SkipBlanks();
        while (AtEnd || Current != close)
        {
            if (members.Count > 0)
            {
                Expect(',');
            }

            members.Add(kind == JsonKind.Object ? ReadMember() : ReadElement());
            SkipBlanks();
        }

        _position++;
        _level--;
        return new JsonNode(kind, start, _position, null, members);
    }

    private JsonMember ReadElement()
    {
        SkipBlanks();
        int start = _position;
        return new JsonMember(null, start, ReadValue());
    }

    private JsonMember ReadMember()
    {
        SkipBlanks();
        int start = _position;
        if (AtEnd || Current != '"')
        {
            throw Unexpected();
        }

        string name = ReadString();
        SkipBlanks();
        Expect(':');
        return new JsonMember(name, start, ReadValue());
    }

    private void Expect(char character)
    {
        if (AtEnd || Current != character)
        {
            throw Unexpected();
        }

        _position++;
    }

    private JsonNode ReadWord(string word, JsonKind kind)
    {
        int start = _position;
        foreach (char character in word)
        {
            Expect(character);
        }

        return new JsonNode(kind, start, _position, null, []);
    }

    private void ReadNumber()
    {
        if (Current == '-')
        {
            _position++;
        }

        if (Current == '0')
        {
            _position++;
        }
        else
        {
            ReadDigits();
        }

        if (!AtEnd && Current == '.')
        {
            _position++;
            ReadDigits();
        }

        if (Current is 'e' or 'E')
        {
            _position++;
            _position += Current is '+' or '-' ? 1 : 0;
            ReadDigits();
        }
    }

    private void ReadDigits()
    {
        if (!char.IsAsciiDigit(Current))
        {
            throw Unexpected();
        }

        while (char.IsAsciiDigit(Current))
        {
            _position++;
        }
    }

    private string ReadString()
    {
        int start = ++_position;
        int plain = _text.AsSpan(start).IndexOfAny('"', '\\');
        if (plain >= 0 && _text[start + plain] == '"' && !_text.AsSpan(start, plain).ContainsAnyInRange('\0', '\x1F'))
        {
            _position = start + plain + 1;
            return _text.Substring(start, plain);
        }

        StringBuilder value = new();
        while (AtEnd || Current != '"')
        {
            if (AtEnd || Current < ' ')
            {
                throw Unexpected();
            }

            value.Append(Current == '\\' ? ReadEscape() : _text[_position++]);
        }

        _position++;
        return value.ToString();
    }

    private char ReadEscape()
    {
        _position++;
        char escape = AtEnd ? throw Unexpected() : Current;
        if (escape == 'u')
        {
            _position++;
            return ReadCodeUnit();
        }

        char character = escape switch
        {
            '"' or '\\' or '/' => escape,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Unexpected(),
        };
        _position++;
        return character;
    }

    private char ReadCodeUnit()
    {
        int start = _position;
        for (int i = 0; i < 4; i++, _position++)
        {
            if (AtEnd || !char.IsAsciiHexDigit(Current))
            {
                throw Unexpected();
            }
        }

        return (char)int.Parse(_text.AsSpan(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
