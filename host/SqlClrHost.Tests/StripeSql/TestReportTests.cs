using NUnit.Framework;
using StripeSql.Commands;

namespace SqlClrHost.Tests.StripeSql;

public sealed class TestReportTests
{
    [Test]
    public void Write_WhenATestFailed_TellsWhyAndCountsAtTheEnd()
    {
        var output = new StringWriter { NewLine = "\n" };
        TestReport.Write(
            [
                new TestResult("PayInvoiceTests", "test it pays", "Success", null, 12),
                new TestResult("PayInvoiceTests", "test it fails", "Failure", "Expected: <1> but was: <2>", 3),
                new TestResult("PayInvoiceTests", "test it breaks", "Error", "Divide by zero error encountered.[16,1]{,1} (8134)", 4),
            ],
            output);

        Assert.That(output.ToString(), Is.EqualTo(
            """
            [PayInvoiceTests].[test it fails] failed: (Failure) Expected: <1> but was: <2>
            [PayInvoiceTests].[test it breaks] failed: (Error) Divide by zero error encountered.[16,1]{,1} (8134)

            +----------------------+
            |Test Execution Summary|
            +----------------------+

            |No|Test Case Name                    |Dur(ms)|Result |
            +--+----------------------------------+-------+-------+
            |1 |[PayInvoiceTests].[test it pays]  |     12|Success|
            |2 |[PayInvoiceTests].[test it fails] |      3|Failure|
            |3 |[PayInvoiceTests].[test it breaks]|      4|Error  |

            -----------------------------------------------------------------------------
            Test Case Summary: 3 test case(s) executed, 1 succeeded, 0 skipped, 1 failed, 1 errored.
            -----------------------------------------------------------------------------

            """));
    }
}
