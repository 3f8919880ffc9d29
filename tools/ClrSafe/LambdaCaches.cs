using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ClrSafe;

/// <summary>
/// Removes the static fields in which the C# compiler keeps the delegates of lambdas and method groups:
/// the delegate is created each time instead.
/// </summary>
/// <remarks>SQL Server refuses a SAFE or EXTERNAL_ACCESS assembly that writes a static field outside its type initializer (error 6212).</remarks>
internal static class LambdaCaches
{
    public static int Remove(ModuleDefinition module)
    {
        var caches = new HashSet<FieldDefinition>();
        foreach (MethodDefinition method in module.MethodsWithBody())
        {
            foreach (Instruction store in method.Body.Instructions.Where(IsCacheStore).ToList())
            {
                caches.Add(((FieldReference)store.Operand).Resolve());
                RemoveCache(method, store);
            }
        }

        foreach (FieldDefinition cache in caches)
            cache.DeclaringType.Fields.Remove(cache);
        return caches.Count;
    }

    private static bool IsCacheStore(Instruction instruction) =>
        instruction.OpCode == OpCodes.Stsfld
        && instruction.Operand is FieldReference field
        && (field.Name.StartsWith("<>9__", StringComparison.Ordinal) || field.DeclaringType.Name.StartsWith("<>O", StringComparison.Ordinal));

    /// <summary>
    /// Turns <c>ldsfld cache, dup, brtrue end, pop, (ldsfld &lt;&gt;9 | ldnull), ldftn, newobj, dup, stsfld cache, end:</c>
    /// into <c>nop, (ldsfld &lt;&gt;9 | ldnull), ldftn, newobj, end:</c>.
    /// </summary>
    private static void RemoveCache(MethodDefinition method, Instruction store)
    {
        Instruction[] code = Preceding(store, 8);
        bool known = code.Length == 8
            && code[0].OpCode == OpCodes.Ldsfld && SameField(code[0], store)
            && code[1].OpCode == OpCodes.Dup
            && code[2].OpCode.Code is Code.Brtrue or Code.Brtrue_S && code[2].Operand == store.Next
            && code[3].OpCode == OpCodes.Pop
            && code[4].OpCode.Code is Code.Ldsfld or Code.Ldnull
            && code[5].OpCode == OpCodes.Ldftn
            && code[6].OpCode == OpCodes.Newobj
            && code[7].OpCode == OpCodes.Dup;
        if (!known)
            throw new ClrSafeException($"{method.FullName} caches a delegate in {store.Operand} in an unknown way. Teach LambdaCaches the compiler's new pattern.");

        // The first instruction stays, as a nop, because branches may lead to it.
        code[0].OpCode = OpCodes.Nop;
        code[0].Operand = null;
        ILProcessor il = method.Body.GetILProcessor();
        foreach (Instruction instruction in (Instruction[])[code[1], code[2], code[3], code[7], store])
            il.Remove(instruction);
    }

    /// <summary>The <paramref name="count"/> instructions before one, in order; fewer at the start of a method.</summary>
    private static Instruction[] Preceding(Instruction instruction, int count)
    {
        var preceding = new Stack<Instruction>();
        for (Instruction? previous = instruction.Previous; previous is not null && preceding.Count < count; previous = previous.Previous)
            preceding.Push(previous);
        return [.. preceding];
    }

    private static bool SameField(Instruction load, Instruction store) =>
        ((FieldReference)load.Operand).FullName == ((FieldReference)store.Operand).FullName;
}
