using Mono.Cecil;
using SqlClrVerifier.Framework;

namespace SqlClrVerifier.Rules;

/// <summary>Rule 2: refers only to framework assemblies that SQL Server supports and to assemblies that are installed with it.</summary>
internal sealed class ReferenceRule : IRule
{
    public int Number => 2;

    public void Check(Inspection inspection, Findings findings)
    {
        foreach (var reference in inspection.Module.AssemblyReferences)
        {
            if (SupportedReferences.IsFramework(reference.Name))
                CheckFramework(reference, inspection, findings);
            else if (!SupportedReferences.Database.Contains(reference.Name))
                findings.Add(Number, ServerMessage.ReferenceNotFound, inspection.AssemblyName, $"refers to {reference.FullName}, which neither SQL Server supports nor the installation brings");
            else if (Token(reference).Length > 0)
                findings.Add(Number, ServerMessage.ReferenceNotFound, inspection.AssemblyName, $"refers to {reference.FullName}; the installed one has no public key token");
        }
    }

    private void CheckFramework(AssemblyNameReference reference, Inspection inspection, Findings findings)
    {
        if (Token(reference) != SupportedReferences.FrameworkPublicKeyToken)
            findings.Add(Number, ServerMessage.ReferenceNotFound, inspection.AssemblyName, $"refers to {reference.FullName}; the framework's public key token is {SupportedReferences.FrameworkPublicKeyToken}");

        if (reference.Version != SupportedReferences.FrameworkVersion)
            findings.Add(Number, null, inspection.AssemblyName, $"refers to {reference.FullName}; the CLR in SQL Server has version {SupportedReferences.FrameworkVersion}");
    }

    private static string Token(AssemblyNameReference reference) =>
        Convert.ToHexStringLower(reference.PublicKeyToken ?? []);
}
