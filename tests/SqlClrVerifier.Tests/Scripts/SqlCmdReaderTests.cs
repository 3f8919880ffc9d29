using SqlClrVerifier.Scripts.Reading;

namespace SqlClrVerifier.Tests.Scripts;

public sealed class SqlCmdReaderTests
{
    [TestCase("SELECT 1;\nGO\nSELECT 2;\ngo 3\n", 1, 3)]
    [TestCase("/*\nGO\n*/\nSELECT 1;\nGO -- with a comment\n", 1)]
    [TestCase("/* /* */\nGO\n*/ SELECT 1;\n GO\n", 1)]
    [TestCase("PRINT N'it''s\nGO\n';\nGO\nPRINT N'';\nGO\n", 1, 5)]
    [TestCase("SELECT 1 AS [a\nGO\nb];\nGO\n", 1)]
    [TestCase("SELECT 1 AS \"a\nGO\nb\";\nGO\n", 1)]
    [TestCase("-- it's no literal\nGO\nSELECT 1;\nGO\n", 1, 3)]
    [TestCase("GO\n\n\nGO\n")]
    public void Read_WhenTextHasBatches_FindsWhereTheyBegin(string text, params int[] lines) =>
        Assert.That(Read(text).Batches.Select(batch => batch.FirstLine), Is.EqualTo(lines));

    [TestCase(":r $(Root)/a.sql", "/scripts/a.sql")]
    [TestCase(":R \"$(Root)/with blank.sql\"", "/scripts/with blank.sql")]
    [TestCase(":setvar Folder functions\n:r $(Root)/$(Folder)/a.sql", "/scripts/functions/a.sql")]
    [TestCase(":setvar Root .\n:r $(Root)/a.sql", "/scripts/a.sql")]
    public void Read_WhenFilesAreIncluded_NamesThem(string text, string path) =>
        Assert.That(Read(text).Includes.Single().Path, Is.EqualTo(path));

    [Test]
    public void Read_WhenCommandsAreInComments_LeavesThemAlone()
    {
        var read = Read("-- :r a.sql\n/*\n:r b.sql\n*/\nGO\n");

        Assert.That(read.Includes, Is.Empty);
        Assert.That(read.Problems, Is.Empty);
    }

    [Test]
    public void Read_WhenVariablesAreUsed_ReplacesThemInText() =>
        Assert.That(Read(":setvar Name \"a b\"\nPRINT N'$(Name) $(Other)';\nGO\n").Batches.Single().Text, Does.Contain("PRINT N'a b Other';"));

    [TestCase("SELECT 1;\nGO\n", false)]
    [TestCase("SELECT 1;\nGO\n\n", false)]
    [TestCase("SELECT 1;\n", true)]
    public void Read_WhenTextEnds_SaysWhetherABatchIsOpen(string text, bool isOpen) =>
        Assert.That(Read(text).IsLastBatchOpen, Is.EqualTo(isOpen));

    private static SqlCmdText Read(string text) => SqlCmdReader.Read(text, new Dictionary<string, string> { ["Root"] = "/scripts" });
}
