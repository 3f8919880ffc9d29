using NUnit.Framework;
using SqlClrHost.Errors;
using StripeSql.Commands;
using StripeSql.Installation;

namespace SqlClrHost.Tests.Limits;

[TestFixture]
public sealed class HostLimitsTests
{
    [Test]
    public void Markdown_WhenComparedWithTheDocumentation_IsWhatStandsThere()
    {
        string document = File.ReadAllText(Path.Combine(Repository.Find().Root, "docs", "limits.md"));

        Assert.That(LimitsCommand.Update(document), Is.EqualTo(document), "docs/limits.md is not up to date: run ./build.sh sql limits docs/limits.md");
    }

    [Test]
    public void Markdown_WhenWritten_NamesEveryRefusedFeature() =>
        Assert.That(RefusedFeatures.All.Where(f => !HostLimits.Markdown().Contains(f.Name, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Update_WhenTheDocumentHasNoBlock_SaysWhatItLooksFor() =>
        Assert.That(() => LimitsCommand.Update("# Limits"), Throws.Exception.With.Message.Contains(LimitsCommand.Begin));
}
