using Microsoft.SqlServer.TransactSql.ScriptDom;
using Mono.Cecil;
using SqlClrVerifier.Scripts.Clr;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>The part of rule 11 that concerns <c>RETURNS TABLE</c> and the method that fills its rows.</summary>
internal static class TableFunctionCheck
{
    private const string OnlyNameAndType = "a CLR function's columns have a name and a type only.";

    private static readonly HashSet<string> RefusedTypes = ["char", "varchar", "text", "ntext", "image", "timestamp"];

    public static void Check(Binding binding, TableDefinition table, MethodDefinition method, ScriptFindings findings)
    {
        CheckDeclaration(binding, table, findings);
        if (FindFillRow(binding, method, findings) is { } fillRow)
            CheckFillRow(binding, table, fillRow, findings);
    }

    private static void CheckDeclaration(Binding binding, TableDefinition table, ScriptFindings findings)
    {
        foreach (var column in table.ColumnDefinitions)
        {
            var problem =
                column.DataType is null || column.ComputedColumnExpression is not null ? "is computed"
                : RefusedTypes.Contains(SqlTypeName.Of(column.DataType).Name) ? $"is {SqlTypeName.Of(column.DataType)} (Msg 6514)"
                : column.Collation is not null ? "has a COLLATE"
                : column.Constraints.OfType<NullableConstraintDefinition>().Any() ? "says NULL or NOT NULL (Msg 6526)"
                : column.Constraints.Count > 0 ? "has a constraint (Msg 6525)"
                : column.DefaultConstraint is not null ? "has a default"
                : column.IdentityOptions is not null ? "is an identity"
                : null;
            if (problem is not null)
                findings.Add(RuleNumbers.Bindings, binding.Module.Batch, column, $"column {Name(column)} {problem}: {OnlyNameAndType}");
        }

        foreach (var constraint in table.TableConstraints)
            findings.Add(RuleNumbers.Bindings, binding.Module.Batch, constraint, $"the table has a constraint (Msg 6525): {OnlyNameAndType}");
    }

    private static MethodDefinition? FindFillRow(Binding binding, MethodDefinition method, ScriptFindings findings)
    {
        var name = method.CustomAttributes
            .FirstOrDefault(attribute => attribute.AttributeType.FullName == "Microsoft.SqlServer.Server.SqlFunctionAttribute")?
            .Properties.FirstOrDefault(property => property.Name == "FillRowMethodName").Argument.Value as string;
        var found = method.DeclaringType.Methods.Where(candidate => candidate.Name == name).ToList();
        var problem =
            name is null ? "names no FillRowMethodName in its SqlFunction attribute (Msg 10306)"
            : found.Count != 1 ? $"names {name} as FillRowMethodName, and its class has {(found.Count == 0 ? "no" : "more than one")} such method (Msg 6506)"
            : !found[0].IsStatic || found[0].ReturnType.FullName != "System.Void" ? $"is filled by {name}, which is not static and void"
            : null;
        if (problem is null)
            return found[0];

        Add(binding, $"{MemberName.Of(method)} {problem}.", findings);
        return null;
    }

    private static void CheckFillRow(Binding binding, TableDefinition table, MethodDefinition fillRow, ScriptFindings findings)
    {
        var member = MemberName.Of(fillRow);
        if (fillRow.Parameters is not [{ ParameterType.FullName: "System.Object" }, ..])
        {
            Add(binding, $"{member}: the first parameter must be an object.", findings);
            return;
        }

        var outputs = fillRow.Parameters.Skip(1).ToList();
        if (outputs.Count != table.ColumnDefinitions.Count)
        {
            Add(binding, $"{binding.Module.Name} has {table.ColumnDefinitions.Count} columns, but {member} fills {outputs.Count} (Msg 6208).", findings);
            return;
        }

        foreach (var (column, output) in table.ColumnDefinitions.Zip(outputs).Where(pair => pair.First.DataType is not null))
        {
            // SQL Server goes by position. Equal names are our own rule: two columns of one type cannot be mixed up then.
            var problem =
                !output.IsOut ? $"is filled by {member}({output.Name}), which is not out"
                : !output.Name.Equals(Name(column), StringComparison.OrdinalIgnoreCase) ? $"is filled by {member}({output.Name}): the names differ"
                : ClrTypes.Mismatch(SqlTypeName.Of(column.DataType), output.ParameterType) is { } mismatch ? mismatch + " (Msg 6258)"
                : null;
            if (problem is not null)
                findings.Add(RuleNumbers.Bindings, binding.Module.Batch, column, $"column {Name(column)} {problem}.");
        }
    }

    private static string Name(ColumnDefinition column) => column.ColumnIdentifier.Value;

    private static void Add(Binding binding, string text, ScriptFindings findings) =>
        findings.Add(RuleNumbers.Bindings, binding.Module.Batch, binding.Module.Routine!.MethodSpecifier, text);
}
