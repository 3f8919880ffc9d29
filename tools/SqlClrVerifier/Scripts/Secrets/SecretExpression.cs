using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Secrets;

/// <summary>Finds out whether the value of an expression reveals a secret: conditions do not, branches do; ciphers do not, conversions do.</summary>
internal sealed class SecretExpression : TSqlConcreteFragmentVisitor
{
    private readonly IReadOnlySet<string> _variables;
    private readonly IReadOnlySet<string> _functions;
    private bool _reveals;

    private SecretExpression(IReadOnlySet<string> variables, IReadOnlySet<string> functions)
    {
        _variables = variables;
        _functions = functions;
    }

    /// <param name="expression">The expression; <see langword="null"/> reveals nothing.</param>
    /// <param name="variables">The variables that hold a secret.</param>
    /// <param name="functions">The functions, with their schemas, whose result is a secret.</param>
    public static bool Reveals(TSqlFragment? expression, IReadOnlySet<string> variables, IReadOnlySet<string> functions)
    {
        var visitor = new SecretExpression(variables, functions);
        expression?.Accept(visitor);
        return visitor._reveals;
    }

    /// <summary>The schema and name of a user's function, or <see langword="null"/> for one of the server's.</summary>
    public static string? UserFunction(FunctionCall call) =>
        call.CallTarget is MultiPartIdentifierCallTarget target ? $"{target.MultiPartIdentifier.Identifiers[^1].Value}.{call.FunctionName.Value}" : null;

    public override void ExplicitVisit(VariableReference node) => _reveals |= _variables.Contains(node.Name);

    public override void ExplicitVisit(SearchedCaseExpression node)
    {
        foreach (var branch in node.WhenClauses)
            branch.ThenExpression.Accept(this);
        node.ElseExpression?.Accept(this);
    }

    public override void ExplicitVisit(SimpleCaseExpression node)
    {
        foreach (var branch in node.WhenClauses)
            branch.ThenExpression.Accept(this);
        node.ElseExpression?.Accept(this);
    }

    public override void ExplicitVisit(IIfCall node)
    {
        node.ThenExpression.Accept(this);
        node.ElseExpression.Accept(this);
    }

    public override void ExplicitVisit(RightFunctionCall node)
    {
        if (node.Parameters is not [_, IntegerLiteral length] || int.Parse(length.Value, System.Globalization.CultureInfo.InvariantCulture) > SecretNames.HintLength)
            base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        if (UserFunction(node) is { } function)
            _reveals |= _functions.Contains(function);
        else if (SecretNames.DecryptingFunctions.Contains(node.FunctionName.Value))
            _reveals = true;
        else if (!SecretNames.ConcealingFunctions.Contains(node.FunctionName.Value) && !ReadsAnotherProperty(node))
            base.ExplicitVisit(node);
    }

    private static bool ReadsAnotherProperty(FunctionCall node) =>
        (node.IsCalled("JSON_VALUE") || node.IsCalled("JSON_QUERY"))
        && node.Parameters is [_, StringLiteral path]
        && path.Value.StartsWith("$.", StringComparison.Ordinal)
        && !path.Value.Contains(SecretNames.KeyProperty, StringComparison.OrdinalIgnoreCase);
}
