// Generated from catalog/Resources/SubscriptionItems.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.SubscriptionItems</c>, behind <c>dbo.StripeSubscriptionItems</c>, <c>dbo.StripeSubscriptionItem</c> and <c>dbo.StripeSubscriptionItemFromJson</c>.</summary>
public static class SubscriptionItems
{
    private static readonly RowShape Shape = new(
        "subscription_item",
        new ParentList("subscription", "items", "subscription"),
        Array.Empty<Expand>(),
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("SubscriptionId", ColumnType.Text, "subscription", 255),
        new Column("PriceId", ColumnType.Text, "price.id|plan.id", 255),
        new Column("ProductId", ColumnType.Text, "id(price.product)|id(plan.product)", 255),
        new Column("Currency", ColumnType.Text, "price.currency|plan.currency", 255),
        new Column("UnitAmount", ColumnType.BigInt, "price.unit_amount|plan.amount"),
        new Column("UnitAmountDecimal", ColumnType.Decimal, "price.unit_amount_decimal|plan.amount_decimal"),
        new Column("RecurringInterval", ColumnType.Text, "price.recurring.interval|plan.interval", 255),
        new Column("RecurringIntervalCount", ColumnType.Int, "price.recurring.interval_count|plan.interval_count"),
        new Column("UsageType", ColumnType.Text, "price.recurring.usage_type|plan.usage_type", 255),
        new Column("Quantity", ColumnType.BigInt, "quantity"),
        new Column("CurrentPeriodStart", ColumnType.Time, "current_period_start"),
        new Column("CurrentPeriodEnd", ColumnType.Time, "current_period_end"),
        new Column("BilledUntil", ColumnType.Time, "billed_until"),
        new Column("Created", ColumnType.Time, "created"),
        new Column("DiscountIds", ColumnType.Text, "join(id(discounts[]))"),
        new Column("TaxRateIds", ColumnType.Text, "join(tax_rates[].id)"),
        new Column("Deleted", ColumnType.Bit, "deleted"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/subscription_items; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @subscriptionId,
        out SqlString @priceId,
        out SqlString @productId,
        out SqlString @currency,
        out SqlInt64 @unitAmount,
        out SqlDecimal @unitAmountDecimal,
        out SqlString @recurringInterval,
        out SqlInt32 @recurringIntervalCount,
        out SqlString @usageType,
        out SqlInt64 @quantity,
        out DateTime? @currentPeriodStart,
        out DateTime? @currentPeriodEnd,
        out DateTime? @billedUntil,
        out DateTime? @created,
        out SqlString @discountIds,
        out SqlString @taxRateIds,
        out SqlBoolean @deleted,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @subscriptionId = cells.Text(1);
        @priceId = cells.Text(2);
        @productId = cells.Text(3);
        @currency = cells.Text(4);
        @unitAmount = cells.BigInt(5);
        @unitAmountDecimal = cells.Decimal(6);
        @recurringInterval = cells.Text(7);
        @recurringIntervalCount = cells.Int(8);
        @usageType = cells.Text(9);
        @quantity = cells.BigInt(10);
        @currentPeriodStart = cells.Time(11);
        @currentPeriodEnd = cells.Time(12);
        @billedUntil = cells.Time(13);
        @created = cells.Time(14);
        @discountIds = cells.Text(15);
        @taxRateIds = cells.Text(16);
        @deleted = cells.Bit(17);
        @metadataJson = cells.Text(18);
        @rawJson = cells.Text(19);
    }
}
