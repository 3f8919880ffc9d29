namespace SqlClrVerifier.Scripts.Reading;

/// <summary>Whether a line of T-SQL begins inside a comment, a literal or a quoted name: there, <c>GO</c> and sqlcmd's commands are plain text.</summary>
internal struct LexicalState
{
    private const char InBlockComment = '*';
    private const char None = '\0';

    // The character that ends what the line begins in.
    private char _end;
    private int _commentDepth;

    public readonly bool IsCode => _end == None;

    /// <summary>Reads one line and stands at the beginning of the next.</summary>
    public void Advance(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            var pair = i + 1 < line.Length ? line.AsSpan(i, 2) : [];
            if (_end == InBlockComment)
                i += AdvanceInComment(pair);
            else if (_end != None)
                _end = line[i] == _end ? None : _end;
            else if (pair is "--")
                return;
            else if (pair is "/*")
                (_end, _commentDepth, i) = (InBlockComment, 1, i + 1);
            else
                _end = EndOf(line[i]);
        }
    }

    private int AdvanceInComment(ReadOnlySpan<char> pair)
    {
        // Block comments nest in T-SQL.
        _commentDepth += pair switch { "/*" => 1, "*/" => -1, _ => 0 };
        _end = _commentDepth == 0 ? None : InBlockComment;
        return pair is "/*" or "*/" ? 1 : 0;
    }

    // A doubled quote inside a literal closes and opens it again, which comes to the same.
    private static char EndOf(char start) => start switch
    {
        '\'' or '"' => start,
        '[' => ']',
        _ => None,
    };
}
