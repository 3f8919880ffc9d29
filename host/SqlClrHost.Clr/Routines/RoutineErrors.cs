using System.Text;
using SqlClrHost.Types;

namespace SqlClrHost.Clr.Routines;

/// <summary>Turns an exception that escapes a routine into SQL Server's error, in SQL Server's shape.</summary>
internal static class RoutineErrors
{
    private const string NewLine = "\r\n";

    /// <summary>6522: from a scalar function, a procedure, or the init method of a table function.</summary>
    public static SqlError FromCall(string routine, Exception exception, byte state) => exception as SqlError ?? new SqlError(
        6522,
        $"A .NET Framework error occurred during execution of user-defined routine or aggregate \"{routine}\": {Describe(exception)}.",
        state,
        innerException: exception);

    /// <summary>6260: while the rows of a table function are being read.</summary>
    public static SqlError FromRow(Exception exception) => exception as SqlError ?? new SqlError(
        6260,
        $"An error occurred while getting new row from user defined Table Valued Function : {Describe(exception)}.",
        innerException: exception);

    /// <summary>One line with all types and messages, then a block with the stack of each exception, the innermost first.</summary>
    private static string Describe(Exception exception)
    {
        List<Exception> chain = [];
        for (Exception? e = exception; e is not null; e = e.InnerException)
            chain.Add(e);
        var text = new StringBuilder(NewLine);
        text.AppendJoin(" ---> ", chain.Select(e => $"{e.GetType().FullName}: {e.Message}")).Append(NewLine);
        foreach (Exception e in Enumerable.Reverse(chain))
        {
            text.Append(e.GetType().FullName).Append(": ").Append(NewLine);
            foreach (string frame in Frames(e))
                text.Append(frame).Append(NewLine);
        }

        return text.ToString();
    }

    /// <summary>The stack down to the routine's entry point: what lies below is the host's.</summary>
    private static IEnumerable<string> Frames(Exception exception) =>
        (exception.StackTrace ?? string.Empty)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .TakeWhile(line => !line.Contains("lambda_method", StringComparison.Ordinal)
                && !line.Contains(" SqlClrHost.Clr.", StringComparison.Ordinal))
            .Where(line => !line.StartsWith("---", StringComparison.Ordinal));
}
