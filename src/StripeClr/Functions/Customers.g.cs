// Generated from catalog/Resources/Customers.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.Customers</c>, behind <c>dbo.StripeCustomers</c>, <c>dbo.StripeCustomer</c> and <c>dbo.StripeCustomerFromJson</c>.</summary>
public static class Customers
{
    private static readonly RowShape Shape = new(
        "customer",
        null,
        Array.Empty<Expand>(),
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("Name", ColumnType.Text, "name", 4000),
        new Column("BusinessName", ColumnType.Text, "business_name", 4000),
        new Column("IndividualName", ColumnType.Text, "individual_name", 4000),
        new Column("Email", ColumnType.Text, "email", 4000),
        new Column("Phone", ColumnType.Text, "phone", 4000),
        new Column("Description", ColumnType.Text, "description"),
        new Column("Created", ColumnType.Time, "created"),
        new Column("Currency", ColumnType.Text, "currency", 255),
        new Column("Balance", ColumnType.BigInt, "balance"),
        new Column("Delinquent", ColumnType.Bit, "delinquent"),
        new Column("Deleted", ColumnType.Bit, "deleted"),
        new Column("DefaultSource", ColumnType.Text, "id(default_source)", 255),
        new Column("DefaultPaymentMethod", ColumnType.Text, "id(invoice_settings.default_payment_method)", 255),
        new Column("InvoiceFooter", ColumnType.Text, "invoice_settings.footer"),
        new Column("InvoicePrefix", ColumnType.Text, "invoice_prefix", 255),
        new Column("NextInvoiceSequence", ColumnType.BigInt, "next_invoice_sequence"),
        new Column("TaxExempt", ColumnType.Text, "tax_exempt", 255),
        new Column("PreferredLocales", ColumnType.Text, "join(preferred_locales[])", 4000),
        new Column("AddressLine1", ColumnType.Text, "address.line1", 4000),
        new Column("AddressLine2", ColumnType.Text, "address.line2", 4000),
        new Column("AddressCity", ColumnType.Text, "address.city", 4000),
        new Column("AddressState", ColumnType.Text, "address.state", 4000),
        new Column("AddressPostalCode", ColumnType.Text, "address.postal_code", 4000),
        new Column("AddressCountry", ColumnType.Text, "address.country", 4000),
        new Column("ShippingName", ColumnType.Text, "shipping.name", 4000),
        new Column("ShippingPhone", ColumnType.Text, "shipping.phone", 4000),
        new Column("ShippingLine1", ColumnType.Text, "shipping.address.line1", 4000),
        new Column("ShippingLine2", ColumnType.Text, "shipping.address.line2", 4000),
        new Column("ShippingCity", ColumnType.Text, "shipping.address.city", 4000),
        new Column("ShippingState", ColumnType.Text, "shipping.address.state", 4000),
        new Column("ShippingPostalCode", ColumnType.Text, "shipping.address.postal_code", 4000),
        new Column("ShippingCountry", ColumnType.Text, "shipping.address.country", 4000),
        new Column("DiscountId", ColumnType.Text, "discount.id", 255),
        new Column("CouponId", ColumnType.Text, "id(discount.source.coupon)|id(discount.coupon)", 255),
        new Column("PromotionCodeId", ColumnType.Text, "id(discount.promotion_code)", 255),
        new Column("CustomerAccount", ColumnType.Text, "customer_account", 255),
        new Column("TestClock", ColumnType.Text, "id(test_clock)", 255),
        new Column("LiveMode", ColumnType.Bit, "livemode"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/customers; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @name,
        out SqlString @businessName,
        out SqlString @individualName,
        out SqlString @email,
        out SqlString @phone,
        out SqlString @description,
        out DateTime? @created,
        out SqlString @currency,
        out SqlInt64 @balance,
        out SqlBoolean @delinquent,
        out SqlBoolean @deleted,
        out SqlString @defaultSource,
        out SqlString @defaultPaymentMethod,
        out SqlString @invoiceFooter,
        out SqlString @invoicePrefix,
        out SqlInt64 @nextInvoiceSequence,
        out SqlString @taxExempt,
        out SqlString @preferredLocales,
        out SqlString @addressLine1,
        out SqlString @addressLine2,
        out SqlString @addressCity,
        out SqlString @addressState,
        out SqlString @addressPostalCode,
        out SqlString @addressCountry,
        out SqlString @shippingName,
        out SqlString @shippingPhone,
        out SqlString @shippingLine1,
        out SqlString @shippingLine2,
        out SqlString @shippingCity,
        out SqlString @shippingState,
        out SqlString @shippingPostalCode,
        out SqlString @shippingCountry,
        out SqlString @discountId,
        out SqlString @couponId,
        out SqlString @promotionCodeId,
        out SqlString @customerAccount,
        out SqlString @testClock,
        out SqlBoolean @liveMode,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @name = cells.Text(1);
        @businessName = cells.Text(2);
        @individualName = cells.Text(3);
        @email = cells.Text(4);
        @phone = cells.Text(5);
        @description = cells.Text(6);
        @created = cells.Time(7);
        @currency = cells.Text(8);
        @balance = cells.BigInt(9);
        @delinquent = cells.Bit(10);
        @deleted = cells.Bit(11);
        @defaultSource = cells.Text(12);
        @defaultPaymentMethod = cells.Text(13);
        @invoiceFooter = cells.Text(14);
        @invoicePrefix = cells.Text(15);
        @nextInvoiceSequence = cells.BigInt(16);
        @taxExempt = cells.Text(17);
        @preferredLocales = cells.Text(18);
        @addressLine1 = cells.Text(19);
        @addressLine2 = cells.Text(20);
        @addressCity = cells.Text(21);
        @addressState = cells.Text(22);
        @addressPostalCode = cells.Text(23);
        @addressCountry = cells.Text(24);
        @shippingName = cells.Text(25);
        @shippingPhone = cells.Text(26);
        @shippingLine1 = cells.Text(27);
        @shippingLine2 = cells.Text(28);
        @shippingCity = cells.Text(29);
        @shippingState = cells.Text(30);
        @shippingPostalCode = cells.Text(31);
        @shippingCountry = cells.Text(32);
        @discountId = cells.Text(33);
        @couponId = cells.Text(34);
        @promotionCodeId = cells.Text(35);
        @customerAccount = cells.Text(36);
        @testClock = cells.Text(37);
        @liveMode = cells.Bit(38);
        @metadataJson = cells.Text(39);
        @rawJson = cells.Text(40);
    }
}
