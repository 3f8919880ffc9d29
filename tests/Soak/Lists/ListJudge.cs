using System.Collections;
using System.Data.SqlTypes;
using StripeClr.Http;
using StripeClr.Listing;
using StripeClr.Rows;
using StripeClr.Soak.Support;

namespace StripeClr.Soak.Lists;

/// <summary>A Stripe with one list, and faults between it and its reader.</summary>
internal interface IListStripe
{
    /// <summary>Names it in the script's name.</summary>
    string Name { get; }

    string Connection { get; }

    string Path { get; }

    IHttpTransport Transport { get; }

    /// <summary>Puts the rows and the faults of a script in place.</summary>
    /// <returns>The ids of the rows, in the list's order.</returns>
    IReadOnlyList<string> Begin(ListScript script);

    void Delete(string id);
}

/// <summary>Reads a list under faults and compares what comes with the truth.</summary>
internal static class ListJudge
{
    private static readonly RowShape Shape = new("thing", null, [], new Column("Id", ColumnType.Text, "id", 255));

    public static Verdict Run(IListStripe stripe, ListScript script)
    {
        var truth = stripe.Begin(script);
        var deleted = new HashSet<string>();
        var rows = new List<string>();
        StripeException? error = null;
        try
        {
            foreach (Row row in Open(stripe, script))
            {
                rows.Add(row.Text(0).Value);
                Delete(stripe, script, truth, rows, deleted);
            }
        }
        catch (StripeException raised)
        {
            error = raised;
        }

        var name = "list-" + stripe.Name + ":" + script.Seed;
        var (result, detail) = Compare(script, truth.Where(id => !deleted.Contains(id)).ToList(), rows, error);
        return new Verdict(result, name, detail + " (" + script + ")");
    }

    private static IEnumerable Open(IListStripe stripe, ListScript script) =>
        ListReader.Open(Shape, new SqlString(stripe.Connection), new SqlString(stripe.Path), SqlString.Null, SqlString.Null, stripe.Transport, new SkippingClock(script.Seed));

    // Rows that were handed out stay in the result; rows that no page has brought yet must never come.
    private static void Delete(IListStripe stripe, ListScript script, IReadOnlyList<string> truth, List<string> rows, HashSet<string> deleted)
    {
        if (!script.Deletions.TryGetValue(rows.Count - 1, out var indexes))
        {
            return;
        }

        foreach (var index in indexes)
        {
            var id = index < rows.Count ? rows[index] : truth[index];
            if (deleted.Contains(id))
            {
                continue;
            }

            stripe.Delete(id);
            if (index >= rows.Count)
            {
                deleted.Add(id);
            }
        }
    }

    private static (Result Result, string Detail) Compare(ListScript script, List<string> truth, List<string> rows, StripeException? error)
    {
        var twice = rows.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1);
        if (twice != null)
        {
            return (Result.Doubled, twice.Key + " came " + twice.Count() + " times");
        }

        if (!rows.SequenceEqual(truth.Take(rows.Count)))
        {
            return (Result.Wrong, "the rows are not the first " + rows.Count + " of the list");
        }

        if (error == null)
        {
            return rows.Count == truth.Count ? (Result.Complete, rows.Count + " rows") : (Result.Short, rows.Count + " of " + truth.Count + " rows and no error");
        }

        var isClear = error.Number is ErrorNumber.NotReached or ErrorNumber.BadAnswer or (>= 54400 and < 54600) && error.Context.StartsWith("[GET ", StringComparison.Ordinal);
        return isClear && !script.MustSucceed ? (Result.Failed, error.Message) : (Result.Wrong, "needless or unclear error: " + error.Message);
    }
}
