using System.Globalization;
using System.Text.RegularExpressions;

namespace SqlClrHost.Tests.Conformance;

/// <summary>
/// The pages of SQL Server's documentation that list the texts of sys.messages by number: they say what an error number means,
/// while the source of a case says why the error comes.
/// </summary>
internal static partial class MessagePages
{
    private const string Address = "https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors-";

    /// <summary>From here on numbers are the user's own.</summary>
    private const int FirstUserNumber = 50000;

    /// <summary>The first number of each page; a page ends where the next begins.</summary>
    private static readonly int[] Starts =
    [
        0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000, 10000, 11000, 13000, 14000, 15000, 16000, 18000, 19000, 21000, 22000,
        23000, 26000, 28000, 31000, 41400, FirstUserNumber,
    ];

    /// <summary>The pages of the errors that a case expects.</summary>
    public static IEnumerable<string> Of(string expected) => ErrorNumber().Matches(expected)
        .Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
        .Where(n => n < FirstUserNumber)
        .Select(Of)
        .Distinct();

    private static string Of(int number)
    {
        int page = Array.FindLastIndex(Starts, s => s <= number);
        return string.Create(CultureInfo.InvariantCulture, $"{Address}{Starts[page]}-to-{Starts[page + 1] - 1}");
    }

    [GeneratedRegex("!([0-9]+)")]
    private static partial Regex ErrorNumber();
}
