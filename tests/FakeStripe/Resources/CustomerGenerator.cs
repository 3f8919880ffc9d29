using System.Globalization;
using System.Text.Json.Nodes;
using FakeStripe.Objects;

namespace FakeStripe.Resources;

/// <summary>Customers made from their index, newest first, spread over the two years before the start.</summary>
internal sealed class CustomerGenerator(long count, ulong seed, long now) : IGeneratedObjects
{
    public const long Spread = 2 * 365 * 86_400;

    private static readonly string[] Names =
    [
        "Ada Lovelace", "Müller & Söhne GmbH", "Acme, Inc. \"East\"", "株式会社さくら", "Zoë O'Brien", "Łukasz Żółć", "Нина Петрова",
        "Café ☕ Rocket 🚀 SARL", "Grace Hopper", "Contoso Ltd", "José Núñez", "Northwind Traders", "شركة النور", "Fabrikam A/S",
        "Jane <Doe>", "Smith\\Jones", "Ren\u00e9e d'Arc", "Tailspin Toys", "Ωmega ΑΕ", "Wide World Importers",
    ];

    private static readonly (string City, string Country, string Postal, string? State)[] Places =
    [
        ("San Francisco", "US", "94103", "CA"), ("München", "DE", "80331", null), ("London", "GB", "SW1A 1AA", null), ("東京", "JP", "100-0001", "東京都"),
        ("Kuwait City", "KW", "13001", null), ("Göteborg", "SE", "411 03", null), ("Dublin", "IE", "D02 X285", null), ("New York", "US", "10001", "NY"),
    ];

    private readonly ObjectIds _ids = new("cus_", seed);
    private readonly long _step = Math.Max(1, Spread / Math.Max(1, count));

    public ulong Seed => seed;

    public long Now => now;

    public long Count => count;

    public string IdAt(long index) => _ids.Of(index);

    public long? IndexOf(string id) => _ids.IndexOf(id);

    public FieldValue FieldAt(long index, string field) => field switch
    {
        "created" => CreatedAt(index),
        "email" => EmailAt(index),
        _ => default,
    };

    public string NameAt(long index) => Names[HashAt(index) % (ulong)Names.Length];

    /// <summary>One in twenty-five has none.</summary>
    public string? EmailAt(long index) => HashAt(index) % 25 == 3 ? null : string.Create(CultureInfo.InvariantCulture, $"customer.{index}@example.com");

    public string? PhoneAt(long index) => HashAt(index) % 3 == 0 ? string.Create(CultureInfo.InvariantCulture, $"+1555{index % 10_000_000:D7}") : null;

    public string TaxExemptAt(long index) => (HashAt(index) % 20) switch { 7 => "exempt", 13 => "reverse", _ => "none" };

    public string PrefixAt(long index) => HashAt(index).ToString("X16", CultureInfo.InvariantCulture)[..8];

    public JsonObject? AddressAt(long index)
    {
        if (HashAt(index) % 6 == 1) return null;
        var (city, country, postal, state) = Places[HashAt(index) / 7 % (ulong)Places.Length];
        string? line2 = HashAt(index) % 4 == 0 ? "c/o Accounting" : null;
        return CustomerObject.Address(city, country, string.Create(CultureInfo.InvariantCulture, $"{index % 400 + 1} Main Street"), line2, postal, state);
    }

    public JsonObject Create(long index)
    {
        ulong hash = HashAt(index);
        var customer = CustomerObject.Create(IdAt(index), CreatedAt(index), PrefixAt(index));
        customer["address"] = AddressAt(index);
        customer["balance"] = hash % 30 == 4 ? -500L : 0L;
        customer["currency"] = hash % 5 == 0 ? null : "usd";
        customer["delinquent"] = hash % 12 == 5;
        customer["description"] = hash % 4 == 1 ? $"Imported customer no. {index}" : null;
        customer["email"] = EmailAt(index);
        customer["name"] = NameAt(index);
        customer["phone"] = PhoneAt(index);
        customer["tax_exempt"] = TaxExemptAt(index);
        customer["next_invoice_sequence"] = (long)(hash % 40) + 1;
        if (hash % 3 == 1) customer["preferred_locales"] = new JsonArray("en-US", "de");
        if (hash % 4 == 2) customer["metadata"] = new JsonObject { ["crm_id"] = $"C-{index:D6}", ["segment"] = "größere Kunden" };
        if (hash % 5 == 3)
            customer["shipping"] = new JsonObject { ["address"] = AddressAt(index), ["name"] = NameAt(index), ["phone"] = PhoneAt(index) };
        if (hash % 22 == 6) customer["discount"] = Discounts.Create("di_1" + IdAt(index)[4..], "WELCOME15", null, IdAt(index), null, CreatedAt(index));
        if (hash % 8 == 3) customer["business_name"] = NameAt(index);
        if (hash % 8 == 6) customer["individual_name"] = NameAt(index);
        var settings = customer.Object("invoice_settings");
        settings["default_payment_method"] = PaymentMethodAt(index);
        if (hash % 10 == 8) settings["footer"] = "Bitte ohne Abzug zahlen.";
        return customer;
    }

    public long CreatedAt(long index) => now - index * _step - (long)(HashAt(index) / 3 % (ulong)_step);

    // One in twenty has none, and one in twenty has one that declines.
    private string? PaymentMethodAt(long index) => (HashAt(index) / 11 % 20) switch
    {
        0 => null,
        1 => "pm_card_chargeDeclined",
        _ => "pm_1" + IdAt(index)[4..],
    };

    private ulong HashAt(long index) => Hash.Of(seed, (ulong)index);
}
