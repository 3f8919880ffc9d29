using System.Globalization;

namespace StripeSql.Commands;

/// <summary>A report in the shape of tSQLt's: what went wrong, a table of all tests, the sum.</summary>
internal static class TestReport
{
    private const int RuleWidth = 77;
    private const int DurationColumn = 2;

    public static void Write(IReadOnlyList<TestResult> results, TextWriter output)
    {
        foreach (TestResult result in results.Where(result => !result.Passed))
            output.WriteLine($"{result.FullName} failed: ({result.Result}) {result.Message}");
        output.WriteLine();
        output.WriteLine("+----------------------+");
        output.WriteLine("|Test Execution Summary|");
        output.WriteLine("+----------------------+");
        output.WriteLine();
        WriteTable(results, output);
        output.WriteLine();
        string line = new('-', RuleWidth);
        output.WriteLine(line);
        output.WriteLine(Summary(results));
        output.WriteLine(line);
    }

    private static string Summary(IReadOnlyList<TestResult> results)
    {
        int succeeded = results.Count(result => result.Passed);
        int failed = results.Count(result => result.Result == TestResult.Failure);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Test Case Summary: {results.Count} test case(s) executed, {succeeded} succeeded, 0 skipped, {failed} failed, {results.Count - succeeded - failed} errored.");
    }

    private static void WriteTable(IReadOnlyList<TestResult> results, TextWriter output)
    {
        string[][] rows =
        [
            ["No", "Test Case Name", "Dur(ms)", "Result"],
            .. results.Select((result, i) => new[] { Text(i + 1), result.FullName, Text(result.Milliseconds), result.Result }),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        for (int i = 0; i < rows.Length; i++)
        {
            output.WriteLine("|" + string.Join('|', rows[i].Select((cell, column) => column == DurationColumn && i > 0 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))) + "|");
            if (i == 0)
                output.WriteLine("+" + string.Join('+', widths.Select(width => new string('-', width))) + "+");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
