using StripeClr.Soak.Faults;
using StripeClr.Soak.Lists;
using StripeClr.Soak.Support;
using StripeClr.Surface.Tests.Database;

namespace StripeClr.Soak.TSql;

/// <summary>Reads the list of invoices into a table, as the docs tell users to: all of it is there, or an error and nothing.</summary>
internal sealed class TSqlLists(SqlStripe database)
{
    private const int Customers = 20;

    private const string Read =
        """
        CREATE TABLE #Soak (Position int IDENTITY(1, 1) NOT NULL, Id nvarchar(255) NOT NULL);
        DECLARE @Message nvarchar(max);

        BEGIN TRY
            INSERT INTO #Soak (Id)
            SELECT i.Id
            FROM dbo.StripeInvoices(DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, N'soak') AS i;
        END TRY
        BEGIN CATCH
            SET @Message = ERROR_MESSAGE();
        END CATCH;

        SELECT s.Id FROM #Soak AS s ORDER BY s.Position;
        SELECT @Message AS Message, e.Number, e.Method, e.Path FROM (VALUES (1)) AS one (One) OUTER APPLY stripe.ParseError(@Message) AS e;
        """;

    public Verdict Run(ListScript script)
    {
        database.Stripe.Reset(Customers, script.Rows);
        var truth = database.Stripe.Ids("/v1/invoices");
        var faults = HttpList.Arriving(script.Faults).ToList();
        database.Stripe.Fail(faults, "GET");
        var sets = database.Run(Read);
        database.Stripe.ClearFaults();

        var (result, detail) = Compare(truth, faults, [.. sets[0].Texts("Id").Select(id => id!)], sets[1]);
        return new Verdict(result, "list-tsql:" + script.Seed, detail + " (" + script + ")");
    }

    private static (Result Result, string Detail) Compare(List<string> truth, List<FaultStep> faults, List<string> rows, ResultSet error)
    {
        if (rows.Distinct().Count() < rows.Count)
        {
            return (Result.Doubled, rows.Count + " rows, of which " + rows.Distinct().Count() + " are different");
        }

        var message = (string?)error["Message"];
        if (message == null)
        {
            return rows.Count < truth.Count ? (Result.Short, rows.Count + " of " + truth.Count + " rows and no error")
                : rows.SequenceEqual(truth) ? (Result.Complete, rows.Count + " rows")
                : (Result.Wrong, "other rows than those of the list");
        }

        if (rows.Count > 0)
        {
            return (Result.Wrong, "an error that leaves " + rows.Count + " rows behind: " + message);
        }

        var isClear = error["Number"] is 54010 or 54012 or (>= 54400 and < 54600) && (string?)error["Method"] == "GET" && (string?)error["Path"] == "/v1/invoices";
        var mustSucceed = faults.All(step => step.Kind.IsPassing) && FaultScript.LongestBurst(faults) <= SqlStripe.MaxRetries;
        return isClear && !mustSucceed ? (Result.Failed, message) : (Result.Wrong, "needless or unclear error: " + message);
    }
}
