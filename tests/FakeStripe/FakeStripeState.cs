using FakeStripe.Http;
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
        var invoices = new InvoiceGenerator(options.Invoices, customers, options.GeneratedSubscriptions);
        Invoices = new ObjectStore(invoices, InvoiceTypes.FieldPaths);
        InvoiceItems = new ObjectStore(new InvoiceItemGenerator(invoices), InvoiceItemTypes.FieldPaths);
        Subscriptions = new ObjectStore(
            new SubscriptionGenerator(options.GeneratedSubscriptions, customers, invoices), SubscriptionTypes.FieldPaths);
        if (options.Invoices > 0 || options.GeneratedSubscriptions > 0) CatalogueData.AddTo(Products, Prices, clock.UnixSeconds);
    }

    public Lock Gate { get; } = new();

    public FakeClock Clock { get; }

    public AnswerCache Answers { get; } = new();

    public ObjectStore Customers { get; }

    public ObjectStore Invoices { get; }

    public ObjectStore InvoiceItems { get; }

    public ObjectStore Products { get; } = new(NoGeneratedObjects.Instance, ProductTypes.ProductFields);

    public ObjectStore Prices { get; } = new(NoGeneratedObjects.Instance, ProductTypes.PriceFields);

    public ObjectStore Subscriptions { get; }

    public ObjectStore Coupons { get; } = new(NoGeneratedObjects.Instance, new Dictionary<string, string>());

    public ObjectStore Files { get; } = new(NoGeneratedObjects.Instance, new Dictionary<string, string>());

    public ObjectStore EventDestinations { get; } = new(NoGeneratedObjects.Instance, new Dictionary<string, string>());

    /// <summary>Previewed invoices: not among the invoices, but their lines can be paged through.</summary>
    public ObjectStore Previews { get; } = new(NoGeneratedObjects.Instance, InvoiceTypes.FieldPaths);

    /// <summary>Payment methods that were attached to a customer, or detached since.</summary>
    public ObjectStore PaymentMethods { get; } = new(NoGeneratedObjects.Instance, new Dictionary<string, string>());

    public IReadOnlyList<ObjectStore> Stores =>
        [Customers, Invoices, InvoiceItems, Products, Prices, Subscriptions, Coupons, Files, EventDestinations];

    /// <summary>An id for a new object; it never equals a generated one.</summary>
    public string NewId(string prefix) => new ObjectIds(prefix, ~_seed).Of(++_created);
}
