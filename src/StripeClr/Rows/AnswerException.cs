using System;

namespace StripeClr.Rows;

/// <summary>An answer that is JSON, but not what it should be.</summary>
internal sealed class AnswerException : Exception
{
    public AnswerException(string message)
        : base(message)
    {
    }
}
