using SqlClrHost.Catalog;
using SqlClrHost.Errors;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>Runs procedures. On an error nothing comes back: neither OUTPUT values nor a return code.</summary>
internal static class ProcedureCall
{
    /// <param name="caller">The frame of the EXEC.</param>
    /// <param name="procedure">A T-SQL, CLR or system procedure.</param>
    /// <param name="values">A value a parameter; the values of OUTPUT parameters are written back.</param>
    /// <param name="sink">Where results go.</param>
    /// <returns>The return code.</returns>
    public static int Run(Frame caller, Routine procedure, object?[] values, IResultSink sink) => procedure switch
    {
        TsqlProcedure tsql => RunTsql(caller, tsql, values, sink),
        ClrProcedureRoutine clr => caller.Session.Host.Configuration.IsClrEnabled ? clr.Invoke(values) : throw EngineErrors.ClrDisabled(),
        SystemProcedure system => system.Invoke(caller, values, sink),
        _ => throw EngineErrors.NotAProcedure(procedure.Name),
    };

    private static int RunTsql(Frame caller, TsqlProcedure procedure, object?[] values, IResultSink sink)
    {
        Frame frame = ModuleFrames.ForRoutine(caller, procedure, values, sink);
        VariableDeclarations.Declare(frame, procedure.Body.Statements, procedure.Parameters.Select(p => p.Name));
        int transactions = caller.Session.Log.Count;
        ModuleFrames.Enter(frame, procedure.Settings, () => StatementRunner.RunAll(frame, procedure.Body.Statements));
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = frame.Variable(procedure.Parameters[i].Name).Value;
        }

        if (caller.Session.Log.Count != transactions)
        {
            throw EngineErrors.TransactionCountMismatch(transactions, caller.Session.Log.Count).At(frame.ModuleName, 0);
        }

        return (int?)frame.ReturnValue ?? 0;
    }
}
