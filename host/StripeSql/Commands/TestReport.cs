using System.Globalization;

namespace StripeSql.Commands;

/// <summary>A report in the shape of tSQLt's: what went wrong, a table of all tests, the sum.</summary>
internal static class TestReport
{
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
        int passed = results.Count(result => result.Passed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {results.Count - passed} failed"));
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
            output.WriteLine("|" + string.Join('|', rows[i].Select((cell, column) => column is 1 or 3 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))) + "|");
            if (i == 0)
                output.WriteLine("+" + string.Join('+', widths.Select(width => new string('-', width))) + "+");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
