using System.Collections.Generic;
using System.Text;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>Where the client secrets stand in an answer, so that no raw JSON shows them.</summary>
internal sealed class SecretSpans
{
    private const string Replacement = "\"" + Secrets.Masked + "\"";

    private readonly List<int> _ends = new();

    /// <summary>Forgets what an earlier answer held.</summary>
    public void Clear() => _ends.Clear();

    /// <summary>Notes a secret string that ends at that position, closing quote included.</summary>
    public void Add(int end) => _ends.Add(end);

    /// <summary>The JSON text between two positions, its secrets masked.</summary>
    public string Cut(TextBuffer text, int start, int end)
    {
        StringBuilder? masked = null;
        var position = start;
        foreach (var secretEnd in _ends)
        {
            if (secretEnd > start && secretEnd <= end)
            {
                masked ??= new StringBuilder(end - start);
                var secretStart = JsonScan.OpeningQuote(text, secretEnd - 1);
                masked.Append(text.Characters, position, secretStart - position).Append(Replacement);
                position = secretEnd;
            }
        }

        return masked == null
            ? text.Substring(start, end - start)
            : masked.Append(text.Characters, position, end - position).ToString();
    }
}
