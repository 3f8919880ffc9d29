using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Parsing;

/// <summary>Says in SQL Server's numbers and words what the parser found: it has its own for both.</summary>
internal sealed class SyntaxErrors
{
    /// <summary>The parser refuses these anywhere but at the start of a batch, as SQL Server does with an error of its own.</summary>
    private static readonly Regex LoneStatement =
        new(@"\G(CREATE|ALTER)\s+(?:OR\s+ALTER\s+)?(?:(PROC)(?:EDURE)?|(VIEW|FUNCTION|TRIGGER|SCHEMA))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>What the parser says in other words than "incorrect syntax", by its own numbers.</summary>
    private static readonly Dictionary<int, Func<SyntaxErrors, SqlError>> Known = new()
    {
        [46022] = e => EngineErrors.UnknownTableHint(e.Token),
        [46029] = e => SqlErrors.IncorrectSyntax(e.LastToken),
        [46030] = e => EngineErrors.UnclosedQuotation(e.Rest.TrimStart('N', 'n')[1..]),
        [46031] = e => EngineErrors.UnclosedQuotation(e.Rest[1..]),
        [46032] = _ => EngineErrors.UnclosedComment(),
        [46040] = e => EngineErrors.InsertWhenMatched(e.IsBySource ? "WHEN NOT MATCHED BY SOURCE" : "WHEN MATCHED"),
        [46041] = e => EngineErrors.NotWhenNotMatched(e.Token.ToUpperInvariant()),
        [46047] = _ => EngineErrors.OrderByInView(),
        [46048] = _ => EngineErrors.TiesWithoutOrder(),
        [46086] = _ => EngineErrors.DistinctOver(),
        [46088] = _ => EngineErrors.OutputOfConstant(),
        [46089] = e => EngineErrors.PositionalAfterNamed(e.NumberInMessage),
        [46092] = e => EngineErrors.TemporaryView(e.Token),
        [46094] = _ => EngineErrors.InvalidPercent(),
        [46095] = e => EngineErrors.IdentifierTooLong(e.Token),
        [46097] = _ => EngineErrors.MergeNotTerminated(),
        [46098] = _ => EngineErrors.SubqueryNotAllowed(),
        [46099] = _ => EngineErrors.RangeFrame(),
    };

    private readonly ParseError _error;
    private readonly string _text;

    /// <summary>The tokens that mean something.</summary>
    private readonly List<TSqlParserToken> _tokens;

    /// <summary>The one that the parser stumbled over; that of the end when the text stops too early.</summary>
    private readonly int _index;

    private SyntaxErrors(ParseError error, string text, bool quotedIdentifiers)
    {
        _error = error;
        _text = text;
        using var reader = new StringReader(text);
        IList<TSqlParserToken>? tokens = new TSql140Parser(quotedIdentifiers).GetTokenStream(reader, out _);
        _tokens = [.. (tokens ?? []).Where(t => !StatementTerminators.IsBlank(t) && t.TokenType != TSqlTokenType.EndOfFile)];
        int index = _tokens.FindIndex(t => t.Offset >= error.Offset);
        _index = index < 0 ? _tokens.Count : index;
    }

    private string Token => Near(_index);

    private string LastToken => Near(_tokens.Count - 1);

    private string Rest => _text[Math.Clamp(_error.Offset, 0, _text.Length)..];

    private bool IsBySource => _tokens[.._index].FindLastIndex(t => IsWord(t, "SOURCE")) > _tokens[.._index].FindLastIndex(t => IsWord(t, "WHEN"));

    private int NumberInMessage => int.Parse(Regex.Match(_error.Message, "[0-9]+").ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The line on which SQL Server sees it: an early end on that of the last token.</summary>
    private int Line => _index < _tokens.Count || _tokens.Count == 0 ? _error.Line : _tokens[^1].Line;

    public static SqlError Of(ParseError error, string text, bool quotedIdentifiers)
    {
        var found = new SyntaxErrors(error, text, quotedIdentifiers);
        return found.Build().At(null, found.Line);
    }

    private SqlError Build()
    {
        if (Known.TryGetValue(_error.Number, out Func<SyntaxErrors, SqlError>? known))
        {
            return known(this);
        }

        Match lone = LoneStatement.Match(_text, Math.Clamp(_error.Offset, 0, _text.Length));
        if (lone.Success)
        {
            // SQL Server names CREATE and ALTER PROCEDURE together, the others by the word that was used.
            return EngineErrors.MustBeFirst(lone.Groups[2].Success ? "CREATE/ALTER PROCEDURE" : $"{lone.Groups[1]} {lone.Groups[3]}".ToUpperInvariant());
        }

        if (ValueForCondition() is { } near)
        {
            return EngineErrors.NotACondition(near);
        }

        TSqlParserToken? token = _index < _tokens.Count ? _tokens[_index] : null;
        return token?.TokenType == TSqlTokenType.With ? EngineErrors.WithNeedsSemicolon()
            : token is not null && token.IsKeyword() ? EngineErrors.IncorrectKeyword(token.Text)
            : SqlErrors.IncorrectSyntax(Near(_index));
    }

    /// <summary>IF @flag …, WHERE IsActive …: a plain value where a condition should stand. Gives what stands behind it.</summary>
    private string? ValueForCondition()
    {
        int value = IsValue(_index) ? _index : _index - 1;
        return IsValue(value) && value > 0 && _tokens[value - 1].TokenType is TSqlTokenType.If or TSqlTokenType.While or TSqlTokenType.Where
            or TSqlTokenType.And or TSqlTokenType.Or or TSqlTokenType.Not or TSqlTokenType.Having or TSqlTokenType.On or TSqlTokenType.When
            ? Near(value + 1)
            : null;
    }

    private bool IsValue(int index) => index < _tokens.Count && index >= 0
        && _tokens[index].TokenType is TSqlTokenType.Integer or TSqlTokenType.Variable or TSqlTokenType.Identifier or TSqlTokenType.QuotedIdentifier
            or TSqlTokenType.AsciiStringLiteral or TSqlTokenType.UnicodeStringLiteral or TSqlTokenType.Null;

    private static bool IsWord(TSqlParserToken token, string word) => token.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A token as messages show it, without its quotes; the last one for what stands behind the end.</summary>
    private string Near(int index)
    {
        if (_tokens.Count == 0)
        {
            return "";
        }

        TSqlParserToken token = _tokens[Math.Clamp(index, 0, _tokens.Count - 1)];
        return token.TokenType switch
        {
            TSqlTokenType.QuotedIdentifier or TSqlTokenType.AsciiStringLiteral => token.Text[1..^1],
            TSqlTokenType.UnicodeStringLiteral => token.Text[2..^1],
            _ => token.Text,
        };
    }
}
