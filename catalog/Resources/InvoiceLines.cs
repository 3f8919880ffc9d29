namespace StripeClr.Catalog.Resources;

internal static class InvoiceLines
{
    public static readonly Resource Resource = new(
        "InvoiceLine", "InvoiceLines", "line_item", "/v1/invoices/{invoice}/lines", null,
        Filters: [],
        Columns:
        [
            new("Id", Sql.Id, "id", "il_…; il_tmp_… on a preview."),
            new("InvoiceId", Sql.Id, "invoice|parent()", "The invoice (in_…)."),
            new("Type", Sql.Id, "type|map(parent.type;invoice_item_details=invoiceitem;subscription_item_details=subscription)", "invoiceitem or subscription."),
            new("Amount", Sql.Amount, "amount", "Amount of the line, before discounts and taxes on top."),
            new("Subtotal", Sql.Amount, "subtotal", "Before discounts and taxes; NULL before API version 2025-12-15."),
            new("AmountExcludingTax", Sql.Amount, "amount_excluding_tax", "Without taxes; NULL from API version 2025-03-31 on."),
            new("Currency", Sql.Id, "currency", "Lower case, such as usd; says what unit the amounts count."),
            new("Description", Sql.LongText, "description", "Text shown to the customer."),
            new("Quantity", Sql.BigInt, "quantity", "How many, in whole numbers."),
            new("QuantityDecimal", Sql.Decimal, "quantity_decimal|quantity", "How many, with up to twelve decimals."),
            new("UnitAmountDecimal", Sql.Decimal, "pricing.unit_amount_decimal|price.unit_amount_decimal|plan.amount_decimal", "Price of one, with up to twelve decimals of the unit."),
            new("PriceId", Sql.Id, "id(pricing.price_details.price)|price.id|plan.id", "Price (price_…)."),
            new("ProductId", Sql.Id, "pricing.price_details.product|id(price.product)|id(plan.product)", "What was sold (prod_…)."),
            new("PeriodStart", Sql.Time, "period.start", "Start of the period of service."),
            new("PeriodEnd", Sql.Time, "period.end", "End of the period of service."),
            new("Proration", Sql.Bit, "proration|parent.subscription_item_details.proration|parent.invoice_item_details.proration", "1: a part of a period, after a change in it."),
            new("SubscriptionId", Sql.Id, "id(subscription)|parent.subscription_item_details.subscription|parent.invoice_item_details.subscription", "Subscription that it bills (sub_…)."),
            new("SubscriptionItemId", Sql.Id, "parent.subscription_item_details.subscription_item|id(subscription_item)", "Item of the subscription (si_…)."),
            new("InvoiceItemId", Sql.Id, "parent.invoice_item_details.invoice_item|parent.subscription_item_details.invoice_item|id(invoice_item)", "Invoice item that it came from (ii_…)."),
            new("TaxAmount", Sql.Amount, "sum(taxes[].amount)|sum(tax_amounts[].amount)", "All taxes of the line."),
            new("TaxRateIds", Sql.LongText, "join(taxes[].tax_rate_details.tax_rate)|join(tax_rates[].id)", "Tax rates, with commas between (txr_…)."),
            new("DiscountAmount", Sql.Amount, "sum(discount_amounts[].amount)", "All discounts of the line."),
            new("DiscountIds", Sql.LongText, "join(id(discounts[]))", "Discounts, with commas between (di_…)."),
            new("Discountable", Sql.Bit, "discountable", "1: discounts of the invoice count for it."),
            new("LiveMode", Sql.Bit, "livemode", "1: live data, 0: test data."),
            new("MetadataJson", Sql.LongText, "json(metadata)", "The metadata as a JSON object; read it with JSON_VALUE."),
            new("RawJson", Sql.LongText, "json($)", "The whole object as Stripe sent it, client secrets masked."),
        ],
        Actions: [])
    {
        Parent = new("Invoice", "invoice", "lines", "{invoice}", "N'in_open…'"),
        Noun = "invoice line",
        ExampleId = "N'il_…'",
        Note = "The lines of an invoice.",
        Link = "https://docs.stripe.com/api/invoice-line-item",
    };
}
