using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Functions;

/// <summary>
/// One object as six API versions send it: every column has the same value from each of them, but for those that a version does not
/// have, which are listed here by name.
/// </summary>
public sealed class ShapeTests
{
    private static readonly DateTime Created = new(2026, 10, 1, 8, 0, 0);

    private static readonly Dictionary<string, object?> Customer = new()
    {
        ["Id"] = "cus_UnitOne",
        ["Name"] = "Müller & Söhne GmbH",
        ["BusinessName"] = "Müller & Söhne GmbH",
        ["IndividualName"] = "Jörg Müller",
        ["Email"] = "jörg@example.com",
        ["Phone"] = "+49 221 4711",
        ["Description"] = "Key account – \"north\"\nsecond line",
        ["Created"] = Created,
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

    private static readonly Dictionary<string, object?> Invoice = new()
    {
        ["Id"] = "in_1UnitOne",
        ["Number"] = "4711ABC-0041",
        ["CustomerId"] = "cus_UnitOne",
        ["CustomerAccount"] = "acct_1Customer",
        ["CustomerName"] = "Müller & Söhne GmbH",
        ["CustomerEmail"] = "jörg@example.com",
        ["CustomerPhone"] = "+49 221 4711",
        ["SubscriptionId"] = "sub_1Unit",
        ["QuoteId"] = null,
        ["Status"] = "paid",
        ["Paid"] = true,
        ["PaidOutOfBand"] = false,
        ["BillingReason"] = "subscription_cycle",
        ["CollectionMethod"] = "send_invoice",
        ["Currency"] = "eur",
        ["AmountDue"] = 7390L,
        ["AmountPaid"] = 7390L,
        ["AmountRemaining"] = 0L,
        ["AmountOverpaid"] = 0L,
        ["AmountPaidOffStripe"] = 0L,
        ["AmountShipping"] = 250L,
        ["Subtotal"] = 8000L,
        ["SubtotalExcludingTax"] = 8000L,
        ["Total"] = 7390L,
        ["TotalExcludingTax"] = 6250L,
        ["Tax"] = 1140L,
        ["TotalDiscount"] = 2050L,
        ["StartingBalance"] = -100L,
        ["EndingBalance"] = 0L,
        ["PrePaymentCreditNotesAmount"] = 50L,
        ["PostPaymentCreditNotesAmount"] = 0L,
        ["ApplicationFeeAmount"] = 111L,
        ["AttemptCount"] = 2,
        ["Attempted"] = true,
        ["AutoAdvance"] = false,
        ["Created"] = Created,
        ["PeriodStart"] = new DateTime(2026, 9, 1, 8, 0, 0),
        ["PeriodEnd"] = Created,
        ["DueDate"] = new DateTime(2026, 11, 1),
        ["EffectiveAt"] = Created.AddHours(1),
        ["FinalizedAt"] = Created.AddHours(1),
        ["PaidAt"] = Created.AddHours(2),
        ["VoidedAt"] = null,
        ["MarkedUncollectibleAt"] = Created.AddSeconds(4400),
        ["NextPaymentAttempt"] = new DateTime(2026, 10, 4, 9, 0, 0),
        ["AutomaticallyFinalizesAt"] = Created.AddHours(1),
        ["WebhooksDeliveredAt"] = Created.AddMinutes(1),
        ["PaymentIntentId"] = "pi_3Unit",
        ["ChargeId"] = "ch_3Unit",
        ["DefaultPaymentMethod"] = "pm_1Card",
        ["DefaultSource"] = null,
        ["HostedInvoiceUrl"] = "https://invoice.stripe.com/i/acct_1Unit/test_YWNjdF8x?s=ap",
        ["InvoicePdf"] = "https://pay.stripe.com/invoice/acct_1Unit/test_YWNjdF8x/pdf?s=ap",
        ["ReceiptNumber"] = "2411-3131",
        ["StatementDescriptor"] = "UNIT TESTS",
        ["Description"] = "October",
        ["Footer"] = "Bank details on page 2",
        ["AccountName"] = "Unit Tests & Co.",
        ["AccountCountry"] = "DE",
        ["CustomerTaxExempt"] = "none",
        ["AutomaticTaxEnabled"] = true,
        ["AutomaticTaxStatus"] = "complete",
        ["DiscountIds"] = "di_1SummerOne,di_1Second",
        ["TransferDestination"] = "acct_1Destination",
        ["TransferAmount"] = 6000L,
        ["OnBehalfOf"] = "acct_1Behalf",
        ["FromInvoice"] = "in_1Before",
        ["LatestRevision"] = null,
        ["LinesCount"] = 14,
        ["LinesHasMore"] = true,
        ["LastFinalizationErrorCode"] = "invoice_payment_intent_requires_action",
        ["TestClock"] = null,
        ["Deleted"] = null,
        ["LiveMode"] = false,
        ["MetadataJson"] = "{\n    \"order\": \"4711\",\n    \"note\": \"a \\\"b\\\" \\\\ c\"\n  }",
    };

    [TestCase("2020-08-27", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2022-11-15", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2025-02-24.acacia", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2025-08-27.basil", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2026-02-25.clover", "")]
    [TestCase("2026-10-28.endive", "")]
    public void Customers_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(Customers), "customer." + version + ".json", Customer, missing);

