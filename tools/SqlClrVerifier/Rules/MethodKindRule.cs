using Mono.Cecil;

namespace SqlClrVerifier.Rules;

/// <summary>Rule 4: no finalizers, no P/Invoke, no method implemented or flagged outside plain IL, no asynchronous delegate calls.</summary>
internal sealed class MethodKindRule : IRule
{
    public int Number => 4;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var method in inspection.Methods)
            CheckDeclaration(method, findings);

        foreach (var location in inspection.Code)
        {
            // Recognised by shape, because the delegate may be of any assembly. Stream.BeginRead and its like are rule 6's.
            if (location.Instruction.Operand is MethodReference { Name: "BeginInvoke" } called && EndsLikeBeginInvoke(called))
                findings.Add(Number, null, location.Member, $"calls {MemberName.Of(called)}, which runs a delegate on a thread of the pool");
        }
    }

    private void CheckDeclaration(MethodDefinition method, Findings findings)
    {
        var member = MemberName.Of(method);
        if (method is { Name: "Finalize", IsVirtual: true, HasParameters: false })
            findings.Add(Number, null, member, "is a finalizer");

        if (method.IsPInvokeImpl)
        {
            findings.Add(Number, ServerMessage.VerificationFailed, member, $"calls native code ({method.PInvokeInfo?.Module?.Name ?? "P/Invoke"})");
            return;
        }

        var flags = method.ImplAttributes;
        var isDelegateMethod = flags == MethodImplAttributes.Runtime && IsDelegate(method.DeclaringType);
        if (flags != MethodImplAttributes.IL && !isDelegateMethod)
            findings.Add(Number, null, member, $"has the implementation flags {flags}, which MethodImplAttribute sets and SQL Server disallows");
    }

    private static bool IsDelegate(TypeDefinition type) => type.BaseType?.FullName == "System.MulticastDelegate";

    private static bool EndsLikeBeginInvoke(MethodReference method) =>
        method.Parameters.Count >= 2
        && method.Parameters[^2].ParameterType.FullName == "System.AsyncCallback"
        && method.Parameters[^1].ParameterType.FullName == "System.Object";
}
