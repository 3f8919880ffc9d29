namespace StripeClr.Rows;

/// <summary>Finds what belongs to a property name straight from the text that holds it, without making a string of it.</summary>
/// <typeparam name="T">What belongs to the names.</typeparam>
internal sealed class NameTable<T>
    where T : class
{
    // Open addressing, at most half full; the length is a power of two.
    private string?[] _names = new string?[2];
    private T?[] _values = new T?[2];
    private int _count;

    public void Add(string name, T value)
    {
        if (++_count * 2 > _names.Length)
        {
            Grow();
        }

        Place(name, value);
    }

    /// <summary>What belongs to a name; null when nothing does.</summary>
    public T? Find(string name) => Find(name.ToCharArray(), 0, name.Length);

    /// <summary>The same for a name in a longer text.</summary>
    public T? Find(char[] characters, int start, int length)
    {
        if (_count == 0 || length == 0)
        {
            return null;
        }

        var mask = _names.Length - 1;
        var index = Hash(length, characters[start], characters[start + (length >> 1)], characters[start + length - 1]) & mask;
        for (var name = _names[index]; name != null; name = _names[index])
        {
            if (JsonString.IsSame(characters, start, length, name))
            {
                return _values[index];
            }

            index = (index + 1) & mask;
        }

        return null;
    }

    // Three characters and the length tell Stripe's names apart well enough; a collision costs one comparison more.
    private static int Hash(int length, char first, char middle, char last) => ((((length * 31) + first) * 31) + middle) * 31 + last;

    private void Place(string name, T value)
    {
        var mask = _names.Length - 1;
        var index = Hash(name.Length, name[0], name[name.Length >> 1], name[name.Length - 1]) & mask;
        while (_names[index] != null)
        {
            index = (index + 1) & mask;
        }

        _names[index] = name;
        _values[index] = value;
    }

    private void Grow()
    {
        var names = _names;
        var values = _values;
        _names = new string?[names.Length * 2];
        _values = new T?[names.Length * 2];
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index] is { } name)
            {
                Place(name, values[index]!);
            }
        }
    }
}
