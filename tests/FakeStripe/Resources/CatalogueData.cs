using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>
/// The products and prices that generated invoices and subscriptions name: six products, each with a price for one time,
/// two for a month and an archived one for a year.
/// </summary>
internal static class CatalogueData
{
    public const int Products = 6;

    private static readonly string[] Names =
        ["Widget", "Beratung (Stunden)", "Pro plan", "寿司セット", "Support & maintenance", "Crème brûlée \"maison\""];

    public static string ProductAt(int index) => Id("prod_FakeProduct", index);

    public static string OneTimePriceAt(int index) => Id("price_1FakePrice", index);

    /// <summary>The price for a month, or the dearer one beside it.</summary>
    public static JsonObject MonthlyPrice(int index, bool isPlus, long now)
    {
        // One of them is half a cent, which only unit_amount_decimal can show.
        string amount = !isPlus ? Cents(900 + 200 * index) : index == 3 ? "1299.5" : Cents(1900 + 400 * index);
        return Price(index, Id(isPlus ? "price_1FakePlus" : "price_1FakeMonthly", index), "usd", amount, "month", CreatedAt(index, now));
    }

    public static void AddTo(ObjectStore products, ObjectStore prices, long now)
    {
        for (int index = 0; index < Products; index++)
        {
            long created = CreatedAt(index, now);
            AddProduct(products, index, created);
            prices.Add(Price(index, OneTimePriceAt(index), "usd", Cents(1500 + 350 * index), null, created));
            prices.Add(MonthlyPrice(index, isPlus: false, now));
            prices.Add(MonthlyPrice(index, isPlus: true, now));
            var archived = Price(index, Id("price_1FakeYearly", index), "eur", Cents(9900 + 2000 * index), "year", created);
            archived["active"] = false;
            prices.Add(archived);
        }
    }

    // Older than any generated customer.
    private static long CreatedAt(int index, long now) => now - CustomerGenerator.Spread - 86_400 + index;

    private static void AddProduct(ObjectStore products, int index, long created)
    {
        var product = ProductObject.Create(ProductAt(index), Names[index], created);
        product["default_price"] = index < 4 ? OneTimePriceAt(index) : null;
        product["description"] = index % 2 == 0 ? $"What generated invoices sell as “{Names[index]}”." : null;
        product["shippable"] = index is 0 or 3 ? true : null;
        product["unit_label"] = index == 1 ? "Stunde" : null;
        products.Add(product);
    }

    private static JsonObject Price(int index, string id, string currency, string amount, string? interval, long created)
    {
        var price = PriceObject.Create(id, ProductAt(index), currency, amount, interval is null ? null : PriceObject.Recurring(interval), created);
        price["nickname"] = interval is null ? null : $"{Names[index]}, per {interval}";
        return price;
    }

    private static string Cents(int amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static string Id(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index:D2}");
}
