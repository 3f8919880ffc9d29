// Generated from catalog/Resources/InvoiceLines.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.InvoiceLines</c>, behind <c>dbo.StripeInvoiceLines</c> and <c>dbo.StripeInvoiceLineFromJson</c>.</summary>
public static class InvoiceLines
{
    private static readonly RowShape Shape = new(
        "line_item",
        new ParentList("invoice", "lines", "{invoice}"),
        Array.Empty<Expand>(),
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("InvoiceId", ColumnType.Text, "invoice|parent()", 255),
        new Column("Type", ColumnType.Text, "type|map(parent.type;invoice_item_details=invoiceitem;subscription_item_details=subscription)", 255),
        new Column("Amount", ColumnType.BigInt, "amount"),
        new Column("Subtotal", ColumnType.BigInt, "subtotal"),
        new Column("AmountExcludingTax", ColumnType.BigInt, "amount_excluding_tax"),
        new Column("Currency", ColumnType.Text, "currency", 255),
        new Column("Description", ColumnType.Text, "description"),
        new Column("Quantity", ColumnType.BigInt, "quantity"),
        new Column("QuantityDecimal", ColumnType.Decimal, "quantity_decimal|quantity"),
        new Column("UnitAmountDecimal", ColumnType.Decimal, "pricing.unit_amount_decimal|price.unit_amount_decimal|plan.amount_decimal"),
        new Column("PriceId", ColumnType.Text, "id(pricing.price_details.price)|price.id|plan.id", 255),
        new Column("ProductId", ColumnType.Text, "pricing.price_details.product|id(price.product)|id(plan.product)", 255),
        new Column("PeriodStart", ColumnType.Time, "period.start"),
        new Column("PeriodEnd", ColumnType.Time, "period.end"),
        new Column("Proration", ColumnType.Bit, "proration|parent.subscription_item_details.proration|parent.invoice_item_details.proration"),
        new Column("SubscriptionId", ColumnType.Text, "id(subscription)|parent.subscription_item_details.subscription|parent.invoice_item_details.subscription", 255),
        new Column("SubscriptionItemId", ColumnType.Text, "parent.subscription_item_details.subscription_item|id(subscription_item)", 255),
        new Column("InvoiceItemId", ColumnType.Text, "parent.invoice_item_details.invoice_item|parent.subscription_item_details.invoice_item|id(invoice_item)", 255),
        new Column("TaxAmount", ColumnType.BigInt, "sum(taxes[].amount)|sum(tax_amounts[].amount)"),
        new Column("TaxRateIds", ColumnType.Text, "join(taxes[].tax_rate_details.tax_rate)|join(tax_rates[].id)"),
        new Column("DiscountAmount", ColumnType.BigInt, "sum(discount_amounts[].amount)"),
        new Column("DiscountIds", ColumnType.Text, "join(id(discounts[]))"),
        new Column("Discountable", ColumnType.Bit, "discountable"),
        new Column("LiveMode", ColumnType.Bit, "livemode"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/invoices/{invoice}/lines; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @invoiceId,
        out SqlString @type,
        out SqlInt64 @amount,
        out SqlInt64 @subtotal,
        out SqlInt64 @amountExcludingTax,
        out SqlString @currency,
        out SqlString @description,
        out SqlInt64 @quantity,
        out SqlDecimal @quantityDecimal,
        out SqlDecimal @unitAmountDecimal,
        out SqlString @priceId,
        out SqlString @productId,
        out DateTime? @periodStart,
        out DateTime? @periodEnd,
        out SqlBoolean @proration,
        out SqlString @subscriptionId,
        out SqlString @subscriptionItemId,
        out SqlString @invoiceItemId,
        out SqlInt64 @taxAmount,
        out SqlString @taxRateIds,
        out SqlInt64 @discountAmount,
        out SqlString @discountIds,
        out SqlBoolean @discountable,
        out SqlBoolean @liveMode,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @invoiceId = cells.Text(1);
        @type = cells.Text(2);
        @amount = cells.BigInt(3);
        @subtotal = cells.BigInt(4);
        @amountExcludingTax = cells.BigInt(5);
        @currency = cells.Text(6);
        @description = cells.Text(7);
        @quantity = cells.BigInt(8);
        @quantityDecimal = cells.Decimal(9);
        @unitAmountDecimal = cells.Decimal(10);
        @priceId = cells.Text(11);
        @productId = cells.Text(12);
        @periodStart = cells.Time(13);
        @periodEnd = cells.Time(14);
        @proration = cells.Bit(15);
        @subscriptionId = cells.Text(16);
        @subscriptionItemId = cells.Text(17);
        @invoiceItemId = cells.Text(18);
        @taxAmount = cells.BigInt(19);
        @taxRateIds = cells.Text(20);
        @discountAmount = cells.BigInt(21);
        @discountIds = cells.Text(22);
        @discountable = cells.Bit(23);
        @liveMode = cells.Bit(24);
        @metadataJson = cells.Text(25);
        @rawJson = cells.Text(26);
    }
}
