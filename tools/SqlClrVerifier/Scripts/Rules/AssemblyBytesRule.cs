using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrVerifier.Scripts.Clr;
using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Scripts.Rules;

/// <summary>Rule 12: the scripts hold the very bytes of the assemblies that were verified, their module ids and their hashes.</summary>
internal sealed partial class AssemblyBytesRule : IScriptRule
{
    private const int HashLength = 64;

    public void Check(ScriptInspection inspection, ScriptFindings findings)
    {
        foreach (var batch in inspection.Scripts.Batches)
            CheckHashes(batch, inspection.Assemblies, findings);

        var created = inspection.Scripts.Batches
            .SelectMany(batch => batch.All<CreateAssemblyStatement>().Select(statement => (Batch: batch, Statement: statement)))
            .ToList();
        foreach (var (batch, statement) in created)
        {
            if (inspection.Assemblies.FirstOrDefault(assembly => IsNamed(statement, assembly)) is { } assembly)
                CheckBatch(batch, statement, assembly, findings);
            else
                findings.Add(RuleNumbers.AssemblyBytes, batch, statement, $"creates {statement.Name.Value}, which is none of the verified assemblies.");
        }

        foreach (var missing in inspection.Assemblies.Where(assembly => !created.Any(pair => IsNamed(pair.Statement, assembly))))
            findings.Add(RuleNumbers.AssemblyBytes, ScriptFolder.Installer, 1, $"no script creates the assembly {missing.Name}. The build writes such scripts.");
    }

    private static bool IsNamed(CreateAssemblyStatement statement, ClrAssembly assembly) =>
        statement.Name.Value.Equals(assembly.Name, StringComparison.OrdinalIgnoreCase);

    private static void CheckBatch(ScriptBatch batch, CreateAssemblyStatement statement, ClrAssembly assembly, ScriptFindings findings)
    {
        var literals = batch.All<BinaryLiteral>()
            .Select(literal => (Node: literal, Bytes: BytesOf(literal.Value)))
            .Where(literal => literal.Bytes.Length > HashLength)
            .ToList();
        if (literals.Count == 0)
            findings.Add(RuleNumbers.AssemblyBytes, batch, statement, $"the bytes of {assembly.Name} do not stand in the batch that creates it.");

        foreach (var (node, bytes) in literals.Where(literal => !literal.Bytes.AsSpan().SequenceEqual(assembly.Image)))
        {
            findings.Add(RuleNumbers.AssemblyBytes, batch, node,
                $"the {bytes.Length} bytes differ from {assembly.Name}.dll ({assembly.Image.Length} bytes). Build again: the build writes this file.");
        }

        foreach (var literal in batch.All<StringLiteral>().Where(literal => Guid.TryParseExact(literal.Value, "D", out var id) && id != assembly.Mvid))
            findings.Add(RuleNumbers.AssemblyBytes, batch, literal, $"{literal.Value} is not the module id of {assembly.Name}.dll, {assembly.Mvid:D}.");
    }

    /// <summary>A hash is checked wherever it is written: as a literal, in a text or in a comment.</summary>
    private static void CheckHashes(ScriptBatch batch, IReadOnlyList<ClrAssembly> assemblies, ScriptFindings findings)
    {
        foreach (var token in batch.Tokens)
        {
            var hashes = token.TokenType switch
            {
                TSqlTokenType.HexLiteral => [BytesOf(token.Text)],
                TSqlTokenType.AsciiStringLiteral or TSqlTokenType.UnicodeStringLiteral or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment =>
                    HashText().Matches(token.Text).Select(match => Convert.FromHexString(match.Groups["digits"].Value)),
                _ => Enumerable.Empty<byte[]>(),
            };
            if (hashes.Any(hash => hash.Length == HashLength && !assemblies.Any(assembly => hash.AsSpan().SequenceEqual(assembly.Hash))))
                findings.Add(RuleNumbers.AssemblyBytes, batch, token, "the hash is not the SHA2_512 of any of the verified assemblies.");
        }
    }

    /// <summary>The value of a binary literal. A backslash at the end of a line continues it on the next.</summary>
    private static byte[] BytesOf(string literal)
    {
        var digits = literal[2..].Replace("\\", "", StringComparison.Ordinal).ReplaceLineEndings("");
        return Convert.FromHexString(digits.Length % 2 == 0 ? digits : "0" + digits);
    }

    [GeneratedRegex(@"(?<![0-9A-Fa-f])(0[xX])?(?<digits>[0-9A-Fa-f]{128})(?![0-9A-Fa-f])")]
    private static partial Regex HashText();
}
