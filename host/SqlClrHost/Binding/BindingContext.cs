using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Sessions;

namespace SqlClrHost.Binding;

/// <summary>What names mean at a place of the text: variables and tables of the frame, and the CTEs in sight.</summary>
internal sealed class BindingContext
{
    private readonly BindingContext? _outer;
    private readonly Dictionary<string, CommonTableExpression> _ctes = new(StringComparer.OrdinalIgnoreCase);

    public BindingContext(Frame frame)
    {
        Frame = frame;
    }

    private BindingContext(BindingContext outer)
    {
        Frame = outer.Frame;
        _outer = outer;
    }

    public Frame Frame { get; }

    public SqlSession Session => Frame.Session;

    public Database Database => Frame.Session.Host.Database;

    /// <summary>The name of the CTE whose own text is being bound; naming it there would be recursion.</summary>
    public string? CteName { get; private init; }

    public BindingContext With(WithCtesAndXmlNamespaces? clause)
    {
        if (clause is null)
        {
            return this;
        }

        BindingContext context = this;
        foreach (CommonTableExpression cte in clause.CommonTableExpressions)
        {
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

    /// <summary>Whether <paramref name="name"/> is named inside its own definition.</summary>
    public bool IsRecursive(string name)
    {
        for (BindingContext? context = this; context is not null; context = context._outer)
        {
            if (name.Equals(context.CteName, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
