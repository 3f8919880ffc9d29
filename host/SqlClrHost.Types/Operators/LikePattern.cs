namespace SqlClrHost.Types;

/// <summary>A parsed pattern of LIKE or PATINDEX.</summary>
internal sealed class LikePattern
{
    private readonly List<Element> _elements;

    private LikePattern(List<Element> elements)
    {
        _elements = elements;
    }

    private enum ElementKind
    {
        Literal,
        AnyCharacter,
        AnyString,
        Set,
    }

    public static LikePattern Parse(string pattern, char? escape)
    {
        List<Element> elements = [];
        for (int i = 0; i < pattern.Length; i++)
        {
            char character = pattern[i];
            if (character == escape && i + 1 < pattern.Length)
            {
                elements.Add(Element.OfLiteral(pattern[++i]));
            }
            else if (character == '%')
            {
                elements.Add(new Element(ElementKind.AnyString));
            }
            else if (character == '_')
            {
                elements.Add(new Element(ElementKind.AnyCharacter));
            }
            else if (character == '[')
            {
                elements.Add(ParseSet(pattern, ref i, escape));
            }
            else
            {
                elements.Add(Element.OfLiteral(character));
            }
        }

        return new LikePattern(elements);
    }

    /// <summary>Matches greedily and goes back to the last % when stuck: no pattern takes more than length × elements steps per %.</summary>
    public bool IsMatch(ReadOnlySpan<char> text, Collation collation)
    {
        int element = 0;
        int position = 0;
        int lastString = -1;
        int retryFrom = 0;
        while (position < text.Length)
        {
            if (element < _elements.Count && _elements[element].Kind == ElementKind.AnyString)
            {
                lastString = element++;
                retryFrom = position;
            }
            else if (element < _elements.Count && _elements[element].Matches(text[position], collation))
            {
                element++;
                position++;
            }
            else if (lastString >= 0)
            {
                element = lastString + 1;
                position = ++retryFrom;
            }
            else
            {
                return false;
            }
        }

        while (element < _elements.Count && _elements[element].Kind == ElementKind.AnyString)
        {
            element++;
        }

        return element == _elements.Count;
    }

    /// <summary>Where the pattern, taken without a leading %, first matches; -1 when nowhere. A trailing % lets the match end early.</summary>
    public int IndexIn(ReadOnlySpan<char> text, Collation collation)
    {
        bool floats = _elements.Count > 0 && _elements[0].Kind == ElementKind.AnyString;
        LikePattern rest = floats ? new LikePattern(_elements[1..]) : this;
        int last = floats ? text.Length : 0;
        for (int start = 0; start <= last; start++)
        {
            if (rest.IsMatch(text[start..], collation))
            {
                return start;
            }
        }

        return -1;
    }

    /// <summary>[abc], [a-f], [^a-f]; a bracket that is never closed matches nothing.</summary>
    private static Element ParseSet(string pattern, ref int index, char? escape)
    {
        int i = index + 1;
        bool negated = i < pattern.Length && pattern[i] == '^';
        i += negated ? 1 : 0;
        List<(char First, char Last)> ranges = [];
        bool closed = false;
        while (i < pattern.Length && !closed)
        {
            char first = Next(pattern, ref i, escape, out bool escaped);
            if (first == ']' && !escaped)
            {
                closed = true;
            }
            else if (i + 1 < pattern.Length && pattern[i] == '-' && pattern[i + 1] != ']')
            {
                i++;
                ranges.Add((first, Next(pattern, ref i, escape, out _)));
            }
            else
            {
                ranges.Add((first, first));
            }
        }

        index = i - 1;
        return new Element(ElementKind.Set, Ranges: closed ? ranges : [], Negated: negated && closed);
    }

    private static char Next(string pattern, ref int index, char? escape, out bool escaped)
    {
        escaped = pattern[index] == escape && index + 1 < pattern.Length;
        index += escaped ? 1 : 0;
        return pattern[index++];
    }

    private sealed record Element(ElementKind Kind, char Literal = '\0', IReadOnlyList<(char First, char Last)>? Ranges = null, bool Negated = false)
    {
        public static Element OfLiteral(char literal) => new(ElementKind.Literal, literal);

        public bool Matches(char character, Collation collation) => Kind switch
        {
            ElementKind.Literal => collation.SameCharacter(Literal, character),
            ElementKind.AnyCharacter => true,
            ElementKind.Set => Ranges!.Any(r => collation.InRange(character, r.First, r.Last)) != Negated,
            _ => false,
        };
    }
}
