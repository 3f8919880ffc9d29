using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Clr;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>CREATE and ALTER PROCEDURE.</summary>
internal static class ProcedureStatements
{
    public static bool Define(Frame frame, ProcedureStatementBody statement, ModuleChange change)
    {
        if (statement.IsForReplication || statement.ProcedureReference.Number is not null)
        {
            throw NotSupported.Feature(statement, RefusedFeatures.NumberedProcedure);
        }

        SchemaObjectName name = statement.ProcedureReference.Name;
        Schema schema = ModuleDefinition.Prepare(frame, name, change, "procedure", o => o is TsqlProcedure or ClrProcedureRoutine);
        RoutineParameter[] parameters = [.. statement.Parameters.Select(p => ParameterReader.Read(frame, p))];
        Routine procedure = statement.MethodSpecifier is null
            ? Tsql(frame, statement, schema, name.BaseIdentifier.Value, parameters)
            : Clr(frame, statement, schema, name.BaseIdentifier.Value, parameters);
        frame.Session.Host.Database.Put(procedure, frame.Session.Log);
        return true;
    }

    private static TsqlProcedure Tsql(Frame frame, ProcedureStatementBody statement, Schema schema, string name, RoutineParameter[] parameters)
    {
        var procedure = new TsqlProcedure(schema, name, parameters, statement.StatementList)
        {
            Definition = ModuleDefinition.Text(statement),
            Settings = ModuleDefinition.Settings(frame, ExecuteAs(statement)),
        };
        Frame check = ModuleFrames.ForRoutine(frame, procedure, new object?[parameters.Length], frame.Sink);
        VariableDeclarations.Declare(check, statement.StatementList.Statements, parameters.Select(p => p.Name));
        TextCheck.Check(check, statement.StatementList.Statements);
        return procedure;
    }

    private static ClrProcedureRoutine Clr(Frame frame, ProcedureStatementBody statement, Schema schema, string name, RoutineParameter[] parameters)
    {
        ExternalName external = ExternalNames.Read(statement.MethodSpecifier);
        ExternalNames.CheckDefaults(statement.Parameters, parameters);
        ClrProcedure bound = ClrBinder.BindProcedure(
            ExternalNames.Assembly(frame, external), external.Class, external.Method, name, ExternalNames.Parameters(parameters));
        return new ClrProcedureRoutine(schema, name, parameters, bound.Invoke)
        {
            External = external,
            Settings = ModuleDefinition.Settings(frame, ExecuteAs(statement)),
        };
    }

    private static ExecuteAsClause? ExecuteAs(ProcedureStatementBody statement)
    {
        foreach (ProcedureOption option in statement.Options)
        {
            if (option.OptionKind is not (ProcedureOptionKind.ExecuteAs or ProcedureOptionKind.Recompile))
            {
                throw NotSupported.Feature(option, RefusedFeatures.ProcedureOption, option.OptionKind.ToString());
            }
        }

        return statement.Options.OfType<ExecuteAsProcedureOption>().FirstOrDefault()?.ExecuteAs;
    }
}
