using Newtonsoft.Json;
using StripeClr.Http;
using StripeClr.Rows;

namespace StripeClr.Listing;

/// <summary>The first page of a child list as its parent's JSON holds it, so that no request is needed for what the caller has already.</summary>
internal sealed class EmbeddedList
{
    private readonly ParentList _parent;

    // null for an old preview, which has none
    private string? _id;
    private int _start;
    private int _end;

    private EmbeddedList(ParentList parent) => _parent = parent;

    /// <summary>Reads the list out of the parent's JSON, or the event around it.</summary>
    /// <param name="shape">The resource of the list.</param>
    /// <param name="parent">Where it stands in the parent.</param>
    /// <param name="json">The parent.</param>
    /// <param name="askedId">The id of the parent that was asked for, or null.</param>
    /// <returns>The page; null when the parent holds no list that can be gone on from, so that the list has to be requested.</returns>
    /// <exception cref="StripeException">54001 when the JSON cannot be read, or is not of the parent that was asked for.</exception>
    public static Page? Read(RowShape shape, ParentList parent, string json, string? askedId)
    {
        var list = new EmbeddedList(parent);
        var text = new TextBuffer();
        text.Fill(json);
        try
        {
            if (!JsonEnvelope.Unwrap(text, parent.ObjectName))
            {
                throw Refuse(parent, "it is another object");
            }

            list.Find(text);
            list.CheckId(askedId);
            return list.ReadPage(shape, text, askedId);
        }
        catch (JsonReaderException error)
        {
            throw Refuse(parent, error.Message);
        }
        catch (AnswerException error)
        {
            throw Refuse(parent, error.Message);
        }
    }

    // One pass over the parent notes its id and where the list stands; the rest is passed over.
    private void Find(TextBuffer text)
    {
        var source = new JsonTextSource(text);
        source.Read();
        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = source.Text();
            source.Read();
            if (name == "id")
            {
                _id = source.Token == JsonToken.String ? source.Text() : null;
            }

            var start = source.Start;
            var isList = name == _parent.Property && source.Token != JsonToken.Null;
            if (isList && source.Token != JsonToken.StartObject)
            {
                throw new AnswerException("its \"" + _parent.Property + "\" is no list");
            }

            source.Skip();
            if (isList)
            {
                _start = start;
                _end = source.End;
            }
        }
    }

    // One parent's rows under another one's id would be wrong without anybody noticing.
    private void CheckId(string? askedId)
    {
        if (askedId != null && _id != askedId)
        {
            throw StripeException.BadArgument(
                "The JSON is of " + (_id ?? "an object without an id") + ", but the " + _parent.Property + " of " + askedId + " are asked for. Pass the RawJson of the same " + _parent.ObjectName + ", or NULL.");
        }
    }

    private Page? ReadPage(RowShape shape, TextBuffer text, string? askedId)
    {
        if (_end == 0)
        {
            return null;
        }

        text.Keep(_start, _end - _start);
        var page = new RowReader(shape, askedId ?? _id).ReadPage(text);

        // One that has fewer elements than it says and no more to come was cut by whoever kept it.
        var isCut = !page.HasMore && page.Rows.Count < page.TotalCount;
        return isCut || (page.HasMore && page.LastId == null) ? null : page;
    }

    private static StripeException Refuse(ParentList parent, string fact) => StripeException.BadArgument(
        "The JSON of the " + parent.ObjectName + " cannot be read: " + fact.TrimEnd('.') + ". Pass its RawJson, the event around it, or NULL to ask Stripe.");
}
