using System.Text;

namespace StripeClr.Benchmarks.Reporting;

/// <summary>A table whose first column is text and whose others are figures.</summary>
internal sealed class MarkdownTable
{
    private readonly StringBuilder _text = new();

    public MarkdownTable(params string[] columns)
    {
        Add(columns);
        _text.Append("| --- ").Append(string.Concat(Enumerable.Repeat("| ---: ", columns.Length - 1))).Append("|\n");
    }

    public void Add(params string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    public override string ToString() => _text.ToString();
}
