using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>Reads an answer as it stands: complete, strict JSON, its client secrets masked.</summary>
internal sealed class JsonText : IAnswerReader<string>
{
    /// <inheritdoc />
    public string Read(TextBuffer text) => Check(text).Cut(text, 0, text.Length);

    /// <summary>Checks that a text is one JSON value as RFC 8259 has it: the token reader alone takes more, and 010 for 8.</summary>
    /// <exception cref="JsonReaderException">It is not.</exception>
    public static void Check(string json)
    {
        var text = new TextBuffer();
        text.Fill(json);
        Check(text);
    }

    /// <summary>The same, noting the secrets.</summary>
    /// <exception cref="JsonReaderException">It is not.</exception>
    public static SecretSpans Check(TextBuffer text)
    {
        var secrets = new SecretSpans();
        var isSecret = false;
        var source = new JsonTextSource(text);
        do
        {
            source.Read();
            if (isSecret && source.Token == JsonToken.String)
            {
                secrets.Add(source.Start, source.End);
            }

            isSecret = source.Token == JsonToken.PropertyName && source.TextIs(Secrets.ClientSecretProperty);
        }
        while (source.Depth > 0);
        source.ReadEnd();
        return secrets;
    }

    /// <summary>The text as a JSON string.</summary>
    public static string Quote(string text)
    {
        using var target = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new JsonTextWriter(target))
        {
            writer.WriteValue(text);
        }

        return target.ToString();
    }
}
