using System.Collections.Generic;
using System.Text;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>Where the client secrets stand in an answer, so that no raw JSON shows them.</summary>
internal sealed class SecretSpans
{
    private const string Replacement = "\"" + Secrets.Masked + "\"";

    private readonly List<int> _starts = new();
    private readonly List<int> _ends = new();

    /// <summary>Notes a secret string, quotes included. They are noted in the order in which they stand.</summary>
    public void Add(int start, int end)
    {
        _starts.Add(start);
        _ends.Add(end);
    }

    /// <summary>The JSON text between two positions, its secrets masked.</summary>
    public string Cut(TextBuffer text, int start, int end)
    {
        StringBuilder? masked = null;
        var position = start;
        for (var secret = FirstFrom(start); secret < _starts.Count && _starts[secret] < end; secret++)
        {
            masked ??= new StringBuilder(end - start);
            masked.Append(text.Characters, position, _starts[secret] - position).Append(Replacement);
            position = _ends[secret];
        }

        return masked == null
            ? text.Substring(start, end - start)
            : masked.Append(text.Characters, position, end - position).ToString();
    }

    private int FirstFrom(int start)
    {
        var found = _starts.BinarySearch(start);
        return found < 0 ? ~found : found;
    }
}
