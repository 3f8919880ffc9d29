using StripeClr.Rows;

namespace StripeClr.Tests.Support;

/// <summary>Catches the errors that tests look at.</summary>
internal static class Errors
{
    /// <summary>The error that the code raises; its text must not hold the key.</summary>
    public static StripeException Of(Action code)
    {
        var error = Assert.Throws<StripeException>(() => code())!;
        Assert.That(error.Message, Does.Not.Contain(Connections.Key));
        return error;
    }

    /// <summary>The same for code that gives a value.</summary>
    public static StripeException Of(Func<object?> code) => Of(new Action(() => _ = code()));

    /// <summary>The same for code that gives a value.</summary>
    public static void AssertBadArgument(Func<object?> code, params string[] parts) => AssertBadArgument(new Action(() => _ = code()), parts);

    /// <summary>A 54001 whose message holds all these parts.</summary>
    public static void AssertBadArgument(Action code, params string[] parts)
    {
        var error = Of(code);
        Assert.That(error.Number, Is.EqualTo(ErrorNumber.BadArgument));
        Assert.That(error.Message, Does.StartWith("StripeClr 54001 bad_argument: "));
        foreach (var part in parts)
        {
            Assert.That(error.Message, Does.Contain(part));
        }
    }

    /// <summary>The message of the error about an answer's content.</summary>
    public static string AnswerError(Action code) => Assert.Throws<AnswerException>(() => code())!.Message;
}
