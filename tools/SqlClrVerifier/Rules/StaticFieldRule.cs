using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SqlClrVerifier.Rules;

/// <summary>
/// Rule 3: no static state. Static fields are read-only, and only the static constructor of their own type stores to them.
/// The compiler's caches for lambdas (<c>&lt;&gt;c.&lt;&gt;9__0_0</c>) and method groups (<c>&lt;&gt;O</c>) are no exception:
/// some servers accept the first, SQL Server 2005 refused it, and nothing is known of the second.
/// </summary>
internal sealed class StaticFieldRule : IRule
{
    public int Number => 3;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var field in inspection.Types.SelectMany(type => type.Fields))
        {
            if (field is { IsStatic: true, IsInitOnly: false, IsLiteral: false })
                findings.Add(Number, ServerMessage.MutableStaticField, MemberName.Of(field), "is static and not read-only");
        }

        foreach (var location in inspection.Code)
            CheckAccess(location, inspection, findings);
    }

    private void CheckAccess(CodeLocation location, Inspection inspection, Findings findings)
    {
        if (location.Instruction.Operand is not FieldReference reference || IsStaticConstructorOf(reference, location.Method))
            return;

        if (location.Instruction.OpCode == OpCodes.Stsfld)
            findings.Add(Number, ServerMessage.StoreToStaticField, location.Member, $"stores to the static field {MemberName.Of(reference)}");

        // An address lets the receiver write: the compiler takes it where a method of a struct in a static field is called.
        if (location.Instruction.OpCode == OpCodes.Ldsflda && inspection.Newest.Resolve(reference) is { } field && inspection.IsOwn(field))
        {
            var message = field.IsInitOnly ? ServerMessage.VerificationFailed : ServerMessage.StoreToStaticField;
            findings.Add(Number, message, location.Member, $"takes the address of the static field {MemberName.Of(reference)}");
        }
    }

    private static bool IsStaticConstructorOf(FieldReference field, MethodDefinition method) =>
        method is { IsConstructor: true, IsStatic: true } && method.DeclaringType == field.DeclaringType.GetElementType();
}
