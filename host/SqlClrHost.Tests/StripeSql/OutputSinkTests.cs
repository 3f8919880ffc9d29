using NUnit.Framework;
using SqlClrHost.Types;
using StripeSql.Output;

namespace SqlClrHost.Tests.StripeSql;

public sealed class OutputSinkTests
{
    [Test]
    public void Error_WhenItHappenedInAProcedure_IsWrittenAsSsmsDoes()
    {
        var messages = new StringWriter { NewLine = "\n" };
        var sink = new OutputSink(new TableWriter(TextWriter.Null), messages);
        sink.Error(new SqlError(50000, "It failed.").At("stripe.PayInvoice", 12));

        Assert.That(messages.ToString().ReplaceLineEndings("\n"), Is.EqualTo("Msg 50000, Level 16, State 1, Procedure stripe.PayInvoice, Line 12\nIt failed.\n"));
        Assert.That(sink.HasFailed, Is.True);
    }

    [Test]
    public void Error_WhenItHappenedInABatch_NamesNoProcedure() =>
        Assert.That(ErrorText.Of(new SqlError(208, "Invalid object name 'x'.").At(null, 3)).ReplaceLineEndings("\n"), Is.EqualTo("Msg 208, Level 16, State 1, Line 3\nInvalid object name 'x'."));

    [TestCase(1, "(1 row affected)\n")]
    [TestCase(0, "(0 rows affected)\n")]
    public void RowsAffected_WhenCounted_GoesToTheMessages(long count, string expected)
    {
        var messages = new StringWriter { NewLine = "\n" };
        new OutputSink(new TableWriter(TextWriter.Null), messages).RowsAffected(count);

        Assert.That(messages.ToString(), Is.EqualTo(expected));
    }

    [Test]
    public void Message_WhenPrinted_LeavesResultsAlone()
    {
        var results = new StringWriter();
        var messages = new StringWriter { NewLine = "\n" };
        var sink = new OutputSink(new CsvWriter(results), messages);
        sink.Message(new InfoMessage("hello"));

        Assert.That((results.ToString(), messages.ToString(), sink.HasFailed), Is.EqualTo((string.Empty, "hello\n", false)));
    }
}
