using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ClrSafe;

/// <summary>
/// Removes the blocks <c>if (_listChanged != null) { … }</c> from the JSON containers.
/// </summary>
/// <remarks>
/// The event arguments of System.ComponentModel carry HostProtection(SharedState): every method that creates them,
/// JArray.Add included, would fail in SQL Server the first time it is called. Nothing subscribes to them there.
/// </remarks>
internal static class DataBindingEvents
{
    private static readonly HashSet<string> Containers = ["Newtonsoft.Json.Linq.JContainer", "Newtonsoft.Json.Linq.JObject"];

    private static readonly HashSet<string> EventFields = ["_listChanged", "_addingNew", "PropertyChanged"];

    public static int Remove(ModuleDefinition module)
    {
        int removed = 0;
        foreach (MethodDefinition method in module.MethodsWithBody().Where(method => Containers.Contains(method.DeclaringType.FullName)))
        {
            foreach (Instruction load in method.Body.Instructions.Where(IsNullCheck).ToList())
            {
                RemoveBlock(method, load);
                removed++;
            }
        }

        return removed > 0
            ? removed
            : throw new ClrSafeException("No data-binding notification was found in JContainer and JObject. Look how this version of Newtonsoft.Json raises them.");
    }

    /// <summary><c>ldarg.0, ldfld event, brfalse end</c></summary>
    private static bool IsNullCheck(Instruction instruction) =>
        instruction.OpCode == OpCodes.Ldfld
        && EventFields.Contains(((FieldReference)instruction.Operand).Name)
        && instruction.Previous?.OpCode == OpCodes.Ldarg_0
        && instruction.Next.OpCode.Code is Code.Brfalse or Code.Brfalse_S;

    private static void RemoveBlock(MethodDefinition method, Instruction load)
    {
        Instruction start = load.Previous;
        var end = (Instruction)load.Next.Operand;
        HashSet<Instruction> block = InstructionsBetween(method, load, end);
        if (method.Body.Instructions.Any(instruction => !block.Contains(instruction) && Targets(instruction).Any(block.Contains)))
            throw new ClrSafeException($"A branch leads into the notification block of {method.FullName}; it can't be removed.");

        // The first instruction stays, as a jump, because branches may lead to it.
        start.OpCode = OpCodes.Br;
        start.Operand = end;
        ILProcessor il = method.Body.GetILProcessor();
        foreach (Instruction instruction in block)
            il.Remove(instruction);
    }

    private static HashSet<Instruction> InstructionsBetween(MethodDefinition method, Instruction first, Instruction end)
    {
        var block = new HashSet<Instruction>();
        for (Instruction? instruction = first; instruction != end; instruction = instruction.Next)
        {
            if (instruction is null)
                throw new ClrSafeException($"The notification block of {method.FullName} jumps backwards; it can't be removed.");
            block.Add(instruction);
        }

        return block;
    }

    private static Instruction[] Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };
}
