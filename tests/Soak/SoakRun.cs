using StripeClr.Soak.Lists;
using StripeClr.Soak.Support;
using StripeClr.Soak.Writes;

namespace StripeClr.Soak;

/// <summary>Runs scripts by their seeds.</summary>
internal static class SoakRun
{
    /// <summary>Lists inside this process.</summary>
    public static IEnumerable<Verdict> SimulatedLists(int seed, int count)
    {
        var stripe = new SimulatedList();
        return Seeds(seed, count).Select(one => ListJudge.Run(stripe, new ListScript(one)));
    }

    /// <summary>Writes inside this process.</summary>
    public static IEnumerable<Verdict> SimulatedWrites(int seed, int count)
    {
        var stripe = new SimulatedWrites();
        return Seeds(seed, count).Select(one => WriteJudge.Run(stripe, new WriteScript(one)));
    }

    /// <summary>Lists of the fake Stripe.</summary>
    public static IEnumerable<Verdict> HttpLists(FakeStripe fake, int seed, int count)
    {
        var stripe = new HttpList(fake);
        return Seeds(seed, count).Select(one => ListJudge.Run(stripe, new ListScript(one)));
    }

    /// <summary>Writes to the fake Stripe.</summary>
    public static IEnumerable<Verdict> HttpWrites(FakeStripe fake, int seed, int count)
    {
        var stripe = new HttpWrites(fake);
        return Seeds(seed, count).Select(one => WriteJudge.Run(stripe, new WriteScript(one)));
    }

#if NET
    /// <summary>Lists through T-SQL.</summary>
    public static IEnumerable<Verdict> TSqlLists(TSql.SqlStripe database, int seed, int count)
    {
        var stripe = new TSql.TSqlLists(database);
        return Seeds(seed, count).Select(one => stripe.Run(new ListScript(one)));
    }

    /// <summary>Writes through T-SQL.</summary>
    public static IEnumerable<Verdict> TSqlWrites(TSql.SqlStripe database, int seed, int count)
    {
        var stripe = new TSql.TSqlWrites(database);
        return Seeds(seed, count).Select(one => stripe.Run(new WriteScript(one)));
    }
#endif

    /// <summary>One script by its name, such as <c>list-http:4711</c>.</summary>
    /// <exception cref="ArgumentException">There is no such script.</exception>
    public static Verdict Named(FakeStripe fake, string name)
    {
        var colon = name.IndexOf(':');
        if (colon < 0 || !int.TryParse(name.Substring(colon + 1), out var seed))
        {
            throw new ArgumentException("There is no script " + name + ". Its name is kind:seed, such as list-http:4711.");
        }

        var verdicts = name.Substring(0, colon) switch
        {
            "list-simulated" => SimulatedLists(seed, 1),
            "list-http" => HttpLists(fake, seed, 1),
            "write-simulated" => SimulatedWrites(seed, 1),
            "write-http" => HttpWrites(fake, seed, 1),
#if NET
            "list-tsql" => TSqlLists(new TSql.SqlStripe(fake), seed, 1),
            "write-tsql" => TSqlWrites(new TSql.SqlStripe(fake), seed, 1),
#endif
            var kind => throw new ArgumentException("There are no scripts " + kind + " here. The kinds are list-simulated, list-http, write-simulated, write-http and, on .NET only, list-tsql and write-tsql."),
        };
        return verdicts.Single();
    }

    private static IEnumerable<int> Seeds(int first, int count) => Enumerable.Range(0, count).Select(index => unchecked(first + index));
}
