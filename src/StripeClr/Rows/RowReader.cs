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
    private readonly SecretSpans _secrets = new();

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
        _secrets.Clear();
        var page = new Page();
        var hasData = false;
        var saysWhetherMore = false;
        using var source = new JsonTextSource(text, _shape.Names);
        source.Read();
        if (source.Token != JsonToken.StartObject)
        {
            throw new AnswerException("the answer is not a list");
        }

        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = (string)source.Value!;
            source.Read();
            switch (name)
            {
                case "data" when source.Token == JsonToken.StartArray:
                    hasData = true;
                    ReadRows(source, text, page);
                    break;
                case "has_more" when source.Value is bool hasMore:
                    page.HasMore = hasMore;
                    saysWhetherMore = true;
                    break;
                default:
                    ReadValue(source, text, null, name);
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
        _secrets.Clear();
        using var source = new JsonTextSource(text, _shape.Names);
        source.Read();
        var row = ReadRow(source, text, out _);
        source.ReadEnd();
        return row;
    }

    private void ReadRows(JsonTextSource source, TextBuffer text, Page page)
    {
        for (source.Read(); source.Token != JsonToken.EndArray; source.Read())
        {
            var row = ReadRow(source, text, out var id);
            page.Add(row, id);
        }
    }

    private Row ReadRow(JsonTextSource source, TextBuffer text, out string? id)
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
        var start = source.Position() - 1;
        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = (string)source.Value!;
            source.Read();
            if (name == "id")
            {
                id = source.Value as string;
            }

            ReadValue(source, text, _shape.Root.Child(name), name);
        }

        TakeText(_shape.Root, text, start, source.Position());
        return RowFiller.Fill(_shape, _values, id, _parentId);
    }

    // Depth first over one value; node is null below what the columns want.
    private void ReadValue(JsonTextSource source, TextBuffer text, PathNode? node, string name)
    {
        switch (source.Token)
        {
            case JsonToken.StartObject:
                ReadNested(source, text, node, isObject: true);
                break;
            case JsonToken.StartArray:
                ReadNested(source, text, node, isObject: false);
                break;
            case JsonToken.Null:
                break;
            default:
                if (name == Secrets.ClientSecretProperty && source.Token == JsonToken.String)
                {
                    _secrets.Add(source.Position());
                }

                if (node != null)
                {
                    TakeScalar(source, text, node);
                }

                break;
        }
    }

    private void ReadNested(JsonTextSource source, TextBuffer text, PathNode? node, bool isObject)
    {
        var start = node?.Texts.Count > 0 ? source.Position() - 1 : 0;
        if (isObject)
        {
            ReadProperties(source, text, node);
        }
        else
        {
            ReadElements(source, text, node);
        }

        if (node?.Texts.Count > 0)
        {
            TakeText(node, text, start, source.Position());
        }
    }

    private void ReadProperties(JsonTextSource source, TextBuffer text, PathNode? node)
    {
        if (node != null && node.Values.Count > 0 && !node.TakesObject)
        {
            RefuseNested(source, node, "an object");
        }

        for (source.Read(); source.Token != JsonToken.EndObject; source.Read())
        {
            var name = (string)source.Value!;
            source.Read();
            ReadValue(source, text, node?.Child(name), name);
        }
    }

    private void ReadElements(JsonTextSource source, TextBuffer text, PathNode? node)
    {
        if (node != null)
        {
            if (node.Values.Count > 0)
            {
                RefuseNested(source, node, "an array");
            }

            foreach (var slot in node.Arrays)
            {
                slot.TakeArray(_values[slot.Index]);
            }
        }

        var element = node?.Child(PathNode.EachElement);
        for (source.Read(); source.Token != JsonToken.EndArray; source.Read())
        {
            CountElement(source, element);
            ReadValue(source, text, element, "");
        }
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
            if (slot.Path.Function == PathFunction.Count)
            {
                slot.Take(_values[slot.Index], true);
            }
        }
    }

    private void TakeScalar(JsonTextSource source, TextBuffer text, PathNode node)
    {
        foreach (var slot in node.Values)
        {
            try
            {
                slot.Take(_values[slot.Index], source.Value!);
            }
            catch (Exception error) when (error is FormatException or OverflowException)
            {
                throw new AnswerException(error.Message + " at " + source.Path);
            }
        }

        if (node.Texts.Count > 0)
        {
            // json() of a scalar: its text ends here and began where the value did.
            var value = ScalarJson(source.Value!);
            foreach (var slot in node.Texts)
            {
                _values[slot.Index].SetText(value);
            }
        }
    }

    private static string ScalarJson(object value)
    {
        using var writer = new System.IO.StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var json = new JsonTextWriter(writer))
        {
            json.WriteValue(value);
        }

        return writer.ToString();
    }

    private void TakeText(PathNode node, TextBuffer text, int start, int end)
    {
        foreach (var slot in node.Texts)
        {
            _values[slot.Index].SetText(_secrets.Cut(text, start, end));
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
