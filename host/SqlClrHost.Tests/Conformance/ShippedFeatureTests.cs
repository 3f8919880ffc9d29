using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using NUnit.Framework;
using StripeSql.Installation;

namespace SqlClrHost.Tests.Conformance;

/// <summary>What the shipped scripts, the tests and the examples are made of has a case that says what SQL Server does with it.</summary>
[TestFixture]
public sealed partial class ShippedFeatureTests
{
    [Test]
    public void Cases_WhenComparedWithTheShippedScripts_CoverAllThatTheyUse()
    {
        string root = Repository.Find().Root;
        string[] folders = ["sql", "tests/tsqlt", "docs/examples"];
        var used = new FeatureNames();
        // The assemblies' bytes are one huge literal, and only there after a build.
        string assemblies = Path.Combine(root, "sql", "assembly");
        foreach (string file in folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(root, f), "*.sql", SearchOption.AllDirectories)).Where(f => !f.StartsWith(assemblies, StringComparison.Ordinal)))
        {
            used.Read(File.ReadAllText(file));
        }

        var covered = new FeatureNames();
        foreach (ConformanceCase item in CaseFile.ReadAll(Path.Combine(AppContext.BaseDirectory, "Conformance", "Cases")))
        {
            covered.Read(item.Sql);
        }

        Assert.That(used.Names, Has.Count.GreaterThan(100), "The shipped scripts were not found.");
        Assert.That(string.Join(", ", used.Names.Except(covered.Names).Order(StringComparer.Ordinal)), Is.Empty);
    }

    /// <summary>Names statements, expressions and table references by their nodes, functions and system objects by their names.</summary>
    private sealed partial class FeatureNames : TSqlFragmentVisitor
    {
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public void Read(string script)
        {
            string text = Command().Replace(script, "");
            using var reader = new StringReader(Variable().Replace(text, "x"));
            new TSql140Parser(initialQuotedIdentifiers: true).Parse(reader, out _)?.Accept(this);
        }

        public override void Visit(TSqlStatement node) => Names.Add(node.GetType().Name);

        public override void Visit(ScalarExpression node) => Names.Add(node.GetType().Name);

        public override void Visit(BooleanExpression node) => Names.Add(node.GetType().Name);

        public override void Visit(TableReference node) => Names.Add(node.GetType().Name);

        public override void Visit(QueryExpression node) => Names.Add(node.GetType().Name);

        public override void Visit(ConstraintDefinition node) => Names.Add(node.GetType().Name);

        public override void Visit(FunctionCall node)
        {
            if (node.CallTarget is null)
            {
                Names.Add($"{node.FunctionName.Value.ToUpperInvariant()}()");
            }
        }

        public override void Visit(GlobalVariableExpression node) => Names.Add(node.Name);

        public override void Visit(GlobalFunctionTableReference node) => Names.Add($"{node.Name.Value.ToUpperInvariant()}()");

        public override void Visit(NamedTableReference node)
        {
            if (node.SchemaObject.SchemaIdentifier?.Value is "sys")
            {
                Names.Add($"sys.{node.SchemaObject.BaseIdentifier.Value}");
            }
        }

        public override void Visit(DataTypeReference node) => Names.Add(string.Join('.', node.Name?.Identifiers.Select(i => i.Value.ToLowerInvariant()) ?? ["cursor"]));

        [GeneratedRegex(@"^\s*:.*$", RegexOptions.Multiline)]
        private static partial Regex Command();

        [GeneratedRegex(@"\$\(\w+\)")]
        private static partial Regex Variable();
    }
}
