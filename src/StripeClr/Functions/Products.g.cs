// Generated from catalog/Resources/Products.cs by ./build.sh generate. Do not edit.
#nullable enable
using System;
using System.Collections;
using System.Data.SqlTypes;
using Microsoft.SqlServer.Server;
using StripeClr.Listing;
using StripeClr.Rows;

namespace StripeClr.Functions;

/// <summary><c>stripe_internal.Products</c>, behind <c>dbo.StripeProducts</c>, <c>dbo.StripeProduct</c> and <c>dbo.StripeProductFromJson</c>.</summary>
public static class Products
{
    private static readonly RowShape Shape = new(
        "product",
        null,
        Array.Empty<Expand>(),
        new Column("Id", ColumnType.Text, "id", 255),
        new Column("Name", ColumnType.Text, "name"),
        new Column("Type", ColumnType.Text, "type", 255),
        new Column("Active", ColumnType.Bit, "active"),
        new Column("Description", ColumnType.Text, "description"),
        new Column("DefaultPrice", ColumnType.Text, "id(default_price)", 255),
        new Column("StatementDescriptor", ColumnType.Text, "statement_descriptor", 4000),
        new Column("UnitLabel", ColumnType.Text, "unit_label", 4000),
        new Column("Url", ColumnType.Text, "url", 4000),
        new Column("Shippable", ColumnType.Bit, "shippable"),
        new Column("TaxCode", ColumnType.Text, "id(tax_code)", 255),
        new Column("PackageHeight", ColumnType.Decimal, "package_dimensions.height", 18, 4),
        new Column("PackageLength", ColumnType.Decimal, "package_dimensions.length", 18, 4),
        new Column("PackageWeight", ColumnType.Decimal, "package_dimensions.weight", 18, 4),
        new Column("PackageWidth", ColumnType.Decimal, "package_dimensions.width", 18, 4),
        new Column("Images", ColumnType.Text, "json(images)"),
        new Column("Caption", ColumnType.Text, "caption"),
        new Column("MarketingFeaturesJson", ColumnType.Text, "json(marketing_features)|json(features)"),
        new Column("Created", ColumnType.Time, "created"),
        new Column("Updated", ColumnType.Time, "updated"),
        new Column("Deleted", ColumnType.Bit, "deleted"),
        new Column("LiveMode", ColumnType.Bit, "livemode"),
        new Column("MetadataJson", ColumnType.Text, "json(metadata)"),
        new Column("RawJson", ColumnType.Text, "json($)"));

    /// <summary>Rows of /v1/products; see <see cref="ListReader.Open(RowShape, SqlString, SqlString, SqlString, SqlString)"/>.</summary>
    [SqlFunction(FillRowMethodName = nameof(FillRow))]
    public static IEnumerable Read(SqlString connection, SqlString path, SqlString query, SqlString json) =>
        ListReader.Open(Shape, connection, path, query, json);

    private static void FillRow(
        object row,
        out SqlString @id,
        out SqlString @name,
        out SqlString @type,
        out SqlBoolean @active,
        out SqlString @description,
        out SqlString @defaultPrice,
        out SqlString @statementDescriptor,
        out SqlString @unitLabel,
        out SqlString @url,
        out SqlBoolean @shippable,
        out SqlString @taxCode,
        out SqlDecimal @packageHeight,
        out SqlDecimal @packageLength,
        out SqlDecimal @packageWeight,
        out SqlDecimal @packageWidth,
        out SqlString @images,
        out SqlString @caption,
        out SqlString @marketingFeaturesJson,
        out DateTime? @created,
        out DateTime? @updated,
        out SqlBoolean @deleted,
        out SqlBoolean @liveMode,
        out SqlString @metadataJson,
        out SqlString @rawJson)
    {
        var cells = (Row)row;
        @id = cells.Text(0);
        @name = cells.Text(1);
        @type = cells.Text(2);
        @active = cells.Bit(3);
        @description = cells.Text(4);
        @defaultPrice = cells.Text(5);
        @statementDescriptor = cells.Text(6);
        @unitLabel = cells.Text(7);
        @url = cells.Text(8);
        @shippable = cells.Bit(9);
        @taxCode = cells.Text(10);
        @packageHeight = cells.Decimal(11);
        @packageLength = cells.Decimal(12);
        @packageWeight = cells.Decimal(13);
        @packageWidth = cells.Decimal(14);
        @images = cells.Text(15);
        @caption = cells.Text(16);
        @marketingFeaturesJson = cells.Text(17);
        @created = cells.Time(18);
        @updated = cells.Time(19);
        @deleted = cells.Bit(20);
        @liveMode = cells.Bit(21);
        @metadataJson = cells.Text(22);
        @rawJson = cells.Text(23);
    }
}
