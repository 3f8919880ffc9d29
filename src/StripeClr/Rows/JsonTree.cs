using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>
/// An answer as a tree whose every value still knows its text, so that it is handed out as it was written: long decimals, <c>1.10</c> and
/// escapes stay what they are. Client secrets are masked.
/// </summary>
internal sealed class JsonTree
{
    private readonly TextBuffer _text;
    private readonly SecretSpans _secrets;
    private readonly List<int> _lines;

    private JsonTree(TextBuffer text, SecretSpans secrets, JToken root)
    {
        _text = text;
        _secrets = secrets;
        _lines = JsonScan.LineStarts(text);
        Root = root;
    }

    public JToken Root { get; }

    /// <summary>Reads a text. It must not change as long as the tree is used.</summary>
    /// <exception cref="JsonReaderException">It is not strict, complete JSON.</exception>
    /// <exception cref="AnswerException">It is, but a number in it is too large.</exception>
    public static JsonTree Read(TextBuffer text)
    {
        var secrets = JsonText.Check(text);
        using var reader = OpenReader(text);
        try
        {
            return new JsonTree(text, secrets, JToken.Load(reader, new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Load }));
        }
        catch (JsonReaderException error)
        {
            // All else was checked before.
            throw new AnswerException("a number too large to be read stands at " + error.Path);
        }
    }

    /// <summary>The text of a value of this tree.</summary>
    public string TextOf(JToken value)
    {
        // The reader noted where it stood when it had read a scalar, or the bracket that opens an object or array.
        var place = (IJsonLineInfo)value;
        var position = _lines[place.LineNumber - 1] + place.LinePosition;
        return value is JContainer
            ? _secrets.Cut(_text, position - 1, JsonScan.ClosingBracket(_text, position - 1) + 1)
            : _secrets.Cut(_text, JsonScan.ScalarStart(_text, position), position);
    }

    // With the settings that keep numbers and times what they are.
    private static JsonTextReader OpenReader(TextBuffer text) => new(new TextBufferReader(text))
    {
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Decimal,
        MaxDepth = JsonPlace.Deepest,
    };

    /// <summary>The characters of a string of a tree; null for anything else.</summary>
    public static string? Text(JToken? value) => (value as JValue)?.Value as string;
}
