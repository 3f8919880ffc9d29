using NUnit.Framework;
using StripeSql;
using StripeSql.Output;

namespace SqlClrHost.Tests.StripeSql;

public sealed class ScriptRunnerTests
{
    [Test]
    public void Run_WhenGoHasACount_RepeatsTheBatch() => Assert.That(Run("SELECT 1 AS n\nGO 3\n").Results, Is.EqualTo("n\r\n1\r\n\r\nn\r\n1\r\n\r\nn\r\n1\r\n"));

    [Test]
    public void Run_WhenABatchFails_GoesOnWithTheNext() =>
        Assert.That(Run("SELECT * FROM nowhere\nGO\nSELECT 2 AS n\nGO\n"), Is.EqualTo(("n\r\n2\r\n", "Msg 208, Level 16, State 1, Line 1\nInvalid object name 'nowhere'.\n")));

    [Test]
    public void Run_WhenABatchFailsUnderOnErrorExit_Stops() =>
        Assert.That(Run(":on error exit\nSELECT * FROM nowhere\nGO\nSELECT 2 AS n\nGO\n").Results, Is.Empty);

    [Test]
    public void Run_WhenAVariableIsGiven_FillsItIn() => Assert.That(Run("SELECT N'$(Name)' AS n").Results, Is.EqualTo("n\r\nvalue\r\n"));

    [Test]
    public void Run_WhenAVariableIsUnknown_SaysSo() =>
        Assert.That(() => Run("SELECT N'$(Other)'"), Throws.TypeOf<StripeSqlException>().With.Message.Contains("Other"));

    [Test]
    public void Run_WhenAFileHasAnError_NamesTheFileAndTheLineOfItsBatch()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".sql");
        File.WriteAllText(path, "PRINT 1;\nGO\nSELECT * FROM nowhere;\nGO\n");
        try
        {
            Assert.That(Run(scripts => scripts.ReadFile(path)).Messages, Is.EqualTo($"1\n{path}, batch at line 3:\nMsg 208, Level 16, State 1, Line 1\nInvalid object name 'nowhere'.\n"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void ReadFile_WhenThereIsNoFile_SaysSo() =>
        Assert.That(() => Run(scripts => scripts.ReadFile("no-such.sql")), Throws.TypeOf<StripeSqlException>().With.Message.EqualTo("There is no file no-such.sql."));

    private static (string Results, string Messages) Run(string text) => Run(scripts => scripts.ReadText("SET NOCOUNT ON;\nGO\n" + text));

    private static (string Results, string Messages) Run(Func<ScriptRunner, IEnumerable<ScriptBatch>> read)
    {
        using var session = new SqlSession(new SqlHost());
        var scripts = new ScriptRunner(session, new Dictionary<string, string> { ["Name"] = "value" });
        var results = new StringWriter();
        var messages = new StringWriter { NewLine = "\n" };
        scripts.Run(read(scripts), new OutputSink(new CsvWriter(results), messages), CancellationToken.None);
        return (results.ToString(), messages.ToString().ReplaceLineEndings("\n"));
    }
}
