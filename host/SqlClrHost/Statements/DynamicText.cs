using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Parsing;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>EXEC('…') and sp_executesql: a batch of its own that sees the caller's #temp tables, not its variables.</summary>
internal static class DynamicText
{
    /// <param name="caller">The frame of the EXEC.</param>
    /// <param name="text">The batch.</param>
    /// <param name="parameters">The parameters of sp_executesql.</param>
    /// <param name="values">Their values; those of OUTPUT parameters are written back.</param>
    /// <param name="sink">Where results go.</param>
    public static void Run(Frame caller, string text, IReadOnlyList<RoutineParameter> parameters, object?[] values, IResultSink sink)
    {
        TSqlBatch? batch = SqlParser.ParseBatch(text, caller.Session.Options.QuotedIdentifier);
        if (batch is null)
        {
            return;
        }

        var frame = new Frame(caller.Session, caller, sink) { IsDynamic = true };
        ModuleFrames.DeclareParameters(frame, parameters, values);
        VariableDeclarations.Declare(frame, batch.Statements, parameters.Select(p => p.Name));
        TextCheck.Check(frame, batch.Statements);
        ModuleFrames.Enter(frame, null, () => StatementRunner.RunAll(frame, batch.Statements));
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = frame.Variable(parameters[i].Name).Value;
        }
    }
}
