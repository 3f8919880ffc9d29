using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;

namespace SqlClrHost.Parsing;

/// <summary>Statements that mean something in some places only, which the parser does not know.</summary>
internal sealed class StatementPlaces : TSqlFragmentVisitor
{
    private const int LongestName = 128;

    private int _loops;
    private int _catches;
    private bool _isInModule;

    /// <exception cref="Types.SqlError">BREAK (135) or CONTINUE (136) outside of WHILE, THROW; outside of CATCH (10704), USE in a module (154), or a variable's name too long (103).</exception>
    public static void Check(TSqlBatch batch) => batch.Accept(new StatementPlaces());

    public override void ExplicitVisit(WhileStatement node)
    {
        _loops++;
        node.AcceptChildren(this);
        _loops--;
    }

    public override void ExplicitVisit(TryCatchStatement node)
    {
        node.TryStatements.Accept(this);
        _catches++;
        node.CatchStatements.Accept(this);
        _catches--;
    }

    public override void Visit(ThrowStatement node)
    {
        if (node.ErrorNumber is null && _catches == 0)
        {
            throw EngineErrors.ThrowOutsideCatch().At(null, node.StartLine);
        }
    }

    /// <summary>The parser looks at the names of everything but variables.</summary>
    public override void Visit(DeclareVariableElement node)
    {
        if (node.VariableName.Value.Length > LongestName)
        {
            throw EngineErrors.IdentifierTooLong(node.VariableName.Value[..LongestName]).At(null, node.StartLine);
        }
    }

    public override void Visit(BreakStatement node) => DemandLoop(node, EngineErrors.BreakOutsideLoop());

    public override void Visit(ContinueStatement node) => DemandLoop(node, EngineErrors.ContinueOutsideLoop());

    public override void Visit(ProcedureStatementBodyBase node) => _isInModule = true;

    public override void Visit(UseStatement node)
    {
        if (_isInModule)
        {
            throw EngineErrors.UseInModule().At(null, node.StartLine);
        }
    }

    private void DemandLoop(TSqlStatement node, Types.SqlError error)
    {
        if (_loops == 0)
        {
            throw error.At(null, node.StartLine);
        }
    }
}
