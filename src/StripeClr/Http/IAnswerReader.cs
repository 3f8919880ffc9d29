namespace StripeClr.Http;

/// <summary>Makes something of the text of a successful answer.</summary>
/// <typeparam name="T">What it makes.</typeparam>
internal interface IAnswerReader<out T>
{
    /// <summary>Reads the whole text.</summary>
    /// <exception cref="Newtonsoft.Json.JsonReaderException">It is not complete JSON: the attempt counts as failed and is repeated.</exception>
    /// <exception cref="Rows.AnswerException">It is JSON of another kind; repeating would not help.</exception>
    T Read(TextBuffer text);
}

/// <summary>An answer with what it took to get it.</summary>
/// <typeparam name="T">What the reader made of the text.</typeparam>
internal sealed class StripeAnswer<T>
{
    public StripeAnswer(T value, HttpAnswer http, int attempts)
    {
        Value = value;
        Http = http;
        Attempts = attempts;
    }

    public T Value { get; }

    public HttpAnswer Http { get; }

    /// <summary>How often the request was sent.</summary>
    public int Attempts { get; }
}
