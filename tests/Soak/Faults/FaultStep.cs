namespace StripeClr.Soak.Faults;

/// <summary>One fault of a script.</summary>
internal sealed class FaultStep(int request, FaultKind kind, int number, bool acts, bool isStored)
{
    /// <summary>The request that it meets, counted from 0.</summary>
    public int Request { get; } = request;

    public FaultKind Kind { get; } = kind;

    /// <summary>Where a body is cut, or how long it stalls: 0 to 999, to be scaled.</summary>
    public int Number { get; } = number;

    /// <summary>True when Stripe acts although its answer is hidden.</summary>
    public bool Acts { get; } = acts;

    /// <summary>True when Stripe keeps the failure under the idempotency key, in place of the answer.</summary>
    public bool IsStored { get; } = isStored;

    /// <summary>Milliseconds to stall: at most 200.</summary>
    public int Milliseconds => 1 + (Number % 200);

    public override string ToString() => Request + ":" + Kind + (Acts ? "+acts" : "") + (IsStored ? "+stored" : "");
}

/// <summary>The faults of one script, in the order of the requests that they meet.</summary>
internal static class FaultScript
{
    /// <summary>Makes faults by chance: bursts of them with requests in between that go well.</summary>
    public static List<FaultStep> Random(Random random, FaultKind[] kinds, int requests, int most)
    {
        var steps = new List<FaultStep>();
        var request = random.Next(0, Math.Max(1, requests));
        while (steps.Count < most && request < requests + most)
        {
            var kind = kinds[random.Next(kinds.Length)];
            var acts = kind.HidesTheAnswer && random.Next(2) == 0;
            steps.Add(new FaultStep(request, kind, random.Next(1000), acts, acts && kind == FaultKind.ServerError && random.Next(2) == 0));
            request += random.Next(3) == 0 ? 1 + random.Next(requests + 1) : 1;
        }

        return steps;
    }

    /// <summary>The most faults in a row that spoil an answer.</summary>
    public static int LongestBurst(IEnumerable<FaultStep> steps)
    {
        int longest = 0, length = 0, next = -1;
        foreach (var step in steps)
        {
            if (step.Kind.IsHarmless)
            {
                continue;
            }

            length = step.Request == next ? length + 1 : 1;
            next = step.Request + 1;
            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
