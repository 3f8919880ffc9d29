using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;

namespace SqlClrHost.Parsing;

/// <summary>Statements that mean something in some places only, which the parser does not know.</summary>
internal sealed class StatementPlaces : TSqlFragmentVisitor
{
    private int _loops;
    private bool _isInModule;

    /// <exception cref="Types.SqlError">BREAK (135) or CONTINUE (136) outside of WHILE, or USE in a module (154).</exception>
    public static void Check(TSqlBatch batch) => batch.Accept(new StatementPlaces());

    public override void ExplicitVisit(WhileStatement node)
    {
        _loops++;
        node.AcceptChildren(this);
        _loops--;
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
