using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>What may not stand in a function: anything that could change something outside it (443, 444, 455).</summary>
internal sealed class FunctionBodyRules : TSqlFragmentVisitor
{
    private readonly Frame _frame;

    private FunctionBodyRules(Frame frame) => _frame = frame;

    public static void Check(Frame frame, IList<TSqlStatement> body, bool needsValue)
    {
        var rules = new FunctionBodyRules(frame);
        foreach (TSqlStatement statement in body)
        {
            statement.Accept(rules);
        }

        if (Last(body) is not ReturnStatement last || (needsValue && last.Expression is null))
        {
            throw EngineErrors.LastStatementMustReturn().At(frame.ModuleName, body.Count == 0 ? 1 : body[^1].StartLine);
        }
    }

    public override void Visit(TSqlStatement node)
    {
        string? operation = node switch
        {
            TryCatchStatement => "BEGIN TRY",
            PrintStatement => "PRINT",
            RaiseErrorStatement => "RAISERROR",
            ThrowStatement => "THROW",
            ExecuteStatement { ExecuteSpecification.ExecutableEntity: ExecutableStringList } => "EXECUTE STRING",
            BeginTransactionStatement => "BEGIN TRANSACTION",
            CommitTransactionStatement => "COMMIT TRANSACTION",
            RollbackTransactionStatement => "ROLLBACK TRANSACTION",
            SaveTransactionStatement => "SAVEPOINT",
            InsertStatement { InsertSpecification.InsertSource: ExecuteInsertSource } => "INSERT EXEC",
            InsertStatement insert when IsOutside(insert.InsertSpecification) => "INSERT",
            UpdateStatement update when IsOutside(update.UpdateSpecification) => "UPDATE",
            DeleteStatement delete when IsOutside(delete.DeleteSpecification) => "DELETE",
            MergeStatement merge when IsOutside(merge.MergeSpecification) => "MERGE",
            TruncateTableStatement => "TRUNCATE TABLE",
            CreateTableStatement => "CREATE TABLE",
            DropTableStatement => "DROP OBJECT",
            PredicateSetStatement => "SET OPTION ON/OFF",
            WaitForStatement => "WAITFOR",
            ExecuteAsStatement => "EXECUTE AS",
            RevertStatement => "REVERT",
            _ => null,
        };
        if (operation is not null)
        {
            throw EngineErrors.SideEffectInFunction(operation).At(_frame.ModuleName, node.StartLine);
        }

        if (node is SelectStatement { Into: null, QueryExpression: QuerySpecification query } && !query.SelectElements.Any(e => e is SelectSetVariable))
        {
            throw EngineErrors.SelectInFunction().At(_frame.ModuleName, node.StartLine);
        }
    }

    private static bool IsOutside(DataModificationSpecification specification) => specification.Target is not VariableTableReference;

    private static TSqlStatement? Last(IList<TSqlStatement> body) =>
        body.Count == 0 ? null : body[^1] is BeginEndBlockStatement block ? Last(block.StatementList.Statements) : body[^1];
}
