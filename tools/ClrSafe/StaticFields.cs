using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ClrSafe;

/// <summary>
/// Marks static fields that only their own type initializer writes as readonly, and refuses an assembly with any other.
/// </summary>
/// <remarks>
/// SQL Server refuses a SAFE or EXTERNAL_ACCESS assembly with a static field that is not readonly (error 6211)
/// or that is written outside the type initializer (error 6212): sessions would share its state.
/// </remarks>
internal static class StaticFields
{
    public static int Seal(ModuleDefinition module)
    {
        Dictionary<FieldDefinition, string> writers = WritersOutsideTypeInitializers(module);
        if (writers.Count > 0)
        {
            string list = string.Join(", ", writers.Select(pair => $"{pair.Key.FullName} by {pair.Value}").Order(StringComparer.Ordinal));
            throw new ClrSafeException($"Static fields are written outside their type initializer: {list}. Trim their writer away or rewrite it.");
        }

        int count = 0;
        foreach (FieldDefinition field in module.GetTypes().SelectMany(type => type.Fields).Where(IsMutable))
        {
            field.IsInitOnly = true;
            count++;
        }

        return count;
    }

    private static bool IsMutable(FieldDefinition field) => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false };

    private static Dictionary<FieldDefinition, string> WritersOutsideTypeInitializers(ModuleDefinition module)
    {
        var writers = new Dictionary<FieldDefinition, string>();
        foreach (MethodDefinition method in module.MethodsWithBody())
        {
            foreach (FieldDefinition field in WrittenFields(method))
            {
                bool isOwnInitializer = method.IsConstructor && method.IsStatic && method.DeclaringType == field.DeclaringType;
                if (field.Module == module && !isOwnInitializer)
                    writers[field] = method.FullName;
            }
        }

        return writers;
    }

    /// <summary>Static fields that the method writes or whose address it takes, which could be written through.</summary>
    private static IEnumerable<FieldDefinition> WrittenFields(MethodDefinition method) =>
        from instruction in method.Body.Instructions
        where instruction.OpCode.Code is Code.Stsfld or Code.Ldsflda
        let field = (FieldReference)instruction.Operand
        select field.Resolve() ?? throw new ClrSafeException($"{field.FullName}, used by {method.FullName}, can't be resolved.");
}