    [TestCase("2020-08-27", "CustomerAccount,AmountOverpaid,AmountPaidOffStripe,AmountShipping,EffectiveAt,AutomaticallyFinalizesAt,FromInvoice")]
    [TestCase("2022-11-15", "CustomerAccount,AmountOverpaid,AmountPaidOffStripe,AutomaticallyFinalizesAt")]
    [TestCase("2025-02-24.acacia", "CustomerAccount,AmountOverpaid,AmountPaidOffStripe")]
    [TestCase("2025-08-27.basil", "CustomerAccount,AmountPaidOffStripe,PaidOutOfBand,ApplicationFeeAmount,TransferDestination,TransferAmount,ChargeId")]
    [TestCase("2026-02-25.clover", "AmountPaidOffStripe,PaidOutOfBand,ApplicationFeeAmount,TransferDestination,TransferAmount,ChargeId")]
    [TestCase("2026-10-28.endive", "ApplicationFeeAmount,TransferDestination,TransferAmount,ChargeId")]
    public void Invoices_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(Invoices), "invoice." + version + ".json", Invoice, missing);

    // What the fixtures' one object cannot show, since the facts exclude each other.
    [TestCase("\"quote\":\"qt_1\"", "QuoteId", "qt_1")]
    [TestCase("\"quote\":{\"id\":\"qt_1\",\"object\":\"quote\"}", "QuoteId", "qt_1")]
    [TestCase("\"parent\":{\"quote_details\":{\"quote\":\"qt_1\"},\"subscription_details\":null,\"type\":\"quote_details\"}", "QuoteId", "qt_1")]
    [TestCase("\"subscription\":{\"id\":\"sub_1\",\"object\":\"subscription\"}", "SubscriptionId", "sub_1")]
    [TestCase("\"parent\":null", "SubscriptionId", null)]
    [TestCase("\"customer\":{\"id\":\"cus_1\",\"object\":\"customer\",\"name\":\"x\"}", "CustomerId", "cus_1")]
    [TestCase("\"status\":\"open\"", "Paid", false)]
    [TestCase("\"amount_paid_off_stripe\":500", "PaidOutOfBand", true)]
    [TestCase("\"total_taxes\":[]", "Tax", 0L)]
    [TestCase("\"total_tax_amounts\":null", "Tax", null)]
    [TestCase("\"total_tax_amounts\":[{\"amount\":7}],\"tax\":null", "Tax", 7L)]
    [TestCase("\"discount\":{\"id\":\"di_1\",\"coupon\":{\"id\":\"co\"}},\"discounts\":[]", "DiscountIds", "di_1")]
    [TestCase("\"discounts\":[{\"id\":\"di_1\",\"object\":\"discount\",\"source\":{\"coupon\":\"co\"}},{\"id\":\"di_2\"}]", "DiscountIds", "di_1,di_2")]
    [TestCase("\"lines\":{\"object\":\"list\",\"data\":[{\"id\":\"il_1\"},{\"id\":\"il_2\"}],\"has_more\":false}", "LinesCount", 2)]
    [TestCase("\"payments\":{\"data\":[{\"payment\":{\"type\":\"charge\",\"charge\":\"ch_1\"}},{\"payment\":{\"type\":\"payment_intent\",\"payment_intent\":{\"id\":\"pi_1\"}}}]}", "PaymentIntentId", "pi_1")]
    [TestCase("\"payments\":{\"data\":[{\"payment\":{\"type\":\"charge\",\"charge\":\"ch_1\"}}]}", "ChargeId", "ch_1")]
    [TestCase("\"due_date\":null", "DueDate", null)]
    [TestCase("\"deleted\":true", "Deleted", true)]
    public void Invoices_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        Assert.That(new TableFunction(typeof(Invoices)).FromJson("{\"id\":\"in_1\",\"object\":\"invoice\"," + property + "}")[column], Is.EqualTo(expected));

    private static void AssertAlike(Type function, string fixture, Dictionary<string, object?> values, string missing)
    {
        var json = Repository.Fixture(fixture);
        var row = new TableFunction(function).FromJson(json);
        var absent = missing.Split(',');
        Assert.That(row.Values.Keys, Is.EquivalentTo(values.Keys.Concat(["RawJson"])), "every column is tested");
        Assert.That(row["RawJson"], Is.EqualTo(json.TrimEnd()));
        Assert.Multiple(() =>
        {
            foreach (var expected in values)
            {
                Assert.That(row[expected.Key], Is.EqualTo(absent.Contains(expected.Key) ? null : expected.Value), expected.Key);
            }
        });
    }
}
