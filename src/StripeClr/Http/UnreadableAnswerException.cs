using System;
using System.Globalization;

namespace StripeClr.Http;

/// <summary>An answer came, and its body is not one that StripeClr takes.</summary>
internal sealed class UnreadableAnswerException : Exception
{
    private UnreadableAnswerException(string fact, bool isDamage, Exception? cause)
        : base(fact, cause) => IsDamage = isDamage;

    /// <summary>Status and headers of the answer, put in by who has them.</summary>
    public HttpAnswer? Answer { get; set; }

    /// <summary>True when it may come undamaged when it is asked for again.</summary>
    public bool IsDamage { get; }

    /// <summary>It goes on past the limit.</summary>
    public static UnreadableAnswerException TooLarge(long limit) =>
        new("it is larger than " + (limit >> 20).ToString(CultureInfo.InvariantCulture) + " MB", isDamage: false, null);

    /// <summary>Its bytes are no text.</summary>
    public static UnreadableAnswerException NotUtf8(Exception cause) => new("it is not UTF-8 text", isDamage: true, cause);
}
