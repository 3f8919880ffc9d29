namespace SqlClrHost;

/// <summary>Knows whether a line begins inside a string, a bracketed name or a comment, where GO and commands mean nothing.</summary>
internal sealed class LineScanner
{
    private char _close;
    private int _commentDepth;

    public bool IsInside => _close != '\0' || _commentDepth > 0;

    public void Scan(string line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            char next = i + 1 < line.Length ? line[i + 1] : '\0';
            if (_commentDepth > 0)
            {
                i += ScanComment(line[i], next);
            }
            else if (_close != '\0')
            {
                _close = line[i] == _close ? '\0' : _close;
            }
            else if (line[i] == '-' && next == '-')
            {
                return;
            }
            else if (line[i] == '/' && next == '*')
            {
                _commentDepth = 1;
                i++;
            }
            else
            {
                _close = line[i] switch { '\'' => '\'', '"' => '"', '[' => ']', _ => '\0' };
            }
        }
    }

    /// <summary>Comments nest in T-SQL.</summary>
    private int ScanComment(char c, char next)
    {
        if (c == '*' && next == '/')
        {
            _commentDepth--;
            return 1;
        }

        if (c == '/' && next == '*')
        {
            _commentDepth++;
            return 1;
        }

        return 0;
    }
}
