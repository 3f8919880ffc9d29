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

    /// <summary>Forgets what an earlier answer held.</summary>
    public void Clear()
    {
        _starts.Clear();
        _ends.Clear();
    }

    /// <summary>Notes a secret string, quotes included.</summary>
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
        for (var secret = 0; secret < _ends.Count; secret++)
        {
            if (_starts[secret] >= start && _ends[secret] <= end)
            {
                masked ??= new StringBuilder(end - start);
                masked.Append(text.Characters, position, _starts[secret] - position).Append(Replacement);
                position = _ends[secret];
            }
        }

        return masked == null
            ? text.Substring(start, end - start)
            : masked.Append(text.Characters, position, end - position).ToString();
    }
}
