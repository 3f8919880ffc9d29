using StripeClr.Functions;
using StripeClr.Tests.Functions.Facts;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Functions;

/// <summary>
/// One object as six API versions send it: every column has the same value from each of them, but for those that a version does not
/// have, which are listed here by name.
/// </summary>
public sealed class ShapeTests
{
    [TestCase("2020-08-27", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2022-11-15", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2025-02-24.acacia", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2025-08-27.basil", "BusinessName,IndividualName,CustomerAccount")]
    [TestCase("2026-02-25.clover", "")]
    [TestCase("2026-10-28.endive", "")]
    public void Customers_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(Customers), "customer", version, CustomerFacts.Values, missing);

    [TestCase("2020-08-27", "MarketingFeaturesJson")]
    [TestCase("2022-11-15", "MarketingFeaturesJson")]
    [TestCase("2025-02-24.acacia", "Caption")]
    [TestCase("2025-08-27.basil", "Caption")]
    [TestCase("2026-02-25.clover", "Caption")]
    [TestCase("2026-10-28.endive", "Caption")]
    public void Products_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(Products), "product", version, ProductFacts.Values, missing);

    [TestCase("2020-08-27", "RecurringMeter")]
    [TestCase("2022-11-15", "RecurringMeter")]
    [TestCase("2025-02-24.acacia", "")]
    [TestCase("2025-08-27.basil", "")]
    [TestCase("2026-02-25.clover", "")]
    [TestCase("2026-10-28.endive", "")]
    public void Prices_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(Prices), "price", version, PriceFacts.Values, missing);

    [TestCase("2020-08-27", "CustomerAccount,Currency,CancellationReason,CancellationFeedback,BillingMode,OnBehalfOf")]
    [TestCase("2022-11-15", "CustomerAccount,BillingMode")]
    [TestCase("2025-02-24.acacia", "CustomerAccount,BillingMode")]
    [TestCase("2025-08-27.basil", "CustomerAccount")]
    [TestCase("2026-02-25.clover", "")]
    [TestCase("2026-10-28.endive", "")]
    public void Subscriptions_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(Subscriptions), "subscription", version, SubscriptionFacts.Values, missing);

    [TestCase("2020-08-27", "CurrentPeriodStart,CurrentPeriodEnd,BilledUntil,DiscountIds")]
    [TestCase("2022-11-15", "CurrentPeriodStart,CurrentPeriodEnd,BilledUntil,DiscountIds")]
    [TestCase("2025-02-24.acacia", "CurrentPeriodStart,CurrentPeriodEnd,BilledUntil")]
    [TestCase("2025-08-27.basil", "BilledUntil")]
    [TestCase("2026-02-25.clover", "BilledUntil")]
    [TestCase("2026-10-28.endive", "")]
    public void SubscriptionItems_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(SubscriptionItems), "subscription_item", version, SubscriptionItemFacts.Values, missing);

    [TestCase("2020-08-27", "CustomerAccount,AmountOverpaid,AmountPaidOffStripe,AmountShipping,EffectiveAt,AutomaticallyFinalizesAt,FromInvoice")]
    [TestCase("2022-11-15", "CustomerAccount,AmountOverpaid,AmountPaidOffStripe,AutomaticallyFinalizesAt")]
    [TestCase("2025-02-24.acacia", "CustomerAccount,AmountOverpaid,AmountPaidOffStripe")]
    [TestCase("2025-08-27.basil", "CustomerAccount,AmountPaidOffStripe,PaidOutOfBand,ApplicationFeeAmount,TransferDestination,TransferAmount,ChargeId")]
    [TestCase("2026-02-25.clover", "AmountPaidOffStripe,PaidOutOfBand,ApplicationFeeAmount,TransferDestination,TransferAmount,ChargeId")]
    [TestCase("2026-10-28.endive", "ApplicationFeeAmount,TransferDestination,TransferAmount,ChargeId")]
    public void Invoices_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(Invoices), "invoice", version, InvoiceFacts.Values, missing);

    [TestCase("2020-08-27", "InvoiceId,Subtotal")]
    [TestCase("2022-11-15", "InvoiceId,Subtotal")]
    [TestCase("2025-02-24.acacia", "Subtotal")]
    [TestCase("2025-08-27.basil", "Subtotal,AmountExcludingTax")]
    [TestCase("2026-02-25.clover", "AmountExcludingTax")]
    [TestCase("2026-10-28.endive", "AmountExcludingTax")]
    public void InvoiceLines_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(InvoiceLines), "line_item", version, InvoiceLineFacts.Values, missing);

    [TestCase("2020-08-27", "CustomerAccount,NetAmount")]
    [TestCase("2022-11-15", "CustomerAccount,NetAmount")]
    [TestCase("2025-02-24.acacia", "CustomerAccount,NetAmount")]
    [TestCase("2025-08-27.basil", "CustomerAccount,NetAmount,UnitAmount")]
    [TestCase("2026-02-25.clover", "UnitAmount")]
    [TestCase("2026-10-28.endive", "UnitAmount")]
    public void InvoiceItems_WhateverTheVersion_FillsItsColumnsAlike(string version, string missing) =>
        AssertAlike(typeof(InvoiceItems), "invoiceitem", version, InvoiceItemFacts.Values, missing);

    private static void AssertAlike(Type function, string objectName, string version, Dictionary<string, object?> values, string missing)
    {
        var json = Repository.Fixture(objectName + "/" + version + ".json");
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
