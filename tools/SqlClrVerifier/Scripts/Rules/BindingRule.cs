using Microsoft.SqlServer.TransactSql.ScriptDom;
using Mono.Cecil;
using SqlClrVerifier.Scripts.Clr;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 11: every <c>EXTERNAL NAME</c> names a method that fits: public and static, with the parameters and the result that the DDL declares.</summary>
internal sealed class BindingRule : IScriptRule
{
    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var binding in Binding.In(inspection.Scripts))
        {
            CheckDeclaration(binding, findings);
            if (FindMethod(binding, inspection, findings) is not { } method)
                continue;

            CheckParameters(binding, method, findings);
            CheckResult(binding, method, findings);
            if (binding.Table is { } table)
                TableFunctionCheck.Check(binding, table, method, findings);
        }
    }

    private static MethodDefinition? FindMethod(Binding binding, ScriptInspection inspection, ScriptFindings findings)
    {
        var assembly = inspection.Assemblies.FirstOrDefault(assembly => assembly.Name.Equals(binding.Assembly, StringComparison.OrdinalIgnoreCase));
        var type = assembly?.FindType(binding.Class);
        var methods = type?.Methods.Where(method => method.Name == binding.Method).ToList();
        var problem =
            assembly is null ? $"there is no assembly {binding.Assembly}"
            : type is null ? "the assembly has no such class"
            : !type.IsPublic ? "the class is not public"
            : methods is null or [] ? "the class has no such method"
            : methods.Count > 1 ? "the class has several methods of that name, and SQL Server refuses overloaded methods (Msg 6572)"
            : methods[0] is not { IsPublic: true, IsStatic: true } ? "the method is not public and static"
            : methods[0].HasGenericParameters ? "the method is generic"
            : null;
        if (problem is null)
            return methods![0];

        Add(binding, $"{binding.ExternalName}: {problem}.", findings);
        return null;
    }

    private static void CheckDeclaration(Binding binding, ScriptFindings findings)
    {
        foreach (var parameter in binding.Module.Parameters.Where(parameter => parameter.Value is not null && SqlTypeName.Of(parameter.DataType).IsLarge))
        {
            findings.Add(RuleNumbers.Bindings, binding.Module.Batch, parameter,
                $"{parameter.VariableName.Value} has a default, which max and xml parameters of CLR routines cannot have.");
        }
    }

    private static void CheckParameters(Binding binding, MethodDefinition method, ScriptFindings findings)
    {
        var declared = binding.Module.Parameters.ToList();
        if (declared.Count != method.Parameters.Count)
        {
            Add(binding, $"{binding.Module.Name} has {declared.Count} parameters, but {MemberName.Of(method)} has {method.Parameters.Count}.", findings);
            return;
        }

        foreach (var (sql, clr) in declared.Zip(method.Parameters))
        {
            var isOutput = sql.Modifier == ParameterModifier.Output;
            var problem =
                isOutput && !clr.ParameterType.IsByReference ? "is OUTPUT, but the method takes it by value (Msg 6580)"
                : !isOutput && clr.ParameterType.IsByReference ? "is not OUTPUT, but the method has it as ref or out (Msg 6580)"
                : ClrTypes.Mismatch(SqlTypeName.Of(sql.DataType), clr.ParameterType);
            if (problem is not null)
                findings.Add(RuleNumbers.Bindings, binding.Module.Batch, sql, $"{sql.VariableName.Value} {problem}.");
        }
    }

    private static void CheckResult(Binding binding, MethodDefinition method, ScriptFindings findings)
    {
        var actual = method.ReturnType.FullName;
        var problem = binding.ReturnType switch
        {
            ScalarFunctionReturnType scalar => ClrTypes.Mismatch(SqlTypeName.Of(scalar.DataType), method.ReturnType) is { } text ? "the result " + text : null,
            TableValuedFunctionReturnType when actual is not ("System.Collections.IEnumerable" or "System.Collections.IEnumerator") =>
                $"a table-valued function needs a method that returns IEnumerable or IEnumerator (Msg 6551), but it returns {ClrTypes.Short(actual)}",
            null when actual is not ("System.Void" or "System.Int32" or "System.Data.SqlTypes.SqlInt32" or "System.Nullable`1<System.Int32>") =>
                $"a procedure's method returns void or int (Msg 6567), but it returns {ClrTypes.Short(actual)}",
            _ => null,
        };
        if (problem is not null)
            Add(binding, $"{binding.ExternalName}: {problem}.", findings);
    }

    private static void Add(Binding binding, string text, ScriptFindings findings) =>
        findings.Add(RuleNumbers.Bindings, binding.Module.Batch, binding.Module.Routine!.MethodSpecifier, text);
}
