using System.Globalization;
using System.Text;

namespace ClrSafe.Scenarios;

/// <summary>Random JSON texts, the same at every run; every second one is then damaged at one place.</summary>
internal sealed class GeneratedJson
{
    private const int Seed = 20261001;
    private const int Count = 200;
    private const string Characters = "abcZ09 _-'\"\\/\b\f\n\r\t\u0001\u007f\u00e9\u20ac\u4e2d\u2028";
    private const string Damage = "{}[]:,\"'\\/-+.eE0x \n\u0000Nn";

    private readonly Random _random = new(Seed);
    private readonly StringBuilder _text = new();

    private GeneratedJson()
    {
    }

    public static IEnumerable<string> Texts()
    {
        var generator = new GeneratedJson();
        for (int index = 0; index < Count; index++)
        {
            string text = generator.Document();
            yield return index % 2 == 0 ? text : generator.Damaged(text);
        }
    }

    private string Document()
    {
        _text.Clear();
        Container(depth: 0);
        return _text.ToString();
    }

    private string Damaged(string text)
    {
        int position = _random.Next(text.Length);
        return _random.Next(4) switch
        {
            0 => text.Remove(position, 1),
            1 => text.Insert(position, Damage[_random.Next(Damage.Length)].ToString()),
            2 => text[..position] + Damage[_random.Next(Damage.Length)] + text[(position + 1)..],
            _ => text[..position],
        };
    }

    private void Value(int depth)
    {
        if (depth < 5 && _random.Next(3) == 0)
            Container(depth);
        else
            Scalar();
    }

    private void Scalar()
    {
        switch (_random.Next(6))
        {
            case 0: _text.Append("null"); break;
            case 1: _text.Append(_random.Next(2) == 0 ? "true" : "false"); break;
            case 2: _text.Append(_random.NextInt64(long.MinValue, long.MaxValue)); break;
            case 3: _text.Append(_random.Next(-1000, 1000)); break;
            case 4: _text.Append(((_random.NextDouble() - 0.5) * Math.Pow(10, _random.Next(-20, 20))).ToString("R", CultureInfo.InvariantCulture)); break;
            default: String(); break;
        }
    }

    private void Container(int depth)
    {
        if (_random.Next(3) == 0)
        {
            Items('[', ']', () => Value(depth + 1));
            return;
        }

        Items('{', '}', () =>
        {
            String();
            _text.Append(':');
            Space();
            Value(depth + 1);
        });
    }

    private void Items(char open, char close, Action item)
    {
        _text.Append(open);
        int count = _random.Next(7);
        for (int index = 0; index < count; index++)
        {
            if (index > 0)
                _text.Append(',');
            Space();
            item();
        }

        Space();
        _text.Append(close);
    }

    private void Space() => _text.Append(_random.Next(4) switch { 0 => " ", 1 => "\n  ", _ => "" });

    private void String()
    {
        _text.Append('"');
        int length = _random.Next(12);
        for (int index = 0; index < length; index++)
        {
            char character = Characters[_random.Next(Characters.Length)];
            if (character is '"' or '\\' || _random.Next(10) == 0)
                _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            else
                _text.Append(character);
        }

        _text.Append('"');
    }
}
