using StripeClr.Functions;
using StripeClr.Tests.Support;

namespace StripeClr.Tests.Functions;

/// <summary>What the fixtures' one object cannot show, since the facts exclude each other.</summary>
public sealed class ShapeVariantTests
{
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
        AssertColumn(typeof(Invoices), "invoice", property, column, expected);

    [TestCase("\"discount\":{\"id\":\"di_1\",\"source\":{\"coupon\":{\"id\":\"co\"}}}", "CouponId", "co")]
    [TestCase("\"deleted\":true", "Deleted", true)]
    [TestCase("\"preferred_locales\":[]", "PreferredLocales", null)]
    [TestCase("\"default_source\":{\"id\":\"card_1\",\"object\":\"card\"}", "DefaultSource", "card_1")]
    public void Customers_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        AssertColumn(typeof(Customers), "customer", property, column, expected);

    [TestCase("\"default_price\":{\"id\":\"price_1\",\"object\":\"price\"}", "DefaultPrice", "price_1")]
    [TestCase("\"features\":[{\"name\":\"x\"}]", "MarketingFeaturesJson", "[{\"name\":\"x\"}]")]
    [TestCase("\"marketing_features\":[],\"features\":[1]", "MarketingFeaturesJson", "[]")]
    [TestCase("\"package_dimensions\":null", "PackageHeight", null)]
    [TestCase("\"tax_code\":{\"id\":\"txcd_1\",\"object\":\"tax_code\"}", "TaxCode", "txcd_1")]
    [TestCase("\"deleted\":true", "Deleted", true)]
    [TestCase("\"images\":[]", "Images", "[]")]
    public void Products_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        AssertColumn(typeof(Products), "product", property, column, expected);

    [TestCase("\"product\":{\"id\":\"prod_1\",\"object\":\"product\"}", "ProductId", "prod_1")]
    [TestCase("\"tiers\":[{\"up_to\":null,\"flat_amount\":5}]", "TiersJson", "[{\"up_to\":null,\"flat_amount\":5}]")]
    [TestCase("\"tiers_mode\":\"volume\"", "TiersMode", "volume")]
    [TestCase("\"unit_amount\":null,\"unit_amount_decimal\":\"0.125\"", "UnitAmount", null)]
    [TestCase("\"recurring\":null", "RecurringInterval", null)]
    public void Prices_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        AssertColumn(typeof(Prices), "price", property, column, expected);

