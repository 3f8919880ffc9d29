// Generated from catalog/Resources/InvoiceItems.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.InvoiceItems</c>, behind <c>dbo.StripeInvoiceItems</c>, <c>dbo.StripeInvoiceItem</c> and <c>dbo.StripeInvoiceItemFromJson</c>.</summary>
public static class InvoiceItems
{
    private static readonly RowShape Shape = new(
        "invoiceitem",
        null,
        Array.Empty<Expand>(),
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("CustomerId", ColumnType.Text, "id(customer)", 255),
        new Column("CustomerAccount", ColumnType.Text, "customer_account", 255),
        new Column("InvoiceId", ColumnType.Text, "id(invoice)", 255),
        new Column("SubscriptionId", ColumnType.Text, "parent.subscription_details.subscription|id(subscription)", 255),
        new Column("SubscriptionItemId", ColumnType.Text, "parent.subscription_details.subscription_item|subscription_item", 255),
        new Column("Amount", ColumnType.BigInt, "amount"),
        new Column("NetAmount", ColumnType.BigInt, "net_amount"),
        new Column("Currency", ColumnType.Text, "currency", 255),
        new Column("Quantity", ColumnType.BigInt, "quantity"),
        new Column("QuantityDecimal", ColumnType.Decimal, "quantity_decimal|quantity"),
        new Column("UnitAmount", ColumnType.BigInt, "unit_amount"),
        new Column("UnitAmountDecimal", ColumnType.Decimal, "pricing.unit_amount_decimal|unit_amount_decimal"),
        new Column("PriceId", ColumnType.Text, "id(pricing.price_details.price)|price.id|plan.id", 255),
        new Column("ProductId", ColumnType.Text, "pricing.price_details.product|id(price.product)|id(plan.product)", 255),
        new Column("Description", ColumnType.Text, "description"),
        new Column("Discountable", ColumnType.Bit, "discountable"),
        new Column("DiscountIds", ColumnType.Text, "join(id(discounts[]))"),
        new Column("TaxRateIds", ColumnType.Text, "join(tax_rates[].id)"),
        new Column("Proration", ColumnType.Bit, "proration"),
        new Column("PeriodStart", ColumnType.Time, "period.start"),
        new Column("PeriodEnd", ColumnType.Time, "period.end"),
        new Column("Created", ColumnType.Time, "date"),
        new Column("TestClock", ColumnType.Text, "id(test_clock)", 255),
        new Column("Deleted", ColumnType.Bit, "deleted"),
        new Column("LiveMode", ColumnType.Bit, "livemode"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/invoiceitems; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @customerId,
        out SqlString @customerAccount,
        out SqlString @invoiceId,
        out SqlString @subscriptionId,
        out SqlString @subscriptionItemId,
        out SqlInt64 @amount,
        out SqlInt64 @netAmount,
        out SqlString @currency,
        out SqlInt64 @quantity,
        out SqlDecimal @quantityDecimal,
        out SqlInt64 @unitAmount,
        out SqlDecimal @unitAmountDecimal,
        out SqlString @priceId,
        out SqlString @productId,
        out SqlString @description,
        out SqlBoolean @discountable,
        out SqlString @discountIds,
        out SqlString @taxRateIds,
        out SqlBoolean @proration,
        out DateTime? @periodStart,
        out DateTime? @periodEnd,
        out DateTime? @created,
        out SqlString @testClock,
        out SqlBoolean @deleted,
        out SqlBoolean @liveMode,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @customerId = cells.Text(1);
        @customerAccount = cells.Text(2);
        @invoiceId = cells.Text(3);
        @subscriptionId = cells.Text(4);
        @subscriptionItemId = cells.Text(5);
        @amount = cells.BigInt(6);
        @netAmount = cells.BigInt(7);
        @currency = cells.Text(8);
        @quantity = cells.BigInt(9);
        @quantityDecimal = cells.Decimal(10);
        @unitAmount = cells.BigInt(11);
        @unitAmountDecimal = cells.Decimal(12);
        @priceId = cells.Text(13);
        @productId = cells.Text(14);
        @description = cells.Text(15);
        @discountable = cells.Bit(16);
        @discountIds = cells.Text(17);
        @taxRateIds = cells.Text(18);
        @proration = cells.Bit(19);
        @periodStart = cells.Time(20);
        @periodEnd = cells.Time(21);
        @created = cells.Time(22);
        @testClock = cells.Text(23);
        @deleted = cells.Bit(24);
        @liveMode = cells.Bit(25);
        @metadataJson = cells.Text(26);
        @rawJson = cells.Text(27);
    }
}
