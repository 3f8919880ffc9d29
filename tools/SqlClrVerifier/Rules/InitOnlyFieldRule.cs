using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SqlClrVerifier.Rules;

/// <summary>
/// Rule 10, the part that Mono's verifier does not see or is not there to see: outside the constructor a read-only instance field is not
/// stored to (C# <c>init</c>), nor is its address taken (calls on a read-only struct field without <c>peverify-compat</c>).
/// </summary>
internal sealed class InitOnlyFieldRule : IRule
{
    public int Number => 10;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var location in inspection.Code)
        {
            var verb = location.Instruction.OpCode.Code switch
            {
                Code.Stfld => "stores to",
                Code.Ldflda => "takes the address of",
                _ => null,
            };
            if (verb is not null
                && inspection.Newest.Resolve((FieldReference)location.Instruction.Operand) is { IsInitOnly: true } field
                && !(location.Method is { IsConstructor: true, IsStatic: false } && location.Method.DeclaringType == field.DeclaringType))
            {
                findings.Add(Number, ServerMessage.VerificationFailed, location.Member, $"{verb} the read-only field {MemberName.Of(field)} outside its constructor");
            }
        }
    }
}
