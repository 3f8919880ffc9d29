using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Security;
using SqlClrHost.Sessions;
using SqlClrHost.Types;

namespace SqlClrHost.Statements;

/// <summary>EXECUTE of procedures and of texts.</summary>
internal static class ExecuteRunner
{
    public static Flow Run(Frame frame, ExecuteStatement statement)
    {
        IResultSink sink = frame.Sink;
        foreach (ExecuteOption option in statement.Options)
        {
            sink = option switch
            {
                ResultSetsExecuteOption { ResultSetsOptionKind: ResultSetsOptionKind.None } => new NoResultSink(sink),
                ResultSetsExecuteOption { ResultSetsOptionKind: ResultSetsOptionKind.ResultSetsDefined } => throw NotSupported.Feature(statement, RefusedFeatures.ResultSets),
                _ => sink,
            };
        }

        ExecuteInto(frame, statement.ExecuteSpecification, sink);
        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }

    /// <summary>Runs what EXEC names, its results going into <paramref name="sink"/>, which may refuse them.</summary>
    public static void ExecuteInto(Frame frame, ExecuteSpecification specification, IResultSink sink)
    {
        try
        {
            Execute(frame, specification, sink);
        }
        catch (ResultRefusedException refused) when (sink is ForwardingSink)
        {
            throw refused.Error;
        }
    }

    private static void Execute(Frame frame, ExecuteSpecification specification, IResultSink sink)
    {
        if (specification.LinkedServer is not null)
        {
            throw NotSupported.Feature(specification, RefusedFeatures.ExecuteAt);
        }

        switch (specification.ExecutableEntity)
        {
            case ExecutableStringList list:
                Impersonation.Around(frame, specification.ExecuteContext, () => DynamicText.Run(frame, ReadText(frame, list), [], [], sink));
                break;
            case ExecutableProcedureReference reference:
                RunProcedure(frame, specification, reference, sink);
                break;
            default:
                throw NotSupported.Node(specification.ExecutableEntity);
        }
    }

    private static string ReadText(Frame frame, ExecutableStringList list) =>
        string.Concat(list.Strings.Select(s => (string?)Expressions.Evaluate(frame, s, SqlType.NVarCharMax)));

    private static void RunProcedure(Frame frame, ExecuteSpecification specification, ExecutableProcedureReference reference, IResultSink sink)
    {
        Routine procedure = ProcedureNames.Find(frame, reference.ProcedureReference);
        if (frame.IsFunction)
        {
            throw EngineErrors.ProcedureInFunction();
        }

        if (procedure is SystemProcedure { Name: "sp_executesql" })
        {
            ExecuteSql.Run(frame, reference.Parameters, sink);
            SetReturnCode(frame, specification, 0);
            return;
        }

        if (procedure is not SystemProcedure)
        {
            Access.DemandExecute(frame, procedure);
        }

        var arguments = new ExecuteArguments(frame, procedure, reference.Parameters);
        object?[] values = arguments.Values();
        int code = ProcedureCall.Run(frame, procedure, values, sink);
        arguments.CopyBack(values);
        SetReturnCode(frame, specification, code);
    }

    private static void SetReturnCode(Frame frame, ExecuteSpecification specification, int code)
    {
        if (specification.Variable is { } target)
        {
            Variable variable = frame.Variable(target.Name);
            variable.Value = Conversion.Assign(code, SqlType.Int, variable.Type);
        }
    }
}
