using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Clr;

/// <summary>A routine of T-SQL and the method behind it, by the names of <c>EXTERNAL NAME</c>.</summary>
internal sealed record Binding(ScriptModule Module, string Assembly, string Class, string Method)
{
    public string ExternalName => $"{Assembly}.[{Class}].{Method}";

    /// <summary>The same for two bindings of one method: the server compares assembly names by the database's collation, .NET names exactly.</summary>
    public string Key => KeyOf(Assembly, Class, Method);

    public FunctionReturnType? ReturnType => (Module.Statement as FunctionStatementBody)?.ReturnType;

    /// <summary>The columns of a table-valued function; <see langword="null"/> for other routines.</summary>
    public TableDefinition? Table => (ReturnType as TableValuedFunctionReturnType)?.DeclareTableVariableBody.Definition;

    public static string KeyOf(string assembly, string className, string method) => $"{assembly.ToUpperInvariant()}.[{className}].{method}";

    public static IEnumerable<Binding> In(ScriptFolder scripts) =>
        from module in scripts.Modules
        let method = module.Routine?.MethodSpecifier
        where method is not null
        select new Binding(module, method.AssemblyName.Value, method.ClassName.Value, method.MethodName.Value);
}
