using System.Collections;
using System.Reflection;
using Microsoft.SqlServer.Server;
using SqlClrHost.Clr.Routines;
using SqlClrHost.Types;

namespace SqlClrHost.Clr;

/// <summary>Binds EXTERNAL NAME to a method, with the refusals of CREATE FUNCTION and CREATE PROCEDURE.</summary>
public static class ClrBinder
{
    private const string CreateFunction = "CREATE FUNCTION";
    private const string CreateProcedure = "CREATE PROCEDURE";

    public static ClrScalarFunction BindScalar(
        ClrAssembly assembly, string className, string methodName, string routineName, IReadOnlyList<ClrParameter> parameters, SqlType returns)
    {
        ArgumentNullException.ThrowIfNull(returns);
        MethodInfo method = MethodLookup.Find(assembly, className, methodName);
        SignatureCheck.Parameters(CreateFunction, routineName, method, parameters);
        if (!ClrTypes.Match(method.ReturnType, returns))
            throw ClrErrors.ReturnTypeMismatch(CreateFunction, routineName);
        return new ClrScalarFunction(routineName, method, parameters, returns);
    }

    public static ClrTableFunction BindTable(
        ClrAssembly assembly,
        string className,
        string methodName,
        string routineName,
        IReadOnlyList<ClrParameter> parameters,
        IReadOnlyList<(string Name, SqlType Type)> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        MethodInfo method = MethodLookup.Find(assembly, className, methodName);
        SignatureCheck.Parameters(CreateFunction, routineName, method, parameters);
        if (method.ReturnType != typeof(IEnumerable) && method.ReturnType != typeof(IEnumerator))
            throw ClrErrors.ReturnTypeMismatch(CreateFunction, routineName);
        string? fillRowName = method.GetCustomAttribute<SqlFunctionAttribute>()?.FillRowMethodName;
        if (string.IsNullOrEmpty(fillRowName))
            throw ClrErrors.NoFillRowName();
        MethodInfo fillRow = MethodLookup.FindFillRow(assembly, method.DeclaringType!, fillRowName);
        SignatureCheck.FillRow(CreateFunction, fillRow, columns);
        return new ClrTableFunction(routineName, method, fillRow, parameters, columns);
    }

    public static ClrProcedure BindProcedure(
        ClrAssembly assembly, string className, string methodName, string routineName, IReadOnlyList<ClrParameter> parameters)
    {
        MethodInfo method = MethodLookup.Find(assembly, className, methodName);
        SignatureCheck.Parameters(CreateProcedure, routineName, method, parameters);
        if (method.ReturnType != typeof(void) && method.ReturnType != typeof(int)
            && method.ReturnType != typeof(int?) && method.ReturnType != typeof(System.Data.SqlTypes.SqlInt32))
            throw ClrErrors.ProcedureReturnType(CreateProcedure);
        return new ClrProcedure(routineName, method, parameters);
    }
}
