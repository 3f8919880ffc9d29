using StripeClr.Surface.Tests.Database;

namespace StripeClr.Surface.Tests.Calls;

/// <summary>Ids in sample values stand for objects; each is made when a text names it first.</summary>
internal sealed class Ids(StripeObjects objects)
{
    public const string Customer = "{customer}";
    public const string Product = "{product}";
    public const string Price = "{price}";
    public const string Subscription = "{subscription}";
    public const string Draft = "{draft}";
    public const string OpenInvoice = "{open}";
    public const string InvoiceItem = "{item}";

    private static readonly string[] Names = [Customer, Product, Price, Subscription, Draft, OpenInvoice, InvoiceItem];

    private readonly Dictionary<string, string> _made = [];

    /// <summary>The text with an object's id in place of each name.</summary>
    public string Fill(string text)
    {
        foreach (var name in Names.Where(name => text.Contains(name, StringComparison.Ordinal)))
        {
            text = text.Replace(name, Of(name), StringComparison.Ordinal);
        }

        return text;
    }

    private string Of(string name)
    {
        if (!_made.TryGetValue(name, out var id))
        {
            id = Make(name);
            _made.Add(name, id);
        }

        return id;
    }

    private string Make(string name) => name switch
    {
        Customer => objects.Customer(),
        Product => objects.Product(),
        Price => objects.Price(),
        Subscription => objects.Subscription(Of(Customer)),
        Draft => objects.Draft(Of(Customer)),
        OpenInvoice => objects.OpenInvoice(Of(Customer)),
        _ => objects.InvoiceItem(Of(Customer)),
    };
}
