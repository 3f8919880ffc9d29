// Generated from catalog/Resources/Prices.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.Prices</c>, behind <c>dbo.StripePrices</c>, <c>dbo.StripePrice</c> and <c>dbo.StripePriceFromJson</c>.</summary>
public static class Prices
{
    private static readonly RowShape Shape = new(
        "price",
        null,
        new Expand[] { new("tiers", "2020-08-27") },
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("ProductId", ColumnType.Text, "id(product)", 255),
        new Column("Active", ColumnType.Bit, "active"),
        new Column("Currency", ColumnType.Text, "currency", 255),
        new Column("UnitAmount", ColumnType.BigInt, "unit_amount"),
        new Column("UnitAmountDecimal", ColumnType.Decimal, "unit_amount_decimal|unit_amount"),
        new Column("Type", ColumnType.Text, "type", 255),
        new Column("BillingScheme", ColumnType.Text, "billing_scheme", 255),
        new Column("RecurringInterval", ColumnType.Text, "recurring.interval", 255),
        new Column("RecurringIntervalCount", ColumnType.Int, "recurring.interval_count"),
        new Column("RecurringUsageType", ColumnType.Text, "recurring.usage_type", 255),
        new Column("RecurringMeter", ColumnType.Text, "recurring.meter", 255),
        new Column("RecurringTrialPeriodDays", ColumnType.Int, "recurring.trial_period_days"),
        new Column("TiersMode", ColumnType.Text, "tiers_mode", 255),
        new Column("TaxBehavior", ColumnType.Text, "tax_behavior", 255),
        new Column("LookupKey", ColumnType.Text, "lookup_key", 255),
        new Column("Nickname", ColumnType.Text, "nickname"),
        new Column("TiersJson", ColumnType.Text, "json(tiers)"),
        new Column("Created", ColumnType.Time, "created"),
        new Column("Deleted", ColumnType.Bit, "deleted"),
        new Column("LiveMode", ColumnType.Bit, "livemode"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/prices; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @productId,
        out SqlBoolean @active,
        out SqlString @currency,
        out SqlInt64 @unitAmount,
        out SqlDecimal @unitAmountDecimal,
        out SqlString @type,
        out SqlString @billingScheme,
        out SqlString @recurringInterval,
        out SqlInt32 @recurringIntervalCount,
        out SqlString @recurringUsageType,
        out SqlString @recurringMeter,
        out SqlInt32 @recurringTrialPeriodDays,
        out SqlString @tiersMode,
        out SqlString @taxBehavior,
        out SqlString @lookupKey,
        out SqlString @nickname,
        out SqlString @tiersJson,
        out DateTime? @created,
        out SqlBoolean @deleted,
        out SqlBoolean @liveMode,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @productId = cells.Text(1);
        @active = cells.Bit(2);
        @currency = cells.Text(3);
        @unitAmount = cells.BigInt(4);
        @unitAmountDecimal = cells.Decimal(5);
        @type = cells.Text(6);
        @billingScheme = cells.Text(7);
        @recurringInterval = cells.Text(8);
        @recurringIntervalCount = cells.Int(9);
        @recurringUsageType = cells.Text(10);
        @recurringMeter = cells.Text(11);
        @recurringTrialPeriodDays = cells.Int(12);
        @tiersMode = cells.Text(13);
        @taxBehavior = cells.Text(14);
        @lookupKey = cells.Text(15);
        @nickname = cells.Text(16);
        @tiersJson = cells.Text(17);
        @created = cells.Time(18);
        @deleted = cells.Bit(19);
        @liveMode = cells.Bit(20);
        @metadataJson = cells.Text(21);
        @rawJson = cells.Text(22);
    }
}
