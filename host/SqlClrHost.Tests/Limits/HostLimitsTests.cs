using NUnit.Framework;
using SqlClrHost.Errors;
using StripeSql.Commands;
using StripeSql.Installation;

namespace SqlClrHost.Tests.Limits;

[TestFixture]
public sealed class HostLimitsTests
{
    [Test]
    public void Run_WhenTheDocumentIsCheckedIn_FindsItUpToDate() =>
        Assert.That(LimitsCommand.Run(Path.Combine(Repository.Find().Root, "docs", "limits.md"), isCheck: true), Is.Zero);

    [Test]
    public void Run_WhenTheDocumentIsStale_RefusesToPassTheCheckAndThenWritesIt()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"before\n{LimitsCommand.Begin}\nold\n<!-- end -->\nafter\n");

            Assert.That(() => LimitsCommand.Run(file, isCheck: true), Throws.Exception.With.Message.EndsWith("Run ./build.sh generate."));
            Assert.That(File.ReadAllText(file), Does.Contain("\nold\n"));

            LimitsCommand.Run(file, isCheck: false);

            Assert.That(File.ReadAllText(file), Does.StartWith($"before\n{LimitsCommand.Begin}\n\n### Refused by name").And.EndsWith("<!-- end -->\nafter\n"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void Markdown_WhenWritten_NamesEveryRefusedFeature() =>
        Assert.That(RefusedFeatures.All.Where(f => !HostLimits.Markdown().Contains(f.Name, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Update_WhenTheDocumentHasNoBlock_SaysWhatItLooksFor() =>
        Assert.That(() => LimitsCommand.Update("# Limits"), Throws.Exception.With.Message.Contains(LimitsCommand.Begin));
}
