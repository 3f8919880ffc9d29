// Generated from catalog/Resources/Subscriptions.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.Subscriptions</c>, behind <c>dbo.StripeSubscriptions</c>, <c>dbo.StripeSubscription</c> and <c>dbo.StripeSubscriptionFromJson</c>.</summary>
public static class Subscriptions
{
    private static readonly RowShape Shape = new(
        "subscription",
        null,
        new Expand[] { new("discounts", "2025-03-31.basil") },
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("CustomerId", ColumnType.Text, "id(customer)", 255),
        new Column("CustomerAccount", ColumnType.Text, "customer_account", 255),
        new Column("Status", ColumnType.Text, "status", 255),
        new Column("Currency", ColumnType.Text, "currency", 255),
        new Column("CollectionMethod", ColumnType.Text, "collection_method", 255),
        new Column("CurrentPeriodStart", ColumnType.Time, "current_period_start|max(items.data[].current_period_start)"),
        new Column("CurrentPeriodEnd", ColumnType.Time, "current_period_end|min(items.data[].current_period_end)"),
        new Column("StartDate", ColumnType.Time, "start_date"),
        new Column("Created", ColumnType.Time, "created"),
        new Column("EndedAt", ColumnType.Time, "ended_at"),
        new Column("CanceledAt", ColumnType.Time, "canceled_at"),
        new Column("CancelAt", ColumnType.Time, "cancel_at"),
        new Column("CancelAtPeriodEnd", ColumnType.Bit, "cancel_at_period_end"),
        new Column("CancellationReason", ColumnType.Text, "cancellation_details.reason", 255),
        new Column("CancellationFeedback", ColumnType.Text, "cancellation_details.feedback", 255),
        new Column("TrialStart", ColumnType.Time, "trial_start"),
        new Column("TrialEnd", ColumnType.Time, "trial_end"),
        new Column("BillingCycleAnchor", ColumnType.Time, "billing_cycle_anchor"),
        new Column("BillingMode", ColumnType.Text, "billing_mode.type", 255),
        new Column("DaysUntilDue", ColumnType.Int, "days_until_due"),
        new Column("LatestInvoiceId", ColumnType.Text, "id(latest_invoice)", 255),
        new Column("DefaultPaymentMethod", ColumnType.Text, "id(default_payment_method)", 255),
        new Column("DefaultSource", ColumnType.Text, "id(default_source)", 255),
        new Column("ScheduleId", ColumnType.Text, "id(schedule)", 255),
        new Column("PendingSetupIntent", ColumnType.Text, "id(pending_setup_intent)", 255),
        new Column("PauseCollectionBehavior", ColumnType.Text, "pause_collection.behavior", 255),
        new Column("PauseResumesAt", ColumnType.Time, "pause_collection.resumes_at"),
        new Column("ApplicationFeePercent", ColumnType.Decimal, "application_fee_percent", 5, 2),
        new Column("TransferDestination", ColumnType.Text, "id(transfer_data.destination)", 255),
        new Column("OnBehalfOf", ColumnType.Text, "id(on_behalf_of)", 255),
        new Column("DiscountIds", ColumnType.Text, "join(id(discounts[]))|discount.id"),
        new Column("CouponId", ColumnType.Text, "id(discount.coupon)|first(id(discounts[].source.coupon))|first(id(discounts[].coupon))", 255),
        new Column("ItemCount", ColumnType.Int, "count(items.data[])"),
        new Column("ItemsHasMore", ColumnType.Bit, "items.has_more"),
        new Column("PriceId", ColumnType.Text, "first(items.data[].price.id)|first(items.data[].plan.id)|plan.id", 255),
        new Column("ProductId", ColumnType.Text, "first(id(items.data[].price.product))|first(id(items.data[].plan.product))", 255),
        new Column("Quantity", ColumnType.BigInt, "first(items.data[].quantity)|quantity"),
        new Column("Description", ColumnType.Text, "description", 4000),
        new Column("LiveMode", ColumnType.Bit, "livemode"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/subscriptions; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @customerId,
        out SqlString @customerAccount,
        out SqlString @status,
        out SqlString @currency,
        out SqlString @collectionMethod,
        out DateTime? @currentPeriodStart,
        out DateTime? @currentPeriodEnd,
        out DateTime? @startDate,
        out DateTime? @created,
        out DateTime? @endedAt,
        out DateTime? @canceledAt,
        out DateTime? @cancelAt,
        out SqlBoolean @cancelAtPeriodEnd,
        out SqlString @cancellationReason,
        out SqlString @cancellationFeedback,
        out DateTime? @trialStart,
        out DateTime? @trialEnd,
        out DateTime? @billingCycleAnchor,
        out SqlString @billingMode,
        out SqlInt32 @daysUntilDue,
        out SqlString @latestInvoiceId,
        out SqlString @defaultPaymentMethod,
        out SqlString @defaultSource,
        out SqlString @scheduleId,
        out SqlString @pendingSetupIntent,
        out SqlString @pauseCollectionBehavior,
        out DateTime? @pauseResumesAt,
        out SqlDecimal @applicationFeePercent,
        out SqlString @transferDestination,
        out SqlString @onBehalfOf,
        out SqlString @discountIds,
        out SqlString @couponId,
        out SqlInt32 @itemCount,
        out SqlBoolean @itemsHasMore,
        out SqlString @priceId,
        out SqlString @productId,
        out SqlInt64 @quantity,
        out SqlString @description,
        out SqlBoolean @liveMode,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @customerId = cells.Text(1);
        @customerAccount = cells.Text(2);
        @status = cells.Text(3);
        @currency = cells.Text(4);
        @collectionMethod = cells.Text(5);
        @currentPeriodStart = cells.Time(6);
        @currentPeriodEnd = cells.Time(7);
        @startDate = cells.Time(8);
        @created = cells.Time(9);
        @endedAt = cells.Time(10);
        @canceledAt = cells.Time(11);
        @cancelAt = cells.Time(12);
        @cancelAtPeriodEnd = cells.Bit(13);
        @cancellationReason = cells.Text(14);
        @cancellationFeedback = cells.Text(15);
        @trialStart = cells.Time(16);
        @trialEnd = cells.Time(17);
        @billingCycleAnchor = cells.Time(18);
        @billingMode = cells.Text(19);
        @daysUntilDue = cells.Int(20);
        @latestInvoiceId = cells.Text(21);
        @defaultPaymentMethod = cells.Text(22);
        @defaultSource = cells.Text(23);
        @scheduleId = cells.Text(24);
        @pendingSetupIntent = cells.Text(25);
        @pauseCollectionBehavior = cells.Text(26);
        @pauseResumesAt = cells.Time(27);
        @applicationFeePercent = cells.Decimal(28);
        @transferDestination = cells.Text(29);
        @onBehalfOf = cells.Text(30);
        @discountIds = cells.Text(31);
        @couponId = cells.Text(32);
        @itemCount = cells.Int(33);
        @itemsHasMore = cells.Bit(34);
        @priceId = cells.Text(35);
        @productId = cells.Text(36);
        @quantity = cells.BigInt(37);
        @description = cells.Text(38);
        @liveMode = cells.Bit(39);
        @metadataJson = cells.Text(40);
        @rawJson = cells.Text(41);
    }
}
