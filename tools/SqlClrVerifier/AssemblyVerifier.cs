using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SqlClrVerifier.Rules;

namespace SqlClrVerifier;

/// <summary>Holds a .NET Framework assembly against the rules that SQL Server has for SAFE and EXTERNAL_ACCESS assemblies.</summary>
public static class AssemblyVerifier
{
    private const int PortableExecutableRuleNumber = 1;

    private static readonly IRule[] Rules =
    [
        new PortableExecutableRule(),
        new ReferenceRule(),
        new StaticFieldRule(),
        new MethodKindRule(),
        new AttributeRule(),
        new FrameworkMemberRule(),
        new ImperativeDemandRule(),
        new InheritanceRule(),
        new CodeLoadingRule(),
        new InitOnlyFieldRule(),
        new IntermediateLanguageRule(),
    ];

    /// <summary>Verifies the assembly in <paramref name="assembly"/>.</summary>
    /// <param name="assembly">The bytes of the DLL.</param>
    /// <param name="options">What to verify it against.</param>
    /// <returns>The violations; empty when the assembly keeps every rule that was checked.</returns>
    public static VerificationResult Verify(byte[] assembly, VerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(options);

        var findings = new Findings();
        if (!IsManagedAssembly(assembly, out var reason))
        {
            findings.Add(PortableExecutableRuleNumber, ServerMessage.NotPureAssembly, "the file", reason);
            return findings.ToResult();
        }

        using var inspection = new Inspection(assembly, options);
        foreach (var rule in Rules.Where(rule => options.Rules.Contains(rule.Number)))
            rule.Check(inspection, findings);
        return findings.ToResult();
    }

    /// <summary>Whether the bytes are a .NET assembly at all; if not, <paramref name="reason"/> says why.</summary>
    internal static bool IsManagedAssembly(byte[] image, out string reason)
    {
        try
        {
            using var reader = new PEReader(new MemoryStream(image, writable: false));
            reason = reader.HasMetadata ? "" : "has no .NET metadata";
            if (reader.HasMetadata && !reader.GetMetadataReader().IsAssembly)
                reason = "is a module without an assembly manifest";
        }
        catch (BadImageFormatException e)
        {
            reason = $"is not a portable executable: {e.Message}";
        }

        return reason.Length == 0;
    }
}
