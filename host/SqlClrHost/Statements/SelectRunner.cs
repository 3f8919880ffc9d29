using Microsoft.SqlServer.TransactSql.ScriptDom;
using SqlClrHost.Binding;
using SqlClrHost.Sessions;

namespace SqlClrHost.Statements;

/// <summary>SELECT: to the client, into variables or into a new table.</summary>
internal static class SelectRunner
{
    public static Flow Run(Frame frame, SelectStatement statement)
    {
        if (statement.Into is not null)
        {
            StatementRunner.Atomically(frame, () => SelectInto.Run(frame, statement));
        }
        else
        {
            BoundQuery query = QueryBinder.BindStatement(new BindingContext(frame), statement);
            Run(frame, query);
        }

        frame.Session.LastErrorNumber = 0;
        return Flow.Next;
    }

    /// <summary>The client is told the count of what it has been sent: not of rows that went into variables or into an INSERT … EXEC.</summary>
    private static void Run(Frame frame, BoundQuery query)
    {
        if (query.AssignedVariables is not null)
        {
            frame.Session.RowCount = Assign(frame, query);
        }
        else if (frame.Sink is CollectingSink)
        {
            frame.Session.RowCount = Send(frame, query);
        }
        else
        {
            ResultRows.Count(frame, Send(frame, query));
        }
    }

    /// <summary>Sends the rows as they come. The client learns their end also when an error cuts them off.</summary>
    private static long Send(Frame frame, BoundQuery query)
    {
        frame.Sink.Columns(ResultRows.Describe(query.Plan.Columns));
        long count = 0;
        try
        {
            foreach (object?[] row in query.Plan.Rows(new Evaluation(frame)))
            {
                count++;
                if (!frame.Sink.Row(row))
                {
                    break;
                }
            }
        }
        finally
        {
            frame.Sink.EndRows(count);
        }

        return count;
    }

    /// <summary>Each row is assigned before the next is computed, so that SELECT @sum += x adds up.</summary>
    private static long Assign(Frame frame, BoundQuery query)
    {
        long count = 0;
        foreach (object?[] row in query.Plan.Rows(new Evaluation(frame)))
        {
            count++;
            for (int i = 0; i < row.Length; i++)
            {
                frame.Variable(query.AssignedVariables![i]).Value = row[i];
            }
        }

        return count;
    }
}
