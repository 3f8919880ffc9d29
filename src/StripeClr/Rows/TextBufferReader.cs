using System;
using System.IO;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>Hands the characters of a buffer to whoever reads from a <see cref="TextReader"/>.</summary>
internal sealed class TextBufferReader : TextReader
{
    private readonly TextBuffer _text;
    private int _position;

    public TextBufferReader(TextBuffer text) => _text = text;

    public override int Read(char[] buffer, int index, int count)
    {
        var length = Math.Min(count, _text.Length - _position);
        Array.Copy(_text.Characters, _position, buffer, index, length);
        _position += length;
        return length;
    }
}
