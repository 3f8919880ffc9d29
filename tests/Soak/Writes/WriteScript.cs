using StripeClr.Soak.Faults;

namespace StripeClr.Soak.Writes;

/// <summary>What a script does at Stripe.</summary>
internal enum WriteKind
{
    CreateInvoice,
    PayInvoice,
    CreateInvoiceItem,
}

/// <summary>One write and what goes wrong with it. All of it follows from the seed.</summary>
internal sealed class WriteScript
{
    public WriteScript(int seed)
    {
        var random = new Random(seed);
        Seed = seed;
        Kind = (WriteKind)random.Next(3);
        Faults = FaultScript.Random(random, FaultKinds.OfWrites, 2, 1 + random.Next(5));
    }

    public int Seed { get; }

    public WriteKind Kind { get; }

    public List<FaultStep> Faults { get; }

    public string IdempotencyKey => "soak-" + Seed;

    /// <summary>True when the write has to be reported as done: repeating it mends what goes wrong, and it is never repeated too often.</summary>
    public bool MustSucceed => Faults.All(step => step.Kind.IsPassing && !step.IsStored) && FaultScript.LongestBurst(Faults) <= 3;

    public override string ToString() => $"{Kind}, faults {string.Join(" ", Faults)}";
}
