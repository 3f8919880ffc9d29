namespace StripeClr.Tests.Functions.Facts;

/// <summary>What the customer of the fixtures is.</summary>
internal static class CustomerFacts
{
    public static readonly Dictionary<string, object?> Values = new()
    {
        ["Id"] = "cus_UnitOne",
        ["Name"] = "Müller & Söhne GmbH",
        ["BusinessName"] = "Müller & Söhne GmbH",
        ["IndividualName"] = "Jörg Müller",
        ["Email"] = "jörg@example.com",
        ["Phone"] = "+49 221 4711",
        ["Description"] = "Key account – \"north\"\nsecond line",
        ["Created"] = Times.Created,
        ["Currency"] = "eur",
        ["Balance"] = -1250L,
        ["Delinquent"] = false,
        ["Deleted"] = null,
        ["DefaultSource"] = "card_1Old",
        ["DefaultPaymentMethod"] = "pm_1Card",
        ["InvoiceFooter"] = "Thank you!",
        ["InvoicePrefix"] = "4711ABC",
        ["NextInvoiceSequence"] = 42L,
        ["TaxExempt"] = "reverse",
        ["PreferredLocales"] = "de,en-GB",
        ["AddressLine1"] = "Domstraße 1",
        ["AddressLine2"] = "2. OG",
        ["AddressCity"] = "Köln",
        ["AddressState"] = "NRW",
        ["AddressPostalCode"] = "50667",
        ["AddressCountry"] = "DE",
        ["ShippingName"] = "Lager Bonn",
        ["ShippingPhone"] = "+49 228 1",
        ["ShippingLine1"] = "Am Hafen 3",
        ["ShippingLine2"] = "Tor 4",
        ["ShippingCity"] = "Bonn",
        ["ShippingState"] = "NRW",
        ["ShippingPostalCode"] = "53111",
        ["ShippingCountry"] = "DE",
        ["DiscountId"] = "di_1SummerOne",
        ["CouponId"] = "SUMMER25",
        ["PromotionCodeId"] = "promo_1Unit",
        ["CustomerAccount"] = "acct_1Customer",
        ["TestClock"] = "clock_1Unit",
        ["LiveMode"] = false,
        ["MetadataJson"] = "{\n    \"crm_id\": \"0815\",\n    \"empty\": \"\"\n  }",
    };
}
