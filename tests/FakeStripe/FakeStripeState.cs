using FakeStripe.Objects;
using FakeStripe.Resources;

namespace FakeStripe;

/// <summary>The account's objects. Operations run one at a time, under <see cref="Gate"/>.</summary>
internal sealed class FakeStripeState
{
    private readonly ulong _seed;
    private long _created;

    public FakeStripeState(FakeStripeOptions options, FakeClock clock)
    {
        Clock = clock;
        _seed = options.Seed;
        var customers = new CustomerGenerator(options.Customers, options.Seed, clock.UnixSeconds);
        Customers = new ObjectStore(customers, CustomerTypes.FieldPaths);
        Invoices = new ObjectStore(new InvoiceGenerator(options.Invoices, customers), InvoiceTypes.FieldPaths);
        InvoiceItems = new ObjectStore(NoGeneratedObjects.Instance, InvoiceItemTypes.FieldPaths);
    }

    public Lock Gate { get; } = new();

    public FakeClock Clock { get; }

    public ObjectStore Customers { get; }

    public ObjectStore Invoices { get; }

    public ObjectStore InvoiceItems { get; }

    public IReadOnlyList<ObjectStore> Stores => [Customers, Invoices, InvoiceItems];

    /// <summary>An id for a new object; it never equals a generated one.</summary>
    public string NewId(string prefix) => new ObjectIds(prefix, ~_seed).Of(++_created);
}
