using Mono.Cecil;

namespace SqlClrVerifier;

/// <summary>Names of members as the verifier prints and compares them: <c>Namespace.Type::Method</c>, without parameters.</summary>
internal static class MemberName
{
    public static string Of(MemberReference member) =>
        member.DeclaringType is null || member is TypeReference
            ? member.FullName
            : $"{member.DeclaringType.GetElementType().FullName}::{member.Name}";

    /// <summary>The part of a member's sentence that says how an instruction uses <paramref name="target"/>.</summary>
    public static string Use(CodeLocation location, MemberReference target) =>
        target is FieldReference ? $"uses {Of(target)}"
        : location.Instruction.OpCode.FlowControl == Mono.Cecil.Cil.FlowControl.Call ? $"calls {Of(target)}"
        : $"refers to {Of(target)}";
}
