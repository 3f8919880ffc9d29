namespace StripeClr.Catalog.Resources;

internal static class Prices
{
    public static readonly Resource Resource = new(
        "Price", "Prices", "price", "/v1/prices", "price",
        Filters:
        [
            new("ProductId", "product", Sql.Id, "Prices of this product (prod_…)."),
            new("Active", "active", Sql.Bit, "1: for new sales, 0: no longer, NULL: both. Stripe lists active ones only unless asked, so NULL reads two lists, active ones first.")
            {
                IsListedTwice = true,
            },
            new("Created", "created", Sql.Range, "Times of creation.", "N'>= monthstart'"),
        ],
        Columns:
        [
            new("Id", Sql.Id, "id", "price_…, or the id of an old plan."),
            new("ProductId", Sql.Id, "id(product)", "What is sold (prod_…)."),
            new("Active", Sql.Bit, "active", "1: for new sales."),
            new("Currency", Sql.Id, "currency", "Lower case, such as usd; says what unit the amounts count."),
            new("UnitAmount", Sql.Amount, "unit_amount", "Price of one; NULL with tiers and with fractions of the unit."),
            new("UnitAmountDecimal", Sql.Decimal, "unit_amount_decimal|unit_amount", "Price of one, with up to twelve decimals of the unit."),
            new("Type", Sql.Id, "type", "one_time or recurring."),
            new("BillingScheme", Sql.Id, "billing_scheme", "per_unit or tiered."),
            new("RecurringInterval", Sql.Id, "recurring.interval", "day, week, month or year."),
            new("RecurringIntervalCount", Sql.Int, "recurring.interval_count", "How many of them make a period."),
            new("RecurringUsageType", Sql.Id, "recurring.usage_type", "licensed or metered."),
            new("RecurringMeter", Sql.Id, "recurring.meter", "Meter that counts the usage."),
            new("RecurringTrialPeriodDays", Sql.Int, "recurring.trial_period_days", "Days of trial."),
            new("TiersMode", Sql.Id, "tiers_mode", "graduated or volume."),
            new("TaxBehavior", Sql.Id, "tax_behavior", "inclusive, exclusive or unspecified."),
            new("LookupKey", Sql.Id, "lookup_key", "Key of your own to find it by."),
            new("Nickname", Sql.LongText, "nickname", "Name that the customer does not see."),
            new("TiersJson", Sql.LongText, "json(tiers)", "The tiers, a JSON array; read it with OPENJSON. NULL inside a webhook's event."),
            new("Created", Sql.Time, "created", "Creation time, UTC."),
            new("Deleted", Sql.Bit, "deleted", "1: deleted."),
            new("LiveMode", Sql.Bit, "livemode", "1: live data, 0: test data."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions: [])
    {
        // Older versions send the tiers unasked.
        Expands = [new("tiers", "2020-08-27")],
        Noun = "price",
        ExampleId = "N'price_…'",
        Note = "Prices, as a rule newest first and active ones before the others; ORDER BY when it matters.",
        Link = "https://docs.stripe.com/api/prices",
    };
}
