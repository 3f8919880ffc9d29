using System;
using System.IO;
using System.Text;

namespace StripeClr.Http;

/// <summary>
/// The text of one answer, its secrets overwritten: whoever reads it, whole or in part, need not think of them. It is filled again for
/// every page, so that a long list needs the memory of one page only.
/// </summary>
internal sealed class TextBuffer
{
    // Room for most single objects; a page of a list grows it once.
    private const int InitialSize = 16 * 1024;

    // Throws on bytes that are no UTF-8, instead of putting a question mark into somebody's name.
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private byte[]? _octets;
    private char[] _characters = Array.Empty<char>();

    /// <summary>The characters; only the first <see cref="Length"/> count.</summary>
    public char[] Characters => _characters;

    /// <summary>How many characters the answer has.</summary>
    public int Length { get; private set; }

    /// <summary>How often its text has changed: what was noted of an earlier answer is of no use then.</summary>
    public int FillCount { get; private set; }

    /// <summary>Reads a stream of UTF-8 to its end.</summary>
    /// <param name="source">The body, decompressed.</param>
    /// <param name="limit">The most bytes to take.</param>
    /// <exception cref="UnreadableAnswerException">The body is not UTF-8, or goes on past the limit.</exception>
    public void Fill(Stream source, long limit)
    {
        var decoder = StrictUtf8.GetDecoder();
        _octets ??= new byte[InitialSize];
        Length = 0;
        FillCount++;
        long total = 0;
        int read;
        do
        {
            read = source.Read(_octets, 0, _octets.Length);
            total += read;
            if (total > limit)
            {
                throw UnreadableAnswerException.TooLarge(limit);
            }

            Append(decoder, read);
        }
        while (read > 0);
        SecretScan.Overwrite(_characters, Length);
    }

    /// <summary>Takes a text as if it had arrived.</summary>
    public void Fill(string text)
    {
        Length = 0;
        FillCount++;
        Reserve(text.Length);
        text.CopyTo(0, _characters, 0, text.Length);
        Length = text.Length;
        SecretScan.Overwrite(_characters, Length);
    }

    /// <summary>Keeps a part of the text as the whole one. Its secrets were overwritten with the rest.</summary>
    public void Keep(int start, int length)
    {
        FillCount++;
        Array.Copy(_characters, start, _characters, 0, length);
        Length = length;
    }

    /// <summary>A part of the text.</summary>
    public string Substring(int start, int length) => new(_characters, start, length);

    /// <summary>The whole text.</summary>
    public override string ToString() => Substring(0, Length);

    private void Append(Decoder decoder, int octets)
    {
        Reserve(StrictUtf8.GetMaxCharCount(octets));
        try
        {
            Length += decoder.GetChars(_octets!, 0, octets, _characters, Length, octets == 0);
        }
        catch (DecoderFallbackException error)
        {
            throw UnreadableAnswerException.NotUtf8(error);
        }
    }

    private void Reserve(int more)
    {
        if (Length + more > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + more));
        }
    }
}
