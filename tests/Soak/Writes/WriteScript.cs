using StripeClr.Soak.Faults;

namespace StripeClr.Soak.Writes;

/// <summary>What a script does at Stripe.</summary>
internal enum WriteKind
{
    CreateInvoice,
    PayInvoice,
    CreateInvoiceItem,

    /// <summary>Of a draft. Without a key: what keeps its repetitions one is that nothing can be deleted twice.</summary>
    DeleteInvoice,
}

/// <summary>One write and what goes wrong with it. All of it follows from the seed.</summary>
internal sealed class WriteScript
{
    public WriteScript(int seed)
    {
        var random = new Random(seed);
        Seed = seed;
        Kind = (WriteKind)random.Next(4);
        Faults = FaultScript.Random(random, FaultKinds.OfWrites, 2, 1 + random.Next(5));
    }

    public int Seed { get; }

    public WriteKind Kind { get; }

    public List<FaultStep> Faults { get; }

    public string Method => Kind == WriteKind.DeleteInvoice ? "DELETE" : "POST";

    /// <summary>Null for a DELETE, which has none.</summary>
    public string? IdempotencyKey => Kind == WriteKind.DeleteInvoice ? null : "soak-" + Seed;

    /// <summary>True when the write has to be reported as done: repeating it mends what goes wrong, and it is never repeated too often.</summary>
    public bool MustSucceed => Faults.All(step => step.Kind.IsPassing && !step.IsStored) && FaultScript.LongestBurst(Faults) <= 3;

    public override string ToString() => $"{Kind}, faults {string.Join(" ", Faults)}";
}
