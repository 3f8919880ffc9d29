using SqlClrVerifier.Scripts.Clr;
using SqlClrVerifier.Scripts.Reading;
using SqlClrVerifier.Scripts.Rules;

namespace SqlClrVerifier.Scripts;

/// <summary>Holds T-SQL scripts against the assemblies they install, SQL Server 2017's syntax and the project's rules.</summary>
public static class ScriptVerifier
{
    private static readonly IScriptRule[] Rules =
    [
        new BindingRule(),
        new EntryPointRule(),
        new AssemblyBytesRule(),
        new SyntaxRule(),
        new SemicolonRule(),
        new BatchRule(),
        new FunctionBodyRule(),
        new SelectRule(),
        new QualifiedNameRule(),
        new ArgumentRule(),
        new ForbiddenRule(),
        new ThrowRule(),
        new SpellingRule(),
        new GrantRule(),
        new IncludeRule(),
        new SecretRule(),
    ];

    /// <summary>Verifies all scripts below <paramref name="folder"/>.</summary>
    /// <param name="folder">The folder that holds <c>install.sql</c>.</param>
    /// <param name="assemblies">The bytes of the assemblies that the scripts install.</param>
    /// <returns>The violations, ordered by file and line; empty when every rule is kept.</returns>
    public static IReadOnlyList<ScriptViolation> Verify(string folder, IReadOnlyList<byte[]> assemblies)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(assemblies);

        var inspection = new ScriptInspection(ScriptFolder.Read(folder), [.. assemblies.Select(image => new ClrAssembly(image))]);
        var findings = new ScriptFindings();
        foreach (var rule in Rules)
            rule.Check(inspection, findings);
        return findings.ToList();
    }
}
