using NUnit.Framework;

namespace SqlClrHost.Tests.Engine;

[TestFixture]
public sealed class SqlCmdScriptTests
{
    private static readonly Dictionary<string, string> Variables = new() { ["Name"] = "x" };

    [TestCase("SELECT 1\nGO\nSELECT 2", "SELECT 1|SELECT 2")]
    [TestCase("SELECT 1\n  go  \n\nGO\n", "SELECT 1")]
    [TestCase("SELECT 'a\nGO\nb'\nGO", "SELECT 'a\nGO\nb'", TestName = "GO inside a string is text")]
    [TestCase("/* a\nGO\n/* b */ */ SELECT 1\nGO", "/* a\nGO\n/* b */ */ SELECT 1", TestName = "GO inside a comment is text; comments nest")]
    [TestCase("SELECT [a\nGO\n]\nGO", "SELECT [a\nGO\n]")]
    [TestCase("-- it's\nGO\nSELECT 1", "-- it's|SELECT 1")]
    [TestCase("SELECT '$(Name)'", "SELECT 'x'")]
    [TestCase(":setvar Name y\nSELECT '$(Name)$(name)'", "SELECT 'yy'", TestName = ":setvar wins over -v; names have no case")]
    [TestCase(":setvar Name \"a b\"\nSELECT '$(Name)'", "SELECT 'a b'")]
    public void ReadText_GivesBatches(string script, string expected) =>
        Assert.That(string.Join('|', SqlCmdScript.ReadText(script, Variables).Select(b => b.Text.TrimEnd('\n'))), Is.EqualTo(expected));

    [TestCase("SELECT $(Nope)")]
    [TestCase(":r nowhere.sql")]
    [TestCase(":listvar")]
    [TestCase(":setvar Name\nSELECT $(Name)")]
    public void ReadText_WhenWrong_SaysLine(string script) =>
        Assert.That(() => SqlCmdScript.ReadText(script, Variables).ToList(), Throws.TypeOf<ScriptException>().With.Message.Contains("line"));

    [Test]
    public void ReadText_WhenGoHasACount_RepeatsTheBatch() =>
        Assert.That(SqlCmdScript.ReadText("SELECT 1\nGO 3").Single().Count, Is.EqualTo(3));

    [Test]
    public void ReadFile_WhenFilesAreIncluded_KeepsFileAndLine()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "main.sql"), ":on error exit\n:r $(Root)/inner.sql\nSELECT 2\nGO\n");
            File.WriteAllText(Path.Combine(folder, "inner.sql"), "\nSELECT 1\nGO\n");

            ScriptBatch[] batches = [.. SqlCmdScript.ReadFile(Path.Combine(folder, "main.sql"), new Dictionary<string, string> { ["Root"] = "." }, folder)];

            Assert.Multiple(() =>
            {
                Assert.That(batches.Select(b => Path.GetFileName(b.File)), Is.EqualTo(["inner.sql", "main.sql"]));
                Assert.That(batches.Select(b => b.Line), Is.EqualTo([1, 3]));
                Assert.That(batches.Select(b => b.StopsOnError), Is.All.True);
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
