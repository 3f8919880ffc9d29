using System;
using System.IO;
using Newtonsoft.Json;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>
/// A strict token reader over a <see cref="TextBuffer"/> that knows at which character it stands, so that raw JSON can be cut out of the
/// page instead of being written again.
/// </summary>
internal sealed class JsonTextSource : IDisposable
{
    private readonly TextBuffer _text;
    private readonly JsonTextReader _reader;
    private int _line = 1;
    private int _lineStart;

    public JsonTextSource(TextBuffer text, JsonNameTable? names)
    {
        _text = text;
        _reader = OpenReader(text, names);
    }

    /// <summary>The token reader with the settings that keep numbers and times what they are.</summary>
    public static JsonTextReader OpenReader(TextBuffer text, JsonNameTable? names) => new(new BufferReader(text))
    {
        PropertyNameTable = names,
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = 128,
    };

    /// <summary>The token that was read last.</summary>
    public JsonToken Token => _reader.TokenType;

    /// <summary>Its value: a string, long, decimal, bool or null.</summary>
    public object? Value => _reader.Value;

    /// <summary>Where it is, such as <c>data[3].amount_due</c>.</summary>
    public string Path => _reader.Path;

    /// <summary>Reads the next token.</summary>
    /// <exception cref="JsonReaderException">The text ends here, or is not JSON as RFC 8259 has it.</exception>
    public void Read()
    {
        if (!_reader.Read())
        {
            throw new JsonReaderException("the text ends before the JSON does");
        }

        // The reader is lenient where JSON is not; an answer that needs that is not Stripe's.
        if (_reader.TokenType is JsonToken.Comment or JsonToken.Undefined or JsonToken.StartConstructor
            || (_reader.TokenType is JsonToken.String or JsonToken.PropertyName && _reader.QuoteChar != '"')
            || (_reader.TokenType is JsonToken.Integer or JsonToken.Float && HasLeadingZero())
            || (_reader.TokenType is JsonToken.EndObject or JsonToken.EndArray && FollowsComma()))
        {
            throw new JsonReaderException("the text is not strict JSON at " + _reader.Path);
        }
    }

    /// <summary>Passes over the value whose first token was read last.</summary>
    public void Skip()
    {
        var depth = 0;
        do
        {
            if (Token is JsonToken.StartObject or JsonToken.StartArray)
            {
                depth++;
            }
            else if (Token is JsonToken.EndObject or JsonToken.EndArray)
            {
                depth--;
            }

            if (depth > 0)
            {
                Read();
            }
        }
        while (depth > 0);
    }

    /// <summary>Checks that nothing but blanks follows.</summary>
    public void ReadEnd()
    {
        if (_reader.Read())
        {
            throw new JsonReaderException("there is text after the end of the JSON");
        }
    }

    /// <summary>The position in the text just behind the last token.</summary>
    public int Position()
    {
        // The reader counts lines and columns only; walking to the line's start keeps this linear over the whole text.
        for (; _line < _reader.LineNumber; _line++)
        {
            _lineStart = JsonScan.AfterLineBreak(_text, _lineStart);
        }

        return _lineStart + _reader.LinePosition;
    }

    public void Dispose() => _reader.Close();

    // The reader takes 010 for the octal number 8, and 0x10 for 16.
    private bool HasLeadingZero()
    {
        var characters = _text.Characters;
        var start = JsonScan.ScalarStart(_text, Position());
        var first = characters[start] == '-' ? start + 1 : start;
        return characters[first] == '0' && first + 1 < _text.Length && (char.IsDigit(characters[first + 1]) || characters[first + 1] is 'x' or 'X');
    }

    // [1,] and {"a":1,}
    private bool FollowsComma()
    {
        var position = Position() - 2;
        while (char.IsWhiteSpace(_text.Characters[position]))
        {
            position--;
        }

        return _text.Characters[position] == ',';
    }

    /// <summary>Hands the buffer's characters to the token reader.</summary>
    private sealed class BufferReader : TextReader
    {
        private readonly TextBuffer _text;
        private int _position;

        public BufferReader(TextBuffer text) => _text = text;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(count, _text.Length - _position);
            Array.Copy(_text.Characters, _position, buffer, index, length);
            _position += length;
            return length;
        }
    }
}
