using NUnit.Framework;
using StripeSql;
using StripeSql.Commands;

namespace SqlClrHost.Tests.StripeSql;

public sealed class DemonstrationTests
{
    [Test]
    public void Play_WhenABatchGivesRows_PartsItFromTheNext() =>
        Assert.That(
            Play("-- One.\nSELECT 1 AS n;\nGO\n-- Two.\nPRINT N'x';\nGO\n").Output,
            Is.EqualTo("One.\n\n    SELECT 1 AS n;\n\nn\n-\n1\n\n(1 row affected)\n\nTwo.\n\n    PRINT N'x';\n\nx\n\n"));

    [Test]
    public void Play_WhenABatchOnlyPrints_IsFollowedByABlankLine() =>
        Assert.That(
            Play("PRINT N'a';\nGO\nPRINT N'b';\nGO\n").Output,
            Is.EqualTo("    PRINT N'a';\n\na\n\n    PRINT N'b';\n\nb\n\n"));

    [Test]
    public void Play_WhenABatchSaysNothingAfterOneThatPrinted_AddsNoLine() =>
        Assert.That(
            Play("PRINT N'a';\nGO\nDECLARE @n int;\nGO\nPRINT N'b';\nGO\n").Output,
            Is.EqualTo("    PRINT N'a';\n\na\n\n    DECLARE @n int;\n\n    PRINT N'b';\n\nb\n\n"));

    [TestCase(1, "x\n(1 request to Stripe)\n\n")]
    [TestCase(11, "x\n(11 requests to Stripe)\n\n")]
    [TestCase(0, "x\n\n")]
    public void Play_WhenStripeWasAsked_SaysHowOften(int requests, string expected)
    {
        int counted = 40;
        int Count() => (counted += requests) - requests;

        Assert.That(Play("PRINT N'x';", Count).Output, Does.EndWith("\n\n" + expected));
    }

    [Test]
    public void Play_WhenABatchFails_ShowsTheErrorAndGoesOn()
    {
        (string output, bool hasFailed) = Play("SELECT * FROM nowhere;\nGO\nPRINT N'next';\nGO\n");

        Assert.That(output, Does.Contain("Msg 208, Level 16, State 1, Line 1\nInvalid object name 'nowhere'.\n\n    PRINT N'next';"));
        Assert.That(hasFailed, Is.True);
    }

    [Test]
    public void Play_WhenTheScriptIsWrong_SaysSo() =>
        Assert.That(() => Play("SELECT N'$(Unknown)';"), Throws.TypeOf<StripeSqlException>().With.Message.Contains("Unknown"));

    private static (string Output, bool HasFailed) Play(string script, Func<int>? countRequests = null)
    {
        using var session = new SqlSession(new SqlHost());
        var scripts = new ScriptRunner(session, new Dictionary<string, string>());
        var output = new StringWriter { NewLine = "\n" };
        var demonstration = new Demonstration(scripts, output, countRequests);
        demonstration.Play(scripts.ReadText(script), CancellationToken.None);
        return (output.ToString().ReplaceLineEndings("\n"), demonstration.HasFailed);
    }
}
