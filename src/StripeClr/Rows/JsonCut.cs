using System;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>
/// JSON that stands in an answer. It is cut out, its client secrets masked, when it is asked for: then it need not live longer than its row,
/// and a page is not kept twice.
/// </summary>
internal sealed class JsonCut
{
    private readonly TextBuffer _text;
    private readonly SecretSpans _secrets;
    private readonly int _fill;
    private readonly int _start;
    private readonly int _end;

    public JsonCut(TextBuffer text, SecretSpans secrets, int start, int end)
    {
        _text = text;
        _secrets = secrets;
        _fill = text.FillCount;
        _start = start;
        _end = end;
    }

    /// <summary>The JSON.</summary>
    /// <exception cref="InvalidOperationException">The buffer holds the next answer already. A row is used before the next page is asked for.</exception>
    public override string ToString() =>
        _text.FillCount == _fill
            ? _secrets.Cut(_text, _start, _end)
            : throw new InvalidOperationException("The row's page is gone: the next one was read over it. Take a row's cells before the next row is asked for.");
}
