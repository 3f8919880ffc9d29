using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Types;

namespace SqlClrHost.Parsing;

/// <summary>
/// The text in which SQL Server keeps the expression of a constraint or a computed column. It is not the text that was written: names
/// stand in brackets, numbers in parentheses, functions in lower case, and CAST, IN, BETWEEN and IIF have become what they stand for.
/// </summary>
internal static class DefinitionText
{
    private static readonly DispatchTable<int, ScalarExpression, string> Scalars = new DispatchTable<int, ScalarExpression, string>()
        .On<IntegerLiteral>((_, node) => $"({node.Value})")
        .On<NumericLiteral>((_, node) => $"({node.Value})")
        .On<StringLiteral>((_, node) => $"{(node.IsNational ? "N" : "")}'{node.Value.Replace("'", "''", StringComparison.Ordinal)}'")
        .On<NullLiteral>((_, _) => "NULL")
        .On<ColumnReferenceExpression>((_, node) => string.Join('.', node.MultiPartIdentifier.Identifiers.Select(Bracketed)))
        .On<ParenthesisExpression>((outer, node) => Scalar(node.Expression, outer))
        .On<UnaryExpression>(Unary)
        .On<BinaryExpression>(Binary)
        .On<FunctionCall>(Call)
        .On<CastCall>((_, node) => $"CONVERT({Type(node.DataType)},{Scalar(node.Parameter)})")
        .On<ConvertCall>((_, node) => $"CONVERT({Type(node.DataType)},{Scalar(node.Parameter)}{(node.Style is null ? "" : $",{Scalar(node.Style)}")})")
        .On<SearchedCaseExpression>((_, node) =>
            $"case{string.Concat(node.WhenClauses.Select(w => $" when {Boolean(w.WhenExpression)} then {Scalar(w.ThenExpression)}"))}{Else(node)} end")
        .On<SimpleCaseExpression>((_, node) =>
            $"case {Scalar(node.InputExpression)}{string.Concat(node.WhenClauses.Select(w => $" when {Scalar(w.WhenExpression)} then {Scalar(w.ThenExpression)}"))}{Else(node)} end")
        .On<IIfCall>((_, node) => $"case when {Boolean(node.Predicate)} then {Scalar(node.ThenExpression)} else {Scalar(node.ElseExpression)} end");

    private static readonly DispatchTable<int, BooleanExpression, string> Booleans = new DispatchTable<int, BooleanExpression, string>()
        .On<BooleanParenthesisExpression>((outer, node) => Boolean(node.Expression, outer))
        .On<BooleanBinaryExpression>((outer, node) => node.BinaryExpressionType == BooleanBinaryExpressionType.And
            ? Joined(outer, AndLevel, " AND ", Boolean(node.FirstExpression, AndLevel), Boolean(node.SecondExpression, AndLevel))
            : Joined(outer, OrLevel, " OR ", Boolean(node.FirstExpression, OrLevel), Boolean(node.SecondExpression, OrLevel)))
        .On<BooleanNotExpression>((_, node) => $"NOT {Boolean(node.Expression, NotLevel)}")
        .On<BooleanIsNullExpression>((_, node) => $"{Scalar(node.Expression)} IS {(node.IsNot ? "NOT " : "")}NULL")
        .On<BooleanComparisonExpression>((_, node) => $"{Scalar(node.FirstExpression)}{Sign(node)}{Scalar(node.SecondExpression)}")
        .On<BooleanTernaryExpression>(Between)
        .On<InPredicate>(In)
        .On<LikePredicate>((_, node) => node.EscapeExpression is null
            ? $"{(node.NotDefined ? "NOT " : "")}{Scalar(node.FirstExpression)} like {Scalar(node.SecondExpression)}"
            : throw Refused(node, "LIKE … ESCAPE"));

    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int NotLevel = 3;
    private const int AdditionLevel = 4;
    private const int MultiplicationLevel = 5;

    /// <exception cref="SqlError">The host does not know what SQL Server makes of the expression.</exception>
    public static string Of(TSqlFragment expression) => $"({expression switch
    {
        BooleanExpression boolean => Boolean(boolean),
        ScalarExpression scalar => Scalar(scalar),
        _ => throw Refused(expression, expression.GetType().Name),
    }})";

    /// <summary>A filter keeps its IN, in a form that the host does not know.</summary>
    /// <exception cref="SqlError">The host does not know what SQL Server makes of the filter.</exception>
    public static string OfFilter(BooleanExpression filter) => filter is InPredicate ? throw Refused(filter, "IN") : Of(filter);

    private static string Scalar(ScalarExpression expression, int outer = 0) =>
        expression is PrimaryExpression { Collation: not null } ? throw Refused(expression, "COLLATE")
        : Scalars.Knows(expression) ? Scalars.Invoke(outer, expression)
        : throw Refused(expression, expression.GetType().Name);

    private static string Boolean(BooleanExpression expression, int outer = 0) =>
        Booleans.Knows(expression) ? Booleans.Invoke(outer, expression) : throw Refused(expression, expression.GetType().Name);

    private static string Unary(int outer, UnaryExpression node) => (node.UnaryExpressionType, node.Expression) switch
    {
        (UnaryExpressionType.Negative, IntegerLiteral or NumericLiteral) => $"(-{((Literal)node.Expression).Value})",
        (UnaryExpressionType.Negative, _) => $"-{Scalar(node.Expression, MultiplicationLevel + 1)}",
        (UnaryExpressionType.Positive, _) => Scalar(node.Expression, outer),
        _ => throw Refused(node, node.UnaryExpressionType.ToString()),
    };

    private static string Binary(int outer, BinaryExpression node)
    {
        (string sign, int level) = node.BinaryExpressionType switch
        {
            BinaryExpressionType.Add => ("+", AdditionLevel),
            BinaryExpressionType.Subtract => ("-", AdditionLevel),
            BinaryExpressionType.Multiply => ("*", MultiplicationLevel),
            BinaryExpressionType.Divide => ("/", MultiplicationLevel),
            BinaryExpressionType.Modulo => ("%", MultiplicationLevel),
            _ => throw Refused(node, node.BinaryExpressionType.ToString()),
        };
        return Joined(outer, level, sign, Scalar(node.FirstExpression, level), Scalar(node.SecondExpression, level + 1));
    }

    /// <summary>Parentheses stand only where the order of the operators needs them.</summary>
    private static string Joined(int outer, int level, string sign, string first, string second) =>
        level < outer ? $"({first}{sign}{second})" : $"{first}{sign}{second}";

    private static string Call(int outer, FunctionCall node)
    {
        if (node.OverClause is not null || node.UniqueRowFilter != UniqueRowFilter.NotSpecified || node.FunctionName.Value.Equals("TRIM", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused(node, node.FunctionName.Value);
        }

        if (node.CallTarget is null && node.FunctionName.Value.ToLowerInvariant() is "year" or "month" or "day")
        {
            return $"datepart({node.FunctionName.Value.ToLowerInvariant()},{Scalar(node.Parameters[0])})";
        }

        string name = node.CallTarget is MultiPartIdentifierCallTarget target
            ? $"{string.Join('.', target.MultiPartIdentifier.Identifiers.Select(Bracketed))}.{Bracketed(node.FunctionName)}"
            : node.FunctionName.Value.ToLowerInvariant();
        bool hasDatepart = Binding.FunctionCalls.HasDatepart(node.FunctionName.Value);
        return $"{name}({string.Join(',', node.Parameters.Select((p, i) => hasDatepart && i == 0 ? FragmentText.Of(p).ToLowerInvariant() : Scalar(p)))})";
    }

    private static string Else(CaseExpression node) => node.ElseExpression is null ? "" : $" else {Scalar(node.ElseExpression)}";

    private static string Between(int outer, BooleanTernaryExpression node)
    {
        string value = Scalar(node.FirstExpression);
        return node.TernaryExpressionType == BooleanTernaryExpressionType.Between
            ? Joined(outer, AndLevel, " AND ", $"{value}>={Scalar(node.SecondExpression)}", $"{value}<={Scalar(node.ThirdExpression)}")
            : Joined(outer, OrLevel, " OR ", $"{value}<{Scalar(node.SecondExpression)}", $"{value}>{Scalar(node.ThirdExpression)}");
    }

    /// <summary>IN has become OR, with the last value first.</summary>
    private static string In(int outer, InPredicate node)
    {
        if (node.Subquery is not null || node.NotDefined)
        {
            throw Refused(node, "NOT IN");
        }

        string value = Scalar(node.Expression);
        string[] tests = [.. node.Values.Reverse().Select(v => $"{value}={Scalar(v)}")];
        return tests.Length > 1 && OrLevel < outer ? $"({string.Join(" OR ", tests)})" : string.Join(" OR ", tests);
    }

    private static string Sign(BooleanComparisonExpression node) => node.ComparisonType switch
    {
        BooleanComparisonType.Equals => "=",
        BooleanComparisonType.NotEqualToBrackets or BooleanComparisonType.NotEqualToExclamation => "<>",
        BooleanComparisonType.GreaterThan => ">",
        BooleanComparisonType.GreaterThanOrEqualTo or BooleanComparisonType.NotLessThan => ">=",
        BooleanComparisonType.LessThan => "<",
        BooleanComparisonType.LessThanOrEqualTo or BooleanComparisonType.NotGreaterThan => "<=",
        _ => throw Refused(node, node.ComparisonType.ToString()),
    };

    private static string Type(DataTypeReference reference)
    {
        SqlType type = TypeReader.Declared(reference);
        string display = type.ToDisplayName();
        int open = display.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? $"[{display}]" : string.Create(CultureInfo.InvariantCulture, $"[{display[..open]}]{display[open..]}");
    }

    private static string Bracketed(Identifier name) => $"[{name.Value.Replace("]", "]]", StringComparison.Ordinal)}]";

    private static SqlError Refused(TSqlFragment at, string what) => NotSupported.Feature(at, RefusedFeatures.StoredText, $"'{what}'");
}
