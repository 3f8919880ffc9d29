using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Plan;
using SqlClrHost.Sessions;

namespace SqlClrHost.Binding;

/// <summary>What names mean at a place of the text: variables and tables of the frame, and the CTEs in sight.</summary>
internal sealed class BindingContext
{
    private const int DefaultMaxRecursion = 100;

    private readonly BindingContext? _outer;
    private readonly Dictionary<string, CommonTableExpression> _ctes = new(StringComparer.OrdinalIgnoreCase);

    public BindingContext(Frame frame)
    {
        Frame = frame;
    }

    private BindingContext(BindingContext outer)
    {
        Frame = outer.Frame;
        MaxRecursion = outer.MaxRecursion;
        _outer = outer;
    }

    public Frame Frame { get; }

    public SqlSession Session => Frame.Session;

    public Database Database => Frame.Session.Host.Database;

    /// <summary>The name of the CTE whose own text is being bound; naming it there is recursion.</summary>
    public string? CteName { get; private init; }

    /// <summary>The rows that the CTE stands for inside its own recursive part; null in its anchor.</summary>
    public RecursiveRows? Recursive { get; private init; }

    /// <summary>OPTION (MAXRECURSION n); 0 is no limit.</summary>
    public int MaxRecursion { get; private init; } = DefaultMaxRecursion;

    /// <summary>The context of a statement: its hints and the CTEs before it.</summary>
    public BindingContext With(StatementWithCtesAndXmlNamespaces statement)
    {
        LiteralOptimizerHint? hint = statement.OptimizerHints.OfType<LiteralOptimizerHint>().FirstOrDefault(h => h.HintKind == OptimizerHintKind.MaxRecursion);
        BindingContext context = hint is null ? this : new BindingContext(this) { MaxRecursion = int.Parse(hint.Value.Value, CultureInfo.InvariantCulture) };
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (CommonTableExpression cte in statement.WithCtesAndXmlNamespaces?.CommonTableExpressions ?? [])
        {
            if (!names.Add(cte.ExpressionName.Value))
            {
                throw EngineErrors.CteTwice(cte.ExpressionName.Value);
            }

            context = new BindingContext(context);
            context._ctes.Add(cte.ExpressionName.Value, cte);
        }

        return context;
    }

    /// <summary>A CTE in sight, and the context in which its own text is bound.</summary>
    public (CommonTableExpression Cte, BindingContext Context)? FindCte(string name)
    {
        for (BindingContext? context = this; context is not null; context = context._outer)
        {
            if (context._ctes.TryGetValue(name, out CommonTableExpression? cte))
            {
                return (cte, new BindingContext(context._outer!) { CteName = name });
            }
        }

        return null;
    }

    /// <summary>The context of a CTE's recursive part, in which its name means <paramref name="rows"/>.</summary>
    public BindingContext Within(RecursiveRows rows) => new(this) { CteName = CteName, Recursive = rows };

    /// <summary>What the name of a CTE means inside its own recursive part; null elsewhere.</summary>
    public RecursiveRows? FindRecursive(string name)
    {
        for (BindingContext? context = this; context is not null; context = context._outer)
        {
            if (context.Recursive is { } rows && name.Equals(context.CteName, StringComparison.OrdinalIgnoreCase))
            {
                return rows;
            }
        }

        return null;
    }
}
