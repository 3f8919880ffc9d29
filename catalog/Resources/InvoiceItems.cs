namespace StripeClr.Catalog.Resources;

internal static class InvoiceItems
{
    private const string Basil = "2025-03-31.basil";
    private const string LeaveOut = "Leave it out, or pass NULL: Stripe cannot clear it.";

    private static readonly Parameter Id = new("InvoiceItemId", "{invoiceitem}", Sql.Id, "The invoice item.") { Required = true };

    // What creating and updating have in common, in three parts; between them stands what only creating takes.
    private static readonly Parameter[] Terms =
    [
        new("Description", "description", Sql.LongText, "Text shown to the customer."),
        new("PeriodStart", "period[start]", Sql.Time, "Start of the period of service, UTC when it names no time zone; with @PeriodEnd."),
        new("PeriodEnd", "period[end]", Sql.Time, "End of the period of service, UTC when it names no time zone; with @PeriodStart."),
        new("PriceId", "pricing[price]", Sql.Text, "Price of one (price_…); instead of an amount.")
        {
            Rule = new(RuleKind.Renamed, Basil, "price"),
            EmptyRefused = LeaveOut,
        },
        new("Discountable", "discountable", Sql.Bit, "0: discounts of the invoice do not count for it."),
        new("DiscountsCouponId", "discounts[0][coupon]", Sql.Text, "Coupon to make a discount of.") { Excludes = "DiscountsDiscountId", EmptyClears = "discounts" },
        new("DiscountsDiscountId", "discounts[0][discount]", Sql.Text, "Existing discount to use again (di_…).") { EmptyClears = "discounts" },
    ];

    private static readonly Parameter[] PriceData =
    [
        new("PriceDataCurrency", "price_data[currency]", Sql.Text, "Currency of a price made for this item alone.") { EmptyRefused = LeaveOut },
        new("PriceDataProduct", "price_data[product]", Sql.Text, "Product of that price (prod_…).") { EmptyRefused = LeaveOut },
        new("PriceDataUnitAmountDecimal", "price_data[unit_amount_decimal]", Sql.Decimal, "Price of one, in the smallest unit, with up to twelve decimals."),
        new("PriceDataUnitAmount", "price_data[unit_amount]", Sql.Amount, "Price of one, in the smallest unit.") { Excludes = "PriceDataUnitAmountDecimal" },
        new("Quantity", "quantity", Sql.Whole, "How many; not negative."),
    ];

    // Whole units are a decimal number too, and the only form that newer versions take.
    private static readonly Parameter[] UnitAmounts =
    [
        new("TaxRates", "tax_rates", Sql.List, "Tax rates of this item, one or a JSON array (txr_…)."),
        new("UnitAmountDecimal", "unit_amount_decimal", Sql.Decimal, "Price of one, in the smallest unit, with up to twelve decimals; negative is a credit."),
        new("UnitAmount", "unit_amount_decimal", Sql.Amount, "Price of one, in the smallest unit; negative is a credit.") { Excludes = "UnitAmountDecimal" },
        new("Metadata", "metadata", Sql.JsonObject, "Your own names and values: {\"order_no\":\"4711\"}. An empty value removes that name."),
    ];

