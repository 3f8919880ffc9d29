using NUnit.Framework;
using SqlClrHost.Types;

namespace SqlClrHost.Tests.Engine;

/// <summary>Refusals and failures of the host itself: no script can hide them, and nothing runs after them.</summary>
[TestFixture]
public sealed class HostFaultTests
{
    [TestCase("BEGIN TRY EXEC (N'SELECT SOUNDEX(''a'')'); END TRY BEGIN CATCH PRINT 'hidden'; END CATCH", "!-1", TestName = "TRY does not hide a refusal")]
    [TestCase("USE master; SELECT DB_NAME()", "!-1", TestName = "Nothing runs after a refusal")]
    [TestCase("CREATE TABLE dbo.T (n int); BEGIN TRAN; INSERT dbo.T VALUES (1); EXEC (N'SELECT SOUNDEX(1)');\nGO\nSELECT @@TRANCOUNT, COUNT(*) FROM dbo.T", "!-1 (0, 0);", TestName = "A refusal takes the transaction back")]
    [TestCase("CREATE FUNCTION dbo.F(@n int) RETURNS int AS BEGIN RETURN SOUNDEX(@n); END", "!-1")]
    public void Execute_WhenSomethingIsRefused_EndsTheBatch(string sql, string expected) => Assert.That(Sql.Run(sql).Text, Is.EqualTo(expected));

    [Test]
    public void Execute_WhenTheHostFails_SaysSoAndKeepsTheSession()
    {
        using var session = new SqlSession(new SqlHost());
        var sink = new BreakingSink();

        session.Execute("PRINT 'a';\nBEGIN TRY SELECT 1; END TRY BEGIN CATCH PRINT 'hidden'; END CATCH\nPRINT 'hidden, too';", sink);
        session.Execute("PRINT 'b';", sink);

        Assert.That(string.Join(' ', sink.Messages), Is.EqualTo("a b"));
        Assert.That(sink.Errors, Has.Count.EqualTo(1));
        Assert.That(sink.Errors[0].Number, Is.EqualTo(SqlErrors.HostFaultNumber));
        Assert.That(sink.Errors[0].Line, Is.EqualTo(2));
        Assert.That(sink.Errors[0].Message, Does.Contain("InvalidOperationException: broken"));
    }

    /// <summary>Fails where a fault of the host would: in the midst of a statement.</summary>
    private sealed class BreakingSink : IResultSink
    {
        public List<string> Messages { get; } = [];

        public List<SqlError> Errors { get; } = [];

        public void Columns(IReadOnlyList<ResultColumn> columns) => throw new InvalidOperationException("broken");

        public bool Row(object?[] values) => true;

        public void EndRows(long count)
        {
        }

        public void Message(InfoMessage message) => Messages.Add(message.Text);

        public void RowsAffected(long count)
        {
        }

        public void Error(SqlError error) => Errors.Add(error);
    }
}
