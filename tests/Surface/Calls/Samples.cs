using StripeClr.Surface.Tests.Connectors;

namespace StripeClr.Surface.Tests.Calls;

/// <summary>A value for each of the connectors' parameters. Texts have what must be encoded on the way.</summary>
internal static class Samples
{
    private static readonly DateTime Time = new(2031, 2, 3, 4, 5, 6);

    // One of the connectors' own examples: a time of day, because a day alone means all of that day.
    private const string Instant = "2022-01-31 23:59:59";

    private static readonly Dictionary<string, Sample> ByName = new()
    {
        ["Account Tax Id"] = Sample.Text("txi_1Sample"),
        ["Active"] = Sample.Bit(false),
        ["Address City"] = Sample.Text("Dún Laoghaire"),
        ["Address Country"] = Sample.Text("IE"),
        ["Address Line1"] = Sample.Text("1 Main Street"),
        ["Address Line2"] = Sample.Text("Floor #2"),
        ["Address Postal Code"] = Sample.Text("D02 X285"),
        ["Address State"] = Sample.Text("Leinster"),
        ["Amount"] = Sample.Number(4999),
        ["Application Fee Amount"] = Sample.Number(100),
        ["Auto Advance"] = Sample.Bit(false),
        ["Balance"] = Sample.Number(-500),
        ["Caption"] = Sample.Text("A caption"),
        ["Collection Method"] = Sample.Text("send_invoice"),
        ["Collection method"] = Sample.Text("send_invoice"),
        ["Coupon"] = Sample.Text("SAVE10"),
        ["Currency"] = Sample.Text("usd"),
        ["Customer Id"] = Sample.Text(Ids.Customer),
        ["Days Until Due"] = Sample.Number(30),
        ["Default Payment Method Id"] = Sample.Text("pm_card_visa"),
        ["Default Source"] = Sample.Text("src_1Sample"),
        ["Default Tax Rates"] = Sample.Text("txr_1Sample"),
        ["Description"] = Sample.Text("1 + 1 = 2 & 50%"),
        ["Discountable"] = Sample.Bit(false),
        ["Discounts Coupon Id"] = Sample.Text("SAVE10"),
        ["Discounts Discount Id"] = Sample.Text("di_1Sample"),
        ["Due Date"] = Sample.Time(Time),
        ["Email"] = Sample.Text("jane+test@example.com"),
        ["Email Id"] = Sample.Text("jane+test@example.com"),
        ["Footer"] = Sample.Text("Thank you?"),
        ["Forgive"] = Sample.Bit(true),
        ["Invoice Id"] = Sample.Text(Ids.Draft),
        ["Invoice Item Id"] = Sample.Text(Ids.InvoiceItem),
        ["Invoice Settings - Default Payment Method"] = Sample.Text("pm_card_visa"),
        ["Invoice Settings - Footer"] = Sample.Text("Thanks"),
        ["Invoice_Prefix"] = Sample.Text("JANE1"),
        ["Lines Object"] = Sample.Text("""[{"description":"Work","amount":1000}]"""),
        ["Name"] = Sample.Text("Jane & Søn's"),
        ["Next invoice sequence"] = Sample.Number(42),
        ["Off Season"] = Sample.Bit(false),
        ["Package Dimensions - Height"] = Sample.Number(1.5m),
        ["Package Dimensions - Length"] = Sample.Number(20),
        ["Package Dimensions - Weight"] = Sample.Number(3.25m),
        ["Package Dimensions - Width"] = Sample.Number(4),
        ["Paid Out Of Band"] = Sample.Bit(true),
        ["Payment Method"] = Sample.Text("pm_card_visa"),
        ["Payment Method Id"] = Sample.Text("pm_card_visa"),
        ["Pending"] = Sample.Bit(true),
        ["Period End"] = Sample.Time(Time.AddDays(1)),
        ["Period Start"] = Sample.Time(Time),
        ["Phone"] = Sample.Text("+353 1 234"),
        ["Preferred Locales"] = Sample.Text("de"),
        ["Price Data Currency"] = Sample.Text("usd"),
        ["Price Data Product"] = Sample.Text(Ids.Product),
        ["Price Data Unit Amount"] = Sample.Number(1500),
        ["Price Data Unit Amount Decimal"] = Sample.Number(1500.125m),
        ["Price Id"] = Sample.Text(Ids.Price),
        ["Product Id"] = Sample.Text(Ids.Product),
        ["Product URL"] = Sample.Text("https://example.com/p?a=1&b=2"),
        ["Promotion Code"] = Sample.Text("promo_10"),
        ["Quantity"] = Sample.Number(3),
        ["Shippable"] = Sample.Bit(true),
        ["Shipping Address City"] = Sample.Text("Cork"),
        ["Shipping Address Country"] = Sample.Text("IE"),
        ["Shipping Address Line1"] = Sample.Text("2 Side Street"),
        ["Shipping Address Line2"] = Sample.Text("Door 3"),
        ["Shipping Address Postal Code"] = Sample.Text("T12"),
        ["Shipping Address State"] = Sample.Text("Munster"),
        ["Shipping Name"] = Sample.Text("John"),
        ["Shipping Phone"] = Sample.Text("+15559876"),
        ["Source Id"] = Sample.Text("src_1Sample"),
        ["Statement Description"] = Sample.Text("SAMPLE CO"),
        ["Statement Desctiption"] = Sample.Text("SAMPLE CO"),
        ["Status"] = Sample.Text("open"),
        ["Subscription Id"] = Sample.Text(Ids.Subscription),
        ["Tax Exempt"] = Sample.Text("reverse"),
        ["Tax Id Type"] = Sample.Text("eu_vat"),
        ["Tax Id Value"] = Sample.Text("DE123456789"),
        ["Tax Rates"] = Sample.Text("txr_1Sample"),
        ["Transfer Data Amount"] = Sample.Number(100),
        ["Transfer Data Destination Id"] = Sample.Text("acct_1Sample"),
        ["Type"] = Sample.Text("service"),
        ["Unit Amount"] = Sample.Number(1500),
        ["Unit Amount Decimal"] = Sample.Number(1500.125m),
        ["Unit Label"] = Sample.Text("seat"),
    };

    public static Sample Of(ConnectorParameter parameter)
    {
        if (Comparison.TryParse(parameter.Field, out _))
        {
            return Sample.Text(Instant);
        }

        return ByName.TryGetValue(parameter.Name, out var sample) ? sample : throw new AssertionException($"{parameter.Name} has no sample value: add one.");
    }
}
