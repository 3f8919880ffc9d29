using Mono.Cecil;
using Mono.Cecil.Cil;
using SqlClrVerifier.Framework;

namespace SqlClrVerifier.Rules;

/// <summary>
/// Rule 7: calls nothing that demands, in its code, a permission that is not granted. Where the grant is doubtful, the call stands in a
/// method that the options name, in a try block that catches SecurityException.
/// </summary>
internal sealed class ImperativeDemandRule : IRule
{
    private const string SecurityException = "System.Security.SecurityException";

    public int Number => 7;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var (location, target) in inspection.MethodUses)
        {
            if (!inspection.IsOwn(target) && ImperativeDemands.Of(target) is { } demand)
                CheckDemand(location, target, demand, inspection, findings);
        }
    }

    private void CheckDemand(CodeLocation location, MethodDefinition target, ImperativeDemand demand, Inspection inspection, Findings findings)
    {
        var use = MemberName.Use(location, target);
        var grant = inspection.Options.PermissionSet == PermissionSet.Safe ? DemandGrant.Refused : demand.UnderExternalAccess;
        switch (grant)
        {
            case DemandGrant.Refused:
                findings.Add(Number, null, location.Member, $"{use} (demands {demand.Permission}, not granted)");
                break;
            case DemandGrant.Doubtful when !inspection.Options.MethodsAllowedDoubtfulDemands.Contains(location.Member):
                findings.Add(Number, null, location.Member, $"{use} (demands {demand.Permission}, perhaps not granted) outside the methods that may");
                break;
            case DemandGrant.Doubtful when !CatchesSecurityException(location):
                findings.Add(Number, null, location.Member, $"{use} (demands {demand.Permission}, perhaps not granted) without catching {SecurityException}");
                break;
            default:
                break;
        }
    }

    private static bool CatchesSecurityException(CodeLocation location) =>
        location.Method.Body.ExceptionHandlers.Any(handler =>
            handler.HandlerType == ExceptionHandlerType.Catch
            && handler.CatchType.FullName == SecurityException
            && handler.TryStart.Offset <= location.Instruction.Offset
            && location.Instruction.Offset < handler.TryEnd.Offset);
}
