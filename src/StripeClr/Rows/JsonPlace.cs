using System.Globalization;
using System.Text;
using StripeClr.Http;

namespace StripeClr.Rows;

/// <summary>Where a reader stands among objects and arrays.</summary>
internal sealed class JsonPlace
{
    /// <summary>The most objects and arrays inside each other: far more than anything of Stripe's has, and no danger to the call stack.</summary>
    public const int Deepest = 128;

    private const int NoneYet = -1;

    private readonly bool[] _isArray = new bool[Deepest];

    // In an object where its current name begins, in an array the current element's number.
    private readonly int[] _members = new int[Deepest];

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth { get; private set; }

    /// <summary>True when the innermost of them is an array.</summary>
    public bool IsInArray { get; private set; }

    /// <summary>Opens an object or array.</summary>
    /// <exception cref="AnswerException">There are too many inside each other.</exception>
    public void Enter(bool isArray)
    {
        if (Depth == Deepest)
        {
            throw new AnswerException("more than " + Deepest.ToString(CultureInfo.InvariantCulture) + " objects and arrays stand inside each other");
        }

        _isArray[Depth] = isArray;
        _members[Depth] = NoneYet;
        Depth++;
        IsInArray = isArray;
    }

    /// <summary>Closes the innermost one.</summary>
    public void Leave()
    {
        Depth--;
        IsInArray = Depth > 0 && _isArray[Depth - 1];
    }

    /// <summary>Goes on from the last name; what comes need not be one.</summary>
    public void LeaveName() => _members[Depth - 1] = NoneYet;

    /// <summary>Comes to a name whose opening quote stands there.</summary>
    public void EnterName(int start) => _members[Depth - 1] = start;

    /// <summary>Comes to the next element.</summary>
    public void EnterElement() => _members[Depth - 1]++;

    /// <summary>The path, such as <c>data[3].amount_due</c>; empty outside of everything.</summary>
    public string Describe(TextBuffer text)
    {
        var path = new StringBuilder();
        for (var level = 0; level < Depth && _members[level] != NoneYet; level++)
        {
            if (_isArray[level])
            {
                path.Append('[').Append(_members[level].ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else
            {
                var start = _members[level] + 1;
                var end = JsonScan.ClosingQuote(text, start - 1);
                path.Append(path.Length > 0 ? "." : "").Append(JsonString.Unescape(text.Characters, start, end));
            }
        }

        return path.ToString();
    }
}