    public static readonly Resource Resource = new(
        "InvoiceItem", "InvoiceItems", "invoiceitem", "/v1/invoiceitems", "invoiceitem",
        Filters:
        [
            new("CustomerId", "customer", Sql.Id, "Items of this customer (cus_…)."),
            new("InvoiceId", "invoice", Sql.Id, "Items of this invoice (in_…)."),
            new("Pending", "pending", Sql.Bit, "1: not yet on an invoice, 0: on an invoice, NULL: both."),
            new("Created", "created", Sql.Range, "Times of creation.", "N'>= monthstart'"),
        ],
        Columns:
        [
            new("Id", Sql.Id, "id", "ii_…"),
            new("CustomerId", Sql.Id, "id(customer)", "Who is billed (cus_…)."),
            new("CustomerAccount", Sql.Id, "customer_account", "The same customer as an account of Stripe's v2 API."),
            new("InvoiceId", Sql.Id, "id(invoice)", "Invoice that it is on (in_…); NULL while it is pending."),
            new("SubscriptionId", Sql.Id, "parent.subscription_details.subscription|id(subscription)", "Subscription that it belongs to (sub_…)."),
            new("SubscriptionItemId", Sql.Id, "parent.subscription_details.subscription_item|subscription_item", "Item of the subscription (si_…)."),
            new("Amount", Sql.Amount, "amount", "Quantity times the price of one."),
            new("NetAmount", Sql.Amount, "net_amount", "After discounts; NULL before API version 2025-09-30."),
            new("Currency", Sql.Id, "currency", "Lower case, such as usd; says what unit the amounts count."),
            new("Quantity", Sql.BigInt, "quantity", "How many, in whole numbers."),
            new("QuantityDecimal", Sql.Decimal, "quantity_decimal|quantity", "How many, with up to twelve decimals."),
            new("UnitAmount", Sql.Amount, "unit_amount", "Price of one; NULL from API version 2025-03-31 on, read UnitAmountDecimal."),
            new("UnitAmountDecimal", Sql.Decimal, "pricing.unit_amount_decimal|unit_amount_decimal", "Price of one, with up to twelve decimals of the unit."),
            new("PriceId", Sql.Id, "id(pricing.price_details.price)|price.id|plan.id", "Price (price_…)."),
            new("ProductId", Sql.Id, "pricing.price_details.product|id(price.product)|id(plan.product)", "What is sold (prod_…)."),
            new("Description", Sql.LongText, "description", "Text shown to the customer."),
            new("Discountable", Sql.Bit, "discountable", "1: discounts of the invoice count for it."),
            new("DiscountIds", Sql.LongText, "join(id(discounts[]))", "Discounts, with commas between (di_…)."),
            new("TaxRateIds", Sql.LongText, "join(tax_rates[].id)", "Tax rates, with commas between (txr_…)."),
            new("Proration", Sql.Bit, "proration", "1: a part of a period, after a change in it."),
            new("PeriodStart", Sql.Time, "period.start", "Start of the period of service."),
            new("PeriodEnd", Sql.Time, "period.end", "End of the period of service."),
            new("Created", Sql.Time, "date", "Creation time, UTC."),
            new("TestClock", Sql.Id, "id(test_clock)", "Test clock that it lives by; NULL for most."),
            new("Deleted", Sql.Bit, "deleted", "1: deleted; the other columns are NULL then."),
            new("LiveMode", Sql.Bit, "livemode", "1: live data, 0: test data."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions:
        [
            new("CreateInvoiceItem", "POST", "/v1/invoiceitems", "Adds an item to a draft, or to the customer's next invoice. An invoice takes 250 items.",
                "@CustomerId = N'cus_…', @Amount = 4999, @Currency = N'usd', @Description = N'Setup'",
                [
                    new("CustomerId", "customer", Sql.Text, "Who is billed (cus_…).") { Required = true },
                    new("Amount", "amount", Sql.Amount, "Amount in the smallest unit; negative is a credit. Instead of a price."),
                    new("Currency", "currency", Sql.Text, "Currency of the amount, such as usd."),
                    .. Terms,
                    new("InvoiceId", "invoice", Sql.Text, "The draft; NULL: the customer's next invoice (in_…)."),
                    .. PriceData,
                    new("SubscriptionId", "subscription", Sql.Text, "Subscription whose next invoice takes it (sub_…)."),
                    .. UnitAmounts,
                ])
            {
                Creates = true,
            },
            new("UpdateInvoiceItem", "POST", "/v1/invoiceitems/{invoiceitem}", "Changes an invoice item that is pending or on a draft.",
                "@InvoiceItemId = N'ii_…', @Description = N'Setup and training'",
                [
                    Id,
                    new("Amount", "amount", Sql.Amount, "Amount in the smallest unit; negative is a credit."),
                    .. Terms,
                    .. PriceData,
                    .. UnitAmounts,
                ]),
            new("DeleteInvoiceItem", "DELETE", "/v1/invoiceitems/{invoiceitem}", "Deletes for good: an invoice item that is pending or on a draft.",
                "@InvoiceItemId = N'ii_…'", [Id]),
        ])
    {
        Noun = "invoice item",
        ExampleId = "N'ii_…'",
        Note = "Invoice items, newest first as a rule; ORDER BY when it matters.",
        Link = "https://docs.stripe.com/api/invoiceitems",
    };
}
