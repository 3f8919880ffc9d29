namespace StripeClr;

/// <summary>How a kind of secret is written: a start by which it is known, and the value that must not be seen.</summary>
internal sealed class SecretPattern
{
    // In its two alphabets.
    private const string Base64Others = "+/=-_";

    // Stripe's have 24 and more. Shorter ones are words of somebody's own, such as "_secret_santa", or names as every warehouse has them, such as
    // "sk_test_1": ids and metadata that must stay what they are.
    private const int ShortestValueOfAll = 16;

    // The same in base64, of which the first character may belong to the start.
    private const int ShortestInBase64 = (ShortestValueOfAll * 4 / 3) - 1;

    private SecretPattern(string start, bool isWord, string alsoOfValue, int shortestValue)
    {
        Start = start;
        IsWord = isWord;
        AlsoOfValue = alsoOfValue;
        ShortestValue = shortestValue;
    }

    /// <summary>An API key or webhook secret.</summary>
    public static SecretPattern Key(string start) => new(start, isWord: true, "", ShortestValueOfAll);

    /// <summary>One in base64, by the characters that its start is encoded as.</summary>
    public static SecretPattern Base64(string start) => new(start, isWord: false, Base64Others, ShortestInBase64);

    /// <summary>What lets a browser confirm a payment: the id of an object, the start given here, and a random text.</summary>
    public static SecretPattern ClientSecret(string start) => new(start, isWord: false, "", ShortestValueOfAll);

    /// <summary>What it begins with; this stays readable.</summary>
    public string Start { get; }

    /// <summary>True when a letter or digit in front makes it another word: <c>task_test_7</c> is no key.</summary>
    public bool IsWord { get; }

    /// <summary>What the value may hold beside letters and digits.</summary>
    public string AlsoOfValue { get; }

    /// <summary>A value of fewer characters is none.</summary>
    public int ShortestValue { get; }

    /// <summary>Where the value ends that begins at a position.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="length">How many of them count.</param>
    /// <param name="position">Just behind the start.</param>
    /// <param name="count">How many characters the value has, each escape counted as one.</param>
    public int EndOfValue(char[] text, int length, int position, out int count)
    {
        count = 0;
        while (position < length && IsOfValue(EscapedText.Read(text, length, position, out var next)))
        {
            position = next;
            count++;
        }

        return position;
    }

    private bool IsOfValue(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || AlsoOfValue.IndexOf(character) >= 0;
}
