using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>
/// Checks a text before any of it runs, as SQL Server compiles a batch or module whole: a wrong column of a table that exists is
/// found now, a table that does not exist yet only when its statement runs (deferred name resolution).
/// </summary>
internal static class TextCheck
{
    private static readonly DispatchTable<Frame, TSqlStatement, bool> Checks = new DispatchTable<Frame, TSqlStatement, bool>()
        .On<SelectStatement>((frame, s) => Done(QueryBinder.BindStatement(new BindingContext(frame), s)))
        .On<InsertStatement>((frame, s) => Done(InsertPlan.Bind(frame, s)))
        .On<UpdateStatement>((frame, s) => Done(UpdatePlan.Bind(frame, s)))
        .On<DeleteStatement>((frame, s) => Done(DeletePlan.Bind(frame, s)))
        .On<MergeStatement>((frame, s) => Done(MergePlan.Bind(frame, s)))
        .On<SetVariableStatement>((frame, s) => s.CursorDefinition is not null || Done(VariableStatements.Bind(frame, s)))
        .On<DeclareVariableStatement>(Declarations)
        .On<ReturnStatement>(Return)
        .On<PrintStatement>((frame, s) => SubqueryFinder.Contains(s.Expression) ? throw EngineErrors.SubqueryNotAllowed() : Done(Expressions.Bind(frame, s.Expression)))
        .On<IfStatement>((frame, s) => Condition(frame, s.Predicate) && One(frame, s.ThenStatement) && (s.ElseStatement is null || One(frame, s.ElseStatement)))
        .On<WhileStatement>((frame, s) => Condition(frame, s.Predicate) && One(frame, s.Statement))
        .On<BeginEndBlockStatement>((frame, s) => All(frame, s.StatementList.Statements))
        .On<TryCatchStatement>((frame, s) => All(frame, s.TryStatements.Statements) && All(frame, s.CatchStatements.Statements))
        .On<GoToStatement>((_, s) => throw NotSupported.Feature(s, RefusedFeatures.GoTo))
        .On<LabelStatement>((_, s) => throw NotSupported.Feature(s, RefusedFeatures.GoTo));

    /// <exception cref="SqlError">A statement cannot be right, whatever is created before it runs.</exception>
    public static void Check(Frame frame, IList<TSqlStatement> statements) => Compile(frame.Session, () => All(frame, statements));

    /// <summary>Binds a text that is not run yet: names must be right, permissions do not count.</summary>
    public static T Compile<T>(SqlSession session, Func<T> bind)
    {
        bool before = session.IsCompiling;
        session.IsCompiling = true;
        try
        {
            return bind();
        }
        finally
        {
            session.IsCompiling = before;
        }
    }

    private static bool All(Frame frame, IList<TSqlStatement> statements)
    {
        foreach (TSqlStatement statement in statements)
        {
            One(frame, statement);
        }

        return true;
    }

    private static bool One(Frame frame, TSqlStatement statement)
    {
        if (!Checks.Knows(statement))
        {
            return StatementTable.Control.Knows(statement) || StatementTable.Atomic.Knows(statement)
                ? true
                : throw NotSupported.Node(statement).At(frame.ModuleName, statement.StartLine);
        }

        try
        {
            return Checks.Invoke(frame, statement);
        }
        catch (SqlError error) when (ErrorEffects.IsDeferred(error.Number))
        {
            return true;
        }
        catch (SqlError error)
        {
            throw error.At(frame.ModuleName, statement.StartLine);
        }
    }

    /// <summary>Only procedures and scalar functions give a value back.</summary>
    private static bool Return(Frame frame, ReturnStatement statement) => statement.Expression is null
        || (frame.Module is TsqlProcedure or ScalarFunction ? Done(Expressions.Bind(frame, statement.Expression)) : throw EngineErrors.ReturnWithValue());

    private static bool Declarations(Frame frame, DeclareVariableStatement statement)
    {
        foreach (DeclareVariableElement element in statement.Declarations.Where(d => d.Value is not null))
        {
            Expressions.CheckAssignable(Expressions.Bind(frame, element.Value), frame.Variable(element.VariableName.Value).Type);
        }

        return true;
    }

    private static bool Condition(Frame frame, BooleanExpression condition)
    {
        try
        {
            return Done(new ExpressionBinder(new BindingContext(frame), Scope.Empty).BindPredicate(condition));
        }
        catch (SqlError error) when (ErrorEffects.IsDeferred(error.Number))
        {
            return true;
        }
    }

    /// <summary>Binding is all that a check needs; its result is made anew when the statement runs.</summary>
    private static bool Done(object bound) => bound is not null;
}
