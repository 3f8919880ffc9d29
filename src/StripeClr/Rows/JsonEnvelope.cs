using Newtonsoft.Json;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>What a JSON text of Stripe's is, without reading it whole into memory: an object, or an event around one.</summary>
internal sealed class JsonEnvelope
{
    private JsonEnvelope()
    {
    }

    /// <summary>The <c>object</c> field, such as <c>invoice</c> or <c>event</c>; null when there is none.</summary>
    public string? Type { get; private set; }

    /// <summary>The <c>object</c> field of an event's <c>data.object</c>.</summary>
    public string? InnerType { get; private set; }

    /// <summary>Where <c>data.object</c> begins.</summary>
    public int InnerStart { get; private set; }

    /// <summary>Where it ends.</summary>
    public int InnerEnd { get; private set; }

    /// <summary>Leaves an object of that type in the buffer: the text as it is, or what the event holds that it is.</summary>
    /// <returns>False when the text is an object, or an event around one, of another type.</returns>
    /// <exception cref="JsonReaderException">It is not JSON.</exception>
    /// <exception cref="AnswerException">It is JSON, but not an object of Stripe's.</exception>
    public static bool Unwrap(TextBuffer text, string objectName)
    {
        var envelope = Read(text);
        if (envelope.Type == null)
        {
            throw new AnswerException("it has no \"object\" that says what it is");
        }

        if (envelope.Type == "event" && envelope.InnerType == objectName)
        {
            text.Keep(envelope.InnerStart, envelope.InnerEnd - envelope.InnerStart);
            return true;
        }

        return envelope.Type == objectName;
    }

    /// <summary>Reads the text to its end.</summary>
    /// <exception cref="JsonReaderException">It is not JSON.</exception>
    /// <exception cref="AnswerException">It is JSON, but not an object.</exception>
    public static JsonEnvelope Read(TextBuffer text)
    {
        var source = new JsonTextSource(text);
        source.Read();
        if (source.Token != JsonToken.StartObject)
        {
            throw new AnswerException("it is not an object");
        }

        var envelope = new JsonEnvelope();
        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = source.Text();
            source.Read();
            switch (name)
            {
                case "object" when source.Token == JsonToken.String && envelope.Type == null:
                    envelope.Type = source.Text();
                    break;
                case "data" when source.Token == JsonToken.StartObject:
                    envelope.ReadData(source);
                    break;
                default:
                    source.Skip();
                    break;
            }
        }

        source.ReadEnd();
        return envelope;
    }

    private void ReadData(JsonTextSource source)
    {
        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = source.Text();
            source.Read();
            if (name == "object" && source.Token == JsonToken.StartObject && InnerEnd == 0)
            {
                InnerStart = source.Start;
                ReadInner(source);
                InnerEnd = source.End;
            }
            else
            {
                source.Skip();
            }
        }
    }

    private void ReadInner(JsonTextSource source)
    {
        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = source.Text();
            source.Read();
            if (name == "object" && source.Token == JsonToken.String && InnerType == null)
            {
                InnerType = source.Text();
            }
            else
            {
                source.Skip();
            }
        }
    }
}