    [TestCase("\"unit_amount\":null,\"unit_amount_decimal\":\"0.000000000125\"", "0.000000000125")]
    [TestCase("\"unit_amount\":1999", "1999")]
    [TestCase("\"unit_amount\":null,\"unit_amount_decimal\":\"1234567890123456.123456789012\"", "1234567890123456.123456789012")]
    public void Prices_WhenTheAmountIsADecimal_KeepsAllItsDigits(string property, string expected) =>
        AssertColumn(typeof(Prices), "price", property, "UnitAmountDecimal", decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [TestCase("\"customer\":{\"id\":\"cus_1\",\"object\":\"customer\"}", "CustomerId", "cus_1")]
    [TestCase("\"latest_invoice\":{\"id\":\"in_1\",\"object\":\"invoice\"}", "LatestInvoiceId", "in_1")]
    [TestCase("\"discount\":null,\"discounts\":[\"di_1\",\"di_2\"]", "DiscountIds", "di_1,di_2")]
    [TestCase("\"discounts\":[{\"id\":\"di_1\",\"source\":{\"coupon\":\"co\"}},{\"id\":\"di_2\"}]", "DiscountIds", "di_1,di_2")]
    [TestCase("\"discount\":{\"id\":\"di_1\"},\"discounts\":[]", "DiscountIds", "di_1")]
    [TestCase("\"plan\":{\"id\":\"plan_1\"},\"quantity\":4", "PriceId", "plan_1")]
    [TestCase("\"plan\":{\"id\":\"plan_1\"},\"quantity\":4", "Quantity", 4L)]
    [TestCase("\"items\":{\"data\":[{\"plan\":{\"id\":\"plan_1\",\"product\":\"prod_1\"}}],\"has_more\":true}", "PriceId", "plan_1")]
    [TestCase("\"items\":{\"data\":[{\"plan\":{\"id\":\"plan_1\",\"product\":\"prod_1\"}}],\"has_more\":true}", "ProductId", "prod_1")]
    [TestCase("\"items\":{\"data\":[{\"price\":{\"id\":\"p\",\"product\":{\"id\":\"prod_1\"}}}],\"has_more\":true}", "ProductId", "prod_1")]
    [TestCase("\"items\":{\"data\":[],\"has_more\":true}", "ItemsHasMore", true)]
    public void Subscriptions_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        AssertColumn(typeof(Subscriptions), "subscription", property, column, expected);

    // Items may have periods of their own: the subscription's is the one that its filters compare with.
    [TestCase("CurrentPeriodStart", 20)]
    [TestCase("CurrentPeriodEnd", 30)]
    public void Subscriptions_WhenItemsHaveDifferentPeriods_TakesLatestStartAndEarliestEnd(string column, int seconds) =>
        AssertColumn(
            typeof(Subscriptions), "subscription",
            "\"items\":{\"data\":[{\"current_period_start\":10,\"current_period_end\":40},{\"current_period_start\":20,\"current_period_end\":30}],\"has_more\":false}",
            column, new DateTime(1970, 1, 1).AddSeconds(seconds));

    [TestCase("\"plan\":{\"id\":\"plan_1\",\"amount\":7,\"amount_decimal\":\"7\",\"currency\":\"usd\"}", "PriceId", "plan_1")]
    [TestCase("\"plan\":{\"id\":\"plan_1\",\"amount\":7,\"amount_decimal\":\"7\",\"currency\":\"usd\"}", "UnitAmount", 7L)]
    [TestCase("\"price\":{\"id\":\"p\",\"product\":{\"id\":\"prod_1\"}}", "ProductId", "prod_1")]
    [TestCase("\"discounts\":[{\"id\":\"di_1\"},\"di_2\"]", "DiscountIds", "di_1,di_2")]
    [TestCase("\"tax_rates\":null", "TaxRateIds", null)]
    [TestCase("\"deleted\":true", "Deleted", true)]
    public void SubscriptionItems_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        AssertColumn(typeof(SubscriptionItems), "subscription_item", property, column, expected);

    [TestCase("\"type\":\"invoiceitem\",\"invoice_item\":\"ii_1\",\"proration\":true", "Type", "invoiceitem")]
    [TestCase("\"type\":\"invoiceitem\",\"invoice_item\":\"ii_1\",\"proration\":true", "InvoiceItemId", "ii_1")]
    [TestCase("\"parent\":{\"type\":\"invoice_item_details\",\"invoice_item_details\":{\"invoice_item\":\"ii_1\",\"proration\":true,\"subscription\":\"sub_1\"},\"subscription_item_details\":null}", "Type", "invoiceitem")]
    [TestCase("\"parent\":{\"type\":\"invoice_item_details\",\"invoice_item_details\":{\"invoice_item\":\"ii_1\",\"proration\":true,\"subscription\":\"sub_1\"},\"subscription_item_details\":null}", "InvoiceItemId", "ii_1")]
    [TestCase("\"parent\":{\"type\":\"invoice_item_details\",\"invoice_item_details\":{\"invoice_item\":\"ii_1\",\"proration\":true,\"subscription\":\"sub_1\"},\"subscription_item_details\":null}", "Proration", true)]
    [TestCase("\"parent\":{\"type\":\"invoice_item_details\",\"invoice_item_details\":{\"invoice_item\":\"ii_1\",\"proration\":true,\"subscription\":\"sub_1\"},\"subscription_item_details\":null}", "SubscriptionId", "sub_1")]
    [TestCase("\"parent\":{\"type\":\"subscription_item_details\",\"subscription_item_details\":{\"invoice_item\":\"ii_1\"}}", "InvoiceItemId", "ii_1")]
    [TestCase("\"parent\":{\"type\":\"license_fee_subscription_details\"}", "Type", "license_fee_subscription_details")]
    [TestCase("\"pricing\":{\"price_details\":{\"price\":{\"id\":\"price_1\",\"object\":\"price\"},\"product\":\"prod_1\"}}", "PriceId", "price_1")]
    [TestCase("\"plan\":{\"id\":\"plan_1\",\"product\":\"prod_1\"},\"price\":null", "PriceId", "plan_1")]
    [TestCase("\"taxes\":[]", "TaxAmount", 0L)]
    [TestCase("\"taxes\":null,\"tax_amounts\":[{\"amount\":3},{\"amount\":4}]", "TaxAmount", 7L)]
    [TestCase("\"discount_amounts\":null", "DiscountAmount", null)]
    [TestCase("\"quantity\":null", "QuantityDecimal", null)]
    public void InvoiceLines_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        AssertColumn(typeof(InvoiceLines), "line_item", property, column, expected);

    [TestCase("\"customer\":{\"id\":\"cus_1\",\"object\":\"customer\"}", "CustomerId", "cus_1")]
    [TestCase("\"invoice\":null", "InvoiceId", null)]
    [TestCase("\"parent\":null", "SubscriptionId", null)]
    [TestCase("\"subscription\":{\"id\":\"sub_1\",\"object\":\"subscription\"}", "SubscriptionId", "sub_1")]
    [TestCase("\"pricing\":{\"price_details\":{\"price\":{\"id\":\"price_1\",\"object\":\"price\"},\"product\":\"prod_1\"}}", "PriceId", "price_1")]
    [TestCase("\"plan\":{\"id\":\"plan_1\",\"product\":\"prod_1\"},\"price\":null", "ProductId", "prod_1")]
    [TestCase("\"discounts\":[]", "DiscountIds", null)]
    [TestCase("\"deleted\":true", "Deleted", true)]
    public void InvoiceItems_WhenTheShapeVaries_FindsTheFact(string property, string column, object? expected) =>
        AssertColumn(typeof(InvoiceItems), "invoiceitem", property, column, expected);

    private static void AssertColumn(Type function, string objectName, string property, string column, object? expected) =>
        Assert.That(new TableFunction(function).FromJson("{\"id\":\"x_1\",\"object\":\"" + objectName + "\"," + property + "}")[column], Is.EqualTo(expected));
}
