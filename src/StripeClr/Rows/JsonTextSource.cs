using System.Globalization;
using Newtonsoft.Json;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>
/// Reads the tokens of JSON as RFC 8259 has it, and nothing else, straight from a <see cref="TextBuffer"/>. It knows where each token stands, so
/// that raw JSON can be cut out of a page, and makes nothing of a token that nobody asks for: most of a page is wanted by no column.
/// </summary>
/// <remarks>
/// Newtonsoft's reader, which reads everything else here, is no base for it: it takes 0120 for 80, control characters in strings and <c>\'</c>, and what
/// it gives does not show that; it rounds decimals; it makes an object of every token and knows no positions. docs/performance.md has the measurements.
/// </remarks>
internal sealed class JsonTextSource
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly char[] _characters;
    private readonly int _length;
    private readonly JsonPlace _place = new();
    private int _position;
    private Expected _expected = Expected.Value;
    private bool _isEscaped;

    public JsonTextSource(TextBuffer text)
    {
        Buffer = text;
        _characters = text.Characters;
        _length = text.Length;
    }

    private enum Expected
    {
        Value,
        FirstName,
        FirstElement,
        CommaOrEnd,
        Nothing,
    }

    /// <summary>The text that is read.</summary>
    public TextBuffer Buffer { get; }

    /// <summary>The token that was read last.</summary>
    public JsonToken Token { get; private set; }

    /// <summary>Where it begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends; of a name, where its string ends.</summary>
    public int End { get; private set; }

    /// <summary>The value of an <see cref="JsonToken.Integer"/>.</summary>
    /// <exception cref="AnswerException">It is too large.</exception>
    public long Number => TryNumber(out var number) ? number : throw new AnswerException("a number too large for a bigint stands at " + Path);

    /// <summary>The value of a <see cref="JsonToken.Boolean"/>.</summary>
    public bool Flag => _characters[Start] == 't';

    /// <summary>How many objects and arrays are open behind the token.</summary>
    public int Depth => _place.Depth;

    /// <summary>Where the token is, such as <c>data[3].amount_due</c>.</summary>
    public string Path => _place.Describe(Buffer);

    /// <summary>The value of an <see cref="JsonToken.Integer"/>, if a long holds it.</summary>
    public bool TryNumber(out long number) => JsonNumber.TryWhole(_characters, Start, End, out number);

    /// <summary>The characters of a string or name, or of a number as JSON writes it.</summary>
    public string Text()
    {
        if (_isEscaped)
        {
            return JsonString.Unescape(_characters, Start + 1, End - 1);
        }

        var quote = Token is JsonToken.String or JsonToken.PropertyName ? 1 : 0;
        return new string(_characters, Start + quote, End - Start - (2 * quote));
    }

    /// <summary>The characters of a string: an earlier string when they are the same, since objects share statuses, currencies and countries.</summary>
    public string TextOrSame(string? earlier) => earlier != null && !_isEscaped && Holds(earlier) ? earlier : Text();

    /// <summary>True when the token is a string, or a name, of these characters.</summary>
    public bool TextIs(string expected) => _isEscaped ? Text() == expected : Holds(expected);

    /// <summary>The part of a tree of paths that the name leads to, or null.</summary>
    public PathNode? ChildOf(PathNode node) => _isEscaped ? node.Child(Text()) : node.Child(_characters, Start + 1, End - Start - 2);

    /// <summary>Reads the next token.</summary>
    /// <exception cref="JsonReaderException">The text ends here, or is not JSON.</exception>
    public void Read()
    {
        var next = NextCharacter();
        switch (_expected)
        {
            case Expected.Value:
                ReadValue(next);
                break;
            case Expected.FirstName when next != '}':
                ReadName(next);
                break;
            case Expected.FirstElement when next != ']':
                ReadElement(next);
                break;
            case Expected.CommaOrEnd when next == ',':
                _position++;
                ReadAfterComma();
                break;
            case Expected.Nothing:
                throw Refuse("there is text after the end of the JSON");
            default:
                ReadEndOfContainer(next);
                break;
        }
    }

    /// <summary>Passes over the value whose first token was read last.</summary>
    public void Skip()
    {
        if (Token is JsonToken.StartObject or JsonToken.StartArray)
        {
            var depth = _place.Depth;
            while (_place.Depth >= depth)
            {
                Read();
            }
        }
    }

    /// <summary>Checks that nothing but blanks follows.</summary>
    /// <exception cref="JsonReaderException">Something does.</exception>
    public void ReadEnd()
    {
        SkipBlanks();
        if (_position < _length)
        {
            throw Refuse("there is text after the end of the JSON");
        }
    }

    private bool Holds(string expected) => JsonString.IsSame(_characters, Start + 1, End - Start - 2, expected);

    private void SkipBlanks()
    {
        var characters = _characters;
        var position = _position;
        while (position < _length && characters[position] is ' ' or '\n' or '\r' or '\t')
        {
            position++;
        }

        _position = position;
    }

    private char NextCharacter()
    {
        SkipBlanks();
        return _position < _length ? _characters[_position] : throw TooShort();
    }

    private void ReadAfterComma()
    {
        if (_place.IsInArray)
        {
            ReadElement(NextCharacter());
        }
        else
        {
            ReadName(NextCharacter());
        }
    }

    private void ReadElement(char next)
    {
        _place.EnterElement();
        ReadValue(next);
    }

    private void ReadName(char next)
    {
        if (next != '"')
        {
            throw Refuse("a name in quotes is expected");
        }

        _place.LeaveName();
        ReadString(JsonToken.PropertyName);
        _place.EnterName(Start);
        if (NextCharacter() != ':')
        {
            throw Refuse("a colon is expected");
        }

        _position++;
        _expected = Expected.Value;
    }

    private void ReadValue(char next)
    {
        switch (next)
        {
            case '"':
                ReadString(JsonToken.String);
                break;
            case '{':
                Open(JsonToken.StartObject);
                return;
            case '[':
                Open(JsonToken.StartArray);
                return;
            case 'n':
                ReadWord("null", JsonToken.Null);
                break;
            case 't':
                ReadWord("true", JsonToken.Boolean);
                break;
            case 'f':
                ReadWord("false", JsonToken.Boolean);
                break;
            default:
                ReadNumber();
                break;
        }

        ExpectMore();
    }

    private void Open(JsonToken token)
    {
        var isArray = token == JsonToken.StartArray;
        _place.Enter(isArray);
        Take(token, _position + 1);
        _expected = isArray ? Expected.FirstElement : Expected.FirstName;
    }

    private void ReadEndOfContainer(char next)
    {
        if (next != (_place.IsInArray ? ']' : '}'))
        {
            throw Refuse("a comma or the end of the " + (_place.IsInArray ? "array" : "object") + " is expected");
        }

        Take(_place.IsInArray ? JsonToken.EndArray : JsonToken.EndObject, _position + 1);
        _place.Leave();
        ExpectMore();
    }

    private void ExpectMore() => _expected = _place.Depth > 0 ? Expected.CommaOrEnd : Expected.Nothing;

    private void Take(JsonToken token, int end)
    {
        Token = token;
        Start = _position;
        End = end;
        _position = end;
    }

    private void ReadString(JsonToken token)
    {
        var end = JsonString.EndOf(_characters, _position, _length, out _isEscaped);
        if (end < 0)
        {
            throw end == JsonString.NeverEnds ? TooShort() : Refuse("the string that begins here holds a backslash or control character that JSON does not know");
        }

        Take(token, end);
    }

    private void ReadWord(string word, JsonToken token)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (_position + index >= _length || _characters[_position + index] != word[index])
            {
                throw Refuse("a value is expected");
            }
        }

        Take(token, _position + word.Length);
    }

    private void ReadNumber()
    {
        var end = JsonNumber.EndOf(_characters, _position, _length, out var isWhole);
        if (end < 0)
        {
            throw Refuse(_characters[_position] == ByteOrderMark ? "a byte order mark stands in front of the JSON, which has none," : "a value is expected");
        }

        _isEscaped = false;
        Take(isWhole ? JsonToken.Integer : JsonToken.Float, end);
    }

    private static JsonReaderException TooShort() => new("the text ends before the JSON does");

    private JsonReaderException Refuse(string fact)
    {
        var path = Path;
        return new JsonReaderException(
            fact + " at character " + (_position + 1).ToString(CultureInfo.InvariantCulture) + (path.Length > 0 ? ", at " + path : ""));
    }
}
