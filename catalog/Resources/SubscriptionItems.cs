namespace StripeClr.Catalog.Resources;

internal static class SubscriptionItems
{
    public static readonly Resource Resource = new(
        "SubscriptionItem", "SubscriptionItems", "subscription_item", "/v1/subscription_items", "item",
        Filters: [],
        Columns:
        [
            new("Id", Sql.Id, "id", "si_…"),
            new("SubscriptionId", Sql.Id, "subscription", "The subscription (sub_…)."),
            new("PriceId", Sql.Id, "price.id|plan.id", "What it costs (price_…)."),
            new("ProductId", Sql.Id, "id(price.product)|id(plan.product)", "What is sold (prod_…)."),
            new("Currency", Sql.Id, "price.currency|plan.currency", "Lower case, such as usd; says what unit the amounts count."),
            new("UnitAmount", Sql.Amount, "price.unit_amount|plan.amount", "Price of one; NULL with tiers and with fractions of the unit."),
            new("UnitAmountDecimal", Sql.Decimal, "price.unit_amount_decimal|plan.amount_decimal", "Price of one, with up to twelve decimals of the unit."),
            new("RecurringInterval", Sql.Id, "price.recurring.interval|plan.interval", "day, week, month or year."),
            new("RecurringIntervalCount", Sql.Int, "price.recurring.interval_count|plan.interval_count", "How many of them make a period."),
            new("UsageType", Sql.Id, "price.recurring.usage_type|plan.usage_type", "licensed or metered."),
            new("Quantity", Sql.BigInt, "quantity", "How many; NULL when usage is metered."),
            new("CurrentPeriodStart", Sql.Time, "current_period_start", "Start of the current period; NULL before API version 2025-03-31, when the subscription has it."),
            new("CurrentPeriodEnd", Sql.Time, "current_period_end", "End of the current period; NULL before API version 2025-03-31, when the subscription has it."),
            new("BilledUntil", Sql.Time, "billed_until", "Up to when it has been billed."),
            new("Created", Sql.Time, "created", "Creation time, UTC."),
            new("DiscountIds", Sql.LongText, "join(id(discounts[]))", "Discounts, with commas between (di_…)."),
            new("TaxRateIds", Sql.LongText, "join(tax_rates[].id)", "Tax rates, with commas between (txr_…)."),
            new("Deleted", Sql.Bit, "deleted", "1: deleted."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions: [])
    {
        Parent = new("Subscription", "subscription", "items", "subscription", "N'sub_…'"),
        Noun = "subscription item",
        ExampleId = "N'si_…'",
        Note = "The items of a subscription.",
        Link = "https://docs.stripe.com/api/subscription_items",
    };
}
