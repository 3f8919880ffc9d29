using System;
using Newtonsoft.Json;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>
/// Makes rows of Stripe's objects in one pass over the tokens of a page: no tree is built, and what no column wants is passed over.
/// One reader serves one function call.
/// </summary>
internal sealed class RowReader
{
    private readonly RowShape _shape;
    private readonly string? _parentId;
    private readonly SlotValue[] _values;
    private SecretSpans _secrets = new();

    /// <summary>Makes a reader.</summary>
    /// <param name="shape">The resource.</param>
    /// <param name="parentId">The id of the object whose list is read, or null.</param>
    public RowReader(RowShape shape, string? parentId = null)
    {
        _shape = shape;
        _parentId = parentId;
        _values = new SlotValue[shape.SlotCount];
        for (var index = 0; index < _values.Length; index++)
        {
            _values[index] = new SlotValue();
        }
    }

    /// <summary>Reads one page of a list.</summary>
    /// <exception cref="JsonReaderException">The text is not JSON, or ends too early.</exception>
    /// <exception cref="AnswerException">It is JSON, but not a list of such objects.</exception>
    public Page ReadPage(TextBuffer text)
    {
        _secrets = new SecretSpans();
        var page = new Page();
        var hasData = false;
        var saysWhetherMore = false;
        var source = new JsonTextSource(text);
        source.Read();
        if (source.Token != JsonToken.StartObject)
        {
            throw new AnswerException("the answer is not a list");
        }

        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = source.Text();
            source.Read();
            switch (name)
            {
                case "data" when source.Token == JsonToken.StartArray:
                    RefuseRepeated(hasData, name, source);
                    hasData = true;
                    ReadRows(source, page);
                    break;
                case "has_more" when source.Token == JsonToken.Boolean:
                    RefuseRepeated(saysWhetherMore, name, source);
                    page.HasMore = source.Flag;
                    saysWhetherMore = true;
                    break;
                case "total_count" when source.Token == JsonToken.Integer:
                    page.TotalCount = source.Number;
                    break;
                default:
                    source.Skip();
                    break;
            }
        }

        source.ReadEnd();
        return hasData && saysWhetherMore ? page : throw new AnswerException("the answer is not a list with \"data\" and \"has_more\"");
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="JsonReaderException">The text is not JSON, or ends too early.</exception>
    /// <exception cref="AnswerException">It is JSON, but not such an object.</exception>
    public Row ReadObject(TextBuffer text)
    {
        _secrets = new SecretSpans();
        var source = new JsonTextSource(text);
        source.Read();
        var row = ReadRow(source, out _);
        source.ReadEnd();
        return row;
    }

    private void ReadRows(JsonTextSource source, Page page)
    {
        for (source.Read(); source.Token != JsonToken.EndArray; source.Read())
        {
            var row = ReadRow(source, out var id);
            page.Add(row, id);
        }
    }

    private Row ReadRow(JsonTextSource source, out string? id)
    {
        if (source.Token != JsonToken.StartObject)
        {
            throw new AnswerException("an object is expected at " + source.Path);
        }

        foreach (var value in _values)
        {
            value.Clear();
        }

        id = null;
        var start = source.Start;
        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var isId = source.TextIs("id");
            var child = ReadName(source, _shape.Root);
            if (isId)
            {
                RefuseRepeated(id != null, "id", source);
                id = source.Token == JsonToken.String ? source.Text() : null;
            }

            ReadValue(source, child);
        }

        TakeText(_shape.Root, source, start);
        return RowFiller.Fill(_shape, _values, id, _parentId);
    }

    // From a name to its value; what the columns want of it is null for nothing.
    private PathNode? ReadName(JsonTextSource source, PathNode node)
    {
        var isSecret = source.TextIs(Secrets.ClientSecretProperty);
        var child = source.ChildOf(node);
        source.Read();
        if (isSecret && source.Token == JsonToken.String)
        {
            _secrets.Add(source.Start, source.End);
        }

        return child;
    }

    // Depth first over one value.
    private void ReadValue(JsonTextSource source, PathNode? node)
    {
        if (node == null)
        {
            PassOver(source);
            return;
        }

        switch (source.Token)
        {
            case JsonToken.StartObject:
                ReadProperties(source, node);
                break;
            case JsonToken.StartArray:
                ReadElements(source, node);
                break;
            case JsonToken.Null:
                break;
            default:
                TakeScalar(source, node);
                break;
        }
    }

    // No column wants the value, but the raw JSON may show its secrets.
    private void PassOver(JsonTextSource source)
    {
        if (source.Token is not (JsonToken.StartObject or JsonToken.StartArray))
        {
            return;
        }

        var depth = source.Depth;
        var isSecret = false;
        while (source.Depth >= depth)
        {
            source.Read();
            if (isSecret && source.Token == JsonToken.String)
            {
                _secrets.Add(source.Start, source.End);
            }

            isSecret = source.Token == JsonToken.PropertyName && source.TextIs(Secrets.ClientSecretProperty);
        }
    }

    private void ReadProperties(JsonTextSource source, PathNode node)
    {
        if (!node.TakesObject)
        {
            RefuseNested(source, node, "an object");
        }

        var start = source.Start;
        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var child = ReadName(source, node);
            ReadValue(source, child);
        }

        TakeText(node, source, start);
    }

    private void ReadElements(JsonTextSource source, PathNode node)
    {
        RefuseNested(source, node, "an array");
        foreach (var slot in node.Arrays)
        {
            slot.TakeArray(_values[slot.Index]);
        }

        var start = source.Start;
        for (source.Read(); source.Token != JsonToken.EndArray; source.Read())
        {
            CountElement(source, node.Element);
            ReadValue(source, node.Element);
        }

        TakeText(node, source, start);
    }

    // count(x[]) counts elements of any kind; its slot sits at the element itself, where objects carry no value of their own.
    private void CountElement(JsonTextSource source, PathNode? element)
    {
        if (element == null || source.Token is not (JsonToken.StartObject or JsonToken.StartArray))
        {
            return;
        }

        foreach (var slot in element.Values)
        {
            slot.TakeElement(_values[slot.Index]);
        }
    }

    private void TakeScalar(JsonTextSource source, PathNode node)
    {
        foreach (var slot in node.Values)
        {
            try
            {
                slot.Take(_values[slot.Index], source);
            }
            catch (Exception error) when (error is FormatException or OverflowException)
            {
                throw new AnswerException(error.Message + " at " + source.Path);
            }
        }

        TakeText(node, source, source.Start);
    }

    // The JSON text from there to the end of the last token.
    private void TakeText(PathNode node, JsonTextSource source, int start)
    {
        foreach (var slot in node.Texts)
        {
            _values[slot.Index].SetJson(new JsonCut(source.Buffer, _secrets, start, source.End));
        }
    }

    // What leads from page to page must not have two meanings. Of what a column reads, the first counts.
    private static void RefuseRepeated(bool isKnown, string name, JsonTextSource source)
    {
        if (isKnown)
        {
            throw new AnswerException("a second \"" + name + "\" stands at " + source.Path);
        }
    }

    private static void RefuseNested(JsonTextSource source, PathNode node, string found)
    {
        foreach (var slot in node.Values)
        {
            if (slot.Path.Function != PathFunction.Count)
            {
                throw new AnswerException(found + " stands where a plain value is expected, at " + source.Path);
            }
        }
    }
}
