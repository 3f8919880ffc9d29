using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SqlClrVerifier.Scripts.Reading;

/// <summary>A function, procedure, view or trigger that a script creates.</summary>
internal sealed record ScriptModule(ScriptBatch Batch, TSqlStatement Statement, SchemaObjectName ObjectName)
{
    public string Name => ObjectName.Text();

    public int Line => Batch.LineOf(Statement);

    /// <summary>The routine's parameters and body; a view has none.</summary>
    public ProcedureStatementBodyBase? Routine => Statement as ProcedureStatementBodyBase;

    public IEnumerable<ProcedureParameter> Parameters => Routine?.Parameters ?? [];

    public bool IsClr => Routine?.MethodSpecifier is not null;

    /// <summary>Whether users name it: all but what stands in <c>stripe_internal</c>.</summary>
    public bool IsPublic =>
        ObjectName.SchemaIdentifier?.Value is { } schema
        && (schema.Equals("stripe", StringComparison.OrdinalIgnoreCase)
            || (schema.Equals("dbo", StringComparison.OrdinalIgnoreCase)
                && ObjectName.BaseIdentifier.Value.StartsWith("Stripe", StringComparison.OrdinalIgnoreCase)));

    public static IEnumerable<ScriptModule> In(ScriptBatch batch) =>
        from statement in batch.Statements
        let name = NameOf(statement)
        where name is not null
        select new ScriptModule(batch, statement, name);

    private static SchemaObjectName? NameOf(TSqlStatement statement) => statement switch
    {
        FunctionStatementBody function => function.Name,
        ProcedureStatementBody procedure => procedure.ProcedureReference.Name,
        ViewStatementBody view => view.SchemaObjectName,
        TriggerStatementBody trigger => trigger.Name,
        _ => null,
    };
}
